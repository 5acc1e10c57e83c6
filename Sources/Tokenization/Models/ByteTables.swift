import CKernels

/// What makes the merging of words of bytes fast. It is made when the first such word comes, so that loading does not
/// wait for it.
///
/// `@unchecked Sendable`: `table` points into what the other members own, and nothing changes after `init`.
final class ByteTables: @unchecked Sendable {
  let table: UnsafeMutablePointer<ac_byte_merges>
  private let merges: MergeTable
  /// Where words fall into parts.
  private let joins: JoinTable
  /// The merge of every two bytes, by 256 times the first plus the second.
  private let pairs: PinnedArray<UInt64>
  private let byteIds: PinnedArray<UInt32>
  private let vocabulary: Vocabulary

  /// nil when prefixes or suffixes tell the bytes of a word apart.
  init?(_ model: borrowing BPE) {
    guard model.options.prefix.isEmpty && model.options.suffix.isEmpty else { return nil }
    merges = model.merges
    vocabulary = model.vocabulary
    joins = JoinTable(Self.places(merges, vocabulary))
    pairs = PinnedArray(repeating: MergeTable.none, count: 1 << 16)
    byteIds = PinnedArray(repeating: BPE.noId, count: 256)
    table = .allocate(capacity: 1)
    table.initialize(to: ac_byte_merges())
    for byte in 0..<256 { byteIds.base[byte] = model.byteIds[byte] }
    for pair in 0..<pairs.count {
      pairs.base[pair] = merges.merge(byteIds.base[pair >> 8], byteIds.base[pair & 255])
    }
    merges.point(&table.pointee)
    joins.point(&table.pointee)
    table.pointee.pairs = UnsafePointer(pairs.base)
    table.pointee.byte_ids = UnsafePointer(byteIds.base)
    if model.options.ignoresMerges {
      table.pointee.vocabulary = UnsafeRawPointer(Unmanaged.passUnretained(vocabulary).toOpaque())
      table.pointee.longest_token = vocabulary.longest
      table.pointee.token_of = { vocabulary, word, count in
        guard let vocabulary else { return BPE.noId }
        return Unmanaged<Vocabulary>.fromOpaque(vocabulary).takeUnretainedValue()
          .id(ofBytes: UnsafeBufferPointer(start: word, count: count)) ?? BPE.noId
      }
    }
  }

  deinit { table.deallocate() }

  private static func places(_ merges: MergeTable, _ vocabulary: Vocabulary) -> [JoinTable.Place] {
    var places: [JoinTable.Place] = []
    merges.forEach { left, right in
      let left = vocabulary.withBytes(of: Int(left)) { ByteAlphabet.tail($0) }
      let right = vocabulary.withBytes(of: Int(right)) { ByteAlphabet.head($0) }
      if let left, let right, JoinTable.matters((left, right)) { places.append((left, right)) }
    }
    return places
  }
}
