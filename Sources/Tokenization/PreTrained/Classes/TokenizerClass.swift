import Files

/// What a Python tokenizer class adds to a tokenizer.json: the defaults of its arguments, and what it does with them.
///
/// Classes differ in data only, so the table of them (`known`) is data.
struct TokenizerClass: Sendable {
  /// Python's name, without "Fast".
  let name: String
  /// The special tokens that the class has unless a file or the caller says otherwise.
  var tokens: [SpecialTokenAttribute: String]
  /// The tokens whose text gets flags when it comes without; the others stay text.
  var flags: [SpecialTokenAttribute: Flags] = [:]
  var additional = AdditionalTokens.given([])
  var modelInputNames = ["input_ids", "attention_mask"]
  var paddingSide = Side.right
  var padTypeId = 0
  /// What a call pads when it does not say, and to a multiple of what.
  var padding = PreTrainedTokenizer.Padding.none
  var padMultiple: Int?
  /// The arguments of the class beside tokens, with their defaults, under their Python names.
  var arguments: JSONObject = [:]
  /// What the arguments do to the components.
  var edits: [Edit] = []
  /// The older files that the class can be built from.
  var vocabulary = Source.none
  /// Whether texts that come in words are refused without `add_prefix_space`.
  var wordsNeedPrefixSpace = false
  var decoding = Decoding.plain

  /// What a class does around the decoder.
  enum Decoding: Sendable {
    case plain
    /// Ends of words become spaces, and white space around the text goes: CLIP's.
    case endsOfWords
    /// Of equal neighbours one is decoded, and padding is not: Parakeet's.
    case groups
    /// The same, and ids are those of a recording's frames: Wav2Vec2's.
    case frames
  }

  /// The flags of a token whose text alone is given.
  enum Flags: Sendable {
    /// Special, found as it is.
    case plain
    /// Special once it is added, and then found as it is; a second attribute with the same text is not added again.
    case loose
    /// Special, found in normalised text.
    case normalized
    /// Takes the space on its left with it.
    case left
    /// The same, but found in normalised text.
    case leftNormalized

    func token(_ content: String) -> AddedToken {
      AddedToken(
        content, lstrip: self == .left || self == .leftNormalized,
        normalized: self == .normalized || self == .leftNormalized, special: true)
    }
  }

  /// What becomes of `additional_special_tokens`.
  enum AdditionalTokens: Sendable {
    /// What is given, else these.
    case given([String])
    /// These, then the others of what is given.
    case before([String])
    /// What is given, then those of these that are missing.
    case after([String])
    /// What is given, then Splinter's `question_token`.
    case question
    /// T5's sentinels, as many as `extra_ids`.
    case sentinels
    /// Pegasus' masks up to `offset`.
    case masks
  }

  /// A change of components at the end of the Python constructor, in its order there.
  enum Edit: Sendable {
    /// `do_lower_case`, `strip_accents` and `tokenize_chinese_chars` reconfigure a BertNormalizer.
    case normalizer([NormalizerOption])
    /// `add_prefix_space` and `trim_offsets` reconfigure the post-processor.
    case postProcessor
    /// `add_prefix_space: true` reaches every part of pre-tokenizer and decoder.
    case prefixSpace
    /// `add_bos_token` and `add_eos_token` make the template.
    case beginAndEnd
    /// The language makes the template.
    case language(LanguageTemplate)
  }

  enum NormalizerOption: Sendable { case lowercase, stripAccents, chineseChars }

  /// Where the tokens of a language stand.
  struct LanguageTemplate: Sendable {
    enum Form: Sendable {
      /// `A </s> lang`
      case suffix
      /// `lang A </s>`
      case prefix
      /// The one or the other, as `legacy_behaviour` says.
      case legacy
      /// `lang A </s>`, and `</s> lang A </s>` for a target; codes stand between underscores.
      case underscored
    }
    let form: Form
    let missing: String
  }

  /// The older files of a class, and which converter of `convert_slow_tokenizer` reads them.
  enum Source: Sendable {
    case none
    case wordPieces(WordPieceSource)
    case bytePairs(BytePairSource)
    case sentencePieces(file: String)
    case characters
  }

  /// The class with this name, with or without "Fast"; nil when it is not known here.
  static func named(_ name: String) -> TokenizerClass? {
    if let known = byName[name] { return known }
    let base = name.hasSuffix("Fast") ? String(name.dropLast(4)) : name
    return byName[base]
  }

  private static let byName = Dictionary(
    known.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  static let generic = TokenizerClass(
    name: "PreTrainedTokenizerFast", tokens: [:],
    modelInputNames: ["input_ids", "token_type_ids", "attention_mask"])
}
