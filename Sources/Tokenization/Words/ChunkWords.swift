import CKernels

/// The short way from text to ids for BERT's components: between white space of ASCII everything that they do depends on
/// the bytes there alone, so that a chunk needs to be normalised, cut and looked up only once.
struct ChunkWords: Sendable {
  private let model: Model
  private let normalizer: Normalizer?
  private let preTokenizer: PreTokenizer
  let pool = CachePool<WordCache>()

  /// nil for tokenizers with other components.
  init?(_ model: Model, _ normalizer: Normalizer?, _ preTokenizer: PreTokenizer?) {
    guard case .wordPiece = model, case .bert? = preTokenizer, let preTokenizer else { return nil }
    switch normalizer {
    case nil, .bert: break
    default: return nil
    }
    self.model = model
    self.normalizer = normalizer
    self.preTokenizer = preTokenizer
  }

  /// Appends the ids of a stretch to `cache.ids`.
  func appendIds(of text: UnsafeBufferPointer<UInt8>, _ cache: WordCache) throws(TokenizerError) {
    try cache.forEachBatch(text, AC_PATTERN_CHUNKS) { (batch) throws(TokenizerError) in
      // No normaliser makes more than three scalars of one byte.
      try cache.appendIds(text, batch, nil, idsPerByte: 3) { (range) throws(TokenizerError) in
        try appendNew(UnsafeBufferPointer(rebasing: text[range]), cache)
      }
    }
  }

  private func appendNew(_ chunk: UnsafeBufferPointer<UInt8>, _ cache: WordCache)
    throws(TokenizerError)
  {
    var text = NormalizedText(chunk, firstScalar: 0)
    try normalizer?.apply(to: &text)
    var words = [PieceRange(0, text.bytes.count)]
    try preTokenizer.split(&text, &words)
    var tokens = TokenBuffer()
    try model.tokenize(text, words, firstWord: 0, word: nil, into: &tokens)
    let ids = tokens.records.map(\.id)
    for id in ids { cache.append(id) }
    cache.insert(chunk, ids)
  }
}
