import CKernels

/// The tokens of the words that one thread has met, and the memory that it works in.
final class WordCache: PooledCache {
  /// Small at first, since most texts are; four times as large whenever it is full, up to 8 MB and 8 MB of arena.
  private static let smallest = 1 << 12
  private static let largest = 1 << 17
  private static let arenaPlacesPerBucket = 16
  private static let hugePage = 1 << 21
  static let batch = 1024

  let table: UnsafeMutablePointer<ac_word_cache>
  /// Ends of words, as the scanner finds them.
  let ends: UnsafeMutablePointer<UInt32>
  let ids = GrowingBuffer<Int64>()
  let records = GrowingBuffer<ac_token_record>()
  /// How many scalars there are before each part of a text.
  let scalarBlocks = GrowingBuffer<ac_scalar_block>()
  /// A stretch with the space that was put before it.
  let prefixed = GrowingBuffer<UInt8>()

  private var workspace = BPEWord()
  private var missedIds: [UInt32] = []
  private var missedLengths: [UInt32] = []

  init() {
    table = .allocate(capacity: 1)
    table.initialize(to: Self.table(buckets: Self.smallest, seed: .random(in: 0 ... .max)))
    ends = .allocate(capacity: Self.batch)
  }

  deinit {
    Self.deallocate(table.pointee)
    table.deallocate()
    ends.deallocate()
  }

  private static func table(buckets: Int, seed: UInt64) -> ac_word_cache {
    let size = buckets * 2 * MemoryLayout<ac_word_entry>.stride
    let entries = UnsafeMutableRawPointer.allocate(
      byteCount: size, alignment: size < hugePage ? 64 : hugePage)
    ac_advise_huge_pages(entries, size)
    let places = buckets * arenaPlacesPerBucket
    return ac_word_cache(
      entries: entries.initializeMemory(
        as: ac_word_entry.self, repeating: ac_word_entry(), count: buckets * 2),
      bucket_mask: UInt64(buckets - 1), seed: seed, arena: .allocate(capacity: places),
      arena_used: 0, arena_capacity: UInt32(places), inserted: 0, is_full: false,
      can_grow: buckets < largest)
  }

  private static func deallocate(_ table: ac_word_cache) {
    UnsafeMutableRawPointer(table.entries).deallocate()
    table.arena.deallocate()
  }

  private func growIfFull() {
    guard table.pointee.is_full, table.pointee.can_grow else { return }
    var old = table.pointee
    table.pointee = Self.table(
      buckets: min(Int(old.bucket_mask + 1) * 4, Self.largest), seed: old.seed)
    ac_copy_words(table, &old)
    Self.deallocate(old)
  }

  /// Calls `body` with the words of a text by the thousand.
  func forEachBatch(
    _ text: UnsafeBufferPointer<UInt8>, _ pattern: ac_pattern,
    _ body: (WordBatch) throws(TokenizerError) -> Void
  ) throws(TokenizerError) {
    var position = 0
    while position < text.count {
      let start = position
      let count = ac_scan(pattern, text.baseAddress, text.count, &position, ends, Self.batch)
      if count == 0 { break }
      try body(WordBatch(start: start, ends: ends, count: count))
      growIfFull()
    }
  }

  /// Appends the ids of a batch of words. `miss` appends those of a word that is neither known nor can be merged with
  /// the tables, by its range.
  ///
  /// A byte becomes at most `idsPerByte` ids.
  @inline(__always)
  func appendIds(
    _ text: UnsafeBufferPointer<UInt8>, _ batch: WordBatch, _ tables: ByteTables?, idsPerByte: Int,
    miss: (Range<Int>) throws(TokenizerError) -> Void
  ) throws(TokenizerError) {
    var start = batch.start
    var done = 0
    while done < batch.count {
      // The look-up writes three at a time.
      var room = idsPerByte * (batch.end(batch.count - 1) - start) + 3
      ids.reserve(room)
      var out: UnsafeMutablePointer<Int64>? = ids.base + ids.count
      done += ac_encode_ids(
        tables?.table, table, text.baseAddress, text.count, start, batch.ends + done,
        batch.count - done, &out, &room)
      ids.count = (out ?? ids.base) - ids.base
      if done == batch.count { return }
      if done > 0 { start = batch.end(done - 1) }
      let end = batch.end(done)
      try miss(start..<end)
      start = end
      done += 1
    }
  }

  /// Tokenizes a word that is not in the table, and calls `body` with each token and its number of bytes.
  func miss(
    _ word: UnsafeBufferPointer<UInt8>, _ model: borrowing BPE,
    _ body: (_ id: UInt32, _ length: Int) -> Void
  ) throws(TokenizerError) {
    _ = try model.encode(word, standsForBytes: true, &workspace)
    if word.count > Int(AC_LONGEST_WORD) {
      workspace.forEach(body)
      return
    }
    missedIds.removeAll(keepingCapacity: true)
    missedLengths.removeAll(keepingCapacity: true)
    workspace.forEach { id, length in
      missedIds.append(id)
      missedLengths.append(UInt32(truncatingIfNeeded: length))
      body(id, length)
    }
    ac_insert_word(
      table, word.baseAddress, word.count, missedIds, missedLengths, missedIds.count)
  }
}

/// Words that follow each other in a text.
struct WordBatch {
  /// Where the first begins.
  let start: Int
  let ends: UnsafePointer<UInt32>
  let count: Int

  func end(_ index: Int) -> Int { Int(ends[index] & ~UInt32(AC_SCAN_GAP)) }
}

/// Memory that is written from the front and used again.
final class GrowingBuffer<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  var count = 0

  init() {
    capacity = 256
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// Makes room for `more` elements behind those that are there.
  func reserve(_ more: Int) {
    if count + more <= capacity { return }
    let newCapacity = max(count + more, capacity * 2)
    let new = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    new.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (new, newCapacity)
  }

  /// Forgets everything, and the memory too when it is large.
  func removeAll() {
    count = 0
    if capacity <= 1 << 20 { return }
    base.deallocate()
    capacity = 256
    base = .allocate(capacity: capacity)
  }

  /// Lets `body` write up to `more` elements behind those that are there, and move a pointer behind them.
  @inline(__always)
  func fill<R>(
    _ more: Int,
    _ body: (inout UnsafeMutablePointer<Element>?, _ limit: UnsafeMutablePointer<Element>) -> R
  ) -> R {
    reserve(more)
    var place: UnsafeMutablePointer<Element>? = base + count
    let result = body(&place, base + capacity)
    count = (place ?? base) - base
    return result
  }

  @inline(__always)
  func append(_ element: Element) {
    reserve(1)
    base[count] = element
    count += 1
  }

  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
}
