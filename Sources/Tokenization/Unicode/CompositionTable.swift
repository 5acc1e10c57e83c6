/// Pairs of scalars and what NFC makes of them, in one open-addressing table.
struct CompositionTable: Sendable {
  /// The pair in the upper 42 bits, the composite in the lower 21; 0 is free.
  private var slots: [UInt64]

  /// Three numbers a pair: first, second, composite.
  init(_ numbers: [UInt32]) {
    var size = 16
    while size < numbers.count { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    for start in stride(from: 0, to: numbers.count - 2, by: 3) {
      let key = Self.key(numbers[start], numbers[start + 1])
      var slot = Self.home(key, size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = key | UInt64(numbers[start + 2])
    }
  }

  subscript(first: UInt32, second: UInt32) -> UInt32? {
    let key = Self.key(first, second)
    let mask = slots.count - 1
    var slot = Self.home(key, mask)
    while slots[slot] != 0 {
      if slots[slot] & ~0x1F_FFFF == key { return UInt32(slots[slot] & 0x1F_FFFF) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first & 0x1F_FFFF) << 42 | UInt64(second & 0x1F_FFFF) << 21
  }

  private static func home(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }
}
