import Files

/// The tokenizer of the Rust crate `tokenizers`: what a tokenizer.json says, and nothing else.
///
/// `PreTrainedTokenizer` adds what transformers does around it. Ids, offsets and decoded text are the crate's (0.22).
/// Source: huggingface/tokenizers, src/tokenizer/mod.rs.
public struct Tokenizer: Sendable {
  /// Truncation as the file has it; `encode` applies it.
  public var truncation: TruncationParameters?
  /// Padding as the file has it; `encode` applies it.
  public var padding: PaddingParameters?

  private(set) var normalizer: Normalizer?
  let preTokenizer: PreTokenizer?
  let model: Model
  var postProcessor: PostProcessor?
  let decoder: Decoder?
  private(set) var added: AddedVocabulary
  private(set) var names: TokenNames

  /// Texts are indexed with 32 bits, and normalizers make some scalars three times as long.
  static let maximumBytes = Int(Int32.max) / 4

  init(
    model: Model, normalizer: Normalizer?, preTokenizer: PreTokenizer?,
    postProcessor: PostProcessor?, decoder: Decoder?
  ) {
    self.model = model
    self.normalizer = normalizer
    self.preTokenizer = preTokenizer
    self.postProcessor = postProcessor
    self.decoder = decoder
    added = AddedVocabulary()
    names = TokenNames(added: [:], vocabulary: model.vocabulary)
  }

  /// Adds tokens; those that the model knows keep their ids, new ones get the next free ids.
  mutating func add(_ tokens: [AddedToken]) {
    added.add(tokens, model: model, normalizer: normalizer)
    names = TokenNames(added: added.tokens, vocabulary: model.vocabulary)
  }

  /// Puts another normalizer in place. Added tokens keep their old normal form until the next `add`, as in the crate.
  mutating func replaceNormalizer(_ normalizer: Normalizer) { self.normalizer = normalizer }

  /// The id of a token, added or the model's.
  public func tokenToId(_ token: String) -> Int? {
    (added.ids[ByteKey(token)] ?? model.vocabulary.id(of: token)).map { Int($0) }
  }

  /// The token with this id.
  public func idToToken(_ id: Int) -> String? { names.token(id) }

  /// The number of tokens.
  ///
  /// - Parameter withAddedTokens: Whether tokens on top of the model's count.
  /// - Returns: The number of different tokens.
  public func vocabularySize(withAddedTokens: Bool = true) -> Int {
    let size = model.vocabulary.liveCount
    if !withAddedTokens { return size }
    return size + added.ids.keys.filter { model.vocabulary.id(of: $0.text) == nil }.count
  }

  /// The added tokens by their ids.
  public var addedTokens: [Int: AddedToken] {
    Dictionary(uniqueKeysWithValues: added.tokens.map { (Int($0.key), $0.value) })
  }

  /// The number of special tokens that `encode` adds.
  public func addedTokenCount(isPair: Bool) -> Int {
    postProcessor?.addedCount(isPair: isPair) ?? 0
  }
}
