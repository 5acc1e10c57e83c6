import CKernels

/// The tokens of the words that one thread has met, and the memory that it works in.
///
/// Unchecked because of its pointers: `WordCachePool` lends a cache to one caller at a time.
final class WordCache: @unchecked Sendable {
  private static let buckets = 1 << 15
  private static let arenaPlaces = 1 << 20
  static let batch = 1024

  let table: UnsafeMutablePointer<ac_word_cache>
  /// Ends of words, as the scanner finds them.
  let ends: UnsafeMutablePointer<UInt32>
  let ids = GrowingBuffer<Int64>()
  let records = GrowingBuffer<ac_token_record>()
  /// A stretch with the space that was put before it.
  let prefixed = GrowingBuffer<UInt8>()

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

  /// Appends an id that is no word's.
  func append(_ id: UInt32) {
    ids.reserve(1)
    ids.base[ids.count] = Int64(id)
    ids.count += 1
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

  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
}
