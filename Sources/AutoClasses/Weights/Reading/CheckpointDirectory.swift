import Files

/// The tensors of a checkpoint in the order of its files, and where each name is. Names are equal when their UTF-8
/// bytes are.
struct CheckpointDirectory: Sendable {
  let entries: [CheckpointEntry]
  private let index: HashIndex

  /// Of entries with the same name the last counts.
  init(_ entries: [CheckpointEntry]) {
    self.entries = entries
    var index = HashIndex(capacity: entries.count)
    for position in entries.indices.reversed() {
      let hash = Self.hash(entries[position].name)
      let name = entries[position].name
      if index.find(hash, { Self.equal(entries[$0].name, name) }) == nil {
        index.insert(position, hash)
      }
    }
    self.index = index
  }

  var names: [String] { entries.map(\.name) }

  /// The position of a name in `entries`.
  subscript(name: String) -> Int? {
    index.find(Self.hash(name)) { Self.equal(entries[$0].name, name) }
  }

  private static func hash(_ name: String) -> Int {
    var name = name
    return name.withUTF8 { HashIndex.hash(of: UnsafeRawBufferPointer($0)) }
  }

  /// `==` of strings would take "é" and "e" with an accent for one name.
  private static func equal(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
}
