public import Files
import Logging

let log = Logger(label: "autoclasses")

/// Finds and reads the configuration of a model, of whatever architecture it is.
/// Source: transformers 4.57 `configuration_auto.py`.
public enum AutoConfig {
  /// Reads the configuration of a model.
  ///
  /// - Parameters:
  ///   - id: a folder with a `config.json`, or the path of one JSON file.
  ///   - outputAttentions: sets the attribute of that name.
  ///   - outputHiddenStates: sets the attribute of that name.
  ///   - numLabels: sets the number of labels and renames them.
  ///   - overrides: any other attributes, by their names in `config.json` or in camelCase. Unknown ones are dropped, as
  ///     in Python.
  ///   - options: which revision, subfolder and cache; what concerns weights is not used.
  /// - Returns: the configuration; its type is the architecture's.
  /// - Throws: ``LoadError`` with Python's text when there is no configuration or its `model_type` is unknown,
  ///   ``ConfigError`` for a value of the wrong type.
  public static func from(
    pretrained id: String, outputAttentions: Bool? = nil, outputHiddenStates: Bool? = nil,
    numLabels: Int? = nil, set overrides: JSONObject = [:], options: LoadOptions = LoadOptions()
  ) async throws -> any PretrainedConfig {
    try await from(
      pretrained: id, outputAttentions: outputAttentions, outputHiddenStates: outputHiddenStates,
      numLabels: numLabels, set: overrides, options: options, returnUnusedKwargs: true
    ).config
  }

  /// Reads the configuration of a model and returns the overrides that it does not have, too (none are returned when
  /// `returnUnusedKwargs` is false).
  public static func from(
    pretrained id: String, outputAttentions: Bool? = nil, outputHiddenStates: Bool? = nil,
    numLabels: Int? = nil, set overrides: JSONObject = [:], options: LoadOptions = LoadOptions(),
    returnUnusedKwargs: Bool
  ) async throws -> (config: any PretrainedConfig, unusedKwargs: JSONObject) {
    let file: ConfigFile
    if let single = try ConfigFile(path: id) {
      file = single
    } else {
      file = try await ConfigFile(ModelFiles(id, options, purpose: .configuration))
    }
    var all = overrides
    all["output_attentions"] = outputAttentions.map(JSON.bool) ?? all["output_attentions"]
    all["output_hidden_states"] = outputHiddenStates.map(JSON.bool) ?? all["output_hidden_states"]
    all["num_labels"] = numLabels.map(JSON.integer) ?? all["num_labels"]
    let (config, unused) = try read(file, set: all)
    return (config, returnUnusedKwargs ? unused : [:])
  }

  /// The configuration of a file with overrides, and those of them that it does not have.
  static func read(
    _ file: ConfigFile, set overrides: JSONObject
  ) throws -> (config: any PretrainedConfig, unused: JSONObject) {
    var config = try choose(file).type.init(json: file.json)
    let unused = try config.set(overrides)
    return (config, unused)
  }

  /// The configuration with every default of a `model_type`.
  ///
  /// - Throws: ``LoadError`` with the known types when it is not one of them.
  public static func forModel(
    _ modelType: String, set overrides: JSONObject = [:]
  ) throws -> any PretrainedConfig {
    let known = Registry.current.configs
    guard let type = known[modelType] else {
      throw LoadError(
        .unknownArchitecture,
        "Unrecognized model identifier: \(modelType). Should contain one of "
          + known.keys.sorted().joined(separator: ", "))
    }
    return try type.init(json: overrides)
  }

  /// Makes a configuration type known under its `model_type`.
  ///
  /// - Throws: ``LoadError`` (`registration`) when the type is taken and `existOK` is false, or when `modelType` is not
  ///   the configuration's own.
  public static func register(
    _ modelType: String, _ config: any PretrainedConfig.Type, existOK: Bool = false
  ) throws(LoadError) {
    try Registry.register(config: config, as: modelType, existOK: existOK)
  }

  /// The class of a configuration file, and the rule that says so.
  static func choose(
    _ file: ConfigFile
  ) throws(LoadError) -> (type: any PretrainedConfig.Type, rule: String) {
    let known = Registry.current.configs
    if let value = file.json["model_type"] {
      if let name = value.stringValue, let type = known[name] {
        return (type, "model_type '\(name)' in config.json")
      }
      let modelType = value.stringValue ?? (value.isNull ? "None" : value.serialized())
      throw LoadError(
        .unknownArchitecture,
        "The checkpoint you are trying to load has model type `\(modelType)` but Transformers does "
          + "not recognize this architecture. This could be because of an issue with the "
          + "checkpoint, or because your version of Transformers is out of date.\n\n"
          + "Known model types: \(known.keys.sorted().joined(separator: ", ")).")
    }
    // Python looks in the whole path, so that "./empty/" becomes an MPT ("e-mpt-y"): only the last component counts here.
    let name = ModelFiles.baseName(file.id)
    let candidates = known.keys.sorted { ($1.count, $0) < ($0.count, $1) }
    if let match = candidates.first(where: { name.contains($0) }), let type = known[match] {
      log.warning(
        "\(file.id) has no model_type in its config.json; '\(match)' was taken from its name")
      return (type, "'\(match)' in the name, since config.json has no model_type")
    }
    throw LoadError(
      .unknownArchitecture,
      "Unrecognized model in \(file.id). Should have a `model_type` key in its config.json, or "
        + "contain one of the following strings in its name: "
        + known.keys.sorted().joined(separator: ", "))
  }
}

/// The content of a `config.json` and where it came from; an empty object when a model has none.
struct ConfigFile {
  let id: String
  let json: JSONObject

  /// One file; nil when there is none of that path.
  init?(path: String) throws {
    guard FileSystem.isFile(path) else { return nil }
    id = path
    json = try Self.read(path)
  }

  init(_ files: ModelFiles) async throws {
    id = files.id
    var json = try await files.path(of: "config.json").map(Self.read) ?? [:]
    if let name = Self.versioned(json["configuration_files"]),
      let path = try await files.path(of: name)
    {
      json = try Self.read(path)
    }
    self.json = json
  }

  /// Of the files `config.X.Y.Z.json` that a configuration lists for releases of Python's library, the newest that the
  /// release behind this package may read.
  private static func versioned(_ names: JSON?) -> String? {
    let versions = (names?.arrayValue ?? []).compactMap(\.stringValue).compactMap {
      name -> (name: String, version: [Int])? in
      guard name.hasPrefix("config."), name.hasSuffix(".json") else { return nil }
      let parts = name.dropFirst(7).dropLast(5).split(separator: ".").map { Int($0) }
      return parts.contains(nil) || parts.isEmpty ? nil : (name, parts.compactMap { $0 })
    }
    return versions.filter { !referenceVersion.lexicographicallyPrecedes($0.version) }
      .max { $0.version.lexicographicallyPrecedes($1.version) }?.name
  }

  private static let referenceVersion = [4, 57, 6]

  private static func read(_ path: String) throws -> JSONObject {
    do {
      if let object = try JSON(file: path, options: JSONOptions(allowNonFinite: true)).objectValue {
        return object
      }
      throw LoadError(.invalidFile, "'\(path)' should hold a JSON object")
    } catch let error as JSONError {
      throw LoadError(
        .invalidFile,
        "It looks like the config file at '\(path)' is not a valid JSON file. \(error)",
        cause: error)
    }
  }
}
