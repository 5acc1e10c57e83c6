/// The checksum of zip archives (IEEE 802.3), eight bytes at a time.
enum CRC32 {
  private static let tables: [[UInt32]] = {
    var tables = [
      (0..<256).map { (byte: UInt32) in
        (0..<8).reduce(byte) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
      }
    ]
    for _ in 1..<8 {
      let last = tables[tables.count - 1]
      tables.append(last.map { $0 >> 8 ^ tables[0][Int($0 & 0xFF)] })
    }
    return tables
  }()
  /// All of them in a row, which spares a lookup in the loop.
  private static let flat = tables.reversed().flatMap { $0 }

  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    flat.withUnsafeBufferPointer { table in
      var crc = ~UInt32(0)
      var position = 0
      while position + 8 <= bytes.count {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        let mixed = word ^ UInt64(crc)
        crc = 0
        for index in 0..<8 {
          crc ^= table[index << 8 | Int(truncatingIfNeeded: mixed >> (8 * UInt64(index)) & 0xFF)]
        }
        position += 8
      }
      while position < bytes.count {
        crc = crc >> 8 ^ table[7 << 8 | Int((crc ^ UInt32(bytes[position])) & 0xFF)]
        position += 1
      }
      return ~crc
    }
  }
}
