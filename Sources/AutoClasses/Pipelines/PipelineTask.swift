import Logging

/// A task whose pipeline's type is known when the program is compiled.
public struct PipelineTask<P: Pipeline>: Sendable {
  init() {}
}

extension PipelineTask where P == TextClassificationPipeline {
  /// Labels for texts.
  public static var textClassification: Self { Self() }
  /// Labels for texts.
  public static var sentimentAnalysis: Self { Self() }
}
extension PipelineTask where P == TokenClassificationPipeline {
  /// Labels for tokens or entities.
  public static var tokenClassification: Self { Self() }
  /// Labels for tokens or entities.
  public static var ner: Self { Self() }
}
extension PipelineTask where P == QuestionAnsweringPipeline {
  /// Answers that stand in a text.
  public static var questionAnswering: Self { Self() }
}
extension PipelineTask where P == FillMaskPipeline {
  /// Tokens for masks.
  public static var fillMask: Self { Self() }
}
extension PipelineTask where P == ZeroShotClassificationPipeline {
  /// Labels that are chosen at the call.
  public static var zeroShotClassification: Self { Self() }
}
extension PipelineTask where P == FeatureExtractionPipeline {
  /// States of tokens.
  public static var featureExtraction: Self { Self() }
}
extension PipelineTask where P == SentenceSimilarityPipeline {
  /// How alike sentences are.
  public static var sentenceSimilarity: Self { Self() }
}
extension PipelineTask where P == ImageClassificationPipeline {
  /// Labels for pictures.
  public static var imageClassification: Self { Self() }
}
extension PipelineTask where P == ImageFeatureExtractionPipeline {
  /// States of patches.
  public static var imageFeatureExtraction: Self { Self() }
}
extension PipelineTask where P == AudioClassificationPipeline {
  /// Labels for recordings.
  public static var audioClassification: Self { Self() }
}
extension PipelineTask where P == AutomaticSpeechRecognitionPipeline {
  /// What is said.
  public static var automaticSpeechRecognition: Self { Self() }
}

/// Loads the right preparation and model for a task; Python's `pipeline()`.
///
/// ```swift
/// let classify = try await pipeline(.textClassification, model: "org/name")
/// print(try classify("I love it"))
/// ```
/// - Parameters:
///   - task: the task.
///   - model: the model; the one that Python takes for the task when nil.
///   - processor: where the tokenizer, image processor or feature extractor comes from, if not from the model.
///   - options: which revision and cache, and how missing weights are treated.
/// - Returns: the pipeline, whose type is the task's.
/// - Throws: what the Auto classes throw.
public func pipeline<P: Pipeline>(
  _ task: PipelineTask<P>, model: String? = nil, processor: String? = nil,
  options: LoadOptions = LoadOptions()
) async throws -> P {
  try await P.load(try PipelineSource(P.self, model, processor, options))
}

extension PipelineSource {
  init<P: Pipeline>(
    _ type: P.Type, _ model: String?, _ processor: String?, _ options: LoadOptions
  ) throws(PipelineError) {
    if let model {
      self.init(model: model, processor: processor, options: options)
      return
    }
    guard let (id, revision) = P.defaultModel else {
      throw PipelineError(.noDefaultModel, "The task \(P.task) has no default model: name one")
    }
    log.warning(
      "No model was supplied, defaulted to \(id) and revision \(revision). Using a pipeline without specifying a model name and revision in production is not recommended."
    )
    var options = options
    options.revision = revision
    self.init(model: id, processor: processor, options: options)
  }
}
