import Files

extension PreTrainedTokenizer {
  /// `fix_mistral_regex=True`: the words of tekken in place of the file's. As in Python only a large vocabulary counts as
  /// Mistral's; Python looks at the model's config.json, too, which a tokenizer does not know.
  mutating func fixMistralPattern(_ settings: TokenizerSettings) throws(TokenizerError) {
    guard try settings["fix_mistral_regex"]?.bool() == true,
      backend.vocabularySize(withAddedTokens: false) > 100_000,
      var json = backend.json(.preTokenizer)?.objectValue,
      var parts = json["pretokenizers"]?.arrayValue, !parts.isEmpty
    else { return }
    parts[0] = BytePairSource.split(RankedSource.tekkenPattern)
    json["pretokenizers"] = .array(parts)
    try backend.replace(.preTokenizer, with: .object(json))
  }

  /// What Python's constructors do to the components after the tokens are there: that of the base class first.
  mutating func applyEdits(_ settings: TokenizerSettings) throws(TokenizerError) {
    if let addPrefixSpace {
      try backend.edit(.preTokenizer, ["add_prefix_space": .bool(addPrefixSpace)])
    }
    for edit in kind.edits {
      switch edit {
      case .normalizer: try backend.configureNormalizer(kind, settings)
      case .postProcessor:
        var values = JSONObject()
        for key in ["add_prefix_space", "trim_offsets"] {
          values[key] = .bool(try settings.argument(key, kind)?.bool() ?? false)
        }
        try backend.edit(.postProcessor, values)
      case .prefixSpace:
        guard addPrefixSpace == true else { break }
        for part in [Tokenizer.Part.preTokenizer, .decoder] {
          guard let json = backend.json(part) else { continue }
          try backend.replace(part, with: json.settingPrefixSpace())
        }
      case .beginAndEnd: try setTemplate(settings)
      case .language(let template): try setTemplate(settings, template)
      }
    }
  }

  /// `update_post_processor` of Llama and its kin.
  private mutating func setTemplate(_ settings: TokenizerSettings) throws(TokenizerError) {
    func tokens(_ attribute: SpecialTokenAttribute, _ argument: String) throws(TokenizerError)
      -> [String]
    {
      guard try settings.argument(argument, kind)?.bool() == true else { return [] }
      guard let token = self[attribute] else {
        throw TokenizerError(
          .invalidArgument, expected: "\(argument) = True but \(attribute.rawValue) = None")
      }
      return [token]
    }
    let begin = try tokens(.bosToken, "add_bos_token")
    let end = try tokens(.eosToken, "add_eos_token")
    func pieces(_ tokens: [String], _ type: Int) -> [TemplateWriter.Piece] {
      tokens.map { .token($0, type: type) }
    }
    let single = pieces(begin, 0) + [.first] + pieces(end, 0)
    let pair = single + pieces(begin, 1) + [.second(type: 1)] + pieces(end, 1)
    try setTemplate(TemplateWriter(single: single, pair: pair))
  }

  private mutating func setTemplate(
    _ settings: TokenizerSettings, _ template: TokenizerClass.LanguageTemplate
  ) throws(TokenizerError) {
    let given = try settings.argument("src_lang", kind)?.string()
    try setLanguage(given ?? template.missing, template.form)
  }

  mutating func setLanguage(
    _ code: String, _ form: TokenizerClass.LanguageTemplate.Form, isTarget: Bool = false
  ) throws(TokenizerError) {
    // A code that is no token becomes the unknown one, as in Python.
    let wanted = form == .underscored && !code.contains("__") ? "__\(code)__" : code
    guard let end = self[.eosToken], let id = convertTokenToId(wanted),
      let name = backend.idToToken(id)
    else {
      throw TokenizerError(
        .unknownToken, expected: "the language code \(wanted) in the vocabulary", found: "nothing",
        remedy: "choose another language")
    }
    let language = TemplateWriter.Piece.token(name, type: 0)
    let stop = TemplateWriter.Piece.token(end, type: 0)
    let isSuffix: Bool
    switch form {
    case .suffix: isSuffix = true
    case .prefix, .underscored: isSuffix = false
    case .legacy: isSuffix = try arguments.argument("legacy_behaviour", kind)?.bool() ?? false
    }
    var before = isSuffix ? [] : [language]
    if form == .underscored && isTarget { before = [stop, language] }
    let after = isSuffix ? [stop, language] : [stop]
    try setTemplate(
      TemplateWriter(
        single: before + [.first] + after, pair: before + [.first, .second(type: 0)] + after))
  }

  private mutating func setTemplate(_ writer: TemplateWriter) throws(TokenizerError) {
    guard let json = writer.json({ convertTokenToId($0) }) else { return }
    try backend.replace(.postProcessor, with: json)
  }
}

extension PreTrainedTokenizer {
  /// Writes the template of another source language; for MBart, MBart-50, NLLB and SeamlessM4T.
  ///
  /// - Parameter code: The language's code, as in the vocabulary.
  /// - Throws: `TokenizerError` when the class has no languages or the vocabulary lacks this one.
  public mutating func setSourceLanguage(_ code: String) throws(TokenizerError) {
    try setLanguage(code, languageForm())
  }

  /// Writes the template of a target language; for MBart, MBart-50, NLLB and SeamlessM4T.
  ///
  /// - Parameter code: The language's code, as in the vocabulary.
  /// - Throws: `TokenizerError` when the class has no languages or the vocabulary lacks this one.
  public mutating func setTargetLanguage(_ code: String) throws(TokenizerError) {
    try setLanguage(code, languageForm(), isTarget: true)
  }

  /// Writes the prompt of Whisper's label sequences into the template; Python's `set_prefix_tokens`.
  ///
  /// - Parameters:
  ///   - language: The language's name or code; nil for none.
  ///   - task: "transcribe", "translate" or nil.
  ///   - predictTimestamps: Whether times follow.
  /// - Throws: `TokenizerError` for a language or task that Whisper does not know.
  public mutating func setPrefixTokens(
    language: String? = nil, task: String? = nil, predictTimestamps: Bool = false
  ) throws(TokenizerError) {
    let prompt = WhisperPrompt(
      language: language, task: task, predictsTimestamps: predictTimestamps)
    let ids = try prompt.tokens(self)
    try backend.replace(.postProcessor, with: WhisperPrompt.template(ids, self))
  }

  private func languageForm() throws(TokenizerError) -> TokenizerClass.LanguageTemplate.Form {
    for case .language(let template) in kind.edits { return template.form }
    throw TokenizerError(
      .invalidArgument, expected: "\(className) has no languages",
      remedy: "only MBart, MBart-50, NLLB and SeamlessM4T have a template for each language")
  }
}
