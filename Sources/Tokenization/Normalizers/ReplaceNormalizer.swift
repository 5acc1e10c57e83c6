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
  private enum Pattern {
    case text([UInt8])
    /// As many of one character as there are, but at least `minimum`: ` {2,}`, which most SentencePiece tokenizers have.
    case run(UInt8, minimum: Int)
  }

  let content: [UInt8]
  private let pattern: Pattern

  init(_ node: JSONNode) throws(TokenizerError) {
    content = Array(try node.required("content").string().utf8)
    let pattern = try node.required("pattern")
    if let text = pattern["String"] {
      self.pattern = .text(Array(try text.string().utf8))
    } else if let expression = pattern["Regex"] {
      guard let run = Self.run(try expression.string()) else {
        throw expression.invalid(
          "a run of one character, as in \" {2,}\"", "another expression",
          remedy: "this package does not execute this component yet")
      }
      self.pattern = run
    } else {
      throw pattern.invalid("a String or a Regex", "something else")
    }
  }

  /// Reads `c+` and `c{n,}` for a character that means itself.
  private static func run(_ expression: String) -> Pattern? {
    guard let character = expression.utf8.first, character >= 0x20, character < 0x80,
      !"\\^$.|?*+()[]{}".utf8.contains(character)
    else { return nil }
    let count = expression.dropFirst()
    if count == "+" { return .run(character, minimum: 1) }
    guard count.hasPrefix("{"), count.hasSuffix(",}"),
      let minimum = Int(count.dropFirst().dropLast(2)), (1...1000).contains(minimum)
    else { return nil }
    return .run(character, minimum: minimum)
  }

  /// Places of the pattern from the left, none overlapping. An empty text is between all scalars.
  func matches(in text: [UInt8]) -> [Range<Int>] {
    text.withUnsafeBufferPointer { text in
      switch pattern {
      case .text(let pattern) where pattern.isEmpty:
        if text.isEmpty { return [] }
        let starts = text.indices.filter { !isContinuation(text[$0]) }
        return (starts + [text.count]).map { $0..<$0 }
      case .text(let pattern):
        return pattern.withUnsafeBufferPointer { Self.matches(of: $0, in: text) }
      case .run(let byte, let minimum): return Self.runs(of: byte, minimum, in: text)
      }
    }
  }

  private static func runs(
    of byte: UInt8, _ minimum: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count && text[index] == byte { index += 1 }
      if index - start >= minimum { runs.append(start..<index) }
      index += 1
    }
    return runs
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
