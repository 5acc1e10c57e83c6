extension JSONScanner {
  /// An error at `offset` for whoever reads through this scanner.
  public func error(_ code: JSONError.Code, at offset: Int, _ expected: String, _ found: String)
    -> JSONError
  {
    JSONError(
      code: code, position: .init(offset: offset, in: bytes), expected: expected, found: found,
      earlier: nil, file: nil)
  }

  /// The error for a key that the same object had before, at the offset `first`.
  public func duplicateKey(_ key: JSONText, first: Int) -> JSONError {
    JSONError(
      code: .duplicateKey, position: .init(offset: key.offset, in: bytes),
      expected: "each key once", found: "\(quoted(key)) again",
      earlier: .init(offset: first, in: bytes), file: nil)
  }

  /// The error for whatever is at the current offset.
  func unexpected(_ expected: String) -> JSONError {
    error(offset < count ? .unexpected : .unexpectedEnd, at: offset, expected, found(at: offset))
  }

  /// Names the character at `offset`.
  func found(at offset: Int) -> String {
    guard offset < count else { return "the end of the text" }
    let byte = base[offset]
    if byte > 0x20 && byte < 0x7F { return "'\(Character(Unicode.Scalar(byte)))'" }
    let length = validSequenceLength(at: offset)
    if byte >= 0x80 && length > 0 {
      return "'\(String(decoding: bytes[offset..<offset + length], as: UTF8.self))'"
    }
    return "byte \(hexadecimal(byte))"
  }

  func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
  }

  /// A key for a message: escaped, and not the whole of it when it is long.
  private func quoted(_ key: JSONText) -> String {
    let start = key.string.unicodeScalars.prefix(100)
    let whole = String(String.UnicodeScalarView(start))
    return JSON.string(whole).serialized(ensureASCII: false)
      + (start.endIndex == key.string.unicodeScalars.endIndex ? "" : "…")
  }
}
