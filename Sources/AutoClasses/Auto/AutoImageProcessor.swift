public import Files

/// Finds the image processor of a model. Source: transformers 4.57 `image_processing_auto.py`.
public enum AutoImageProcessor {
  /// Reads `preprocessor_config.json` and makes the processor that it names, or the one of the model's architecture.
  ///
  /// - Parameters:
  ///   - id: a folder, or a name that ``ModelSource`` leads to.
  ///   - overrides: attributes that count more than the file's, as `preprocessor_config.json` spells them.
  ///   - options: which revision, subfolder and cache.
  /// - Returns: the processor.
  /// - Throws: ``LoadError`` when a file cannot be had, ``ProcessorError`` when no class can be found or made.
  public static func from(
    pretrained id: String, set overrides: JSONObject = [:], options: LoadOptions = LoadOptions()
  ) async throws -> ImageProcessor {
    try await load(ModelFiles(id, options, purpose: .configuration), set: overrides)
  }

  /// The processor of a class, or of the one that the files name.
  static func load(
    _ files: ModelFiles, className: String? = nil, set overrides: JSONObject = [:]
  ) async throws -> ImageProcessor {
    var file = try await ProcessorFile(files, part: "image_processor")
    let older = file.settings["feature_extractor_type"]?.stringValue
    file.settings["feature_extractor_type"] = nil
    if let older, file.settings["image_processor_type"]?.stringValue == nil {
      file.settings["image_processor_type"] = .string(
        older.replacing("FeatureExtractor", with: "ImageProcessor"))
    }
    var name = className
    if name == nil {
      name = try await file.className("image_processor_type", ImageProcessorClass.byModelType)
    }
    return try ImageProcessor(name ?? "", settings: file.settings(overriddenBy: overrides))
  }
}
