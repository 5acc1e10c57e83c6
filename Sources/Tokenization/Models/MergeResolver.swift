/// Finds the ids of merges.
struct MergeResolver: Sendable {
  /// The ids of a merge: its sides and what they make.
  struct Merge {
    var left: UInt32 = 0
    var right: UInt32 = 0
    var result: UInt32 = 0
  }

  let list: MergeList
  let vocabulary: Vocabulary
  /// The length of what stands before continuing tokens.
  let prefix: Int
  let file: String

  func resolve(_ ranks: Range<Int>, into merges: UnsafeMutablePointer<Merge>)
    throws(TokenizerError)
  {
    try list.withMerges { (merge) throws(TokenizerError) in
      try resolve(ranks, merge, into: merges)
    }
  }

  /// Look-ups all over a large vocabulary wait for memory: several are on their way at a time.
  private func resolve(
    _ ranks: Range<Int>, _ merge: (Int) -> MergeList.Pair,
    into merges: UnsafeMutablePointer<Merge>
  ) throws(TokenizerError) {
    let batch = 16
    var hashes = [(left: UInt64, right: UInt64)](repeating: (0, 0), count: batch)
    // Most vocabularies list the tokens that merges make in the order of the merges.
    var lastEntry = -1
    for first in stride(from: ranks.lowerBound, to: ranks.upperBound, by: batch) {
      let batch = first..<min(first + batch, ranks.upperBound)
      for rank in batch {
        let pair = merge(rank)
        hashes[rank - first] = (vocabulary.prefetch(pair.left), vocabulary.prefetch(pair.right))
      }
      for rank in batch {
        vocabulary.prefetchEntry(hash: hashes[rank - first].left)
        vocabulary.prefetchEntry(hash: hashes[rank - first].right)
      }
      for rank in batch {
        let pair = merge(rank)
        guard let left = vocabulary.id(of: pair.left, hash: hashes[rank - first].left) else {
          throw unknown(pair.left, rank)
        }
        guard let right = vocabulary.id(of: pair.right, hash: hashes[rank - first].right) else {
          throw unknown(pair.right, rank)
        }
        merges[rank] = Merge(left: left, right: right, result: try result(pair, rank, &lastEntry))
      }
    }
  }

  private func result(_ pair: MergeList.Pair, _ rank: Int, _ lastEntry: inout Int)
    throws(TokenizerError) -> UInt32
  {
    if prefix == 0 {
      if let id = vocabulary.id(ofEntry: lastEntry + 1, is: pair.joined) {
        lastEntry += 1
        return id
      }
      guard let entry = vocabulary.entry(of: pair.joined) else { throw unknown(pair.joined, rank) }
      lastEntry = entry
      return vocabulary.id(ofEntry: entry)
    }
    guard pair.right.count >= prefix else {
      throw TokenizerError(
        .invalidValue, file: file, key: "model.merges[\(rank)]",
        expected: "a second token with the prefix of continuing tokens",
        found: "\"\(String(decoding: pair.right, as: UTF8.self))\"")
    }
    let joined = Array(pair.left) + pair.right[prefix...]
    let id = joined.withUnsafeBufferPointer { vocabulary.id(of: $0) }
    if let id { return id }
    throw joined.withUnsafeBufferPointer { unknown($0, rank) }
  }

  private func unknown(_ token: UnsafeBufferPointer<UInt8>, _ rank: Int) -> TokenizerError {
    TokenizerError(
      .unknownToken, file: file, key: "model.merges[\(rank)]",
      expected: "a token of the vocabulary",
      found: "\"\(String(decoding: token.prefix(100), as: UTF8.self))\"",
      remedy: "vocabulary and merges do not belong together")
  }
}
