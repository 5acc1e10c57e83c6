/// `ByteLevel`: the bytes that the tokens spell, as one text.
struct ByteLevelDecoder: Sendable {
  func decode(_ tokens: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for token in tokens { ByteAlphabet.appendBytes(of: token, to: &bytes) }
    // Bytes that are no UTF-8 become U+FFFD here, before any other decoder sees them.
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}
