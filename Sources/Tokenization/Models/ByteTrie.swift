/// All tokens of a vocabulary by their bytes, for the longest token that begins at a place.
///
/// Its edges lie in one open-addressing table keyed by (node, byte).
struct ByteTrie: Sendable {
  /// Key (node << 8 | byte) + 1 in the upper half, the child in the lower; 0 is free.
  private var edges: [UInt64]
  private var edgeCount = 0
  /// The id of the token that ends at a node; `none` for inner nodes.
  private var ids: [UInt32] = [none]
  private static let none = UInt32.max
  /// A node number times 256 must fit in 32 bits.
  private static let maximumNodes = 1 << 24

  static let root: UInt32 = 0

  /// nil when the tokens have more different prefixes than the table can number.
  init?(_ vocabulary: Vocabulary) {
    // Tokens share prefixes: about every second byte is an edge of its own.
    var size = 1024
    while size < vocabulary.byteCount { size *= 2 }
    edges = [UInt64](repeating: 0, count: size)
    var isComplete = true
    vocabulary.forEach { token, id in
      isComplete = isComplete && insert(token, id)
    }
    if !isComplete { return nil }
  }

  /// The node at the end of `prefix`, or nil when no token begins with it.
  func node(after prefix: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var node = Self.root
    for byte in prefix {
      guard let next = child(of: node, byte) else { return nil }
      node = next
    }
    return node
  }

  /// The longest token whose bytes, from `node` on, begin at `start`: its id and its end.
  @inline(__always)
  func longestMatch(
    from node: UInt32, _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> (id: UInt32, end: Int)? {
    var node = node
    var best: (id: UInt32, end: Int)?
    var index = start
    while index < end, let next = child(of: node, bytes[index]) {
      node = next
      index += 1
      let id = ids[Int(node)]
      if id != Self.none { best = (id, index) }
    }
    return best
  }

  private mutating func insert(_ token: UnsafeBufferPointer<UInt8>, _ id: UInt32) -> Bool {
    var node = Self.root
    for byte in token {
      if let next = child(of: node, byte) {
        node = next
      } else {
        guard ids.count < Self.maximumNodes else { return false }
        let next = UInt32(ids.count)
        ids.append(Self.none)
        addEdge(node, byte, next)
        node = next
      }
    }
    ids[Int(node)] = id
    return true
  }

  @inline(__always)
  private func child(of node: UInt32, _ byte: UInt8) -> UInt32? {
    let key = node << 8 | UInt32(byte)
    let mask = edges.count - 1
    return edges.withUnsafeBufferPointer { edges in
      var slot = Self.home(key) & mask
      while edges[slot] != 0 {
        if UInt32(truncatingIfNeeded: edges[slot] >> 32) == key {
          return UInt32(truncatingIfNeeded: edges[slot])
        }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  /// A child is never the root, so an entry is never 0.
  private mutating func addEdge(_ node: UInt32, _ byte: UInt8, _ next: UInt32) {
    if (edgeCount + 1) * 2 > edges.count { grow() }
    place(UInt64(node << 8 | UInt32(byte)) << 32 | UInt64(next))
    edgeCount += 1
  }

  private mutating func place(_ entry: UInt64) {
    let mask = edges.count - 1
    var slot = Self.home(UInt32(truncatingIfNeeded: entry >> 32)) & mask
    while edges[slot] != 0 { slot = (slot + 1) & mask }
    edges[slot] = entry
  }

  private mutating func grow() {
    let entries = edges
    edges = [UInt64](repeating: 0, count: entries.count * 2)
    for entry in entries where entry != 0 { place(entry) }
  }

  /// Node numbers are given by us, in order: nobody can choose keys that collide on purpose.
  @inline(__always)
  private static func home(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 24)
  }
}
