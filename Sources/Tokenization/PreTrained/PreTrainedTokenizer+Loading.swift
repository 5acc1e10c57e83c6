import Files

extension PreTrainedTokenizer {
  static func backend(
    _ files: TokenizerFiles, _ kind: TokenizerClass, _ className: String?,
    _ settings: TokenizerSettings
  ) throws(TokenizerError) -> Tokenizer {
    if let path = files.tokenizer { return try Tokenizer(file: path) }
    guard let path = files.vocabulary, kind.template != nil else {
      let found =
        files.vocabulary == nil
        ? "neither" : "a vocab.txt, from which \(className ?? "an unnamed class") is not built"
      throw TokenizerError(
        .noFiles, expected: "a tokenizer.json, or a vocab.txt for a BERT-like tokenizer class",
        found: found, remedy: "download all files of the tokenizer or name its class")
    }
    let unknown = try settings.token(.unkToken, default: kind.tokens[.unkToken])
    var description = TokenizerDescription(file: path)
    description.tables.vocabulary = try VocabularyFile.read(path)
    description.tree = [
      "normalizer": [
        "type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
        "strip_accents": nil, "lowercase": true,
      ],
      "pre_tokenizer": ["type": "BertPreTokenizer"],
      "decoder": ["type": "WordPiece", "prefix": "##", "cleanup": true],
      "model": [
        "type": "WordPiece", "unk_token": .string(unknown?.content ?? "[UNK]"),
        "continuing_subword_prefix": "##", "max_input_chars_per_word": 100,
      ],
    ]
    return try Tokenizer(description)
  }

  /// The BERT casing trap: the options of the Python class win over the normalizer of tokenizer.json, and an option
  /// that no file mentions has the class's default.
  static func configureNormalizer(
    of backend: inout Tokenizer, _ kind: TokenizerClass, _ settings: TokenizerSettings
  ) throws(TokenizerError) {
    guard let before = backend.json(.normalizer)?.objectValue, before["type"] == "BertNormalizer"
    else { return }
    var normalizer = before
    for option in kind.normalizerOptions {
      switch option {
      case .lowercase:
        normalizer["lowercase"] = .bool(try settings["do_lower_case"]?.bool() ?? true)
      case .stripAccents:
        normalizer["strip_accents"] = settings["strip_accents"]?.json ?? .null
      case .chineseChars:
        normalizer["handle_chinese_chars"] = .bool(
          try settings["tokenize_chinese_chars"]?.bool() ?? true)
      }
    }
    if normalizer != before { try backend.replace(.normalizer, with: .object(normalizer)) }
  }

  /// The template of `convert_slow_tokenizer`, for a vocab.txt.
  static func addTemplate(
    to backend: inout Tokenizer, _ kind: TokenizerClass, _ special: SpecialTokens
  ) throws(TokenizerError) {
    guard let cls = special.attributes[.clsToken], let sep = special.attributes[.sepToken],
      let clsId = backend.tokenToId(cls), let sepId = backend.tokenToId(sep)
    else { return }
    func token(_ name: String, _ type: Int = 0) -> JSON {
      ["SpecialToken": ["id": .string(name), "type_id": .integer(type)]]
    }
    func text(_ name: JSON, _ type: JSON) -> JSON { ["Sequence": ["id": name, "type_id": type]] }
    let single = [token(cls), text("A", 0), token(sep)]
    let middle = kind.template == .mpnet ? [token(sep)] : []
    let pair = single + middle + [text("B", 1), token(sep, 1)]
    var tokens = JSONObject()
    for (name, id) in [(cls, clsId), (sep, sepId)] {
      tokens[name] = [
        "id": .string(name), "ids": [.integer(id)], "tokens": [.string(name)],
      ]
    }
    try backend.replace(
      .postProcessor,
      with: [
        "type": "TemplateProcessing", "single": .array(single), "pair": .array(pair),
        "special_tokens": .object(tokens),
      ])
  }

  static func modelMaxLength(_ settings: TokenizerSettings) throws(TokenizerError) -> Int? {
    guard let node = settings["model_max_length"] ?? settings["max_len"] else { return nil }
    guard let value = node.json.doubleValue else {
      throw node.invalid("a number", "something else")
    }
    // Python takes anything above 10^20 for no limit; no Int gets there.
    guard let length = Int(exactly: value.rounded(.down)) else { return nil }
    guard length >= 0 else { throw node.invalid("a number from 0", "\(length)") }
    return length
  }

  static func names(_ node: JSONNode?) throws(TokenizerError) -> [String]? {
    guard let node else { return nil }
    var names: [String] = []
    for element in try node.elements() { names.append(try element.string()) }
    return names
  }
}
