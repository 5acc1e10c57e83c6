/// `Replace`: puts a text in the place of another one, or of what a regular expression finds.
struct ReplaceNormalizer: Sendable {
  private let replacement: Replacement

  init(_ node: JSONNode) throws(TokenizerError) { replacement = try Replacement(node) }

  /// Whether it neither finds nor makes anything across a space.
  var staysBetweenSpaces: Bool { replacement.staysBetweenSpaces }

  /// The text that it replaces; nil for a pattern.
  var text: [UInt8]? { replacement.text }

  func apply(to text: inout NormalizedText) throws(TokenizerError) {
    let matches = try replacement.matches(in: text.bytes)
    if matches.isEmpty { return }
    text.replace(matches, with: replacement.content)
  }
}

/// The pattern and the content of a `Replace`, for normalizers and decoders.
struct Replacement: Sendable {
  let content: [UInt8]
  private let pattern: Pattern

  init(_ node: JSONNode) throws(TokenizerError) {
    content = Array(try node.required("content").string().utf8)
    pattern = try Pattern(node.required("pattern"))
  }

  /// Places of the pattern from the left, none overlapping.
  func matches(in text: [UInt8]) throws(TokenizerError) -> [Range<Int>] {
    let result = text.withUnsafeBufferPointer { text in
      Result { () throws(TokenizerError) in try pattern.matches(in: text) }
    }
    return try result.get()
  }

  /// Whether no match has a space and something else in it, and longer ones become nothing that looks like a space.
  var staysBetweenSpaces: Bool {
    let space = UInt8(ascii: " ")
    switch pattern {
    case .regex(let regex): return regex.pattern == " {2,}"
    case .string(let text):
      let isSolid = !content.isEmpty && content.allSatisfy { $0 > space && $0 < 0x7F }
      return text == [space] || (isSolid && !text.isEmpty && !text.contains { $0 <= space })
    }
  }

  /// The text that it replaces; nil for a pattern.
  var text: [UInt8]? { if case .string(let text) = pattern { text } else { nil } }

  /// The text with every match replaced; a token for which the pattern takes too many steps stays as it is.
  func apply(to text: [UInt8]) -> [UInt8] {
    guard let matches = try? matches(in: text) else { return text }
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
