/// `Split`: cuts at the matches of a pattern, or at what lies between them when it is inverted.
struct SplitPreTokenizer: Sendable {
  let pattern: Pattern
  let behavior: SplitBehavior
  let isInverted: Bool
  /// A scanner that does the same, and whether it keeps what lies between matches.
  private let scanner: (known: KnownPattern, keepsGaps: Bool)?

  init(_ node: JSONNode) throws(TokenizerError) {
    pattern = try Pattern(node.required("pattern"))
    behavior = try SplitBehavior(node)
    isInverted = try node.required("invert").bool()
    scanner = Self.scanner(pattern, behavior, isInverted)
  }

  private static func scanner(_ pattern: Pattern, _ behavior: SplitBehavior, _ isInverted: Bool)
    -> (KnownPattern, Bool)?
  {
    guard case .regex(let regex) = pattern, let known = KnownPattern(regex.pattern) else {
      return nil
    }
    // Isolating does not ask what is a match.
    if behavior == .isolated { return (known, true) }
    return behavior == .removed && isInverted ? (known, false) : nil
  }

  func split(_ text: NormalizedText, _ pieces: inout [PieceRange]) throws(TokenizerError) {
    var words: [PieceRange] = []
    words.reserveCapacity(text.bytes.count / 4)
    // Typed errors do not pass through the closures of unsafe buffers.
    let result = text.bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(TokenizerError) in
        for piece in pieces {
          if let scanner {
            scanner.known.split(bytes, piece, keepsGaps: scanner.keepsGaps, into: &words)
            continue
          }
          let part = UnsafeBufferPointer(rebasing: bytes[piece.range])
          let matches = try pattern.matches(in: part)
          append(matches, of: piece.range, to: &words)
        }
      }
    }
    try result.get()
    pieces = words
  }

  private func append(_ matches: [Range<Int>], of piece: Range<Int>, to words: inout [PieceRange]) {
    var spans: [SplitBehavior.Span] = []
    spans.reserveCapacity(matches.count * 2 + 1)
    var end = piece.lowerBound
    for match in matches {
      let lower = piece.lowerBound + match.lowerBound
      if lower > end { spans.append(.init(range: end..<lower, isMatch: isInverted)) }
      end = piece.lowerBound + match.upperBound
      spans.append(.init(range: lower..<end, isMatch: !isInverted))
    }
    if end < piece.upperBound {
      spans.append(.init(range: end..<piece.upperBound, isMatch: isInverted))
    }
    behavior.append(spans, to: &words)
  }
}
