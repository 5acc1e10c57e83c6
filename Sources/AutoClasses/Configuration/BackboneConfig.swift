import Files

/// The configuration of a model whose stages can be had one by one (`utils/backbone_utils.py`): a stem, and stages that are
/// counted from 1.
protocol BackboneConfig: PretrainedConfig {
  /// "stem", "stage1", …
  var stageNames: [String] { get set }
  /// The stages that a backbone gives, by their names.
  var outFeatures: [String]? { get set }
  /// The same by their places; negative ones count from the end.
  var outIndices: [Int]? { get set }
  /// The stages after the stem.
  var stageCount: Int { get }
}

extension BackboneConfig {
  /// Names the stages and makes names and places agree: what the file has not follows from what it has, and of neither
  /// it is the last stage.
  mutating func resolveStages(_ file: JSONObject = [:]) {
    // More names than layers can be are left to `validate`.
    stageNames = ["stem"] + (0..<min(max(stageCount, 0), 1 << 16)).map { "stage\($0 + 1)" }
    if file["out_features"]?.isNull ?? true { outFeatures = nil }
    if file["out_indices"]?.isNull ?? true { outIndices = nil }
    alignStages()
  }

  /// As in Python, setting one of the two sets the other.
  mutating func resolveStages(changed: JSONObject) {
    if changed["out_features"] != nil, changed["out_indices"] == nil { outIndices = nil }
    if changed["out_indices"] != nil, changed["out_features"] == nil { outFeatures = nil }
    alignStages()
  }

  private mutating func alignStages() {
    let names = stageNames
    if outFeatures == nil, outIndices == nil { outIndices = [names.count - 1] }
    if let features = outFeatures, outIndices == nil {
      let placeOf = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
      let places = features.compactMap { placeOf[$0] }
      if places.count == features.count { outIndices = places }
    } else if let indices = outIndices, outFeatures == nil {
      let places = indices.map(place)
      // Others are refused by their places.
      if places.allSatisfy(names.indices.contains), places == Set(places).sorted() {
        outFeatures = places.map { names[$0] }
      }
    }
  }

  private func place(_ index: Int) -> Int {
    guard index < 0, !stageNames.isEmpty else { return index }
    // As Python's remainder.
    let rest = index % stageNames.count
    return rest < 0 ? rest + stageNames.count : rest
  }

  /// The places of the stages that a backbone gives, in their order; 0 is the stem.
  var givenStages: [Int] {
    let wanted = Set(outFeatures ?? [])
    return stageNames.indices.filter { wanted.contains(stageNames[$0]) }
  }

  /// Refuses stages that the model does not have: as in Python, the names stay when the numbers of layers are overridden.
  func checkGivenStages() throws(ConfigError) {
    if let last = givenStages.last, last > stageCount {
      throw ConfigError(
        .invalidValue, key: "out_features",
        "out_features has '\(stageNames[last])', and the model has \(stageCount) stages")
    }
  }

  /// Refuses stages that there are not, that are named twice or not in their order, and names and places that differ
  /// (`verify_out_features_out_indices`).
  func checkStages() throws(ConfigError) {
    if let features = outFeatures {
      func refuse(_ text: String) -> ConfigError {
        ConfigError(.invalidValue, key: "out_features", "out_features must " + text)
      }
      let found = Self.python(features)
      guard Set(features).isSubset(of: stageNames) else {
        throw refuse("be a subset of stage_names: \(Self.python(stageNames)) got \(found)")
      }
      if Set(features).count != features.count {
        throw refuse("not contain any duplicates, got \(found)")
      }
      let sorted = stageNames.filter(Set(features).contains)
      if sorted != features {
        throw refuse(
          "be in the same order as stage_names, expected \(Self.python(sorted)) got \(found)")
      }
    }
    if let indices = outIndices {
      func refuse(_ text: String) -> ConfigError {
        ConfigError(.invalidValue, key: "out_indices", "out_indices must \(text) got \(indices)")
      }
      let places = indices.map(place)
      guard places.allSatisfy(stageNames.indices.contains) else {
        throw refuse("be valid indices for stage_names \(Self.python(stageNames)),")
      }
      if Set(places).count != places.count {
        let all = places.map(String.init).joined(separator: ", ")
        throw ConfigError(
          .invalidValue, key: "out_indices",
          "out_indices must not contain any duplicates, got \(indices)(equivalent to (\(all))))")
      }
      if places != places.sorted() {
        let sorted = zip(places, indices).sorted { $0.0 < $1.0 }.map { $0.1 }
        throw refuse("be in the same order as stage_names, expected \(sorted)")
      }
    }
    guard let outFeatures, let outIndices else { return }
    if outFeatures.count != outIndices.count {
      throw ConfigError(
        .invalidValue, key: "out_indices",
        "out_features and out_indices should have the same length if both are set")
    }
    if outFeatures != outIndices.map({ stageNames[place($0)] }) {
      throw ConfigError(
        .invalidValue, key: "out_indices",
        "out_features and out_indices should correspond to the same stages if both are set")
    }
  }

  /// A list as Python prints it; of very many names the first.
  private static func python(_ names: [String]) -> String {
    let shown = names.prefix(64).map { "'\($0)'" } + (names.count > 64 ? ["…"] : [])
    return "[" + shown.joined(separator: ", ") + "]"
  }
}
