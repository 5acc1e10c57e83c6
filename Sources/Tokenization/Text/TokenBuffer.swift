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

  mutating func append(id: UInt32, start: Int32, end: Int32, word: Int32, text: String) {
    texts[records.count] = text
    append(id: id, start: start, end: end, word: word)
  }

  /// Forgets the tokens from `count` on; they have no texts of their own.
  mutating func truncate(to count: Int) { records.removeLast(records.count - count) }

  mutating func reserve(_ count: Int) { records.reserveCapacity(count) }
}
