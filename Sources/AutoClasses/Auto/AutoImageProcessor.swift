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
    let files = try await ModelFiles(id, options, purpose: .configuration)
    var settings = try await ProcessorFile.read(files)
    let name = try await className(settings, files)
    settings["feature_extractor_type"] = nil
    for (key, value) in overrides { settings[key] = value }
    return try ImageProcessor(name, settings: settings)
  }

  /// `image_processor_type`, the older `feature_extractor_type`, or the rule for the configuration's `model_type`.
  private static func className(_ settings: JSONObject, _ files: ModelFiles) async throws -> String
  {
    if let name = settings["image_processor_type"]?.stringValue { return name }
    if let name = settings["feature_extractor_type"]?.stringValue {
      return name.replacing("FeatureExtractor", with: "ImageProcessor")
    }
    let config = try await ConfigFile(files).json
    if let name = config["image_processor_type"]?.stringValue { return name }
    if let type = config["model_type"]?.stringValue, let name = ImageProcessorClass.forModel(type) {
      return name
    }
    throw ProcessorError(
      .unrecognized,
      "Unrecognized image processor in \(files.id). Should have a `image_processor_type` key in its "
        + "\(ProcessorFile.name) of config.json, or one of the following `model_type` keys in its "
        + "config.json: \(ImageProcessorClass.modelTypes.joined(separator: ", "))")
  }
}

/// The file that holds the settings of image processors and feature extractors.
enum ProcessorFile {
  static let name = "preprocessor_config.json"

  static func read(_ files: ModelFiles) async throws -> JSONObject {
    guard let path = try await files.path(of: name, optional: false) else {
      throw LoadError(
        .missingFile,
        "\(files.id) does not appear to have a file named \(name). Checkout "
          + "'https://huggingface.co/\(files.id)/tree/main' for available files.")
    }
    guard let object = try? JSON(file: path).objectValue else {
      throw LoadError(
        .invalidFile, "It looks like the config file at '\(path)' is not a valid JSON file.")
    }
    return object
  }
}
