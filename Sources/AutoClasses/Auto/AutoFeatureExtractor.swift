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
    try await load(ModelFiles(id, options, purpose: .configuration), set: overrides)
  }

  /// The extractor of a class, or of the one that the files name.
  static func load(
    _ files: ModelFiles, className: String? = nil, set overrides: JSONObject = [:]
  ) async throws -> FeatureExtractor {
    let file = try await ProcessorFile(files, part: "feature_extractor")
    var name = className
    if name == nil { name = try await file.className("feature_extractor_type", byModelType) }
    return try FeatureExtractor(name ?? "", settings: file.settings(overriddenBy: overrides))
  }

  /// `FEATURE_EXTRACTOR_MAPPING_NAMES` of the classes that this package has.
  static let byModelType: [String: String] = {
    var result = [
      "audio-spectrogram-transformer": "ASTFeatureExtractor",
      "encodec": "EncodecFeatureExtractor", "mimi": "EncodecFeatureExtractor",
      "moshi": "EncodecFeatureExtractor",
      "seamless_m4t": "SeamlessM4TFeatureExtractor",
      "seamless_m4t_v2": "SeamlessM4TFeatureExtractor",
      "speech_to_text": "Speech2TextFeatureExtractor", "whisper": "WhisperFeatureExtractor",
    ]
    for name in [
      "data2vec-audio", "hubert", "moonshine", "sew", "sew-d", "unispeech", "unispeech-sat",
      "wav2vec2", "wav2vec2-bert", "wav2vec2-conformer", "wavlm",
    ] { result[name] = "Wav2Vec2FeatureExtractor" }
    return result
  }()
}
