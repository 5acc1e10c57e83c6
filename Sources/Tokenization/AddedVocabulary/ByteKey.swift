/// A string as a dictionary key by its bytes: `String ==` merges canonically equivalent ones.
struct ByteKey: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (a: ByteKey, b: ByteKey) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    text.withBytes { (bytes) throws(Never) in hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
  }
}
