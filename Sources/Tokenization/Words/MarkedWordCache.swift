import CKernels

/// Parts of texts, by their bytes, with the tokens that they became. When it is full it begins anew.
final class MarkedWordCache: PooledCache {
  /// The longest part that is kept; all places in it fit in a byte.
  static let longest = 64

  struct Token {
    var id: UInt32
    /// Scalars and words, counted from the start of the part.
    var start: UInt8
    var end: UInt8
    var word: UInt8
  }

  private struct Entry {
    var hash: UInt64
    var key: UInt32
    var tokens: UInt32
    var tokenCount: UInt16
    var length: UInt8
    var scalars: UInt8
    var words: UInt8
  }

  /// What is known about a part.
  struct Part {
    let tokens: UnsafeBufferPointer<Token>
    let scalars: Int
    let words: Int
  }

  private static let slotCount = 1 << 17
  private static let maximumEntries = 1 << 16
  private static let keyBytes = 1 << 21
  private static let tokenCount = 1 << 19

  /// The entry + 1; 0 is free.
  private let slots: UnsafeMutablePointer<UInt32>
  private let entries: UnsafeMutablePointer<Entry>
  private let keys: UnsafeMutablePointer<UInt8>
  private let tokens: UnsafeMutablePointer<Token>
  private var entryCount = 0
  private var usedKeys = 0
  private var usedTokens = 0
  private let hashing = ByteHash()

  init() {
    slots = .allocate(capacity: Self.slotCount)
    slots.initialize(repeating: 0, count: Self.slotCount)
    entries = .allocate(capacity: Self.maximumEntries)
    keys = .allocate(capacity: Self.keyBytes)
    tokens = .allocate(capacity: Self.tokenCount)
  }

  deinit {
    slots.deallocate()
    entries.deallocate()
    keys.deallocate()
    tokens.deallocate()
  }

  /// The slot of a part: that of its entry, or the free one where it belongs.
  @inline(__always)
  private func slot(_ part: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = Self.slotCount - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash && Int(entry.length) == part.count
        && equal(keys + Int(entry.key), part)
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inline(__always)
  private func equal(_ key: UnsafePointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<part.count where key[index] != part[index] { return false }
    return true
  }

  /// What a part became, when that is known.
  @inline(__always)
  subscript(part: UnsafeBufferPointer<UInt8>) -> Part? {
    let slot = slot(part, hashing(part))
    guard slots[slot] != 0 else { return nil }
    let entry = entries[Int(slots[slot]) - 1]
    return Part(
      tokens: UnsafeBufferPointer(
        start: tokens + Int(entry.tokens), count: Int(entry.tokenCount)),
      scalars: Int(entry.scalars), words: Int(entry.words))
  }

  /// Keeps what a part of at most `longest` bytes became.
  func insert(
    _ part: UnsafeBufferPointer<UInt8>, _ records: ArraySlice<TokenBuffer.Record>, scalars: Int,
    words: Int, firstScalar: Int, firstWord: Int
  ) {
    // A byte can become a token, and charsmaps make several of one.
    guard part.count <= Self.longest, records.count <= 1024, words <= 255 else { return }
    if entryCount == Self.maximumEntries || usedKeys + part.count > Self.keyBytes
      || usedTokens + records.count > Self.tokenCount
    {
      slots.update(repeating: 0, count: Self.slotCount)
      (entryCount, usedKeys, usedTokens) = (0, 0, 0)
    }
    let hash = hashing(part)
    let slot = slot(part, hash)
    guard slots[slot] == 0 else { return }
    for (index, record) in records.enumerated() {
      tokens[usedTokens + index] = Token(
        id: record.id, start: UInt8(clamping: Int(record.start) - firstScalar),
        end: UInt8(clamping: Int(record.end) - firstScalar),
        word: UInt8(clamping: Int(record.word) - firstWord))
    }
    for (index, byte) in part.enumerated() { keys[usedKeys + index] = byte }
    entries[entryCount] = Entry(
      hash: hash, key: UInt32(usedKeys), tokens: UInt32(usedTokens),
      tokenCount: UInt16(records.count), length: UInt8(part.count), scalars: UInt8(scalars),
      words: UInt8(words))
    entryCount += 1
    usedKeys += part.count
    usedTokens += records.count
    slots[slot] = UInt32(entryCount)
  }
}
