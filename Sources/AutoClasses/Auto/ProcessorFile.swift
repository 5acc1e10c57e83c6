import Files

/// `preprocessor_config.json`: the settings of an image processor or a feature extractor, and how its class is found.
struct ProcessorFile {
  private static let name = "preprocessor_config.json"

  var settings: JSONObject
  private let files: ModelFiles

  init(_ files: ModelFiles) async throws {
    self.files = files
    guard let path = try await files.path(of: Self.name, optional: false) else {
      throw LoadError(
        .missingFile,
        "\(files.id) does not appear to have a file named \(Self.name). Checkout "
          + "'https://huggingface.co/\(files.id)/tree/main' for available files.")
    }
    guard let object = try? JSON(file: path).objectValue else {
      throw LoadError(
        .invalidFile, "It looks like the config file at '\(path)' is not a valid JSON file.")
    }
    settings = object
  }

  func settings(overriddenBy overrides: JSONObject) -> JSONObject {
    var result = settings
    for (key, value) in overrides { result[key] = value }
    return result
  }

  /// The value of `key` here or in config.json ("image_processor_type"), or the rule for the `model_type` there.
  ///
  /// - Throws: ``ProcessorError`` (`unrecognized`) when none of them says it.
  func className(_ key: String, _ byModelType: [String: String]) async throws -> String {
    if let name = settings[key]?.stringValue { return name }
    let config = try await ConfigFile(files).json
    if let name = config[key]?.stringValue { return name }
    if let name = config["model_type"]?.stringValue.flatMap({ byModelType[$0] }) { return name }
    let kind = key.split(separator: "_").dropLast().joined(separator: " ")
    throw ProcessorError(
      .unrecognized,
      "Unrecognized \(kind) in \(files.id). Should have a `\(key)` key in its \(Self.name) of config.json, or "
        + "one of the following `model_type` keys in its config.json: "
        + byModelType.keys.sorted().joined(separator: ", "))
  }
}
