/// The `pattern` of Split and Replace: `{"String": …}` or `{"Regex": …}`.
enum Pattern: Sendable {
  case string([UInt8])
  case regex(Regex)

  /// - Parameter node: The object that names the kind.
  /// - Throws: `TokenizerError` when it names none, or a regular expression that is none.
  init(_ node: JSONNode) throws(TokenizerError) {
    if let text = node["String"] {
      self = .string(Array(try text.string().utf8))
    } else if let pattern = node["Regex"] {
      self = .regex(try Regex(pattern))
    } else {
      throw node.invalid("a String or a Regex", "neither")
    }
  }

  /// All matches from left to right; none in an empty text. An empty string matches between all scalars and at both
  /// ends.
  func matches(in text: UnsafeBufferPointer<UInt8>) throws(TokenizerError) -> [Range<Int>] {
    switch self {
    case .regex(let regex): return try regex.matches(in: text)
    case .string(let wanted): return Self.matches(of: wanted, in: text)
    }
  }

  /// The places of a text in another one, from the left, in linear time.
  static func matches(of wanted: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    if text.isEmpty { return [] }
    guard let first = wanted.first else {
      return (0...text.count).filter { $0 == text.count || !isContinuation(text[$0]) }
        .map { $0..<$0 }
    }
    if wanted.count == 1 { return text.indices.filter { text[$0] == first }.map { $0..<$0 + 1 } }
    // Knuth, Morris, Pratt: how much of the text has been matched when the next byte does not fit.
    let borders = Self.borders(of: wanted)
    var matches: [Range<Int>] = []
    var matched = 0
    for (index, byte) in text.enumerated() {
      while matched > 0 && wanted[matched] != byte { matched = borders[matched - 1] }
      if wanted[matched] == byte { matched += 1 }
      if matched == wanted.count {
        matches.append(index + 1 - matched..<index + 1)
        matched = 0
      }
    }
    return matches
  }

  /// The length of the longest proper prefix of every prefix that is its end, too.
  private static func borders(of text: [UInt8]) -> [Int] {
    var borders = [Int](repeating: 0, count: text.count)
    var length = 0
    for index in text.indices.dropFirst() {
      while length > 0 && text[index] != text[length] { length = borders[length - 1] }
      if text[index] == text[length] { length += 1 }
      borders[index] = length
    }
    return borders
  }
}

extension Regex {
  /// Compiles the pattern in a string of a file.
  convenience init(_ node: JSONNode) throws(TokenizerError) {
    let pattern = try node.string()
    do throws(RegexSyntaxError) {
      try self.init(pattern)
    } catch {
      let start = pattern.unicodeScalars.prefix(error.offset)
      throw node.invalid(
        "a regular expression", "\(error.problem) at character \(error.offset) of \"\(pattern)\"",
        remedy: start.isEmpty ? "" : "what is before it is understood: \"\(start)\"")
    }
  }
}
