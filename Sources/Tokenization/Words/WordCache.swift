import CKernels

/// The tokens of the words that one thread has met, and the memory that it works in.
final class WordCache: PooledCache {
  private static let buckets = 1 << 15
  private static let arenaPlaces = 1 << 20
  static let batch = 1024

  let table: UnsafeMutablePointer<ac_word_cache>
  /// Ends of words, as the scanner finds them.
  let ends: UnsafeMutablePointer<UInt32>
  let ids = GrowingBuffer<Int64>()
  private let partEnds = GrowingBuffer<UInt32>()
  let records = GrowingBuffer<ac_token_record>()
  /// A stretch with the space that was put before it.
  let prefixed = GrowingBuffer<UInt8>()

  private var tables: ByteTables?
  private var workspace = BPEWord()
  private var missedIds: [UInt32] = []
  private var missedLengths: [UInt32] = []

  init() {
    let entries = UnsafeMutableRawPointer.allocate(
      byteCount: Self.buckets * 2 * MemoryLayout<ac_word_entry>.stride, alignment: 64)
    table = .allocate(capacity: 1)
    table.initialize(
      to: ac_word_cache(
        entries: entries.initializeMemory(
          as: ac_word_entry.self, repeating: ac_word_entry(), count: Self.buckets * 2),
        bucket_mask: UInt64(Self.buckets - 1), seed: .random(in: 0 ... .max),
        arena: .allocate(capacity: Self.arenaPlaces), arena_used: 0,
        arena_capacity: UInt32(Self.arenaPlaces)))
    ends = .allocate(capacity: Self.batch)
  }

  deinit {
    UnsafeMutableRawPointer(table.pointee.entries).deallocate()
    table.pointee.arena.deallocate()
    table.deallocate()
    ends.deallocate()
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
      try body(WordBatch(start: start, ends: ends, count: count, isPart: false, keySpace: 0))
    }
  }

  /// Appends the ids of a batch of words. `miss` appends those of a word that is not known, by its range.
  ///
  /// A byte becomes at most `idsPerByte` ids.
  @inline(__always)
  func appendIds(
    _ text: UnsafeBufferPointer<UInt8>, _ batch: WordBatch, idsPerByte: Int,
    miss: (Range<Int>) throws(TokenizerError) -> Void
  ) throws(TokenizerError) {
    var start = batch.start
    var done = 0
    while done < batch.count {
      // The look-up writes three at a time.
      var room = idsPerByte * (batch.end(batch.count - 1) - start) + 3
      ids.reserve(room)
      var out: UnsafeMutablePointer<Int64>? = ids.base + ids.count
      done += ac_lookup_ids(
        table, text.baseAddress, text.count, start, batch.ends + done, batch.count - done,
        batch.keySpace, &out, &room)
      ids.count = (out ?? ids.base) - ids.base
      if done == batch.count { return }
      if done > 0 { start = batch.end(done - 1) }
      let end = batch.end(done)
      try miss(start..<end)
      start = end
      done += 1
    }
  }

  /// The parts of a long word that merge by themselves; nil when there is only one.
  func parts(
    of word: UnsafeBufferPointer<UInt8>, at start: Int, _ batch: WordBatch, _ model: borrowing BPE
  ) -> WordBatch? {
    guard !batch.isPart, word.count > Self.longestWhole(word), let joins = tables(model).joins,
      !model.isToken(word)
    else { return nil }
    partEnds.removeAll()
    partEnds.reserve(word.count)
    let count = joins.cut(word, start: start, into: partEnds.base)
    // A part is merged even if it is a token that no merge makes: it must not be taken for a word.
    return count < 2
      ? nil
      : WordBatch(
        start: start, ends: partEnds.base, count: count, isPart: true,
        keySpace: model.options.ignoresMerges ? 1 : 0)
  }

  /// Words up to this length come again often enough to be kept whole. Scripts without spaces have three bytes a
  /// character.
  private static func longestWhole(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    word.count > 12 && word[word.count - 3] >= 0xE0 ? 12 : 24
  }

  private func tables(_ model: borrowing BPE) -> ByteTables {
    if let tables { return tables }
    let made = model.byteTables
    tables = made
    return made
  }

  /// Tokenizes a word that is not in the table, and calls `body` with each token and its number of bytes.
  func miss(
    _ word: UnsafeBufferPointer<UInt8>, _ model: borrowing BPE, _ batch: WordBatch,
    _ body: (_ id: UInt32, _ length: Int) -> Void
  ) throws(TokenizerError) {
    let isMerged = !model.isToken(word, in: batch) && workspace.merge(word, model, tables(model))
    if !isMerged {
      _ = try model.encode(word, standsForBytes: true, isPart: batch.isPart, &workspace)
    }
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
      table, word.baseAddress, word.count, batch.keySpace, missedIds, missedLengths, missedIds.count
    )
  }
}

/// Words that follow each other in a text, or parts of one word.
struct WordBatch {
  /// Where the first begins.
  let start: Int
  let ends: UnsafePointer<UInt32>
  let count: Int
  let isPart: Bool
  /// Keeps words and parts apart where their tokens can differ.
  let keySpace: UInt32

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
