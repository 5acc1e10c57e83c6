public import Files

/// Finds the feature extractor of a model. Source: transformers 4.57 `feature_extraction_auto.py`.
public enum AutoFeatureExtractor {
  /// Reads `preprocessor_config.json` and makes the extractor that it names, or the one of the model's architecture.
  ///
  /// - Parameters:
  ///   - id: a folder, or a name that ``ModelSource`` leads to.
  ///   - overrides: attributes that count more than the file's, as `preprocessor_config.json` spells them.
  ///   - options: which revision, subfolder and cache.
  /// - Returns: the extractor.
  /// - Throws: ``LoadError`` when a file cannot be had, ``ProcessorError`` when no class can be found or made.
  public static func from(
    pretrained id: String, set overrides: JSONObject = [:], options: LoadOptions = LoadOptions()
  ) async throws -> FeatureExtractor {
    let files = try await ModelFiles(id, options, purpose: .configuration)
    var settings = try await ProcessorFile.read(files)
    let name = try await className(settings, files)
    for (key, value) in overrides { settings[key] = value }
    return try FeatureExtractor(name, settings: settings)
  }

  /// `feature_extractor_type`, or the rule for the configuration's `model_type`.
  private static func className(_ settings: JSONObject, _ files: ModelFiles) async throws -> String
  {
    if let name = settings["feature_extractor_type"]?.stringValue { return name }
    let config = try await ConfigFile(files).json
    if let name = config["feature_extractor_type"]?.stringValue { return name }
    if let type = config["model_type"]?.stringValue, let name = byModelType[type] { return name }
    throw ProcessorError(
      .unrecognized,
      "Unrecognized feature extractor in \(files.id). Should have a `feature_extractor_type` key in its "
        + "\(ProcessorFile.name) of config.json, or one of the following `model_type` keys in its "
        + "config.json: \(byModelType.keys.sorted().joined(separator: ", "))")
  }

  /// `FEATURE_EXTRACTOR_MAPPING_NAMES` of the classes that this package has.
  private static let byModelType = Dictionary(
    uniqueKeysWithValues: [
      "data2vec-audio", "hubert", "moonshine", "sew", "sew-d", "unispeech", "unispeech-sat",
      "wav2vec2", "wav2vec2-bert", "wav2vec2-conformer", "wavlm",
    ].map { ($0, "Wav2Vec2FeatureExtractor") })
}
