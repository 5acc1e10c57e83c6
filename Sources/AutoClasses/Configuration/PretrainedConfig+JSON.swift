public import Files
import Logging

extension PretrainedConfig {
  /// Reads a configuration from the content of a `config.json`: defaults, overlaid by the file's values.
  ///
  /// - Throws: ``ConfigError`` for a value of the wrong type or labels that contradict each other.
  public init(json file: JSONObject) throws(ConfigError) {
    self = try Self().overlaid(with: file)
    resolveDefaults(file)
  }

  /// Every attribute under its name in `config.json`, `model_type` included (Python's `to_dict`).
  public func json() -> JSONObject {
    guard var object = try? ConfigEncoder.encode(self).objectValue else {
      preconditionFailure("\(Self.self) does not use the synthesised Codable conformance")
    }
    let common = object["common"]?.objectValue ?? [:]
    object["common"] = nil
    for key in Self.keysOnlyWhenGiven where object[key] == .null { object[key] = nil }
    for (key, value) in common where key != "extra" { object[key] = value }
    for (key, value) in common["extra"]?.objectValue ?? [:] { object[key] = value }
    object["model_type"] = .string(Self.modelType)
    return object
  }

  /// The attributes that differ from the defaults that all configurations share, and those of this type that differ
  /// from its own: what `save(to:)` writes (Python's `to_diff_dict`).
  public func diffJSON() -> JSONObject {
    let shared = BareConfig().json()
    let own = Self().json()
    var result = JSONObject()
    for (key, value) in json().sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let isOwnDefault = own[key] == nil || own[key] == value
      if shared[key] != value || !isOwnDefault {
        result[key] = value
      }
    }
    return result
  }

  /// Writes `config.json` into a folder that exists, replacing one that is there; unknown keys that were read are
  /// written too.
  ///
  /// - Throws: `FileError` when the file cannot be written.
  public func save(to folder: String) throws {
    let text = JSON.object(diffJSON()).serialized(indent: 2, sortedKeys: true) + "\n"
    try FileSystem.writeAtomically(FileSystem.join(folder, "config.json"), text.utf8)
  }

  /// Sets attributes by their names in `config.json`, in camelCase or through an alias, and returns those that this
  /// configuration does not have. Objects are merged into nested configurations.
  ///
  /// - Throws: ``ConfigError`` for a value of the wrong type.
  public mutating func set(_ overrides: JSONObject) throws(ConfigError) -> JSONObject {
    let attributes = json()
    var known = JSONObject()
    var unused = JSONObject()
    for (name, value) in overrides {
      let key = Self.attribute(name)
      if key == "dtype" {
        // The one that models take too.
        known[key] = value
        unused[key] = value
      } else if key == "num_labels" || attributes[key] != nil {
        known[key] = value
      } else if !Self.consumed.contains(key) {
        unused[name] = value
      }
    }
    if let count = known["num_labels"]?.intValue, let labels = known["id2label"],
      labels.objectValue?.count != count
    {
      throw ConfigError(
        .incompatibleLabels, key: "id2label",
        "You passed along `num_labels=\(count)` with an incompatible id to label map: "
          + "\(Self.pythonText(labels)). Since those arguments are inconsistent with each other, you "
          + "should remove one of them.")
    }
    self = try overlaid(with: known)
    resolveChanges(known)
    return unused
  }

  /// Arguments that Python's `from_pretrained` takes out and a configuration here has no use for.
  private static var consumed: Set<String> {
    ["model_type", "attn_implementation", "name_or_path"]
  }

  /// A map of labels as Python prints it.
  private static func pythonText(_ labels: JSON) -> String {
    guard let labels = labels.objectValue else {
      return labels.isNull ? "None" : labels.serialized()
    }
    return "{"
      + labels.map { "'\($0)': '\($1.stringValue ?? $1.serialized())'" }
      .joined(separator: ", ") + "}"
  }

  /// The name under which an attribute is stored: aliases and camelCase resolved.
  static func attribute(_ name: String) -> String { storedName(snakeCase(name)) }

  /// The name under which a key of a file is stored: aliases resolved.
  private static func storedName(_ key: String) -> String {
    attributeMap[key] ?? (key == "torch_dtype" ? "dtype" : key)
  }

  private func overlaid(with file: JSONObject) throws(ConfigError) -> Self {
    let defaults = json()
    var merged = defaults
    // As in Python, a name of the type wins over an older spelling, and an alias over both.
    let aliased = file.filter { Self.attributeMap[$0.key] != nil }
    let plain = file.filter { Self.attributeMap[$0.key] == nil }
    for (name, value) in plain + aliased where name != "model_type" && name != "num_labels" {
      if name == "torch_dtype" && file["dtype"] != nil { continue }
      let key = Self.storedName(name)
      let isMap = key == "id2label" || key == "label2id"
      merged[key] = isMap ? value : merged[key].map { overlay($0, with: value) } ?? value
    }
    var result = try Self.decode(merged, defaults: defaults)
    try result.resolveLabels(file)
    try result.checkProblemType()
    return result
  }

  /// Objects of both sides are merged, whatever the depth; anything else is replaced.
  private func overlay(_ base: JSON, with new: JSON) -> JSON {
    guard case .object(var merged) = base, case .object(let new) = new else { return new }
    for (key, value) in new {
      let isMap = key == "id2label" || key == "label2id"
      merged[key] = isMap ? value : merged[key].map { overlay($0, with: value) } ?? value
    }
    return .object(merged)
  }

  /// Splits a flat object into the properties of the type, those of ``CommonConfig``, and the rest.
  private static func decode(_ flat: JSONObject, defaults: JSONObject) throws(ConfigError) -> Self {
    let shape = (try? ConfigEncoder.encode(Self()))?.objectValue ?? [:]
    func nested(_ flat: JSONObject) -> JSON {
      var own = JSONObject()
      var common = JSONObject()
      var extra = JSONObject()
      for (key, value) in flat where key != "model_type" {
        if shape[key] != nil && key != "common" {
          own[key] = value
        } else if shape["common"]?[key] != nil && key != "extra" {
          common[key] = value
        } else {
          extra[key] = value
        }
      }
      common["extra"] = .object(extra)
      own["common"] = .object(common)
      return .object(own)
    }
    do {
      return try ConfigDecoder.decode(Self.self, from: nested(flat), defaults: nested(defaults))
    } catch let error as ConfigError {
      throw error
    } catch {
      throw ConfigError(.wrongType, key: "", "\(error)")
    }
  }

  /// Makes the number of labels, `id2label` and `label2id` agree: names win over a number, and `label2id` follows
  /// `id2label` unless the same source gives both.
  private mutating func resolveLabels(_ source: JSONObject) throws(ConfigError) {
    let count = source["num_labels"].flatMap(Int.init(json:))
    if source["id2label"]?.objectValue != nil {
      if let count, count != numLabels {
        log.warning(
          "You passed `num_labels=\(count)` which is incompatible to the `id2label` map of length `\(numLabels)`."
        )
      }
      if source["label2id"] == nil || source["label2id"]?.isNull ?? true {
        common.setLabels(id2label.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      }
    } else if let count {
      guard (0...1 << 24).contains(count) else {
        throw ConfigError(
          .invalidValue, key: "num_labels", "num_labels is \(count); expected 0 to 16777216")
      }
      if count != numLabels { common.setLabels(count: count) }
    } else if source["label2id"] != nil {
      // Python drops label2id without id2label.
      common.setLabels(id2label.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }

  private func checkProblemType() throws(ConfigError) {
    let known = ["regression", "single_label_classification", "multi_label_classification"]
    if let type = common.problemType, !known.contains(type) {
      throw ConfigError(
        .invalidProblemType, key: "problem_type",
        "The config parameter `problem_type` was not understood: received \(type) but only "
          + "'regression', 'single_label_classification' and 'multi_label_classification' "
          + "are valid.")
    }
  }
}

/// A configuration of no architecture: Python's `PretrainedConfig()`.
struct BareConfig: PretrainedConfig {
  static let modelType = ""
  var common = CommonConfig()
  func validate() {}
}
