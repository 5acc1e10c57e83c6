/// A string as it stands in a JSON text: checked, but neither copied nor unescaped yet.
///
/// It points into the text that the scanner reads and must not outlive it.
public struct JSONText {
  /// The bytes between the quotes, with their escapes.
  public let source: UnsafeRawBufferPointer
  /// False when `source` is already the string's UTF-8.
  public let isEscaped: Bool
  /// Where the opening quote stands in the text.
  public let offset: Int

  /// Text that a scanner has checked before.
  package init(source: UnsafeRawBufferPointer, isEscaped: Bool, offset: Int) {
    self.source = source
    self.isEscaped = isEscaped
    self.offset = offset
  }

  /// Appends the string's UTF-8.
  public func append(to bytes: inout [UInt8]) {
    if isEscaped { appendUnescaped(to: &bytes) } else { bytes.append(contentsOf: source) }
  }

  /// Calls `body` with the string's UTF-8; nothing is copied when there is no escape.
  public func withBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R
  {
    if !isEscaped { return try body(source) }
    var bytes: [UInt8] = []
    appendUnescaped(to: &bytes)
    let result = bytes.withUnsafeBytes { all in Result { () throws(E) in try body(all) } }
    return try result.get()
  }

  /// The string.
  public var string: String {
    withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// True when the string has exactly these UTF-8 bytes.
  public static func == (text: JSONText, other: StaticString) -> Bool {
    text.withBytes { bytes in
      other.withUTF8Buffer { equalBytes(bytes, UnsafeRawBufferPointer($0)) }
    }
  }

  /// Lets a `switch` over a key name the strings it knows.
  public static func ~= (pattern: StaticString, text: JSONText) -> Bool { text == pattern }

  /// The scanner has checked every escape, so whatever is not one of the named escapes is `\uXXXX`.
  private func appendUnescaped(to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + source.count)
    var i = 0
    while i < source.count {
      let byte = source[i]
      guard byte == UInt8(ascii: "\\"), i + 1 < source.count else {
        bytes.append(byte)
        i += 1
        continue
      }
      i += 2
      switch source[i - 1] {
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "u"):
        var scalar = unit(at: i)
        i += 4
        if scalar & 0xFC00 == 0xD800 {
          scalar = 0x10000 + (scalar & 0x3FF) << 10 + unit(at: i + 2) & 0x3FF
          i += 6
        }
        bytes.append(
          contentsOf: Unicode.UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? .init())
      case let other: bytes.append(other)
      }
    }
  }

  /// The value of four hexadecimal digits.
  private func unit(at position: Int) -> UInt32 {
    var value: UInt32 = 0
    for i in position..<min(position + 4, source.count) {
      value = value << 4 | UInt32(hexadecimalValue(source[i]) ?? 0)
    }
    return value
  }
}

/// The value of one hexadecimal digit.
func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// True when two buffers hold the same bytes.
package func equalBytes(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
  guard a.count == b.count else { return false }
  guard let first = a.baseAddress, let second = b.baseAddress else { return true }
  return Platform.equal(first, second, count: a.count)
}
