public import Files
public import Tokenization

/// Finds and reads the tokenizer of a model, of whatever kind it is.
/// Source: transformers 4.57 `tokenization_auto.py`.
public enum AutoTokenizer {
  /// Reads the tokenizer of a model. A `tokenizer.json` is executed as it is; without one the tokenizer is built from
  /// older files by the rules of its class.
  ///
  /// - Parameters:
  ///   - id: a folder with the tokenizer's files.
  ///   - overrides: arguments of the tokenizer's class, by their Python names or in camelCase: `doLowerCase`,
  ///     `model_max_length`, `pad_token`, …
  ///   - options: which revision, subfolder and cache; what concerns weights is not used.
  /// - Returns: the tokenizer.
  /// - Throws: ``LoadError`` when the folder has no tokenizer, ``TokenizerError`` for a file that breaks a rule.
  public static func from(
    pretrained id: String, set overrides: JSONObject = [:],
    options: LoadOptions = LoadOptions()
  ) async throws -> PreTrainedTokenizer {
    try await load(ModelFiles(id, options, purpose: .tokenizer), set: overrides)
  }

  static func load(
    _ files: ModelFiles, set overrides: JSONObject = [:]
  ) async throws -> PreTrainedTokenizer {
    let found = try await find(files)
    var arguments: [String: JSON] = [:]
    for (name, value) in overrides { arguments[snakeCase(name)] = value }
    return try PreTrainedTokenizer(
      files: found, className: try await rule(files, found)?.className, overrides: arguments)
  }

  /// The files that a tokenizer can be made from.
  static let fileNames = [
    "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "added_tokens.json",
    "vocab.txt",
  ]

  /// The class of a model's tokenizer, and the rule that says so.
  static func choose(_ files: ModelFiles) async throws -> Explanation.Choice {
    let found = try await find(files)
    return try await rule(files, found)
      ?? Explanation.Choice(
        className: "PreTrainedTokenizerFast", rule: "tokenizer.json, and nothing names a class")
  }

  private static func find(_ files: ModelFiles) async throws -> TokenizerFiles {
    var paths: [String: String] = [:]
    for name in fileNames { paths[name] = try await files.path(of: name) }
    guard paths["tokenizer.json"] != nil || paths["vocab.txt"] != nil else {
      throw LoadError(
        .missingFile,
        "Couldn't instantiate the tokenizer of \(files.id): looked for tokenizer.json and vocab.txt and "
          + "found neither")
    }
    return TokenizerFiles(
      tokenizer: paths["tokenizer.json"], tokenizerConfig: paths["tokenizer_config.json"],
      specialTokensMap: paths["special_tokens_map.json"],
      addedTokens: paths["added_tokens.json"], vocabulary: paths["vocab.txt"])
  }

  /// The class that the tokenizer's own file names, else the one that `config.json` names, else the architecture's.
  private static func rule(
    _ files: ModelFiles, _ found: TokenizerFiles
  ) async throws -> Explanation.Choice? {
    if let path = found.tokenizerConfig,
      let name = try JSON(file: path, options: JSONOptions(allowNonFinite: true))[
        "tokenizer_class"]?
        .stringValue
    {
      return .init(className: name, rule: "tokenizer_class in tokenizer_config.json")
    }
    let config = try await ConfigFile(files).json
    if let name = config["tokenizer_class"]?.stringValue {
      return .init(className: name, rule: "tokenizer_class in config.json")
    }
    guard let modelType = config["model_type"]?.stringValue,
      let name = Registry.current.configs[modelType]?.tokenizerClass
    else { return nil }
    return .init(className: name, rule: "the tokenizer of model_type '\(modelType)'")
  }
}
