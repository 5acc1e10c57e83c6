/// Turns the merges of a file, which are text, into ids.
struct MergeReader {
  private(set) var table: MergeTable
  private(set) var results: [UInt32] = []

  private let list: MergeList
  private let vocabulary: Vocabulary
  private let prefix: Int
  private let file: String
  /// Most vocabularies list the tokens that merges make in the order of the merges.
  private var lastEntry = -1

  init(_ list: MergeList, _ vocabulary: Vocabulary, _ options: BPE.Options, file: String)
    throws(TokenizerError)
  {
    self.list = list
    self.vocabulary = vocabulary
    self.file = file
    prefix = options.prefix.count
    table = MergeTable(count: list.count)
    results.reserveCapacity(list.count)
    try list.withMerges { (merge) throws(TokenizerError) in
      try read(merge)
    }
  }

  /// Look-ups all over a large vocabulary wait for memory: several are on their way at a time.
  private mutating func read(_ merge: (Int) -> MergeList.Pair) throws(TokenizerError) {
    let batch = 16
    var hashes = [(left: UInt64, right: UInt64)](repeating: (0, 0), count: batch)
    var pairs = [(left: UInt32, right: UInt32)](repeating: (0, 0), count: batch)
    var first = 0
    while first < list.count {
      let count = min(batch, list.count - first)
      for index in 0..<count {
        let pair = merge(first + index)
        hashes[index] = (vocabulary.prefetch(pair.left), vocabulary.prefetch(pair.right))
      }
      for index in 0..<count {
        vocabulary.prefetchEntry(hash: hashes[index].left)
        vocabulary.prefetchEntry(hash: hashes[index].right)
      }
      for index in 0..<count {
        let pair = merge(first + index)
        let left = try require(vocabulary.id(of: pair.left, hash: hashes[index].left), pair.left)
        let right = try require(
          vocabulary.id(of: pair.right, hash: hashes[index].right), pair.right)
        table.prefetch(left, right)
        pairs[index] = (left, right)
        results.append(try result(pair))
      }
      for index in 0..<count {
        let (left, right) = pairs[index]
        table.insert(left, right, rank: first + index, id: results[first + index])
      }
      first += count
    }
  }

  private mutating func result(_ pair: MergeList.Pair) throws(TokenizerError) -> UInt32 {
    if prefix == 0 {
      if let id = vocabulary.id(ofEntry: lastEntry + 1, is: pair.joined) {
        lastEntry += 1
        return id
      }
      guard let entry = vocabulary.entry(of: pair.joined) else { throw unknown(pair.joined) }
      lastEntry = entry
      return vocabulary.id(ofEntry: entry)
    }
    guard pair.right.count >= prefix else {
      throw TokenizerError(
        .invalidValue, file: file, key: "model.merges[\(results.count)]",
        expected: "a second token with the prefix of continuing tokens",
        found: "\"\(String(decoding: pair.right, as: UTF8.self))\"")
    }
    let joined = Array(pair.left) + pair.right[prefix...]
    let id = joined.withUnsafeBufferPointer { vocabulary.id(of: $0) }
    if let id { return id }
    throw joined.withUnsafeBufferPointer { unknown($0) }
  }

  private func require(_ id: UInt32?, _ token: UnsafeBufferPointer<UInt8>) throws(TokenizerError)
    -> UInt32
  {
    guard let id else { throw unknown(token) }
    return id
  }

  private func unknown(_ token: UnsafeBufferPointer<UInt8>) -> TokenizerError {
    TokenizerError(
      .unknownToken, file: file, key: "model.merges[\(results.count)]",
      expected: "a token of the vocabulary",
      found: "\"\(String(decoding: token.prefix(100), as: UTF8.self))\"",
      remedy: "vocabulary and merges do not belong together")
  }
}
