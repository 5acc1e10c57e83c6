/// Percent encoding.
enum Percent {
  /// Python's `quote(text, safe="")`.
  static func segment(_ text: String) -> String { escaped(text, isUnreserved) }

  /// Python's `quote(text)`: slashes stay.
  static func path(_ text: String) -> String {
    escaped(text) { isUnreserved($0) || $0 == UInt8(ascii: "/") }
  }

  static func escaped(_ text: String, _ keep: (UInt8) -> Bool) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if keep(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || "-._~".utf8.contains(byte)
  }
}
