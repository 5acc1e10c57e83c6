/// `ByteLevel`: every byte becomes the printable character that byte-level vocabularies write for it.
struct ByteLevelNormalizer: Sendable {
  func apply(to text: inout NormalizedText) {
    if text.bytes.allSatisfy({ $0 >= 0x21 && $0 <= 0x7E }) { return }
    var builder = TextBuilder(capacity: text.bytes.count * 2)
    for (index, byte) in text.bytes.enumerated() {
      builder.append(ByteAlphabet.scalars[Int(byte)], from: text.originalScalar(index))
    }
    text.replace(with: builder.finish())
  }
}
