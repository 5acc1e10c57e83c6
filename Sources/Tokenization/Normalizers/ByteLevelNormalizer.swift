/// `ByteLevel`: every byte becomes the printable scalar that byte-level vocabularies write for it.
struct ByteLevelNormalizer: Sendable {
  /// GPT-2's alphabet: printable bytes of Latin-1 stand for themselves, all others follow from U+0100 on.
  private static let alphabet: [UInt32] = {
    var next: UInt32 = 0x100
    return (0..<256).map { byte in
      switch byte {
      case 0x21...0x7E, 0xA1...0xAC, 0xAE...0xFF: return UInt32(byte)
      default:
        defer { next += 1 }
        return next
      }
    }
  }()

  func apply(to text: inout NormalizedText) {
    if text.bytes.allSatisfy({ $0 >= 0x21 && $0 <= 0x7E }) { return }
    var builder = TextBuilder(capacity: text.bytes.count * 2)
    for (index, byte) in text.bytes.enumerated() {
      builder.append(Self.alphabet[Int(byte)], from: text.originalScalar(index))
    }
    text.replace(with: builder.finish())
  }
}
