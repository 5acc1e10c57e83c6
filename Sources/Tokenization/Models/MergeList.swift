/// The merges of a BPE in order of rank: pairs of tokens by their bytes, in one arena.
struct MergeList: Sendable {
  private var arena: [UInt8] = []
  /// Pair p is the bytes `bounds[2p]..<bounds[2p + 1]` and `bounds[2p + 1]..<bounds[2p + 2]` of the arena.
  private var bounds: [UInt32] = [0]

  /// The number of merges.
  var count: Int { bounds.count / 2 }

  mutating func reserve(merges: Int, bytes: Int) {
    bounds.reserveCapacity(merges * 2 + 1)
    arena.reserveCapacity(bytes)
  }

  /// False when the arena would be larger than 4 GB.
  mutating func append(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    guard arena.count + left.count + right.count <= Int(UInt32.max) else { return false }
    arena.append(contentsOf: left)
    bounds.append(UInt32(arena.count))
    arena.append(contentsOf: right)
    bounds.append(UInt32(arena.count))
    return true
  }

  /// Appends a merge written as in merges.txt, two tokens with one space between; false when it is something else.
  mutating func append(line: UnsafeRawBufferPointer) -> Bool {
    let space = UInt8(ascii: " ")
    guard let middle = line.firstIndex(of: space),
      !line[(middle + 1)...].contains(space)
    else { return false }
    return append(
      UnsafeRawBufferPointer(rebasing: line[..<middle]),
      UnsafeRawBufferPointer(rebasing: line[(middle + 1)...]))
  }

  /// The two tokens of the merge with this rank.
  subscript(rank: Int) -> (left: ArraySlice<UInt8>, right: ArraySlice<UInt8>) {
    let middle = Int(bounds[2 * rank + 1])
    return (arena[Int(bounds[2 * rank])..<middle], arena[middle..<Int(bounds[2 * rank + 2])])
  }

  /// Calls `body` with the bytes of every merge, in order of rank.
  func forEach<E: Error>(
    _ body: (_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    let result = arena.withUnsafeBytes { arena in
      Result { () throws(E) in
        for rank in 0..<count {
          let middle = Int(bounds[2 * rank + 1])
          try body(
            UnsafeRawBufferPointer(rebasing: arena[Int(bounds[2 * rank])..<middle]),
            UnsafeRawBufferPointer(rebasing: arena[middle..<Int(bounds[2 * rank + 2])]))
        }
      }
    }
    try result.get()
  }
}
