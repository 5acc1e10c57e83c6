public import Files

/// Finds the processor of a model: its tokenizer with an image processor or a feature extractor, or the one of them that
/// it has.
///
/// ```swift
/// let processor = try await AutoProcessor.from(pretrained: "facebook/wav2vec2-base-960h")
/// let inputs = try processor([0.1, 0.2, 0.3, 0.4], samplingRate: 16000)
/// let transcription = try processor.batchDecode(predictedIds)
/// ```
///
/// Source: transformers 4.57 `processing_auto.py`.
public enum AutoProcessor {
  /// Reads whatever prepares the inputs of a model.
  ///
  /// - Parameters:
  ///   - id: a folder, or a name that ``ModelSource`` leads to.
  ///   - overrides: attributes of the image processor or the feature extractor that count more than the file's, as
  ///     `preprocessor_config.json` spells them.
  ///   - options: which revision, subfolder and cache.
  /// - Returns: the processor.
  /// - Throws: ``LoadError`` when a file cannot be had, ``ProcessorError`` when no class can be found or made.
  public static func from(
    pretrained id: String, set overrides: JSONObject = [:], options: LoadOptions = LoadOptions()
  ) async throws -> Processor {
    let files = try await ModelFiles(id, options, purpose: .configuration)
    if let choice = try await choose(files) {
      return try await processor(try Processor.kind(choice.className), files, overrides)
    }
    // Python goes on whatever the reason is, too.
    if let tokenizer = try? await AutoTokenizer.load(files) { return Processor(tokenizer) }
    if let processor = try? await AutoImageProcessor.load(files, set: overrides) {
      return Processor(processor)
    }
    if let extractor = try? await AutoFeatureExtractor.load(files, set: overrides) {
      return Processor(extractor)
    }
    throw ProcessorError(
      .unrecognized,
      "Unrecognized processing class in \(id). Can't instantiate a processor, a tokenizer, an image processor or a "
        + "feature extractor for this model. Make sure the repository contains the files of at least one of "
        + "those processing classes.")
  }

  private static func processor(
    _ kind: ProcessorClass, _ files: ModelFiles, _ overrides: JSONObject
  ) async throws -> Processor {
    let tokenizer = try await AutoTokenizer.load(files)
    switch kind.part {
    case .imageProcessor(let name):
      let processor = try await AutoImageProcessor.load(files, className: name, set: overrides)
      return try Processor(kind.name, imageProcessor: processor, tokenizer: tokenizer)
    case .featureExtractor(let name):
      let extractor = try await AutoFeatureExtractor.load(files, className: name, set: overrides)
      return try Processor(kind.name, featureExtractor: extractor, tokenizer: tokenizer)
    }
  }

  /// The class of a model's processor, and the rule that says so; nil when the model has none.
  static func choose(_ files: ModelFiles) async throws -> Explanation.Choice? {
    let preprocessor = ProcessorFile.name
    var names = ["processor_config.json", preprocessor]
    if try await files.path(of: preprocessor) == nil { names[1] = "video_preprocessor_config.json" }
    for file in names + ["tokenizer_config.json"] {
      guard let path = try await files.path(of: file) else { continue }
      guard let name = try ProcessorFile.read(path)["processor_class"]?.stringValue else {
        continue
      }
      return choice(name, "processor_class in \(file)")
    }
    let config = try await ConfigFile(files)
    if let name = config.json["processor_class"]?.stringValue {
      return choice(name, "processor_class in config.json")
    }
    guard let type = config.json["model_type"]?.stringValue else {
      // For the error of a model without a configuration, or the type in its name.
      _ = try AutoConfig.choose(config)
      return nil
    }
    guard let name = ProcessorNames.byModelType[type] else { return nil }
    return choice(name, "the processor of model_type '\(type)'")
  }

  /// A class that the library does not have is no choice.
  private static func choice(_ name: String, _ rule: String) -> Explanation.Choice? {
    ProcessorNames.contains(name) ? .init(className: name, rule: rule) : nil
  }
}
