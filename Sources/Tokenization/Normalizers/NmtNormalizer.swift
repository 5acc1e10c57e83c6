/// `Nmt`: removes control characters and makes rare white space plain, as Google's translation models were trained.
struct NmtNormalizer: Sendable {
  func apply(to text: inout NormalizedText) {
    let result = text.bytes.withUnsafeBufferPointer { bytes -> AlignedText? in
      guard let base = bytes.baseAddress else { return nil }
      var index = 0
      while index < bytes.count {
        let start = index
        let scalar = decodeScalar(base, &index, bytes.count)
        if Self.isRemoved(scalar) || Self.isSpace(scalar) { return map(text, base, from: start) }
      }
      return nil
    }
    if let result { text.replace(with: result) }
  }

  /// Nothing changes before byte `start`.
  private func map(_ text: NormalizedText, _ base: UnsafePointer<UInt8>, from start: Int)
    -> AlignedText
  {
    let end = text.bytes.count
    var builder = TextBuilder(capacity: end)
    builder.append(text, 0..<start)
    var index = start
    while index < end {
      let original = text.originalScalar(index)
      let scalar = decodeScalar(base, &index, end)
      if Self.isRemoved(scalar) { continue }
      builder.append(Self.isSpace(scalar) ? 0x20 : scalar, from: original)
    }
    return builder.finish()
  }

  private static func isRemoved(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x01...0x08, 0x0B, 0x0E...0x1F, 0x7F, 0x8F, 0x9F: true
    default: false
    }
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x1680, 0x200B...0x200F, 0x2028, 0x2029, 0x2581, 0xFEFF, 0xFFFD:
      true
    default: false
    }
  }
}
