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

  /// What it was made from, without the model's tables; saving writes it back.
  private(set) var description: TokenizerDescription
  private(set) var normalizer: Normalizer?
  private(set) var preTokenizer: PreTokenizer?
  /// The short way past the pre-tokenizer, where there is one.
  private(set) var byteWords: ByteWords?
  /// The short way for SentencePiece tokenizers, where there is one.
  private(set) var markedWords: MarkedWords?
  /// The short way for BERT's components, where there is one.
  private(set) var bertWords: BertWords?
  let model: Model
  private(set) var postProcessor: PostProcessor?
  private(set) var decoder: Decoder?
  private(set) var added = AddedVocabulary()
  private(set) var names: TokenNames

  /// Texts are indexed with 32 bits, and normalizers make some scalars three times as long.
  static let maximumBytes = Int(Int32.max) / 4

  init(_ description: TokenizerDescription) throws(TokenizerError) {
    model = try Model(description)
    names = TokenNames(added: [:], vocabulary: model.vocabulary)
    self.description = description
    self.description.tables = ModelTables()
    for part in Part.allCases { try make(part) }
    let root = description.root
    truncation = try root["truncation"].map { (node) throws(TokenizerError) in
      try TruncationParameters(node)
    }
    padding = try root["padding"].map { (node) throws(TokenizerError) in
      try PaddingParameters(node)
    }
    var tokens: [AddedToken] = []
    for node in try root["added_tokens"]?.elements() ?? [] { tokens.append(try AddedToken(node)) }
    if !tokens.isEmpty { add(tokens) }
  }

  /// The components around the model, by their keys in tokenizer.json.
  enum Part: String, CaseIterable {
    case normalizer
    case preTokenizer = "pre_tokenizer"
    case postProcessor = "post_processor"
    case decoder
  }

  /// A component as tokenizer.json has it; nil when there is none.
  func json(_ part: Part) -> JSON? {
    description.tree[part.rawValue].flatMap { $0.isNull ? nil : $0 }
  }

  /// Puts another component in place. Added tokens keep the form that the normalizer of their time gave them until the
  /// next `add`, as in the crate.
  mutating func replace(_ part: Part, with json: JSON?) throws(TokenizerError) {
    description.tree[part.rawValue] = json ?? .null
    try make(part)
  }

  /// A node that is missing or null is no component; a component of an unknown type is an error.
  private mutating func make(_ part: Part) throws(TokenizerError) {
    let node = description.root[part.rawValue]
    defer { bertWords = BertWords(model, normalizer, preTokenizer) }
    switch part {
    case .normalizer:
      normalizer = try node.map { (node) throws(TokenizerError) in try Normalizer(node) }
      markedWords = MarkedWords(model, normalizer, preTokenizer)
    case .preTokenizer:
      preTokenizer = try node.map { (node) throws(TokenizerError) in try PreTokenizer(node) }
      byteWords = try ByteWords(model, preTokenizer: node)
      markedWords = MarkedWords(model, normalizer, preTokenizer)
    case .postProcessor:
      postProcessor = try node.map { (node) throws(TokenizerError) in try PostProcessor(node) }
    case .decoder: decoder = try node.map { (node) throws(TokenizerError) in try Decoder(node) }
    }
  }

  /// Adds tokens; those that the model knows keep their ids, new ones get the next free ids.
  mutating func add(_ tokens: [AddedToken]) {
    added.add(tokens, model: model, normalizer: normalizer)
    names = TokenNames(added: added.tokens, vocabulary: model.vocabulary)
  }

  /// The same tokenizer, for which special tokens in a text are text.
  func splittingSpecialTokens(_ splits: Bool) -> Tokenizer {
    var result = self
    result.added.splitsSpecialTokens = splits
    return result
  }

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
