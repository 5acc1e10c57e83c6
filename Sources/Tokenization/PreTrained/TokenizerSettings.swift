import Files

/// The keyword arguments that a Python tokenizer class would be called with: tokenizer_config.json, the caller's
/// overrides and the two older files, merged as `from_pretrained` does.
struct TokenizerSettings {
  private var node: JSONNode
  private let overrides: [String: JSON]
  /// Special tokens from special_tokens_map.json: they count more than tokenizer_config.json.
  private var mapped: [SpecialTokenAttribute: SpecialToken] = [:]
  /// `additional_special_tokens`; nil when nobody gives any.
  private(set) var additional: [SpecialToken]?
  /// Tokens with ids, from `added_tokens_decoder` or added_tokens.json.
  private(set) var decoder: [Int: AddedToken] = [:]
  /// False when `added_tokens_decoder` is there: then the older files do not count.
  let isLegacy: Bool

  init(_ files: TokenizerFiles, overrides: [String: JSON]) throws(TokenizerError) {
    let file = files.tokenizerConfig ?? "tokenizer_config.json"
    var object = JSONObject()
    if let path = files.tokenizerConfig {
      let config = try TokenizerFiles.json(path)
      _ = try config.members()
      object = config.json.objectValue ?? object
    }
    for (key, value) in overrides { object[key] = value }
    self.overrides = overrides
    node = JSONNode(.object(object), file: file)
    isLegacy = object["added_tokens_decoder"] == nil
    if let list = node["additional_special_tokens"] { additional = try Self.tokens(list) }
    if let path = files.specialTokensMap, isLegacy { try readMap(path) }
    if let tokens = node["added_tokens_decoder"] {
      for (id, token) in try tokens.members() {
        guard let id = Int(id), id >= 0, id < Vocabulary.maximumId else {
          throw tokens.invalid("ids as keys", "\"\(id)\"")
        }
        decoder[id] = try AddedToken(token)
      }
    } else if let path = files.addedTokens {
      try readAddedTokens(path)
    }
  }

  subscript(key: String) -> JSONNode? { node[key] }

  /// The argument of a class, or its default; nil for null.
  func argument(_ key: String, _ kind: TokenizerClass) -> JSONNode? {
    if let value = node.json[key] { return value.isNull ? nil : node[key] }
    return JSONNode(.object(kind.arguments), file: kind.name)[key]
  }

  /// True when the files or the caller name the token, be it as null.
  func has(_ attribute: SpecialTokenAttribute) -> Bool {
    node.json[attribute.rawValue] != nil || mapped[attribute] != nil
  }

  /// All keys and values, without those of the older files.
  var members: JSONObject { node.json.objectValue ?? [:] }

  /// The special token of an attribute; `nil` when the files say null, `missing` when they say nothing.
  func token(_ attribute: SpecialTokenAttribute, default missing: SpecialToken?)
    throws(TokenizerError) -> SpecialToken?
  {
    if let token = mapped[attribute] { return token }
    guard has(attribute) else { return missing }
    guard let value = node[attribute.rawValue] else { return nil }
    return try SpecialToken(value)
  }

  /// `extra_special_tokens`: names and tokens that a model adds on its own; version 5 writes a list of tokens.
  func extraTokens() throws(TokenizerError) -> [(name: String?, token: SpecialToken)] {
    guard let extra = node["extra_special_tokens"] else { return [] }
    if extra.json.arrayValue != nil { return try Self.tokens(extra).map { (nil, $0) } }
    var tokens: [(name: String?, token: SpecialToken)] = []
    for (name, value) in try extra.members() {
      if let token = try SpecialToken(value) { tokens.append((name, token)) }
    }
    return tokens
  }

  private static func tokens(_ list: JSONNode) throws(TokenizerError) -> [SpecialToken] {
    var tokens: [SpecialToken] = []
    for element in try list.elements() {
      if let token = try SpecialToken(element) { tokens.append(token) }
    }
    return tokens
  }

  private mutating func readMap(_ path: String) throws(TokenizerError) {
    for (key, value) in try TokenizerFiles.json(path).members() {
      // What the caller set stays.
      if let override = overrides[key], !override.isNull, override != "", override != [] {
        continue
      }
      if key == "additional_special_tokens" {
        for element in try value.elements() {
          guard let token = try SpecialToken(element, special: true) else { continue }
          let known = additional ?? []
          if !known.contains(where: { $0.content.utf8.elementsEqual(token.content.utf8) }) {
            additional = known + [token]
          }
        }
      } else if let attribute = SpecialTokenAttribute(rawValue: key) {
        mapped[attribute] = try SpecialToken(value, special: true)
      }
    }
  }

  private mutating func readAddedTokens(_ path: String) throws(TokenizerError) {
    var special = Set((additional ?? []).map { ByteKey($0.content) })
    for attribute in SpecialTokenAttribute.allCases {
      if let token = try token(attribute, default: nil) { special.insert(ByteKey(token.content)) }
    }
    for (content, id) in try TokenizerFiles.json(path).members() {
      decoder[try id.count(limit: Vocabulary.maximumId - 1)] = AddedToken(
        content, special: special.contains(ByteKey(content)))
    }
  }
}

extension TokenizerSettings {
  func modelMaxLength() throws(TokenizerError) -> Int? {
    guard let node = self["model_max_length"] ?? self["max_len"] else { return nil }
    guard let value = node.json.doubleValue else {
      throw node.invalid("a number", "something else")
    }
    // Python takes anything above 10^20 for no limit; no Int gets there.
    guard let length = Int(exactly: value.rounded(.down)) else { return nil }
    guard length >= 0 else { throw node.invalid("a number from 0", "\(length)") }
    return length
  }

  func names(_ key: String) throws(TokenizerError) -> [String]? {
    guard let node = self[key] else { return nil }
    var names: [String] = []
    for element in try node.elements() { names.append(try element.string()) }
    return names
  }
}
