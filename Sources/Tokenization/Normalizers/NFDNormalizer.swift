/// `NFD`: canonical decomposition.
struct NFDNormalizer {
  func apply(to text: inout NormalizedText) {
    let unicode = UnicodeData.shared
    let result = text.bytes.withUnsafeBufferPointer { bytes -> AlignedText? in
      guard let base = bytes.baseAddress, bytes.contains(where: { $0 >= 0x80 }) else { return nil }
      var sink = ScalarSink(unicode: unicode, capacity: bytes.count * 3 / 2)
      var decomposer = Decomposer(unicode: unicode)
      var index = 0
      while index < bytes.count {
        let original = text.originalScalar(index)
        decomposer.push(decodeScalar(base, &index, bytes.count), from: original, to: &sink)
      }
      decomposer.finish(to: &sink)
      return sink.finish()
    }
    if let result { text.replace(with: result) }
  }
}
