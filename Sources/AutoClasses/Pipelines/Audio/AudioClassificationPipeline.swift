public import Files

/// Labels recordings. Source: transformers 4.57 `pipelines/audio_classification.py`.
public struct AudioClassificationPipeline: Pipeline {
  /// The arguments of a call.
  public struct Options: PipelineOptions {
    /// How many labels are returned, best first; nil for all, as Python has it when a call does not say.
    public var topK: Int?
    /// What makes scores of the model's numbers.
    public var functionToApply = ScoreFunction.softmax
    /// Every default.
    public init() {}
  }

  /// The task's name in Python.
  public static let task = "audio-classification"
  /// What Python takes when no model is named.
  public static var defaultModel: (id: String, revision: String)? {
    ("superb/wav2vec2-base-superb-ks", "372e048")
  }
  /// The arguments of calls that give none.
  public var options = Options()
  private let model: any PretrainedModel<AudioClassification>
  private let extractor: FeatureExtractor

  /// A pipeline of parts.
  public init(model: any PretrainedModel<AudioClassification>, extractor: FeatureExtractor) {
    self.model = model
    self.extractor = extractor
  }

  /// Loads the model and its feature extractor.
  public static func load(_ source: PipelineSource) async throws -> Self {
    Self(
      model: try await AutoModelForAudioClassification.from(
        pretrained: source.model, options: source.options),
      extractor: try await AutoFeatureExtractor.from(
        pretrained: source.processorName, options: source.options))
  }

  /// One row.
  public func prepare(_ input: Audio, _ options: Options) throws -> PreparedInput<Void> {
    let sound = try input.mono().resampled(to: extractor.samplingRate)
    return PreparedInput(
      rows: [try extractor(sound.samples, samplingRate: sound.samplingRate)], context: ())
  }

  /// Runs the classifier.
  public func forward(_ inputs: ModelInputs) throws -> NamedTensors {
    try model(inputs, outputAttentions: false, outputHiddenStates: false).values
  }

  /// The best labels.
  public func conclude(
    _ outputs: [NamedTensors], _ context: Void, _ options: Options
  ) -> [ScoredLabel] {
    options.functionToApply.best(
      options.topK, of: outputs[0]["logits"]?.floats ?? [], model.config)
  }

  /// Takes sound.
  public static func input(_ value: PipelineInput) throws(PipelineError) -> Audio {
    try Audio(value)
  }

  /// `[{"score", "label"}]`
  public static func json(_ output: [ScoredLabel]) -> JSON {
    .array(
      output.map { ["score": .number(Double($0.score)), "label": .string($0.label)] })
  }
}

extension Audio {
  init(_ value: PipelineInput) throws(PipelineError) {
    guard case .audio(let audio) = value else {
      throw PipelineError(.invalidInput, "the task takes sound; found a text or a picture")
    }
    self = audio
  }
}
