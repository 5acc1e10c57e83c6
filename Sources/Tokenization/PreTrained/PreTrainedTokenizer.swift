public import Files

/// The fast tokenizer of transformers: a `Tokenizer` with the special tokens, lengths and sides of its Python class.
///
/// Source: transformers 4.57, tokenization_utils_fast.py and tokenization_utils_base.py.
public struct PreTrainedTokenizer: Sendable {
  /// The crate's tokenizer; truncation and padding are arguments of the call.
  public internal(set) var backend: Tokenizer
  /// The Python class, without "Fast".
  public let className: String
  /// The longest input of the model in tokens; nil when nothing or an absurdly large number is given.
  public var modelMaxLength: Int?
  /// Where padding goes.
  public var paddingSide: Side
  /// The side that truncation cuts.
  public var truncationSide: Side
  /// The inputs that the model takes, and so the keys of a `BatchEncoding`.
  public var modelInputNames: [String]
  /// Whether decoding takes back spaces around English punctuation.
  public var cleanUpTokenizationSpaces: Bool
  /// Whether special tokens in a text are split like any other text.
  public var splitSpecialTokens: Bool
  /// The type id of padding.
  public let padTokenTypeId: Int

  let kind: TokenizerClass
  let chatTemplates: ChatTemplates
  /// The SentencePiece model of the class's older format, where there is one; saving copies it.
  let modelFile: (name: String, path: String)?
  /// The arguments that the Python class was called with, for saving.
  let arguments: TokenizerSettings
  /// Their defaults.
  let defaults: JSONObject
  /// `add_prefix_space`; nil when the class leaves it to the file.
  let addPrefixSpace: Bool?
  /// vocab.json, of classes that save it as it was read.
  let vocabularyFile: JSON?
  /// Reads the frames of recordings, for CTC tokenizers.
  let reader: CTCReader?
  var tokens: [SpecialTokenAttribute: SpecialToken]
  var additional: [SpecialToken]
  var extra: [(name: String?, token: SpecialToken)]

  /// Reads a tokenizer as `from_pretrained` of a fast class does.
  ///
  /// - Parameters:
  ///   - files: The files; one with a vocabulary is needed.
  ///   - className: The Python class, with or without "Fast"; nil stands for the generic class.
  ///   - overrides: Keyword arguments by their Python names, such as `do_lower_case`.
  /// - Throws: `TokenizerError` when a file is missing, damaged or not understood.
  public init(
    files: TokenizerFiles, className: String? = nil, overrides: [String: JSON] = [:]
  ) throws(TokenizerError) {
    let settings = try TokenizerSettings(files, overrides: overrides)
    let known = className.flatMap(TokenizerClass.named)
    let kind = known ?? .generic
    let source = try VocabularySource(files, kind, className: className)
    backend = try Tokenizer(source.description(settings, kind))
    if source.isOld { try backend.configureNormalizer(kind, settings) }

    var tokens: [SpecialTokenAttribute: SpecialToken] = [:]
    for attribute in SpecialTokenAttribute.allCases {
      let missing = source.tokens[attribute] ?? kind.tokens[attribute]
      tokens[attribute] = try settings.token(attribute, default: missing.map { .text($0) })
    }
    if let padding = backend.padding, tokens[.padToken] == nil, kind.tokens[.padToken] == nil,
      kind.arguments["pad_token"] == nil, !settings.has(.padToken)
    {
      tokens[.padToken] = .text(padding.token)
    }
    let given = settings.additional ?? source.additional.map { $0.map { .text($0) } }
    additional = try kind.additional.tokens(given, settings, kind)
    extra = try settings.extraTokens()
    let special = try SpecialTokens(
      tokens, additional: additional + extra.map(\.token), settings: settings, backend: backend,
      flags: source.flags ?? kind.flags)
    self.tokens = special.attributes
    backend.add(special.tokensToAdd)
    backend.add(try source.lastTokens(settings, kind))
    vocabularyFile = source.vocabularyFile
    reader = kind.decoding == .frames ? try CTCReader(settings, kind) : nil

    self.className = known?.name ?? className ?? kind.name
    self.kind = kind
    arguments = settings
    defaults = kind.arguments.merging(source.arguments)
    chatTemplates = try ChatTemplates(files, settings)
    if case .sentencePieces(let name) = kind.vocabulary, let path = files[name] {
      modelFile = (name, path)
    } else {
      modelFile = nil
    }
    addPrefixSpace =
      try settings.argument("add_prefix_space", kind)?.bool()
      ?? (kind.arguments["add_prefix_space"]?.isNull == true ? nil : false)
    modelMaxLength = try settings.modelMaxLength()
    paddingSide = try Side(settings["padding_side"]) ?? backend.padding?.side ?? kind.paddingSide
    truncationSide = try Side(settings["truncation_side"]) ?? backend.truncation?.side ?? .right
    modelInputNames = try settings.names("model_input_names") ?? kind.modelInputNames
    cleanUpTokenizationSpaces =
      try settings.argument("clean_up_tokenization_spaces", kind)?.bool() ?? source.cleansUp
    splitSpecialTokens = try settings["split_special_tokens"]?.bool() ?? false
    padTokenTypeId = kind.padTypeId
    if let json = try source.postProcessor(self, settings) {
      try backend.replace(.postProcessor, with: json)
    }
    try applyEdits(settings)
    try fixMistralPattern(settings)
  }

  /// Whether a class has older files or defaults that this package knows.
  ///
  /// - Parameter className: Python's name, with or without "Fast".
  /// - Returns: False for a class that only a tokenizer.json can stand for.
  package static func isKnown(_ className: String) -> Bool {
    TokenizerClass.named(className) != nil
  }

  /// The text of a special token.
  public subscript(attribute: SpecialTokenAttribute) -> String? { tokens[attribute]?.content }

  /// The special tokens that are set.
  public var specialTokens: [SpecialTokenAttribute: String] { tokens.mapValues(\.content) }

  /// Further special tokens.
  public var additionalSpecialTokens: [String] { additional.map(\.content) }

  /// All special tokens, in Python's order and without repetition.
  public var allSpecialTokens: [String] {
    var seen: Set<ByteKey> = []
    let named = SpecialTokenAttribute.allCases.compactMap { tokens[$0]?.content }
    return (named + (additional + extra.map(\.token)).map(\.content)).filter {
      seen.insert(ByteKey($0)).inserted
    }
  }

  /// The id of a special token.
  ///
  /// - Parameter attribute: Which one.
  /// - Returns: The id, or nil when the token is not set.
  public func id(of attribute: SpecialTokenAttribute) -> Int? {
    self[attribute].flatMap { convertTokenToId($0) }
  }

  /// The ids of all special tokens.
  public var allSpecialIds: [Int] { allSpecialTokens.compactMap { convertTokenToId($0) } }

  /// The number of tokens, added ones included; Python's `len(tokenizer)`.
  public var count: Int { backend.vocabularySize() }
}
