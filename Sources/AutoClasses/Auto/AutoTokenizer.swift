public import Files
public import Tokenization

/// Finds and reads the tokenizer of a model, of whatever kind it is.
/// Source: transformers 4.57 `tokenization_auto.py`.
public enum AutoTokenizer {
  /// Reads the tokenizer of a model. A `tokenizer.json` is executed as it is; without one the tokenizer is built from
  /// older files by the rules of its class.
  ///
  /// - Parameters:
  ///   - id: a folder with the tokenizer's files, or a name that ``ModelSource`` leads to.
  ///   - tokenizerType: a `model_type` whose class is taken whatever the files say.
  ///   - overrides: arguments of the tokenizer's class, by their Python names or in camelCase: `doLowerCase`,
  ///     `model_max_length`, `pad_token`, …
  ///   - options: which revision, subfolder and cache; what concerns weights is not used.
  /// - Returns: the tokenizer.
  /// - Throws: ``LoadError`` when the folder has no tokenizer, `TokenizerError` for a file that breaks a rule.
  public static func from(
    pretrained id: String, tokenizerType: String? = nil, set overrides: JSONObject = [:],
    options: LoadOptions = LoadOptions()
  ) async throws -> PreTrainedTokenizer {
    try await load(
      ModelFiles(id, options, purpose: .tokenizer), tokenizerType: tokenizerType, set: overrides)
  }

  /// Names the tokenizer class of a `model_type`; any class that `PreTrainedTokenizer` knows, or the generic
  /// `PreTrainedTokenizerFast`.
  ///
  /// - Parameters:
  ///   - className: the class, with or without "Fast".
  ///   - modelType: the `model_type` of its models.
  ///   - existOK: whether a type of transformers' own may be given another class.
  /// - Throws: ``LoadError`` (`registration`) when the type has a class already.
  public static func register(
    _ className: String, for modelType: String, existOK: Bool = false
  ) throws(LoadError) {
    try Registry.register(tokenizer: className, for: modelType, existOK: existOK)
  }

  static func load(
    _ files: ModelFiles, tokenizerType: String? = nil, set overrides: JSONObject = [:]
  ) async throws -> PreTrainedTokenizer {
    let found = try await find(files)
    var arguments: [String: JSON] = [:]
    for (name, value) in overrides { arguments[snakeCase(name)] = value }
    let choice = try await rule(files, found, tokenizerType)
    if found.tokenizer == nil, let choice, !PreTrainedTokenizer.isKnown(choice.className) {
      throw LoadError(
        .unsupported,
        "Tokenizer class \(choice.className) does not exist or is not currently imported. It is "
          + "\(choice.rule), and without a tokenizer.json it cannot be executed.")
    }
    return try PreTrainedTokenizer(
      files: found, className: choice?.className, overrides: arguments)
  }

  /// The files that a tokenizer can be made from.
  static let fileNames = TokenizerFiles.names

  /// The class of a model's tokenizer, and the rule that says so.
  static func choose(
    _ files: ModelFiles, _ config: ConfigFile
  ) async throws -> Explanation.Choice {
    let found = try await find(files)
    return try await rule(files, found, nil, config)
      ?? Explanation.Choice(
        className: "PreTrainedTokenizerFast", rule: "tokenizer.json, and nothing names a class")
  }

  private static func find(_ files: ModelFiles) async throws -> TokenizerFiles {
    let found = TokenizerFiles(paths: try await files.paths(of: fileNames))
    guard found.hasVocabulary else {
      let names = fileNames.filter { TokenizerFiles(paths: [$0: $0]).hasVocabulary }
      throw LoadError(
        .missingFile,
        "Couldn't instantiate the tokenizer of \(files.id): looked for "
          + "\(names.joined(separator: ", ")) and found none of them")
    }
    return found
  }

  /// The class of the type that the caller gives, else the one that the tokenizer's own file names, else the one that
  /// `config.json` names, else that of its `model_type`.
  private static func rule(
    _ files: ModelFiles, _ found: TokenizerFiles, _ tokenizerType: String?,
    _ file: ConfigFile? = nil
  ) async throws -> Explanation.Choice? {
    if let type = tokenizerType {
      guard let name = Registry.current.tokenizerClass(type) else {
        throw LoadError(
          .unknownArchitecture,
          "Passed `tokenizer_type` \(type) does not exist. `tokenizer_type` should be one of "
            + TokenizerModelTypes.all.joined(separator: ", ") + ".")
      }
      return .init(className: name, rule: "the tokenizer of tokenizer_type '\(type)'")
    }
    if let path = found.tokenizerConfig,
      let name = try JSON(file: path, options: JSONOptions(allowNonFinite: true))[
        "tokenizer_class"]?
        .stringValue
    {
      return .init(className: name, rule: "tokenizer_class in tokenizer_config.json")
    }
    let config: JSONObject
    if let file { config = file.json } else { config = try await ConfigFile(files).json }
    if let name = config["tokenizer_class"]?.stringValue {
      return .init(className: name, rule: "tokenizer_class in config.json")
    }
    guard var modelType = config["model_type"]?.stringValue else { return nil }
    // A composite of two models has the encoder's tokenizer.
    if modelType == "encoder-decoder", let encoder = config["encoder"]?["model_type"]?.stringValue {
      modelType = encoder
    }
    guard let name = Registry.current.tokenizerClass(modelType) else { return nil }
    return .init(className: name, rule: "the tokenizer of model_type '\(modelType)'")
  }
}
