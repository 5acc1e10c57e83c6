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

  /// Appends the tokens of one word: bytes `range` of `text`.
  @inline(__always)
  func tokenize(
    _ text: NormalizedText, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, word: Int32,
    into tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    guard let base = bytes.baseAddress else { return }
    let wordBytes = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    // A scalar has at least one byte: most words need no counting.
    if range.count > maximumScalars && countScalars(wordBytes) > maximumScalars {
      try appendUnknown(text, range, word, &tokens)
      return
    }
    if let id = vocabulary.id(of: wordBytes) {
      let (start, end) = text.originalScalars(range.lowerBound, range.upperBound)
      tokens.append(id: id, start: start, end: end, word: word)
      return
    }
    try tokenizePieces(text, base, range, word, &tokens)
  }

  private func tokenizePieces(
    _ text: NormalizedText, _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ word: Int32,
    _ tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    let first = tokens.records.count
    var start = range.lowerBound
    var node: UInt32? = ByteTrie.root
    while start < range.upperBound {
      guard let from = node,
        let match = trie.longestMatch(from: from, base, start, range.upperBound),
        match.end > start
      else {
        tokens.truncate(to: first)
        try appendUnknown(text, range, word, &tokens)
        return
      }
      let offsets = text.originalScalars(start, match.end)
      tokens.append(id: match.id, start: offsets.start, end: offsets.end, word: word)
      start = match.end
      node = continuation
    }
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
