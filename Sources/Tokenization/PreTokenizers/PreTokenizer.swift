/// The `pre_tokenizer` of tokenizer.json: cuts normalised text into words.
enum PreTokenizer: Sendable {
  case bert(BertPreTokenizer)
  case byteLevel(ByteLevelPreTokenizer)
  case charDelimiterSplit(CharDelimiterSplitPreTokenizer)
  case digits(DigitsPreTokenizer)
  case fixedLength(FixedLengthPreTokenizer)
  case metaspace(MetaspacePreTokenizer)
  case punctuation(PunctuationPreTokenizer)
  case split(SplitPreTokenizer)
  case unicodeScripts(UnicodeScriptsPreTokenizer)
  case whitespace(WhitespacePreTokenizer)
  case whitespaceSplit(WhitespaceSplitPreTokenizer)
  case sequence([PreTokenizer])

  static let knownTypes = [
    "BertPreTokenizer", "ByteLevel", "CharDelimiterSplit", "Digits", "FixedLength", "Metaspace",
    "Punctuation", "Sequence", "Split", "UnicodeScripts", "Whitespace", "WhitespaceSplit",
  ]

  init(_ node: JSONNode) throws(TokenizerError) {
    var budget = ComponentBudget()
    try self.init(node, &budget)
  }

  private init(_ node: JSONNode, _ budget: inout ComponentBudget) throws(TokenizerError) {
    try budget.spend(node)
    switch try node.type() {
    case "BertPreTokenizer": self = .bert(BertPreTokenizer())
    case "ByteLevel": self = .byteLevel(try ByteLevelPreTokenizer(node))
    case "CharDelimiterSplit":
      self = .charDelimiterSplit(try CharDelimiterSplitPreTokenizer(node))
    case "Digits": self = .digits(try DigitsPreTokenizer(node))
    case "FixedLength": self = .fixedLength(try FixedLengthPreTokenizer(node))
    case "Metaspace": self = .metaspace(try MetaspacePreTokenizer(node))
    case "Punctuation": self = .punctuation(try PunctuationPreTokenizer(node))
    case "Split": self = .split(try SplitPreTokenizer(node))
    case "UnicodeScripts": self = .unicodeScripts(UnicodeScriptsPreTokenizer())
    case "Whitespace": self = .whitespace(WhitespacePreTokenizer())
    case "WhitespaceSplit": self = .whitespaceSplit(WhitespaceSplitPreTokenizer())
    case "Sequence":
      var parts: [PreTokenizer] = []
      for part in try node.required("pretokenizers").elements() {
        parts.append(try PreTokenizer(part, &budget))
      }
      self = .sequence(parts)
    case let type: throw node.unknownType(type, known: Self.knownTypes)
    }
  }

  /// Replaces every piece by its words, in order; empty ones are left out. Some kinds change the text too.
  func split(_ text: inout NormalizedText, _ pieces: inout [PieceRange])
    throws(TokenizerError)
  {
    // Only the model can take bytes for what they stand for.
    text.spellBytes(&pieces)
    switch self {
    case .bert(let splitter): splitter.split(text, &pieces)
    case .byteLevel(let splitter): splitter.split(&text, &pieces)
    case .charDelimiterSplit(let splitter): splitter.split(text, &pieces)
    case .digits(let splitter): splitter.split(text, &pieces)
    case .fixedLength(let splitter): splitter.split(text, &pieces)
    case .metaspace(let splitter): splitter.split(&text, &pieces)
    case .punctuation(let splitter): splitter.split(text, &pieces)
    case .split(let splitter): try splitter.split(text, &pieces)
    case .unicodeScripts(let splitter): splitter.split(text, &pieces)
    case .whitespace(let splitter): splitter.split(text, &pieces)
    case .whitespaceSplit(let splitter): splitter.split(text, &pieces)
    case .sequence(let parts): for part in parts { try part.split(&text, &pieces) }
    }
  }
}
