/// `Uppercase`: what Python's `upper` makes of what its `lower` makes. The crate has no such type; the slow classes of
/// CTC tokenizers do it in their own code.
struct UppercaseNormalizer: Sendable {
  func apply(to text: inout NormalizedText) { text.replace(with: Self.mapped(text)) }

  private static func mapped(_ text: NormalizedText) -> AlignedText {
    text.bytes.withUnsafeBufferPointer { bytes in
      var builder = TextBuilder(capacity: bytes.count + 16)
      guard let base = bytes.baseAddress else { return builder.finish() }
      var index = 0
      while index < bytes.count {
        let original = text.originalScalar(index)
        let scalar = decodeScalar(base, &index, bytes.count)
        if scalar < 0x80 {
          builder.append(scalar &- 0x61 < 26 ? scalar & ~0x20 : scalar, from: original)
        } else {
          for part in upper(scalar) { builder.append(part.value, from: original) }
        }
      }
      return builder.finish()
    }
  }

  private static func upper(_ scalar: UInt32) -> [Unicode.Scalar] {
    guard let scalar = Unicode.Scalar(scalar) else { return [] }
    return scalar.properties.lowercaseMapping.unicodeScalars.flatMap {
      $0.properties.uppercaseMapping.unicodeScalars
    }
  }
}
