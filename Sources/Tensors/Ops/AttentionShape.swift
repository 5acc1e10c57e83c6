/// What attention needs besides queries, keys and values: where each sequence lies, and what it may see.
///
/// The last query of a sequence stands at its last key: of `q` queries and `k` keys, query `i` is at position
/// `i + k - q`. So a decoder that gives only its newest tokens as queries, and the keys of all so far, needs no more.
package struct AttentionShape: Sendable {
  /// The queries of sequence `s` are the rows `offsets[s]..<offsets[s + 1]`.
  package var offsets: [Int64]
  /// The rows of each sequence's keys and values when they are not those of its queries: another sequence (cross
  /// attention), or the filled part of a cache.
  package var keys: [Range<Int>]?
  package var heads: Int
  /// The heads of keys and values. `heads` is a multiple: neighbouring heads of the query share one (grouped queries).
  package var keyValueHeads: Int
  package var scale: Float
  /// Scores become `softCap · tanh(score / softCap)` before anything is added to them.
  package var softCap: Float?
  /// A query at position `p` sees only the keys from `p - left` on; nil: from the first on.
  package var left: Int?
  /// A query at position `p` sees only the keys up to `p + right`; nil: up to the last.
  package var right: Int?
  /// Added to the scores of a key for every query and head: `[rows of keys]`.
  package var keyBias: Tensor?
  /// Added to the scores: `[queries, keys]`, or `[heads, queries, keys]` when ``biasPerHead``, of every sequence, one
  /// after the other.
  package var bias: Tensor?
  package var biasPerHead = false
  /// How many blocks ``bias`` has when they repeat: sequence `s` has block `s % biasPeriod`. The sequences are equally long
  /// then; nil: every sequence has its own.
  package var biasPeriod: Int?

  package init(offsets: [Int64], heads: Int, keyValueHeads: Int? = nil, scale: Float) {
    self.offsets = offsets
    self.heads = heads
    self.keyValueHeads = keyValueHeads ?? heads
    self.scale = scale
  }

  /// A query sees no key behind its own position.
  package var causal: Bool {
    get { right == 0 }
    set { right = newValue ? 0 : nil }
  }

  /// The rows of each sequence's keys and values.
  package var keyRanges: [Range<Int>] {
    keys ?? zip(offsets, offsets.dropFirst()).map { Int($0)..<Int($1) }
  }

  /// The start of each sequence's block of ``bias``, and how many numbers that has.
  package var biasBlocks: (starts: [Int64], total: Int) {
    let all = blockOffsets(channels: biasPerHead ? heads : 1)
    guard bias != nil, let biasPeriod, biasPeriod < all.starts.count else { return all }
    precondition(biasPeriod > 0, "blocks that repeat are at least one")
    let starts = all.starts.indices.map { all.starts[$0 % biasPeriod] }
    return (starts, Int(all.starts[biasPeriod]))
  }

  /// The start of each sequence's `[channels, queries, keys]` block when the blocks lie one after the other.
  package func blockOffsets(channels: Int) -> (starts: [Int64], total: Int) {
    var starts: [Int64] = []
    var total = 0
    for (queries, keys) in zip(zip(offsets, offsets.dropFirst()), keyRanges) {
      starts.append(Int64(total))
      total += channels * Int(queries.1 - queries.0) * keys.count
    }
    return (starts, total)
  }
}
