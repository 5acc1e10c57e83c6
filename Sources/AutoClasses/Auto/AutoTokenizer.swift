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
  ///   - subfolder: where in the model's folder the files are.
  /// - Returns: the tokenizer.
  /// - Throws: ``LoadError`` when the folder has no tokenizer, ``TokenizerError`` for a file that breaks a rule.
  public static func from(
    pretrained id: String, set overrides: JSONObject = [:], subfolder: String = ""
  ) async throws -> PreTrainedTokenizer {
    let files = try ModelFiles(
      id, subfolder: subfolder, purpose: "tokenizer", expected: "all the tokenizer's files")
    let found = TokenizerFiles(
      tokenizer: try await files.path(of: "tokenizer.json"),
      tokenizerConfig: try await files.path(of: "tokenizer_config.json"),
      specialTokensMap: try await files.path(of: "special_tokens_map.json"),
      addedTokens: try await files.path(of: "added_tokens.json"),
      vocabulary: try await files.path(of: "vocab.txt"))
    guard found.tokenizer != nil || found.vocabulary != nil else {
      throw LoadError(
        .missingFile,
        "Couldn't instantiate the tokenizer of \(id): looked for tokenizer.json and vocab.txt and "
          + "found neither")
    }
    var arguments: [String: JSON] = [:]
    for (name, value) in overrides { arguments[snakeCase(name)] = value }
    return try PreTrainedTokenizer(
      files: found, className: try await className(id, found, subfolder), overrides: arguments)
  }

  /// The class that the tokenizer's own file names, else the one that `config.json` names, else the architecture's.
  private static func className(
    _ id: String, _ files: TokenizerFiles, _ subfolder: String
  ) async throws -> String? {
    if let path = files.tokenizerConfig,
      let name = try JSON(file: path, options: JSONOptions(allowNonFinite: true))[
        "tokenizer_class"]?
        .stringValue
    {
      return name
    }
    let config = try await ConfigFile(id, subfolder: subfolder).json
    if let name = config["tokenizer_class"]?.stringValue { return name }
    return config["model_type"]?.stringValue
      .flatMap { Registry.current.configs[$0] }?.tokenizerClass
  }
}
