/// A hash of bytes, eight at a time through a 128-bit product. The seed differs in every process and table, so nobody can
/// prepare tokens or texts that collide.
struct ByteHash: Sendable {
  private let seed = UInt64.random(in: 1 ... .max)

  @inline(__always)
  func callAsFunction(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      state = Self.mix(state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    // The last bytes, of which some may have been taken before: no loop whose end nobody can predict.
    let tail: UInt64
    if raw.count >= 8 {
      tail = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
    } else if raw.count >= 4 {
      let first = raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
      let last = raw.loadUnaligned(fromByteOffset: raw.count - 4, as: UInt32.self)
      tail = UInt64(first) << 32 | UInt64(last)
    } else if raw.count > 0 {
      tail = UInt64(raw[0]) << 16 | UInt64(raw[raw.count / 2]) << 8 | UInt64(raw[raw.count - 1])
    } else {
      tail = 0
    }
    return Self.mix(Self.mix(state ^ tail) ^ seed)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
