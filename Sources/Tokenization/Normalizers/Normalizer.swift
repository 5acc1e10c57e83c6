/// The `normalizer` of tokenizer.json.
enum Normalizer: Sendable {
  case bert(BertNormalizer)
  case lowercase(LowercaseNormalizer)
  case nfd(NFDNormalizer)
  case stripAccents(StripAccentsNormalizer)
  case sequence([Normalizer])

  static let knownTypes = ["BertNormalizer", "Lowercase", "NFD", "Sequence", "StripAccents"]

  init(_ node: JSONNode) throws(TokenizerError) {
    var budget = ComponentBudget()
    try self.init(node, &budget)
  }

  private init(_ node: JSONNode, _ budget: inout ComponentBudget) throws(TokenizerError) {
    try budget.spend(node)
    switch try node.type() {
    case "BertNormalizer": self = .bert(try BertNormalizer(node))
    case "Lowercase": self = .lowercase(LowercaseNormalizer())
    case "NFD": self = .nfd(NFDNormalizer())
    case "StripAccents": self = .stripAccents(StripAccentsNormalizer())
    case "Sequence":
      var parts: [Normalizer] = []
      for part in try node.required("normalizers").elements() {
        parts.append(try Normalizer(part, &budget))
      }
      self = .sequence(parts)
    case let type: throw node.unknownType(type, known: Self.knownTypes)
    }
  }

  /// Whether it leaves every text as it is.
  var isIdentity: Bool {
    if case .sequence(let parts) = self { parts.allSatisfy(\.isIdentity) } else { false }
  }

  func apply(to text: inout NormalizedText) {
    switch self {
    case .bert(let normalizer): normalizer.apply(to: &text)
    case .lowercase(let normalizer): normalizer.apply(to: &text)
    case .nfd(let normalizer): normalizer.apply(to: &text)
    case .stripAccents(let normalizer): normalizer.apply(to: &text)
    case .sequence(let parts): for part in parts { part.apply(to: &text) }
    }
  }
}
