/// What becomes of the matches of a pattern when a text is cut.
enum SplitBehavior: String, CaseIterable, Sendable {
  case removed = "Removed"
  case isolated = "Isolated"
  case mergedWithPrevious = "MergedWithPrevious"
  case mergedWithNext = "MergedWithNext"
  case contiguous = "Contiguous"

  init(_ node: JSONNode, default missing: SplitBehavior? = nil) throws(TokenizerError) {
    if let missing, node["behavior"] == nil {
      self = missing
      return
    }
    let name = try node.required("behavior").string()
    guard let behavior = SplitBehavior(rawValue: name) else {
      let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw node.invalid("one of \(known) as behavior", "\"\(name)\"")
    }
    self = behavior
  }

  /// Appends what is left of a piece that is cut into `spans`, which cover it from left to right.
  func append(_ spans: [Span], to pieces: inout [PieceRange]) {
    switch self {
    case .removed: for span in spans where !span.isMatch { Self.append(span.range, to: &pieces) }
    case .isolated: for span in spans { Self.append(span.range, to: &pieces) }
    case .contiguous: appendRuns(spans, to: &pieces) { $0.isMatch == $1 }
    case .mergedWithPrevious: appendRuns(spans, to: &pieces) { $0.isMatch && !$1 }
    case .mergedWithNext: appendReversed(spans, to: &pieces)
    }
  }

  /// A part of a piece that a pattern matches, or that lies between matches.
  struct Span {
    var range: Range<Int>
    var isMatch: Bool
  }

  private static func append(_ range: Range<Int>, to pieces: inout [PieceRange]) {
    if !range.isEmpty { pieces.append(PieceRange(range.lowerBound, range.upperBound)) }
  }

  /// Joins a span to the one before where `joins` says so, from the span and whether the last one was a match.
  private func appendRuns(
    _ spans: [Span], to pieces: inout [PieceRange], joins: (Span, Bool) -> Bool
  ) {
    var open: Range<Int>?
    var wasMatch = false
    for span in spans {
      if let range = open, joins(span, wasMatch) {
        open = range.lowerBound..<span.range.upperBound
      } else {
        if let open { Self.append(open, to: &pieces) }
        open = span.range
      }
      wasMatch = span.isMatch
    }
    if let open { Self.append(open, to: &pieces) }
  }

  private func appendReversed(_ spans: [Span], to pieces: inout [PieceRange]) {
    let first = pieces.count
    var open: Range<Int>?
    var wasMatch = false
    for span in spans.reversed() {
      if let range = open, span.isMatch && !wasMatch {
        open = span.range.lowerBound..<range.upperBound
      } else {
        if let open { Self.append(open, to: &pieces) }
        open = span.range
      }
      wasMatch = span.isMatch
    }
    if let open { Self.append(open, to: &pieces) }
    pieces[first...].reverse()
  }
}

extension SplitBehavior {
  /// Cuts pieces at every scalar that matches.
  static func split(
    _ text: NormalizedText, _ pieces: inout [PieceRange], _ behavior: SplitBehavior,
    at matches: (UInt32) -> Bool
  ) {
    var words: [PieceRange] = []
    var spans: [Span] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      for piece in pieces {
        spans.removeAll(keepingCapacity: true)
        let end = Int(piece.upper)
        var index = Int(piece.lower)
        var start = index
        while index < end {
          let begin = index
          guard matches(decodeScalar(base, &index, end)) else { continue }
          if start < begin { spans.append(Span(range: start..<begin, isMatch: false)) }
          spans.append(Span(range: begin..<index, isMatch: true))
          start = index
        }
        if start < end { spans.append(Span(range: start..<end, isMatch: false)) }
        behavior.append(spans, to: &words)
      }
    }
    pieces = words
  }
}
