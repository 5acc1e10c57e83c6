/// The `normalizer` of tokenizer.json.
enum Normalizer: Sendable {
  case bert(BertNormalizer)
  case byteLevel(ByteLevelNormalizer)
  case lowercase(LowercaseNormalizer)
  case nmt(NmtNormalizer)
  case precompiled(PrecompiledNormalizer)
  case prepend(PrependNormalizer)
  case replace(ReplaceNormalizer)
  case strip(StripNormalizer)
  case stripAccents(StripAccentsNormalizer)
  case unicode(UnicodeNormalizer)
  case uppercase(UppercaseNormalizer)
  case sequence([Normalizer])

  static let knownTypes = [
    "BertNormalizer", "ByteLevel", "Lowercase", "NFC", "NFD", "NFKC", "NFKD", "Nmt", "Precompiled",
    "Prepend", "Replace", "Sequence", "Strip", "StripAccents",
  ]

  init(_ node: JSONNode) throws(TokenizerError) {
    var budget = ComponentBudget()
    try self.init(node, &budget)
  }

  private init(_ node: JSONNode, _ budget: inout ComponentBudget) throws(TokenizerError) {
    try budget.spend(node)
    switch try node.type() {
    case "BertNormalizer": self = .bert(try BertNormalizer(node))
    case "Lowercase": self = .lowercase(LowercaseNormalizer())
    case "ByteLevel": self = .byteLevel(ByteLevelNormalizer())
    case "Nmt": self = .nmt(NmtNormalizer())
    case "Precompiled": self = .precompiled(try PrecompiledNormalizer(node))
    case "Prepend": self = .prepend(try PrependNormalizer(node))
    case "Replace": self = .replace(try ReplaceNormalizer(node))
    case "Strip": self = .strip(try StripNormalizer(node))
    case "StripAccents": self = .stripAccents(StripAccentsNormalizer())
    case "Uppercase": self = .uppercase(UppercaseNormalizer())
    case "Sequence":
      var parts: [Normalizer] = []
      for part in try node.required("normalizers").elements() {
        parts.append(try Normalizer(part, &budget))
      }
      self = .sequence(parts)
    case let type:
      guard let form = UnicodeNormalizer.Form(rawValue: type) else {
        throw node.unknownType(type, known: Self.knownTypes)
      }
      self = .unicode(UnicodeNormalizer(form: form))
    }
  }

  /// True only when it leaves this text as it is.
  func leaves(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .sequence(let parts): parts.allSatisfy { $0.leaves(bytes) }
    case .unicode(let normalizer): normalizer.leaves(bytes)
    default: false
    }
  }

  func apply(to text: inout NormalizedText) throws(TokenizerError) {
    switch self {
    case .bert(let normalizer): normalizer.apply(to: &text)
    case .lowercase(let normalizer): normalizer.apply(to: &text)
    case .byteLevel(let normalizer): normalizer.apply(to: &text)
    case .nmt(let normalizer): normalizer.apply(to: &text)
    case .precompiled(let normalizer): normalizer.apply(to: &text)
    case .prepend(let normalizer): normalizer.apply(to: &text)
    case .replace(let normalizer): try normalizer.apply(to: &text)
    case .strip(let normalizer): normalizer.apply(to: &text)
    case .unicode(let normalizer): normalizer.apply(to: &text)
    case .uppercase(let normalizer): normalizer.apply(to: &text)
    case .stripAccents(let normalizer): normalizer.apply(to: &text)
    case .sequence(let parts): for part in parts { try part.apply(to: &text) }
    }
  }
}
