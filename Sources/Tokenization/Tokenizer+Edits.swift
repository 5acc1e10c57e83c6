import Files

extension Tokenizer {
  /// Changes those of a component's own values that it has and that differ, as Python does through its state.
  mutating func edit(_ part: Part, _ values: JSONObject) throws(TokenizerError) {
    guard let before = json(part)?.objectValue else { return }
    var after = before
    for (key, value) in values where before[key] != nil { after[key] = value }
    if after != before { try replace(part, with: .object(after)) }
  }

  /// The BERT casing trap: the options of the Python class win over the normalizer of tokenizer.json, and an option
  /// that no file mentions has the class's default.
  mutating func configureNormalizer(_ kind: TokenizerClass, _ settings: TokenizerSettings)
    throws(TokenizerError)
  {
    guard json(.normalizer)?["type"] == "BertNormalizer" else { return }
    var values = JSONObject()
    for case .normalizer(let options) in kind.edits {
      for option in options {
        switch option {
        case .lowercase:
          values["lowercase"] = .bool(try settings["do_lower_case"]?.bool() ?? true)
        case .stripAccents: values["strip_accents"] = settings["strip_accents"]?.json ?? .null
        case .chineseChars:
          values["handle_chinese_chars"] = .bool(
            try settings["tokenize_chinese_chars"]?.bool() ?? true)
        }
      }
    }
    try edit(.normalizer, values)
  }
}

extension JSON {
  /// The component with a prefix space in each of its parts that can have one.
  func settingPrefixSpace() -> JSON {
    switch self {
    case .array(let elements): return .array(elements.map { $0.settingPrefixSpace() })
    case .object(let members):
      var result = JSONObject()
      for (key, value) in members {
        result[key] = key == "add_prefix_space" ? true : value.settingPrefixSpace()
      }
      return .object(result)
    default: return self
    }
  }
}
