/// What a Python tokenizer class adds to a tokenizer.json: defaults, and how BERT's options reach the normalizer.
struct TokenizerClass: Sendable {
  /// How a vocab.txt becomes a tokenizer.
  enum Template: Sendable {
    /// `[CLS] A [SEP]` and `[CLS] A [SEP] B [SEP]` with type ids.
    case bert
    /// As BERT's, with two separators between texts.
    case mpnet
  }

  let name: String
  var tokens: [SpecialTokenAttribute: SpecialToken] = [:]
  var modelInputNames = ["input_ids", "token_type_ids", "attention_mask"]
  /// True for classes that make tokens without flags of the strings they get, where others leave strings alone.
  var wrapsTokens = false
  /// The options that reconfigure a BertNormalizer; none for classes that leave it alone.
  var normalizerOptions: [NormalizerOption] = []
  /// nil for classes that are not built from vocab.txt.
  var template: Template?
  enum NormalizerOption: Sendable { case lowercase, stripAccents, chineseChars }

  static let generic = TokenizerClass(name: "PreTrainedTokenizerFast")

  /// The class with this name, with or without "Fast"; nil when it is not known here.
  static func named(_ name: String) -> TokenizerClass? {
    let base = name.hasSuffix("Fast") ? String(name.dropLast(4)) : name
    return known.first { $0.name == base || $0.name == name }
  }

  static let bert = bertLike("BertTokenizer")

  static let known: [TokenizerClass] =
    [generic, bert, TokenizerClass(name: "PreTrainedTokenizer")]
    + [
      "ConvBertTokenizer", "ElectraTokenizer", "LayoutLMTokenizer", "LxmertTokenizer",
      "MobileBertTokenizer", "SqueezeBertTokenizer",
    ].map { bertLike($0) }
    + [
      bertLike("DistilBertTokenizer", modelInputNames: ["input_ids", "attention_mask"]),
      mpnet, roberta,
    ]

  private static func bertLike(_ name: String, modelInputNames: [String]? = nil) -> TokenizerClass {
    var result = TokenizerClass(
      name: name,
      tokens: [
        .unkToken: .text("[UNK]"), .sepToken: .text("[SEP]"), .padToken: .text("[PAD]"),
        .clsToken: .text("[CLS]"), .maskToken: .text("[MASK]"),
      ],
      normalizerOptions: [.lowercase, .stripAccents, .chineseChars], template: .bert)
    if let modelInputNames { result.modelInputNames = modelInputNames }
    return result
  }

  private static let robertaTokens: [SpecialTokenAttribute: SpecialToken] = [
    .bosToken: .text("<s>"), .eosToken: .text("</s>"), .sepToken: .text("</s>"),
    .clsToken: .text("<s>"), .unkToken: .text("<unk>"), .padToken: .text("<pad>"),
    .maskToken: .text("<mask>"),
  ]

  private static let roberta = TokenizerClass(
    name: "RobertaTokenizer", tokens: robertaTokens,
    modelInputNames: ["input_ids", "attention_mask"], wrapsTokens: true)

  private static let mpnet = TokenizerClass(
    name: "MPNetTokenizer",
    tokens: robertaTokens.merging([.unkToken: .text("[UNK]")]) { $1 },
    modelInputNames: ["input_ids", "attention_mask"], wrapsTokens: true,
    normalizerOptions: [.lowercase, .stripAccents], template: .mpnet)
}
