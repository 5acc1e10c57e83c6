/// The `post_processor` of tokenizer.json: where special tokens go. Each kind comes down to a template.
enum PostProcessor: Sendable {
  case bert(BertProcessing)
  case byteLevel(ByteLevelProcessing)
  case roberta(RobertaProcessing)
  case template(TemplateProcessing)
  case sequence(ProcessorSequence)

  static let knownTypes = [
    "BertProcessing", "ByteLevel", "RobertaProcessing", "Sequence", "TemplateProcessing",
  ]

  init(_ node: JSONNode) throws(TokenizerError) {
    var budget = ComponentBudget()
    try self.init(node, &budget)
  }

  init(_ node: JSONNode, _ budget: inout ComponentBudget) throws(TokenizerError) {
    try budget.spend(node)
    switch try node.type() {
    case "BertProcessing": self = .bert(try BertProcessing(node))
    case "ByteLevel": self = .byteLevel(try ByteLevelProcessing(node))
    case "RobertaProcessing": self = .roberta(try RobertaProcessing(node))
    case "Sequence": self = .sequence(try ProcessorSequence(node, &budget))
    case "TemplateProcessing": self = .template(try TemplateProcessing(node))
    case let type: throw node.unknownType(type, known: Self.knownTypes)
    }
  }

  func template(isPair: Bool) -> [TemplatePiece] {
    switch self {
    case .bert(let processing): processing.template(isPair: isPair)
    case .byteLevel(let processing): processing.template(isPair: isPair)
    case .roberta(let processing): processing.template(isPair: isPair)
    case .sequence(let processing): processing.template(isPair: isPair)
    case .template(let processing): isPair ? processing.pair : processing.single
    }
  }

  /// What it does to offsets. Each trims anew: the spaces are counted in the token, not in what is left of the text.
  var trimmings: [OffsetTrimming] {
    switch self {
    case .byteLevel(let processing): processing.trimming.map { [$0] } ?? []
    case .roberta(let processing): processing.trimming.map { [$0] } ?? []
    case .sequence(let processing): processing.trimmings
    case .bert, .template: []
    }
  }

  /// Whether the type ids of the template reach the other windows of a truncated text, too.
  var typesAllWindows: Bool {
    switch self {
    case .roberta: true
    case .sequence(let processing): processing.typesAllWindows
    case .bert, .byteLevel, .template: false
    }
  }

  /// The number of special tokens that are added to one text or to a pair.
  func addedCount(isPair: Bool) -> Int {
    template(isPair: isPair).reduce(0) { count, piece in
      if case .special(let tokens, _) = piece { count + tokens.ids.count } else { count }
    }
  }
}
