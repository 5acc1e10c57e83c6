/// The `post_processor` of tokenizer.json: where special tokens go. Each kind comes down to a template.
enum PostProcessor: Sendable {
  case bert(BertProcessing)
  case template(TemplateProcessing)

  static let knownTypes = ["BertProcessing", "TemplateProcessing"]

  init(_ node: JSONNode) throws(TokenizerError) {
    switch try node.type() {
    case "BertProcessing": self = .bert(try BertProcessing(node))
    case "TemplateProcessing": self = .template(try TemplateProcessing(node))
    case let type: throw node.unknownType(type, known: Self.knownTypes)
    }
  }

  func template(isPair: Bool) -> [TemplatePiece] {
    switch self {
    case .bert(let processing): processing.template(isPair: isPair)
    case .template(let processing): isPair ? processing.pair : processing.single
    }
  }

  /// The number of special tokens that are added to one text or to a pair.
  func addedCount(isPair: Bool) -> Int {
    template(isPair: isPair).reduce(0) { count, piece in
      if case .special(let tokens, _) = piece { count + tokens.ids.count } else { count }
    }
  }
}
