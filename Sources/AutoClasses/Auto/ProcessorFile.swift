import Files

/// `preprocessor_config.json`: the settings of an image processor or a feature extractor, and how its class is found.
struct ProcessorFile {
  static let name = "preprocessor_config.json"
  /// Where newer models have the settings of all parts.
  private static let newerName = "processor_config.json"

  var settings: JSONObject
  private let files: ModelFiles

  /// - Parameters:
  ///   - files: of the model.
  ///   - part: the key of the settings in a file of all parts, "image_processor".
  /// - Throws: ``LoadError`` when there is no such file or it is not JSON.
  init(_ files: ModelFiles, part: String) async throws {
    self.files = files
    var found = try await files.path(of: Self.name)
    if found == nil { found = try await files.path(of: Self.newerName, optional: false) }
    guard let path = found else {
      throw LoadError(
        .missingFile,
        "\(files.id) does not appear to have a file named \(Self.name). Checkout "
          + "'https://huggingface.co/\(files.id)/tree/main' for available files.")
    }
    let all = try Self.read(path)
    settings = all[part]?.objectValue ?? all
  }

  /// The object in a file.
  static func read(_ path: String) throws(LoadError) -> JSONObject {
    let json = try? JSON(file: path, options: JSONOptions(allowNonFinite: true))
    guard let object = json?.objectValue else {
      throw LoadError(
        .invalidFile, "It looks like the config file at '\(path)' is not a valid JSON file.")
    }
    return object
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
