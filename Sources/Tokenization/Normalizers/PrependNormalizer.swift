/// `Prepend`: puts a text before every text that is not empty.
struct PrependNormalizer: Sendable {
  private let prefix: [UInt8]

  init(_ node: JSONNode) throws(TokenizerError) {
    prefix = Array(try node.required("prepend").string().utf8)
  }

  func apply(to text: inout NormalizedText) {
    guard !text.bytes.isEmpty else { return }
    var builder = TextBuilder(capacity: prefix.count + text.bytes.count)
    builder.prepend(prefix, to: text, 0..<text.bytes.count)
    text.replace(with: builder.finish())
  }
}

extension TextBuilder {
  /// Appends a range of `text` (not empty) with a prefix. All of the prefix comes from the first scalar behind it; an
  /// empty one makes that scalar an insertion before everything, as in the crate.
  mutating func prepend(_ prefix: [UInt8], to text: NormalizedText, _ range: Range<Int>) {
    let start = range.lowerBound
    if prefix.isEmpty {
      let rest = start + utf8Length(first: text.bytes[start])
      for index in start..<min(rest, range.upperBound) {
        append(byte: text.bytes[index], from: ~max(text.originalScalar(start), 0))
      }
      append(text, min(rest, range.upperBound)..<range.upperBound)
      return
    }
    let origin = text.originalScalar(start)
    for byte in prefix { append(byte: byte, from: origin) }
    append(text, range)
  }
}
