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
  var splitting = Splitting.metaspace
  var decoding = Decoding.metaspace
  /// Templates as Python writes them: `<s> $A </s>`; empty for none. `{eos}` is the class's token.
  var single = ""
  var pair = ""

  /// What a tokenizer's files and its caller say.
  struct Options: Sendable {
    var tokens: [SpecialTokenAttribute: String] = [:]
    var lowercases = false
    var keepsAccents = false
    var splitsPunctuation = false
    var addsPrefixSpace = true
    var isLegacy = true
    var extraIds = 100
    var offset = 103
    var maskSentence: String? = "<mask_1>"
  }
}
