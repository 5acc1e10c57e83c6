/// `Lowercase`: every scalar by itself.
struct LowercaseNormalizer {
  func apply(to text: inout NormalizedText) {
    applyToScalars(of: &text, removing: [], lowercases: true)
  }
}

/// `StripAccents`: removes all marks (Mn, Mc, Me); usually behind NFD.
struct StripAccentsNormalizer {
  func apply(to text: inout NormalizedText) {
    applyToScalars(of: &text, removing: .mark, lowercases: false)
  }
}

private func applyToScalars(
  of text: inout NormalizedText, removing removed: UnicodeData.Flags, lowercases: Bool
) {
  let result = text.bytes.withUnsafeBufferPointer { bytes -> AlignedText? in
    guard let base = bytes.baseAddress else { return nil }
    var sink = ScalarSink(
      unicode: .shared, capacity: bytes.count + 16, removing: removed, lowercases: lowercases)
    var index = 0
    while index < bytes.count {
      let original = text.originalScalar(index)
      sink.emit(decodeScalar(base, &index, bytes.count), from: original)
    }
    return sink.finish()
  }
  if let result { text.replace(with: result) }
}
