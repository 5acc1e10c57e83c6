/// All tokens of a vocabulary by their bytes, one memory access a byte: the child of a node by a byte is at
/// `base ^ byte`, and knows its parent.
struct DoubleArrayTrie: Sendable {
  /// The base in the lower 31 bits, then whether a token ends here; the parent in the upper 32.
  private let units: [UInt64]
  /// The id of the token that ends at a node.
  private let ids: [UInt32]

  private static let free = UInt32.max
  private static let endsToken: UInt64 = 1 << 31

  init(_ vocabulary: Vocabulary) {
    var builder = Builder()
    var keys: [(key: ArraySlice<UInt8>, id: UInt32)] = []
    keys.reserveCapacity(vocabulary.liveCount)
    vocabulary.forEach { token, id in
      if !token.isEmpty { keys.append((Array(token)[...], id)) }
    }
    keys.sort { $0.key.lexicographicallyPrecedes($1.key) }
    builder.build(keys)
    units = builder.units
    ids = builder.ids
  }

  /// Calls `body` with the id and the end of every token that begins at `start`, shortest first.
  @inline(__always)
  func forEachMatch(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ body: (UInt32, Int) -> Void
  ) {
    units.withUnsafeBufferPointer { units in
      ids.withUnsafeBufferPointer { ids in
        var node = 0
        var base = Int(units[0] & 0x7FFF_FFFF)
        var index = start
        while index < end {
          // Bases lie in whole blocks of 256 units, so no byte leads out of the array.
          let child = base ^ Int(bytes[index])
          let unit = units[child]
          if Int(unit >> 32) != node { return }
          index += 1
          if unit & Self.endsToken != 0 { body(ids[child], index) }
          node = child
          base = Int(unit & 0x7FFF_FFFF)
        }
      }
    }
  }
}

extension DoubleArrayTrie {
  private struct Builder {
    var units: [UInt64] = []
    var ids: [UInt32] = []
    /// Free units in a ring, by index; the root is never free.
    private var next: [Int32] = []
    private var previous: [Int32] = []
    private var firstFree: Int32 = -1

    /// Places for a node that are tried before the array grows instead.
    private static let maximumTries = 64

    /// Keys are sorted. The nodes are laid out level by level of a stack, never recursively.
    mutating func build(_ keys: [(key: ArraySlice<UInt8>, id: UInt32)]) {
      addBlock()
      take(0)
      units[0] = UInt64(DoubleArrayTrie.free) << 32
      var stack: [(node: Int, keys: Range<Int>, depth: Int)] = [(0, 0..<keys.count, 0)]
      var labels: [UInt8] = []
      var groups: [Range<Int>] = []
      while let (node, range, depth) = stack.popLast() {
        labels.removeAll(keepingCapacity: true)
        groups.removeAll(keepingCapacity: true)
        var index = range.lowerBound
        // Of sorted keys the one that ends here comes first.
        while index < range.upperBound && keys[index].key.count == depth {
          units[node] |= DoubleArrayTrie.endsToken
          ids[node] = keys[index].id
          index += 1
        }
        while index < range.upperBound {
          let label = keys[index].key[depth]
          let start = index
          while index < range.upperBound && keys[index].key[depth] == label { index += 1 }
          labels.append(label)
          groups.append(start..<index)
        }
        guard !labels.isEmpty else { continue }
        let base = place(labels)
        units[node] |= UInt64(base)
        for (label, group) in zip(labels, groups) {
          let child = base ^ Int(label)
          take(child)
          units[child] = UInt64(node) << 32
          stack.append((child, group, depth + 1))
        }
      }
    }

    /// A base at which all labels lead to free units.
    private mutating func place(_ labels: [UInt8]) -> Int {
      var unit = firstFree
      var tries = 0
      while unit >= 0 && tries < Self.maximumTries {
        let base = Int(unit) ^ Int(labels[0])
        if labels.allSatisfy({ next[base ^ Int($0)] >= 0 }) { return base }
        unit = next[Int(unit)]
        if unit == firstFree { break }
        tries += 1
      }
      // Units that were in the way this often go to the end of the ring.
      if unit >= 0 { firstFree = unit }
      return addBlock() ^ Int(labels[0])
    }

    @discardableResult
    private mutating func addBlock() -> Int {
      let start = units.count
      units.append(contentsOf: repeatElement(UInt64(DoubleArrayTrie.free) << 32, count: 256))
      ids.append(contentsOf: repeatElement(0, count: 256))
      let last = firstFree >= 0 ? Int(previous[Int(firstFree)]) : start + 255
      let first = firstFree >= 0 ? Int(firstFree) : start
      for unit in start..<start + 256 {
        next.append(Int32(unit + 1))
        previous.append(Int32(unit - 1))
      }
      next[start + 255] = Int32(first)
      previous[start] = Int32(last)
      next[last] = Int32(start)
      previous[first] = Int32(start + 255)
      if firstFree < 0 { firstFree = Int32(start) }
      return start
    }

    private mutating func take(_ unit: Int) {
      let after = next[unit]
      let before = previous[unit]
      next[Int(before)] = after
      previous[Int(after)] = before
      if Int(firstFree) == unit { firstFree = Int(after) == unit ? -1 : after }
      next[unit] = -1
    }
  }
}
