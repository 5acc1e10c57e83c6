/// The edges of a trie: one open-addressing table keyed by (state, byte).
///
/// States are numbered in order by whoever makes the trie, so nobody can choose keys that collide.
struct Edges: Sendable {
  /// Keys (state << 8 | byte) + 1, 0 where a slot is free, and the next states.
  private var keys = [UInt64](repeating: 0, count: 64)
  private var nexts = [Int32](repeating: 0, count: 64)
  private var used = 0
  /// For every state one bit for each byte modulo 64: most searches end here.
  private var exits: [UInt64] = []

  subscript(state: Int32, byte: UInt8) -> Int32? {
    guard Int(state) < exits.count, exits[Int(state)] >> UInt64(byte & 63) & 1 != 0 else {
      return nil
    }
    let key = Self.key(state, byte)
    var slot = home(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return nexts[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Adds an edge that is not there yet.
  mutating func append(_ state: Int32, _ byte: UInt8, _ next: Int32) {
    if used * 2 >= keys.count { grow() }
    place(Self.key(state, byte), next)
    used += 1
    while exits.count <= Int(state) { exits.append(0) }
    exits[Int(state)] |= 1 << UInt64(byte & 63)
  }

  private static func key(_ state: Int32, _ byte: UInt8) -> UInt64 {
    (UInt64(UInt32(bitPattern: state)) << 8 | UInt64(byte)) + 1
  }

  private func home(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & (keys.count - 1)
  }

  private mutating func place(_ key: UInt64, _ next: Int32) {
    var slot = home(key)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    nexts[slot] = next
  }

  private mutating func grow() {
    let (oldKeys, oldNexts) = (keys, nexts)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    nexts = [Int32](repeating: 0, count: oldKeys.count * 2)
    for (key, next) in zip(oldKeys, oldNexts) where key != 0 { place(key, next) }
  }
}
