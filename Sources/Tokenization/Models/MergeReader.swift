import Synchronization

/// Turns the merges of a file, which are text, into ids.
struct MergeReader {
  let table: MergeTable
  /// What each merge makes, by rank.
  let results: [UInt32]

  /// Ranks that one thread resolves without looking for others.
  private static let share = 1 << 13

  init(_ list: MergeList, _ vocabulary: Vocabulary, _ options: BPE.Options, file: String)
    throws(TokenizerError)
  {
    let resolver = MergeResolver(
      list: list, vocabulary: vocabulary, prefix: options.prefix.count, file: file)
    let merges = PinnedArray(repeating: MergeResolver.Merge(), count: list.count)
    let shares = (list.count + Self.share - 1) / Self.share
    let failure = Mutex<(share: Int, error: TokenizerError)?>(nil)
    concurrently(shares) { share in
      let ranks = share * Self.share..<min((share + 1) * Self.share, list.count)
      do throws(TokenizerError) {
        try resolver.resolve(ranks, into: merges.base)
      } catch {
        failure.withLock { first in
          if first.map({ share < $0.share }) ?? true { first = (share, error) }
        }
      }
    }
    if let error = failure.withLock({ $0?.error }) { throw error }
    let table = MergeTable(count: list.count)
    let ahead = 16
    for rank in 0..<list.count + ahead {
      if rank < list.count { table.prefetch(merges.base[rank].left, merges.base[rank].right) }
      if rank >= ahead {
        let merge = merges.base[rank - ahead]
        table.insert(merge.left, merge.right, rank: rank - ahead, id: merge.result)
      }
    }
    self.table = table
    results = (0..<list.count).map { merges.base[$0].result }
  }
}
