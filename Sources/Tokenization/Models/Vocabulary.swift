import CKernels

/// Tokens and their ids, keyed by bytes: one arena, one open-addressing table, no `String`.
///
/// A class because many values share it (encodings name their tokens through it); it never changes after `init`.
final class Vocabulary: Sendable {
  /// Ids stay below this, so that tables over them stay small.
  static let maximumId = 1 << 26

  /// Entry e has the bytes `offsets[e]..<offsets[e + 1]` of the arena.
  private let arena: [UInt8]
  private let offsets: [UInt32]
  /// The id of every entry.
  private let ids: [UInt32]
  /// The upper half is a part of the hash, the lower half the entry + 1; 0 is free. The count is a power of two.
  private let slots: [UInt64]
  private let hashing: ByteHash
  private let entries: Entries

  /// Finds the entry of an id.
  private enum Entries {
    /// By position; -1 for ids that nobody has.
    case dense([Int32])
    case sparse([UInt32: Int32])
  }

  /// The bytes of all tokens together.
  var byteCount: Int { arena.count }
  /// The bytes of the longest token.
  let longest: Int

  /// Collects tokens; `Vocabulary` is made from it.
  struct Builder: Sendable {
    fileprivate var arena: [UInt8] = []
    fileprivate var offsets: [UInt32] = [0]
    fileprivate var ids: [UInt32] = []
    /// Whether of equal tokens the last one counts, as in a dictionary; otherwise they are a conflict.
    let keepsLast: Bool

    init(keepsLast: Bool = false) { self.keepsLast = keepsLast }

    /// False when the arena would be larger than 4 GB or the id is out of range.
    mutating func append(_ token: UnsafeRawBufferPointer, id: Int) -> Bool {
      guard id >= 0, id < Vocabulary.maximumId, arena.count + token.count <= Int(UInt32.max) else {
        return false
      }
      arena.append(contentsOf: token)
      offsets.append(UInt32(arena.count))
      ids.append(UInt32(id))
      return true
    }

    mutating func reserve(tokens: Int, bytes: Int) {
      offsets.reserveCapacity(tokens + 1)
      ids.reserveCapacity(tokens)
      arena.reserveCapacity(bytes)
    }
  }

  /// What two entries have in common that they must not.
  enum Conflict: Error {
    case token(String)
    case id(Int)
  }

  /// Takes over what was collected.
  init(_ builder: Builder) throws(Conflict) {
    let arena = builder.arena
    let offsets = builder.offsets
    let hashing = ByteHash()
    var ids = builder.ids
    var size = 16
    while size < ids.count * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var longest = 0
    var duplicates: [Int] = []
    // The places of some tokens ahead are on their way while one is put into its place.
    let ahead = 16
    var hashes = [UInt64](repeating: 0, count: ahead)
    let duplicate = arena.withUnsafeBufferPointer { arena -> Int? in
      for next in 0..<ids.count + ahead {
        let entry = next - ahead
        let hash = hashes[next % ahead]
        if next < ids.count {
          let token = UnsafeBufferPointer(
            rebasing: arena[Int(offsets[next])..<Int(offsets[next + 1])])
          let hash = hashing(token)
          hashes[next % ahead] = hash
          slots.withUnsafeBufferPointer { slots in
            ac_prefetch(slots.baseAddress.map { $0 + Int(truncatingIfNeeded: hash) & (size - 1) })
          }
        }
        if entry < 0 { continue }
        let token = UnsafeBufferPointer(
          rebasing: arena[Int(offsets[entry])..<Int(offsets[entry + 1])])
        longest = max(longest, token.count)
        let mark = hash & ~0xFFFF_FFFF
        var slot = Int(truncatingIfNeeded: hash) & (size - 1)
        while slots[slot] != 0 {
          if slots[slot] & ~0xFFFF_FFFF == mark {
            let other = Int(slots[slot] & 0xFFFF_FFFF) - 1
            let bytes = arena[Int(offsets[other])..<Int(offsets[other + 1])]
            if bytes.elementsEqual(token) {
              if !builder.keepsLast { return entry }
              ids[other] = ids[entry]
              duplicates.append(entry)
              break
            }
          }
          slot = (slot + 1) & (size - 1)
        }
        if slots[slot] == 0 { slots[slot] = mark | UInt64(entry + 1) }
      }
      return nil
    }
    if let duplicate {
      let range = Int(offsets[duplicate])..<Int(offsets[duplicate + 1])
      throw .token(String(decoding: arena[range], as: UTF8.self))
    }
    self.arena = arena
    self.offsets = offsets
    self.hashing = hashing
    self.slots = slots
    self.longest = longest
    entries = try Self.entries(ids: &ids, skipping: duplicates)
    self.ids = ids
    liveCount = ids.count - duplicates.count
  }

  /// The number of different tokens: fewer than entries when a list names some twice.
  let liveCount: Int

  private static func entries(ids: inout [UInt32], skipping: [Int]) throws(Conflict) -> Entries {
    let skipped = Set(skipping)
    let top = Int(ids.max() ?? 0)
    if top > ids.count * 4 + 1024 {
      var table: [UInt32: Int32] = [:]
      for (entry, id) in ids.enumerated() where !skipped.contains(entry) {
        if table.updateValue(Int32(entry), forKey: id) != nil { throw .id(Int(id)) }
      }
      return .sparse(table)
    }
    var table = [Int32](repeating: -1, count: top + 1)
    for (entry, id) in ids.enumerated() where skipped.isEmpty || !skipped.contains(entry) {
      if table[Int(id)] >= 0 { throw .id(Int(id)) }
      table[Int(id)] = Int32(entry)
    }
    return .dense(table)
  }

  /// The id of a token.
  func id(of token: UnsafeBufferPointer<UInt8>) -> UInt32? {
    entry(of: token, hash: hashing(token)).map { ids[$0] }
  }

  /// The id of a token of this hash.
  func id(of token: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32? {
    entry(of: token, hash: hash).map { ids[$0] }
  }

  /// The hash of a token; where it leads to is fetched into the processor's caches.
  func prefetch(_ token: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let hash = hashing(token)
    slots.withUnsafeBufferPointer { slots in
      ac_prefetch(slots.baseAddress.map { $0 + Int(truncatingIfNeeded: hash) & (slots.count - 1) })
    }
    return hash
  }

  /// Goes one step further: fetches the bytes that `id(of:hash:)` will compare.
  func prefetchEntry(hash: UInt64) {
    let slot = slots.withUnsafeBufferPointer { $0[Int(truncatingIfNeeded: hash) & ($0.count - 1)] }
    guard slot != 0 else { return }
    let entry = Int(slot & 0xFFFF_FFFF) - 1
    let offset = offsets.withUnsafeBufferPointer { Int($0[entry]) }
    arena.withUnsafeBufferPointer { arena in ac_prefetch(arena.baseAddress.map { $0 + offset }) }
    ids.withUnsafeBufferPointer { ids in ac_prefetch(ids.baseAddress.map { $0 + entry }) }
  }

  /// Whether entry `index` is this token, which saves a search; its id then.
  func id(ofEntry index: Int, is token: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard index < ids.count else { return nil }
    let lower = Int(offsets[index])
    guard Int(offsets[index + 1]) - lower == token.count, matches(lower, token) else { return nil }
    return ids[index]
  }

  /// The id of an entry.
  func id(ofEntry index: Int) -> UInt32 { ids[index] }

  /// The entry of a token.
  func entry(of token: UnsafeBufferPointer<UInt8>) -> Int? {
    entry(of: token, hash: hashing(token))
  }

  private func entry(of token: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
    let mark = hash & ~0xFFFF_FFFF
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    return slots.withUnsafeBufferPointer { slots in
      while slots[slot] != 0 {
        if slots[slot] & ~0xFFFF_FFFF == mark {
          let entry = Int(slots[slot] & 0xFFFF_FFFF) - 1
          let lower = Int(offsets[entry])
          let length = Int(offsets[entry + 1]) - lower
          if length == token.count && matches(lower, token) { return entry }
        }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  func id(of token: String) -> UInt32? {
    token.withBytes { (bytes) throws(Never) in id(of: bytes) }
  }

  /// The id of the token that spells bytes with the characters that stand for them.
  func id(ofBytes bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    if bytes.count > longest { return nil }
    return ByteAlphabet.spelled(bytes).withUnsafeBufferPointer { id(of: $0) }
  }

  /// The bytes of the token with this id.
  func bytes(of id: Int) -> ArraySlice<UInt8>? {
    guard let entry = entry(of: id) else { return nil }
    return arena[Int(offsets[entry])..<Int(offsets[entry + 1])]
  }

  /// Calls `body` with the bytes of the token with this id.
  @inline(__always)
  func withBytes<R>(of id: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R? {
    guard let entry = entry(of: id) else { return nil }
    let range = Int(offsets[entry])..<Int(offsets[entry + 1])
    return arena.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The token with this id.
  func token(_ id: Int) -> String? { bytes(of: id).map { String(decoding: $0, as: UTF8.self) } }

  /// Calls `body` with every token and its id.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>, UInt32) -> Void) {
    arena.withUnsafeBufferPointer { arena in
      for entry in 0..<ids.count {
        let range = Int(offsets[entry])..<Int(offsets[entry + 1])
        body(UnsafeBufferPointer(rebasing: arena[range]), ids[entry])
      }
    }
  }

  /// Calls `body` with all tokens that are found by their ids, in no order.
  func withTokens<R>(_ body: ([(id: UInt32, bytes: UnsafeBufferPointer<UInt8>)]) -> R) -> R {
    arena.withUnsafeBufferPointer { arena in
      let tokens = ids.indices.compactMap {
        entry -> (id: UInt32, bytes: UnsafeBufferPointer<UInt8>)? in
        guard self.entry(of: Int(ids[entry])) == entry else { return nil }
        let range = Int(offsets[entry])..<Int(offsets[entry + 1])
        return (ids[entry], UnsafeBufferPointer(rebasing: arena[range]))
      }
      return body(tokens)
    }
  }

  private func entry(of id: Int) -> Int? {
    switch entries {
    case .dense(let table):
      return id >= 0 && id < table.count && table[id] >= 0 ? Int(table[id]) : nil
    case .sparse(let table):
      return UInt32(exactly: id).flatMap { table[$0] }.map { Int($0) }
    }
  }

  @inline(__always)
  private func matches(_ lower: Int, _ token: UnsafeBufferPointer<UInt8>) -> Bool {
    arena.withUnsafeBytes { arena in
      let token = UnsafeRawBufferPointer(token)
      var index = 0
      while index + 8 <= token.count {
        let here = arena.loadUnaligned(fromByteOffset: lower + index, as: UInt64.self)
        if here != token.loadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
        index += 8
      }
      while index < token.count {
        if arena[lower + index] != token[index] { return false }
        index += 1
      }
      return true
    }
  }
}
