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
    var middle: Int?
    for index in 0..<line.count where line[index] == space {
      if middle != nil { return false }
      middle = index
    }
    guard let middle else { return false }
    return append(
      UnsafeRawBufferPointer(rebasing: line[..<middle]),
      UnsafeRawBufferPointer(rebasing: line[(middle + 1)...]))
  }

  /// The same, passing over the line that names the version.
  mutating func append(lineOrVersion line: UnsafeRawBufferPointer) -> Bool {
    if line.first == UInt8(ascii: "#") && line.starts(with: "#version".utf8) { return true }
    return append(line: line)
  }

  /// The two tokens of the merge with this rank.
  subscript(rank: Int) -> (left: ArraySlice<UInt8>, right: ArraySlice<UInt8>) {
    let middle = Int(bounds[2 * rank + 1])
    return (arena[Int(bounds[2 * rank])..<middle], arena[middle..<Int(bounds[2 * rank + 2])])
  }

  /// The bytes of a merge: its sides, and both together.
  struct Pair {
    let left: UnsafeBufferPointer<UInt8>
    let right: UnsafeBufferPointer<UInt8>
    let joined: UnsafeBufferPointer<UInt8>
  }

  /// Calls `body` with a function that gives the merge of a rank.
  func withMerges<E: Error>(_ body: ((_ rank: Int) -> Pair) throws(E) -> Void) throws(E) {
    let result = arena.withUnsafeBufferPointer { arena in
      bounds.withUnsafeBufferPointer { bounds in
        Result { () throws(E) in
          try body { rank in
            let start = Int(bounds[2 * rank])
            let middle = Int(bounds[2 * rank + 1])
            let end = Int(bounds[2 * rank + 2])
            return Pair(
              left: UnsafeBufferPointer(rebasing: arena[start..<middle]),
              right: UnsafeBufferPointer(rebasing: arena[middle..<end]),
              joined: UnsafeBufferPointer(rebasing: arena[start..<end]))
          }
        }
      }
    }
    try result.get()
  }
}
