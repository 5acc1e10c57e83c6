/// `BPEDecoder`: a suffix at the end of a word becomes a space, or nothing in the last token.
struct BPEDecoder: Sendable {
  private let suffix: [UInt8]

  init(_ node: JSONNode) throws(TokenizerError) {
    suffix = Array(try node.required("suffix").string().utf8)
  }

  func decode(_ tokens: [[UInt8]]) -> [[UInt8]] {
    tokens.enumerated().map { position, token in
      token.replacing(suffix, with: position == tokens.count - 1 ? [] : [UInt8(ascii: " ")])
    }
  }
}

extension [UInt8] {
  /// Puts `new` in the place of every `old`; an empty one is between all scalars.
  func replacing(_ old: [UInt8], with new: [UInt8]) -> [UInt8] {
    let matches = withUnsafeBufferPointer { text in
      old.isEmpty && text.isEmpty ? [0..<0] : Pattern.matches(of: old, in: text)
    }
    if matches.isEmpty { return self }
    var result: [UInt8] = []
    var copied = 0
    for match in matches {
      result += self[copied..<match.lowerBound] + new
      copied = match.upperBound
    }
    return result + self[copied...]
  }
}
