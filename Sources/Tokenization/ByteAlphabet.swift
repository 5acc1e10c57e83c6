/// The characters that byte-level tokenizers write for bytes: printable ones stand for themselves, the others for
/// U+0100 and up, a space for `Ġ`.
enum ByteAlphabet {
  /// The character of every byte.
  static let scalars: [UInt32] = {
    var next: UInt32 = 0x100
    return (0..<256).map { byte in
      switch byte {
      case 0x21...0x7E, 0xA1...0xAC, 0xAE...0xFF: return UInt32(byte)
      default:
        next += 1
        return next - 1
      }
    }
  }()

  /// The byte of every character below U+0144, -1 for those of no byte.
  private static let bytes: [Int16] = {
    var bytes = [Int16](repeating: -1, count: 0x144)
    for (byte, scalar) in scalars.enumerated() { bytes[Int(scalar)] = Int16(byte) }
    return bytes
  }()

  /// The byte that a character stands for.
  static func byte(of scalar: UInt32) -> UInt8? {
    scalar < bytes.count ? UInt8(exactly: bytes[Int(scalar)]) : nil
  }

  /// Appends the UTF-8 of a byte's character.
  @inline(__always)
  static func append(_ byte: UInt8, to text: inout [UInt8]) {
    let scalar = scalars[Int(byte)]
    if scalar < 0x80 {
      text.append(UInt8(truncatingIfNeeded: scalar))
    } else {
      text.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }

  /// The characters of bytes.
  static func spelled(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes { append(byte, to: &text) }
    return text
  }

  /// Appends the bytes that a token spells; one with any other character stands for itself.
  static func appendBytes(of token: [UInt8], to result: inout [UInt8]) {
    let start = result.count
    token.withUnsafeBufferPointer { token in
      guard let base = token.baseAddress else { return }
      var index = 0
      while index < token.count {
        let scalar = Int(decodeScalar(base, &index, token.count))
        guard scalar < bytes.count, bytes[scalar] >= 0 else {
          result.removeLast(result.count - start)
          result.append(contentsOf: token)
          return
        }
        result.append(UInt8(truncatingIfNeeded: bytes[scalar]))
      }
    }
  }
}
