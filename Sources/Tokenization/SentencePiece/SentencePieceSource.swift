import Files

/// How a Python class makes a tokenizer of a SentencePiece model: the data in which the converters of
/// `convert_slow_tokenizer` differ.
struct SentencePieceSource: Sendable {
  /// What stands in the place of the first pieces, whose ids differ between SentencePiece and the models.
  enum Head: Sendable {
    /// The pieces as they are.
    case none
    /// These tokens instead of the first `dropped` pieces.
    case tokens([Token], dropped: Int)
    /// The first three pieces with score 0.
    case unscored
    /// The class's special tokens instead of the first three pieces.
    case special([SpecialTokenAttribute])
    /// Pegasus' special tokens and `offset` unknown ones instead of the first two.
    case pegasus
  }

  struct Token: Sendable {
    var text: String
    var score = 0.0
  }

  enum UnknownId: Sendable {
    /// As the model says.
    case model
    case fixed(Int)
    /// As the model says, behind `offset` other tokens.
    case offset
  }

  enum Normalization: Sendable {
    /// Charsmap, no spaces at the end, runs of spaces as marks.
    case standard
    /// Quotes, accents and case, charsmap, single spaces.
    case albert
    /// As ALBERT's, spaces before accents.
    case remBert
    /// Case, no spaces at the ends, charsmap, single spaces.
    case deberta
    case gemma
    case llama
  }

  /// Whether texts begin with a mark.
  enum Prefix: Sendable {
    case always
    /// As `legacy` and `add_prefix_space` say.
    case arguments
    /// At the start of the text alone, unless `add_prefix_space` is false.
    case first
  }

  enum Splitting: Sendable { case metaspace, punctuation, whitespace, gemma, llama }
  enum Decoding: Sendable { case metaspace, gemma, llama }

  var head = Head.none
  var tail: [String] = []
  /// T5's sentinels behind all pieces.
  var hasExtraIds = false
  var unknownId = UnknownId.model
  /// Whether `12,` and its like score too low to be chosen.
  var avoidsNumbersWithComma = false
  var fallsBackToBytes = false
  /// Whether a missing tab stands in the place of its byte.
  var restoresTab = false
  /// User-defined pieces that are special.
  var specialPieces: Set<String> = []
  var normalization = Normalization.standard
  /// Defaults of `do_lower_case` and `keep_accents`: those of the slow class, which Python converts.
  var lowercases = false
  var keepsAccents = false
  var prefix = Prefix.always
  var splitting = Splitting.metaspace
  var decoding = Decoding.metaspace
  /// Templates as Python writes them: `<s> $A </s>`; empty for none. `{eos}` is the class's token.
  var single = ""
  var pair = ""
  /// Tokens that the template knows and does not use.
  var unusedTokens: [String] = []
  /// Special tokens in which the slow class differs from the fast one.
  var tokens: [SpecialTokenAttribute: String] = [:]
  /// The flags that the slow class gives to special tokens; nil when they are those of the fast one.
  var flags: [SpecialTokenAttribute: TokenizerClass.Flags]?

  /// What a tokenizer's files and its caller say.
  struct Options: Sendable {
    /// The special tokens of the class.
    let tokens: [SpecialTokenAttribute: String]
    let lowercases: Bool
    let keepsAccents: Bool
    let splitsPunctuation: Bool
    let addsPrefixSpace: Bool
    let isLegacy: Bool
    let extraIds: Int
    let offset: Int
    let maskSentence: String?

    /// Reads the arguments of the class, whose defaults are those of the slow one.
    init(
      _ arguments: JSONNode, tokens: [SpecialTokenAttribute: String], _ source: SentencePieceSource
    ) throws(TokenizerError) {
      self.tokens = tokens
      lowercases = try arguments.bool("do_lower_case", default: source.lowercases)
      keepsAccents = try arguments.bool("keep_accents", default: source.keepsAccents)
      splitsPunctuation = try arguments.bool("split_by_punct", default: false)
      let prefix = try arguments.bool("add_prefix_space", default: true)
      let legacy = try arguments.bool("legacy", default: true)
      addsPrefixSpace = source.prefix == .always || prefix
      isLegacy = source.prefix == .arguments ? legacy : source.prefix == .always
      extraIds = try arguments["extra_ids"]?.count(limit: 1 << 20) ?? 100
      offset = try arguments["offset"]?.count(limit: 1 << 20) ?? 103
      let isUnmasked = arguments.json["mask_token_sent"]?.isNull ?? false
      maskSentence =
        isUnmasked ? nil : try arguments.string("mask_token_sent", default: "<mask_1>")
    }
  }
}
