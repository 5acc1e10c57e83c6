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
    case .string(let wanted):
      if text.isEmpty { return [] }
      guard let first = wanted.first else {
        return (0...text.count).filter { $0 == text.count || !isContinuation(text[$0]) }
          .map { $0..<$0 }
      }
      var matches: [Range<Int>] = []
      var index = 0
      while index + wanted.count <= text.count {
        if text[index] == first, text[index..<index + wanted.count].elementsEqual(wanted) {
          matches.append(index..<index + wanted.count)
          index += wanted.count
        } else {
          index += 1
        }
      }
      return matches
    }
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
