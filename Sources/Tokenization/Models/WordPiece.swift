/// `WordPiece`: the longest token first, the rest with a prefix (`##`); a word that cannot be built is unknown.
struct WordPiece: Sendable {
  let vocabulary: Vocabulary
  let unknownToken: String
  private let unknownId: UInt32?
  private let prefix: String
  private let maximumScalars: Int
  private let trie: ByteTrie
  /// The node behind the prefix: where every piece but the first begins.
  private let continuation: UInt32?

  /// A word that is longer than this, with tokens that are too, would take quadratic time.
  private static let longestMatch = 1024

  init(
    vocabulary: Vocabulary, unknownToken: String, prefix: String, maximumScalars: Int, file: String
  ) throws(TokenizerError) {
    self.vocabulary = vocabulary
    self.unknownToken = unknownToken
    self.prefix = prefix
    self.maximumScalars = maximumScalars
    unknownId = vocabulary.id(of: unknownToken)
    guard let trie = ByteTrie(vocabulary) else {
      throw TokenizerError(
        .invalidValue, file: file, key: "model.vocab",
        expected: "tokens with less than 2^24 different prefixes", found: "more")
    }
    if maximumScalars > Self.longestMatch && vocabulary.longest > Self.longestMatch {
      throw TokenizerError(
        .invalidValue, file: file, key: "model.max_input_chars_per_word",
        expected: "at most \(Self.longestMatch) with tokens as long as in this vocabulary",
        found: "\(maximumScalars)")
    }
    self.trie = trie
    continuation = prefix.withBytes { (bytes) throws(Never) in trie.node(after: bytes) }
  }

  /// The id of a word of one scalar; nil when it is unknown and nothing stands for that.
  func id(ofWord scalar: Unicode.Scalar) -> UInt32? {
    maximumScalars > 0 ? vocabulary.id(of: String(scalar)) ?? unknownId : unknownId
  }

  /// Appends the tokens of one word: bytes `range` of `text`.
  @inline(__always)
  func tokenize(
    _ text: NormalizedText, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, word: Int32,
    into tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    let first = tokens.records.count
    let isKnown = forEachToken(of: UnsafeBufferPointer(rebasing: bytes[range])) { id, start, end in
      let scalars = text.originalScalars(range.lowerBound + start, range.lowerBound + end)
      tokens.append(id: id, start: scalars.start, end: scalars.end, word: word)
    }
    if isKnown { return }
    tokens.truncate(to: first)
    try appendUnknown(text, range, word, &tokens)
  }

  /// Calls `body` with the tokens of a word and the bytes of each; false, perhaps after some, when it is unknown.
  @inline(__always)
  func forEachToken(
    of word: UnsafeBufferPointer<UInt8>, _ body: (_ id: UInt32, _ start: Int, _ end: Int) -> Void
  ) -> Bool {
    guard let base = word.baseAddress else { return true }
    // A scalar has at least one byte: most words need no counting.
    if word.count > maximumScalars && countScalars(word) > maximumScalars { return false }
    if let id = vocabulary.id(of: word) {
      body(id, 0, word.count)
      return true
    }
    var start = 0
    var node: UInt32? = ByteTrie.root
    while start < word.count {
      guard let from = node, let match = trie.longestMatch(from: from, base, start, word.count),
        match.end > start
      else { return false }
      body(match.id, start, match.end)
      start = match.end
      node = continuation
    }
    return true
  }

  private func appendUnknown(
    _ text: NormalizedText, _ range: Range<Int>, _ word: Int32, _ tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    guard let unknownId else {
      throw TokenizerError.missingUnknownToken(unknownToken, for: "words")
    }
    let (start, end) = text.originalScalars(range.lowerBound, range.upperBound)
    tokens.append(id: unknownId, start: start, end: end, word: word)
  }
}
