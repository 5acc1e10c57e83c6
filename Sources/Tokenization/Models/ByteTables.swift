import Synchronization

/// What makes the merging of words of bytes fast. It is made when the first such word comes, so that loading does not
/// wait for it.
struct ByteTables: Sendable {
  /// Where words fall into parts; nil when prefixes or suffixes tell parts apart.
  let joins: JoinTable?
  /// The merge of every two bytes, by 256 times the first plus the second.
  let pairs: [UInt64]

  init(_ model: borrowing BPE) {
    guard model.options.prefix.isEmpty && model.options.suffix.isEmpty else {
      joins = nil
      pairs = []
      return
    }
    var joins = JoinTable(merges: model.merges.capacity / 2)
    let vocabulary = model.vocabulary
    model.merges.forEach { left, right in
      if let left = vocabulary.bytes(of: Int(left)), let right = vocabulary.bytes(of: Int(right)) {
        joins.insert(ByteAlphabet.tail(left), ByteAlphabet.head(right))
      }
    }
    self.joins = joins
    var pairs = [UInt64](repeating: MergeTable.none, count: 1 << 16)
    for pair in pairs.indices {
      pairs[pair] = model.merges.merge(model.byteIds[pair >> 8], model.byteIds[pair & 255])
    }
    self.pairs = pairs
  }
}

/// Makes the tables once, whoever asks first.
final class LazyByteTables: Sendable {
  private let tables = Mutex<ByteTables?>(nil)

  func made(_ make: () -> ByteTables) -> ByteTables {
    tables.withLock { tables in
      if let tables { return tables }
      let new = make()
      tables = new
      return new
    }
  }
}
