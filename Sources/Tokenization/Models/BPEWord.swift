/// The tokens of a word while they are merged. Its memory is used again for the next word.
struct BPEWord: ~Copyable {
  private var ids: UnsafeMutablePointer<UInt32>
  /// The bytes of every token; 0 when it has been merged into the one before.
  private var lengths: UnsafeMutablePointer<Int32>
  private var next: UnsafeMutablePointer<Int32>
  private var previous: UnsafeMutablePointer<Int32>
  private var capacity: Int
  private(set) var count = 0
  private var heap: [UInt64] = []
  /// The merge of each token with the next, in short words.
  private var pairs: UnsafeMutablePointer<UInt64>

  init() {
    capacity = 256
    ids = .allocate(capacity: capacity)
    lengths = .allocate(capacity: capacity)
    next = .allocate(capacity: capacity)
    previous = .allocate(capacity: capacity)
    pairs = .allocate(capacity: Self.shortest)
  }

  deinit {
    ids.deallocate()
    lengths.deallocate()
    next.deallocate()
    previous.deallocate()
    pairs.deallocate()
  }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ id: UInt32, length: Int) {
    if count == capacity { grow() }
    ids[count] = id
    lengths[count] = Int32(truncatingIfNeeded: length)
    count &+= 1
  }

  private mutating func grow() {
    func grown<T>(_ old: UnsafeMutablePointer<T>) -> UnsafeMutablePointer<T> {
      let new = UnsafeMutablePointer<T>.allocate(capacity: capacity * 2)
      new.update(from: old, count: count)
      old.deallocate()
      return new
    }
    ids = grown(ids)
    lengths = grown(lengths)
    next.deallocate()
    previous.deallocate()
    next = .allocate(capacity: capacity * 2)
    previous = .allocate(capacity: capacity * 2)
    capacity *= 2
  }

  /// The tokens that are left.
  @inline(__always)
  func forEach(_ body: (_ id: UInt32, _ length: Int) -> Void) {
    for index in 0..<count where lengths[index] != 0 {
      body(ids[index], Int(lengths[index]))
    }
  }

  /// Words up to this length are searched for their next merge, longer ones keep a heap.
  private static let shortest = 48

  mutating func merge(_ model: borrowing BPE) {
    if count < 2 { return }
    // With prefixes a token can be as long as its first part; the heap then does exactly what the crate's does.
    if count <= Self.shortest && model.options.prefix.isEmpty {
      mergeShort(model.merges)
    } else {
      mergeLong(model)
    }
  }

  private mutating func mergeShort(_ merges: borrowing MergeTable) {
    let last = count - 1
    for index in 0..<last { pairs[index] = merges.merge(ids[index], ids[index + 1]) }
    mergePairs(merges)
  }

  /// Merges what `pairs` says, for as long as there is something to merge.
  private mutating func mergePairs(_ merges: borrowing MergeTable) {
    var last = count - 1
    while last > 0 {
      var best = UInt64.max
      var place = 0
      for index in 0..<last where pairs[index] < best {
        best = pairs[index]
        place = index
      }
      if best == .max { break }
      ids[place] = UInt32(truncatingIfNeeded: best)
      lengths[place] &+= lengths[place + 1]
      if place + 1 < last {
        for index in place + 1..<last {
          ids[index] = ids[index + 1]
          lengths[index] = lengths[index + 1]
          pairs[index] = pairs[index + 1]
        }
      }
      last -= 1
      pairs[place] = place < last ? merges.merge(ids[place], ids[place + 1]) : .max
      if place > 0 { pairs[place - 1] = merges.merge(ids[place - 1], ids[place]) }
    }
    count = last + 1
  }

  private mutating func mergeLong(_ model: borrowing BPE) {
    heap.removeAll(keepingCapacity: true)
    for index in 0..<count {
      next[index] = Int32(truncatingIfNeeded: index + 1)
      previous[index] = Int32(truncatingIfNeeded: index - 1)
      if index + 1 < count { push(index, model.merges.merge(ids[index], ids[index + 1])) }
    }
    while let top = pop() {
      let place = Int(top & 0xFFFF_FFFF)
      let right = Int(next[place])
      if lengths[place] == 0 || right == count { continue }
      // What was noted may be about tokens that have been merged since.
      let id = model.resultsOfRanks[Int(top >> 32)]
      let merge = model.merges.merge(ids[place], ids[right])
      if merge == MergeTable.none || UInt32(truncatingIfNeeded: merge) != id { continue }
      ids[place] = id
      lengths[place] &+= lengths[right]
      lengths[right] = 0
      let after = Int(next[right])
      next[place] = Int32(truncatingIfNeeded: after)
      if after < count { previous[after] = Int32(truncatingIfNeeded: place) }
      let before = Int(previous[place])
      if before >= 0 { push(before, model.merges.merge(ids[before], id)) }
      if after < count { push(place, model.merges.merge(id, ids[after])) }
    }
  }

  /// A binary heap of ranks in the upper and places in the lower half.
  private mutating func push(_ place: Int, _ merge: UInt64) {
    if merge == MergeTable.none { return }
    let entry = merge & ~0xFFFF_FFFF | UInt64(place)
    var index = heap.count
    heap.append(entry)
    while index > 0 {
      let parent = (index - 1) / 2
      if heap[parent] <= entry { break }
      heap[index] = heap[parent]
      index = parent
    }
    heap[index] = entry
  }

  private mutating func pop() -> UInt64? {
    guard let top = heap.first, let entry = heap.popLast() else { return nil }
    if heap.isEmpty { return top }
    var index = 0
    while true {
      var child = index * 2 + 1
      if child >= heap.count { break }
      if child + 1 < heap.count && heap[child + 1] < heap[child] { child += 1 }
      if heap[child] >= entry { break }
      heap[index] = heap[child]
      index = child
    }
    heap[index] = entry
    return top
  }
}
