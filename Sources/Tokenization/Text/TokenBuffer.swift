import CKernels

/// What the model found in one text, before truncation and special tokens.
struct TokenBuffer {
  /// An id, scalars of the original text, and the number of the word.
  typealias Record = ac_token_record

  private(set) var records: [Record] = []
  /// Texts of tokens that are not the text of their id: an added token that swallowed white space around it.
  private(set) var texts: [Int: String] = [:]

  @inline(__always)
  mutating func append(id: UInt32, start: Int32, end: Int32, word: Int32) {
    records.append(Record(id: id, start: start, end: end, word: word))
  }

  mutating func append(_ records: UnsafeBufferPointer<Record>) {
    self.records.append(contentsOf: records)
  }

  /// Appends records, some of which have texts of their own, by their places among them.
  mutating func append(
    _ records: UnsafeBufferPointer<Record>, texts: [(index: Int, text: String)]
  ) {
    for (index, text) in texts { self.texts[self.records.count + index] = text }
    append(records)
  }

  mutating func append(id: UInt32, start: Int32, end: Int32, word: Int32, text: String?) {
    if let text { texts[records.count] = text }
    append(id: id, start: start, end: end, word: word)
  }

  /// Moves all tokens by a number of scalars.
  mutating func move(by scalars: Int) {
    let difference = Int32(truncatingIfNeeded: scalars)
    for index in records.indices {
      records[index].start &+= difference
      records[index].end &+= difference
    }
  }

  /// Forgets the tokens from `count` on; they have no texts of their own.
  mutating func truncate(to count: Int) { records.removeLast(records.count - count) }

  /// Forgets all tokens.
  mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
  }

  mutating func reserve(_ count: Int) { records.reserveCapacity(count) }
}
