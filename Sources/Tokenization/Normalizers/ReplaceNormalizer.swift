/// `Replace`: puts a text in the place of another one, or of what a regular expression finds.
struct ReplaceNormalizer: Sendable {
  private let replacement: Replacement

  init(_ node: JSONNode) throws(TokenizerError) { replacement = try Replacement(node) }

  func apply(to text: inout NormalizedText) {
    let matches = replacement.matches(in: text.bytes)
    if matches.isEmpty { return }
    text.replace(matches, with: replacement.content)
  }
}

/// The pattern and the content of a `Replace`, for normalizers and decoders.
struct Replacement: Sendable {
  let content: [UInt8]
  private let pattern: [UInt8]

  init(_ node: JSONNode) throws(TokenizerError) {
    content = Array(try node.required("content").string().utf8)
    let pattern = try node.required("pattern")
    guard let text = pattern["String"] else {
      throw pattern.invalid("a String", "something else")
    }
    self.pattern = Array(try text.string().utf8)
  }

  /// Places of the pattern from the left, none overlapping. An empty pattern is between all scalars.
  func matches(in text: [UInt8]) -> [Range<Int>] {
    if pattern.isEmpty {
      if text.isEmpty { return [] }
      return text.indices.filter { !isContinuation(text[$0]) }.map { $0..<$0 }
        + [text.count..<text.count]
    }
    return text.withUnsafeBufferPointer { text in
      pattern.withUnsafeBufferPointer { pattern in
        Self.matches(of: pattern, in: text)
      }
    }
  }

  private static func matches(
    of pattern: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    let first = pattern[0]
    var index = 0
    while index + pattern.count <= text.count {
      guard text[index] == first else {
        index += 1
        continue
      }
      var length = 1
      while length < pattern.count && text[index + length] == pattern[length] { length += 1 }
      if length == pattern.count {
        matches.append(index..<index + length)
        index += length
      } else {
        index += 1
      }
    }
    return matches
  }

  /// The text with every match replaced.
  func apply(to text: [UInt8]) -> [UInt8] {
    let matches = matches(in: text)
    if matches.isEmpty { return text }
    var result: [UInt8] = []
    var copied = 0
    for match in matches {
      result += text[copied..<match.lowerBound]
      result += content
      copied = match.upperBound
    }
    return result + text[copied...]
  }
}

extension NormalizedText {
  /// Replaces ranges; the content comes from the last scalar of what it replaces.
  mutating func replace(_ ranges: [Range<Int>], with content: [UInt8]) {
    var builder = TextBuilder(capacity: bytes.count + ranges.count * content.count)
    var copied = 0
    for range in ranges {
      builder.append(self, copied..<range.lowerBound)
      let origin =
        range.upperBound > 0
        ? originalScalar(range.upperBound - 1) : ~Int32(truncatingIfNeeded: firstScalar)
      for byte in content { builder.append(byte: byte, from: origin) }
      copied = range.upperBound
    }
    builder.append(self, copied..<bytes.count)
    replace(with: builder.finish())
  }
}
