public import Files

/// The fast tokenizer of transformers: a `Tokenizer` with the special tokens, lengths and sides of its Python class.
///
/// Source: transformers 4.57, tokenization_utils_fast.py and tokenization_utils_base.py.
public struct PreTrainedTokenizer: Sendable {
  /// The crate's tokenizer, without truncation and padding: they are arguments of the call.
  public let backend: Tokenizer
  /// The Python class, without "Fast".
  public let className: String
  /// The special tokens that are set.
  public let specialTokens: [SpecialTokenAttribute: String]
  /// Further special tokens.
  public let additionalSpecialTokens: [String]
  /// The longest input of the model in tokens; nil when nothing or an absurdly large number is given.
  public let modelMaxLength: Int?
  /// Where padding goes.
  public let paddingSide: Side
  /// The side that truncation cuts.
  public let truncationSide: Side
  /// The inputs that the model takes, and so the keys of a `BatchEncoding`.
  public let modelInputNames: [String]
  /// Whether decoding takes back spaces around English punctuation.
  public let cleanUpTokenizationSpaces: Bool

  /// All special tokens, in Python's order and without repetition.
  public let allSpecialTokens: [String]

  /// Reads a tokenizer as `from_pretrained` of a fast class does.
  ///
  /// - Parameters:
  ///   - files: The files; tokenizer.json or vocab.txt is needed.
  ///   - className: The Python class, with or without "Fast"; nil stands for the generic class.
  ///   - overrides: Keyword arguments by their Python names, such as `do_lower_case`.
  /// - Throws: `TokenizerError` when a file is missing, damaged or not understood.
  public init(
    files: TokenizerFiles, className: String? = nil, overrides: [String: JSON] = [:]
  ) throws(TokenizerError) {
    let settings = try TokenizerSettings(files, overrides: overrides)
    let known = className.flatMap(TokenizerClass.named)
    let kind = known ?? .generic
    var backend = try Self.backend(files, kind, className, settings)

    var tokens: [SpecialTokenAttribute: SpecialToken] = [:]
    for attribute in SpecialTokenAttribute.allCases {
      tokens[attribute] = try settings.token(attribute, default: kind.tokens[attribute])
    }
    if let padding = backend.padding, tokens[.padToken] == nil, kind.tokens[.padToken] == nil,
      !settings.has(SpecialTokenAttribute.padToken.rawValue)
    {
      tokens[.padToken] = .text(padding.token)
    }
    let special = try SpecialTokens(
      tokens, additional: settings.additional + settings.extraTokens(), settings: settings,
      backend: backend, wraps: kind.wrapsTokens)
    // Python changes the normalizer of a tokenizer.json after the tokens are added, and that of a vocab.txt before.
    if files.tokenizer == nil { try Self.configureNormalizer(of: &backend, kind, settings) }
    backend.add(special.tokensToAdd)
    if files.tokenizer == nil {
      try Self.addTemplate(to: &backend, kind, special)
    } else {
      try Self.configureNormalizer(of: &backend, kind, settings)
    }

    self.className = known?.name ?? className ?? kind.name
    specialTokens = special.attributes
    additionalSpecialTokens = settings.additional.map(\.content)
    allSpecialTokens = special.all
    modelMaxLength = try Self.modelMaxLength(settings)
    paddingSide = try Side(settings["padding_side"]) ?? backend.padding?.side ?? .right
    truncationSide = try Side(settings["truncation_side"]) ?? backend.truncation?.side ?? .right
    modelInputNames = try Self.names(settings["model_input_names"]) ?? kind.modelInputNames
    // The slow BertTokenizer, by which Python reads vocab.txt, cleans up unless it is told not to.
    let cleansUp = files.tokenizer == nil
    cleanUpTokenizationSpaces =
      try settings["clean_up_tokenization_spaces"]?.bool() ?? cleansUp
    backend.truncation = nil
    backend.padding = nil
    self.backend = backend
  }

  /// The text of a special token.
  public subscript(attribute: SpecialTokenAttribute) -> String? { specialTokens[attribute] }

  /// The id of a special token.
  ///
  /// - Parameter attribute: Which one.
  /// - Returns: The id, or nil when the token is not set.
  public func id(of attribute: SpecialTokenAttribute) -> Int? {
    specialTokens[attribute].flatMap { convertTokenToId($0) }
  }

  /// The ids of all special tokens.
  public var allSpecialIds: [Int] { allSpecialTokens.compactMap { convertTokenToId($0) } }

  /// The number of tokens, added ones included; Python's `len(tokenizer)`.
  public var count: Int { backend.vocabularySize() }
}
