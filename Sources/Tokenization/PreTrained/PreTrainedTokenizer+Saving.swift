import Files

extension PreTrainedTokenizer {
  /// Writes the tokenizer as Python's `save_pretrained` does: tokenizer.json, tokenizer_config.json,
  /// special_tokens_map.json, chat templates in files of their own, and for classes that have an older format its files
  /// (a SentencePiece model as it is) and added_tokens.json.
  ///
  /// - Parameter folder: The folder, made if it is not there; files of these names are replaced.
  /// - Returns: The paths of the files.
  /// - Throws: `TokenizerError` when a file cannot be written.
  @discardableResult
  public func save(to folder: String) throws(TokenizerError) -> [String] {
    do throws(FileError) {
      try FileSystem.makeDirectory(folder)
    } catch {
      throw TokenizerError(.unwritableFile, expected: error.description)
    }
    var paths: [String] = []
    func write(_ text: [UInt8], _ name: String) throws(TokenizerError) {
      let path = FileSystem.join(folder, name)
      try TokenizerFiles.write(text, to: path)
      paths.append(path)
    }
    func write(_ json: JSON, _ name: String) throws(TokenizerError) {
      try write(Array((json.serialized(indent: 2, ensureASCII: false) + "\n").utf8), name)
    }
    var config = configuration
    config["chat_template"] = nil
    try makeTemplateFolder(in: folder)
    for (name, source) in try chatTemplates.files() { try write(Array(source.utf8), name) }
    try write(.object(config), "tokenizer_config.json")
    try write(specialTokensMap, "special_tokens_map.json")
    if let files = try olderFiles() {
      let size = backend.vocabularySize(withAddedTokens: false)
      let added = backend.addedTokens.filter { $0.key >= size }
      if !added.isEmpty {
        var object = JSONObject()
        for (id, token) in added { object[token.content] = .integer(id) }
        try write(JSON.object(object).sorted(), "added_tokens.json")
      }
      for file in files { try write(file.text, file.name) }
    }
    // These classes have no fast form that could read it.
    if vocabularyFile != nil { return paths }
    let path = FileSystem.join(folder, "tokenizer.json")
    try backend.save(file: path)
    return paths + [path]
  }

  private func makeTemplateFolder(in folder: String) throws(TokenizerError) {
    guard chatTemplates.templates.contains(where: { $0.name != "default" }) else { return }
    do throws(FileError) {
      try FileSystem.makeDirectory(FileSystem.join(folder, TokenizerFiles.chatTemplateFolder))
    } catch {
      throw TokenizerError(.unwritableFile, expected: error.description)
    }
  }

  /// The files of Python's slow class, where there is one, which it writes too.
  private func olderFiles() throws(TokenizerError) -> [(name: String, text: [UInt8])]? {
    switch kind.vocabulary {
    case .wordPieces, .bytePairs: return backend.model.vocabularyFiles
    case .sentencePieces:
      guard let modelFile, FileSystem.isFile(modelFile.path) else { return nil }
      return [(modelFile.name, try TokenizerFiles.map(modelFile.path).withBytes { Array($0) })]
    case .characters:
      return vocabularyFile.map { file in
        let text = file.sorted().serialized(indent: 2, ensureASCII: false) + "\n"
        return [("vocab.json", Array(text.utf8))]
      }
    case .none: return nil
    }
  }

  /// Python drops "Fast" where the slow class could read the folder, or has no say in it.
  private var savedClassName: String {
    switch kind.vocabulary {
    case .wordPieces, .bytePairs, .characters: return className
    case .sentencePieces:
      let isThere = modelFile.map { FileSystem.isFile($0.path) } ?? false
      return isThere ? className : className + "Fast"
    case .none:
      let isPlain = kind.name == className && kind.name != "ParakeetTokenizer"
      return isPlain || className.hasSuffix("Fast") ? className : className + "Fast"
    }
  }

  /// tokenizer_config.json: the arguments of the class as they are now.
  var configuration: JSONObject {
    var config = defaults
    for (key, value) in arguments.members where !Self.privateKeys.contains(key) {
      config[key] = value
    }
    for attribute in SpecialTokenAttribute.allCases {
      let key = attribute.rawValue
      if let token = self[attribute] {
        config[key] = .string(token)
      } else if config[key] != nil || kind.tokens[attribute] != nil {
        config[key] = .null
      }
    }
    if !additional.isEmpty || config["additional_special_tokens"] != nil {
      config["additional_special_tokens"] = .array(additionalSpecialTokens.map(JSON.string))
    }
    for case (let name?, let token) in extra { config[name] = .string(token.content) }
    if let truncation = backend.truncation {
      config.setDefault("max_length", .integer(truncation.maxLength))
      config.setDefault("truncation_side", .string(truncation.side.rawValue))
      config.setDefault("stride", .integer(truncation.stride))
      config.setDefault("truncation_strategy", .string(truncation.strategy.rawValue))
    }
    if let padding = backend.padding {
      var length = JSON.null
      if case .fixed(let value) = padding.target { length = .integer(value) }
      config.setDefault("pad_token", .string(padding.token))
      config.setDefault("pad_token_type_id", .integer(padding.typeId))
      config.setDefault("padding_side", .string(padding.side.rawValue))
      config.setDefault("max_length", length)
      config.setDefault("pad_to_multiple_of", padding.multiple.map(JSON.integer) ?? .null)
    }
    if config["padding_side"] != nil { config["padding_side"] = .string(paddingSide.rawValue) }
    if config["truncation_side"] != nil {
      config["truncation_side"] = .string(truncationSide.rawValue)
    }
    // 10^30 as the integer that Python makes of it.
    config["model_max_length"] =
      modelMaxLength.map(JSON.integer) ?? arguments["model_max_length"]?.json
      ?? .largeInteger("1000000000000000019884624838656")
    config["clean_up_tokenization_spaces"] = .bool(cleanUpTokenizationSpaces)
    config.setDefault("extra_special_tokens", [:])
    config["tokenizer_class"] = .string(savedClassName)
    config["added_tokens_decoder"] = nil
    var sorted = JSON.object(config).sorted().objectValue ?? [:]
    // Python sorts these by number.
    var decoder = JSONObject()
    for (id, token) in backend.addedTokens.sorted(by: { $0.key < $1.key }) {
      decoder["\(id)"] = token.json(withSpecial: true)
    }
    sorted["added_tokens_decoder"] = .object(decoder)
    return sorted.sortedMembers()
  }

  /// Arguments that are files, or the library's own.
  private static let privateKeys: Set<String> = [
    "tokenizer_class", "name_or_path", "vocab_file", "merges_file", "tokenizer_file",
    "special_tokens_map_file", "device_map", "init_inputs", "normalizer_file",
  ]

  /// special_tokens_map.json: text, or flags where there are some.
  private var specialTokensMap: JSON {
    func json(_ token: SpecialToken) -> JSON {
      switch token {
      case .text(let text): .string(text)
      case .token(let token): token.json(withSpecial: false)
      }
    }
    var map = JSONObject()
    for (attribute, token) in tokens { map[attribute.rawValue] = json(token) }
    for case (let name?, let token) in extra { map[name] = json(token) }
    if !additional.isEmpty { map["additional_special_tokens"] = .array(additional.map(json)) }
    return JSON.object(map).sorted()
  }
}

extension AddedToken {
  fileprivate func json(withSpecial: Bool) -> JSON {
    var object: JSONObject = [
      "content": .string(content), "lstrip": .bool(lstrip), "normalized": .bool(normalized),
      "rstrip": .bool(rstrip), "single_word": .bool(singleWord),
    ]
    if withSpecial { object["special"] = .bool(special) }
    return .object(object)
  }
}

extension JSONObject {
  /// Sets a member that is not there.
  fileprivate mutating func setDefault(_ key: String, _ value: JSON) {
    if self[key] == nil { self[key] = value }
  }

  /// The members in order of their keys; what they hold stays as it is.
  fileprivate func sortedMembers() -> JSONObject {
    var result = JSONObject()
    for member in sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      result[member.key] = member.value
    }
    return result
  }
}

extension JSON {
  /// The same with the members of all objects in order of their keys.
  fileprivate func sorted() -> JSON {
    switch self {
    case .array(let elements): return .array(elements.map { $0.sorted() })
    case .object(let members):
      var result = members.sortedMembers()
      for (key, value) in members { result[key] = value.sorted() }
      return .object(result)
    default: return self
    }
  }
}
