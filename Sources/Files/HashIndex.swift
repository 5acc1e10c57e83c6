/// Finds positions in somebody's array by the hash of what is there: the table that a dictionary would have, without
/// owning the keys. Ten bytes or so an element.
package struct HashIndex: Sendable {
  /// The upper half is a part of the hash, the lower half the position + 1; 0 is free. The count is a power of two.
  private var slots: [UInt64] = []
  private var used = 0

  package init() {}

  /// Room for `capacity` elements without growing.
  package init(capacity: Int) {
    var size = 16
    while size * 3 / 4 < capacity { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  package var isEmpty: Bool { used == 0 }

  /// The seed differs in every process, so nobody can prepare keys that collide.
  package static func hash(of bytes: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: bytes)
    return hasher.finalize()
  }

  /// The position with this hash for which `matches` is true.
  package func find(_ hash: Int, _ matches: (Int) -> Bool) -> Int? {
    if slots.isEmpty { return nil }
    let mark = Self.mark(hash)
    var slot = home(mark)
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry & Self.markMask == mark {
        let position = Int(entry & Self.positionMask) - 1
        if matches(position) { return position }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a position, which must be below 2^32 - 1.
  package mutating func insert(_ position: Int, _ hash: Int) {
    precondition(position >= 0 && position < Int(Self.positionMask), "more than 2^32 keys")
    if (used + 1) * 4 > slots.count * 3 { grow() }
    place(Self.mark(hash) | UInt64(position + 1))
    used += 1
  }

  /// Removes a position and lowers those above it by one, as removal from the array does.
  package mutating func remove(_ position: Int, _ hash: Int) {
    let entries = slots
    let gone = Self.mark(hash) | UInt64(position + 1)
    // Filling a fresh table needs no hash and leaves no holes in the chains.
    slots = [UInt64](repeating: 0, count: entries.count)
    for entry in entries where entry != 0 && entry != gone {
      place(entry & Self.positionMask > UInt64(position + 1) ? entry - 1 : entry)
    }
    used -= 1
  }

  private static var positionMask: UInt64 { 0xFFFF_FFFF }
  private static var markMask: UInt64 { ~positionMask }
  private static func mark(_ hash: Int) -> UInt64 { UInt64(UInt(bitPattern: hash)) & markMask }

  private func home(_ mark: UInt64) -> Int { Int(mark >> 32) & (slots.count - 1) }

  private mutating func place(_ entry: UInt64) {
    var slot = home(entry & Self.markMask)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  private mutating func grow() {
    let entries = slots
    slots = [UInt64](repeating: 0, count: max(16, entries.count * 2))
    for entry in entries where entry != 0 { place(entry) }
  }
}
