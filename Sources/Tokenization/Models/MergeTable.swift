import CKernels

/// What two neighbouring tokens merge into, by their ids: one open-addressing table.
struct MergeTable: Sendable {
  /// A pair's key and, in the next word, its rank in the upper half and the id that it makes in the lower.
  private let slots: PinnedArray<UInt64>
  /// Eight bits for each pair of slots: 0 where no pair of tokens has its home.
  private let filter: PinnedArray<UInt64>
  private var shift: UInt64
  /// Odd and different in every table, so that nobody can prepare ids that collide.
  private let multiplier = UInt64.random(in: 0 ... .max) | 1

  private static let free = UInt64.max

  init(count: Int) {
    var bits: UInt64 = 4
    while 1 << bits < count * 2 { bits += 1 }
    slots = PinnedArray(repeating: Self.free, count: 2 << Int(bits))
    filter = PinnedArray(repeating: 0, count: (8 << Int(bits)) / 64)
    shift = 64 - bits
  }

  /// Fetches where a pair will be put into the processor's caches.
  func prefetch(_ left: UInt32, _ right: UInt32) {
    let key = UInt64(left) << 32 | UInt64(right)
    ac_prefetch(slots.base + home(key))
    ac_prefetch(filter.base + Int(truncatingIfNeeded: hash(key) >> (shift + 3)))
  }

  /// A pair that is there already takes the new rank.
  func insert(_ left: UInt32, _ right: UInt32, rank: Int, id: UInt32) {
    let slots = slots.base
    let key = UInt64(left) << 32 | UInt64(right)
    let bit = hash(key) >> (shift - 3)
    filter.base[Int(truncatingIfNeeded: bit >> 6)] |= 1 << (bit & 63)
    var slot = home(key)
    while slots[slot] != Self.free && slots[slot] != key { slot = next(slot) }
    slots[slot] = key
    slots[slot + 1] = UInt64(rank) << 32 | UInt64(id)
  }

  /// All pairs by their ids, in order of rank.
  func pairs() -> [(left: Int, right: Int)] {
    var pairs: [(key: UInt64, rank: UInt64)] = []
    let slots = UnsafeBufferPointer(start: slots.base, count: slots.count)
    for slot in stride(from: 0, to: slots.count, by: 2) where slots[slot] != Self.free {
      pairs.append((slots[slot], slots[slot + 1] >> 32))
    }
    pairs.sort { $0.rank < $1.rank }
    return pairs.map { (Int($0.key >> 32), Int($0.key & 0xFFFF_FFFF)) }
  }

  /// The rank of a pair in the upper half and what it makes in the lower; `none` when nothing merges.
  @inline(__always)
  func merge(_ left: UInt32, _ right: UInt32) -> UInt64 {
    let key = UInt64(left) << 32 | UInt64(right)
    let slots = UnsafeBufferPointer(start: slots.base, count: slots.count)
    var slot = home(key)
    while true {
      if slots[slot] == key { return slots[slot + 1] }
      if slots[slot] == Self.free { return Self.none }
      slot += 2
      if slot == slots.count { slot = 0 }
    }
  }

  static let none = UInt64.max

  /// Calls `body` with the sides of every merge.
  func forEach(_ body: (_ left: UInt32, _ right: UInt32) -> Void) {
    let slots = UnsafeBufferPointer(start: slots.base, count: slots.count)
    for slot in stride(from: 0, to: slots.count, by: 2) where slots[slot] != Self.free {
      body(UInt32(truncatingIfNeeded: slots[slot] >> 32), UInt32(truncatingIfNeeded: slots[slot]))
    }
  }

  /// The number of merges is at most half of this.
  var capacity: Int { slots.count / 2 }

  @inline(__always)
  private func hash(_ key: UInt64) -> UInt64 { (key ^ key >> 29) &* multiplier }

  @inline(__always)
  private func home(_ key: UInt64) -> Int { Int(truncatingIfNeeded: hash(key) >> shift) << 1 }

  private func next(_ slot: Int) -> Int { slot + 2 == slots.count ? 0 : slot + 2 }

  /// The table as C sees it, as long as this one lives.
  func point(_ table: inout ac_byte_merges) {
    table.slots = UnsafePointer(slots.base)
    table.slot_count = slots.count
    table.filter = UnsafePointer(filter.base)
    table.multiplier = multiplier
    table.shift = shift
  }
}
