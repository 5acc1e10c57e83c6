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
    let model = try WordPiece(
      vocabulary: VocabularyFile.read(path), unknownToken: unknown?.content ?? "[UNK]",
      prefix: "##", maximumScalars: 100, file: path)
    return Tokenizer(
      model: .wordPiece(model), normalizer: .bert(BertNormalizer()),
      preTokenizer: .bert(BertPreTokenizer()), postProcessor: nil,
      decoder: .wordPiece(WordPieceDecoder()))
  }

  /// The BERT casing trap: the options of the Python class win over the normalizer of tokenizer.json, and an option
  /// that no file mentions has the class's default.
  static func configureNormalizer(
    of backend: inout Tokenizer, _ kind: TokenizerClass, _ settings: TokenizerSettings
  ) throws(TokenizerError) {
    guard case .bert(var normalizer) = backend.normalizer else { return }
    let before = normalizer
    for option in kind.normalizerOptions {
      switch option {
      case .lowercase:
        normalizer.lowercase = try settings["do_lower_case"]?.bool() ?? true
      case .stripAccents:
        normalizer.stripAccents = try settings["strip_accents"]?.bool()
      case .chineseChars:
        normalizer.handleChineseChars = try settings["tokenize_chinese_chars"]?.bool() ?? true
      }
    }
    if normalizer != before { backend.replaceNormalizer(.bert(normalizer)) }
  }

  /// The template of `convert_slow_tokenizer`, for a vocab.txt.
  static func addTemplate(
    to backend: inout Tokenizer, _ kind: TokenizerClass, _ special: SpecialTokens
  ) {
    guard let cls = special.attributes[.clsToken], let sep = special.attributes[.sepToken],
      let clsId = backend.tokenToId(cls), let sepId = backend.tokenToId(sep)
    else { return }
    func token(_ id: Int, _ text: String, _ typeId: Int) -> TemplatePiece {
      .special(.init(ids: [id], tokens: [text]), typeId: typeId)
    }
    let single = [token(clsId, cls, 0), .sequence(0, typeId: 0), token(sepId, sep, 0)]
    let middle = kind.template == .mpnet ? [token(sepId, sep, 0)] : []
    let pair = single + middle + [.sequence(1, typeId: 1), token(sepId, sep, 1)]
    backend.postProcessor = .template(TemplateProcessing(single: single, pair: pair))
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
