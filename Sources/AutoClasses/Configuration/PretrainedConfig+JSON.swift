public import Files

extension PretrainedConfig {
  /// Reads a configuration from the content of a `config.json`: defaults, overlaid by the file's values.
  ///
  /// - Throws: ``ConfigError`` for a value of the wrong type or labels that contradict each other.
  public init(json file: JSONObject) throws(ConfigError) {
    self = try Self().overlaid(with: file)
  }

  /// Every attribute under its name in `config.json`, `model_type` included (Python's `to_dict`).
  public func json() -> JSONObject {
    guard var object = try? ConfigEncoder.encode(self).objectValue else {
      preconditionFailure("\(Self.self) does not use the synthesised Codable conformance")
    }
    let common = object["common"]?.objectValue ?? [:]
    object["common"] = nil
    for (key, value) in common where key != "extra" { object[key] = value }
    for (key, value) in common["extra"]?.objectValue ?? [:] { object[key] = value }
    object["model_type"] = .string(Self.modelType)
    if let dtype = object["dtype"], dtype.isNull { object["dtype"] = nil }
    return object
  }

  /// The attributes that differ from the defaults that all configurations share, and those of this type that differ
  /// from its own: what `save(to:)` writes (Python's `to_diff_dict`).
  public func diffJSON() -> JSONObject {
    let shared = BareConfig().json()
    let own = Self().json()
    var result = JSONObject()
    for (key, value) in json().sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let changed = own[key].map { $0 != value } ?? false
      if shared[key] == nil || shared[key] != value || (shared[key] != nil && changed) {
        result[key] = value
      }
    }
    return result
  }

  /// Writes `config.json` into a folder that exists, replacing one that is there; unknown keys that were read are
  /// written too.
  ///
  /// - Throws: ``FileError`` when the file cannot be written.
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
      if key == "num_labels" || (attributes[key] != nil && key != "model_type") || key == "dtype" {
        known[key] = value
      } else {
        unused[name] = value
      }
    }
    self = try overlaid(with: known)
    return unused
  }

  /// The name under which an attribute is stored: aliases and camelCase resolved.
  static func attribute(_ name: String) -> String {
    let key = snakeCase(name)
    if key == "torch_dtype" { return "dtype" }
    return attributeMap[key] ?? key
  }

  private func overlaid(with file: JSONObject) throws(ConfigError) -> Self {
    let defaults = json()
    var merged = defaults
    var labels: Int?
    for (name, value) in file {
      switch name {
      case "num_labels": labels = Int(json: value)
      case "model_type": break
      default:
        let key = Self.attributeMap[name] ?? (name == "torch_dtype" ? "dtype" : name)
        merged[key] = merged[key].map { overlay($0, with: value) } ?? value
        if key == "id2label" { merged[key] = value }
      }
    }
    var result = try Self.decode(merged, defaults: defaults)
    try result.resolveLabels(file, count: labels)
    try result.checkProblemType()
    return result
  }

  /// Objects of both sides are merged, whatever the depth; anything else is replaced.
  private func overlay(_ base: JSON, with new: JSON) -> JSON {
    guard case .object(var merged) = base, case .object(let new) = new else { return new }
    for (key, value) in new { merged[key] = merged[key].map { overlay($0, with: value) } ?? value }
    return .object(merged)
  }

  /// Splits a flat object into the properties of the type, those of ``CommonConfig``, and the rest.
  private static func decode(_ flat: JSONObject, defaults: JSONObject) throws(ConfigError) -> Self {
    func nested(_ flat: JSONObject) -> JSON {
      guard let shape = try? ConfigEncoder.encode(Self()).objectValue else { return .null }
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

  private mutating func resolveLabels(_ file: JSONObject, count: Int?) throws(ConfigError) {
    if file["id2label"]?.objectValue == nil {
      if let count, count != numLabels || file["id2label"] != nil {
        guard count >= 0, count <= 1 << 24 else {
          throw ConfigError(.invalidValue, key: "num_labels", "num_labels is \(count)")
        }
        common.setLabels(count: count)
      }
      return
    }
    if let count, count != numLabels {
      let labels = JSON.object(file["id2label"]?.objectValue ?? [:]).serialized()
      throw ConfigError(
        .incompatibleLabels, key: "id2label",
        "You passed along `num_labels=\(count)` with an incompatible id to label map: \(labels). "
          + "The number of labels will be overwritten to \(numLabels).")
    }
    if file["label2id"] == nil {
      common.label2id = Dictionary(
        id2label.map { ($0.value, $0.key) }, uniquingKeysWith: { min($0, $1) })
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
