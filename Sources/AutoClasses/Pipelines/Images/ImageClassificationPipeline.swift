public import Files

/// Labels pictures. Source: transformers 4.57 `pipelines/image_classification.py`.
public struct ImageClassificationPipeline: Pipeline {
  /// The arguments of a call.
  public struct Options: PipelineOptions {
    /// How many labels are returned, best first.
    public var topK = 5
    /// What makes scores of the model's numbers; what the model was trained for when nil.
    public var functionToApply: ScoreFunction?
    /// Every default.
    public init() {}
  }

  /// The task's name in Python.
  public static let task = "image-classification"
  /// What Python takes when no model is named.
  public static var defaultModel: (id: String, revision: String)? {
    ("google/vit-base-patch16-224", "3f49326")
  }
  /// The arguments of calls that give none.
  public var options = Options()
  private let model: any PretrainedModel<ImageClassification>
  private let processor: ImageProcessor

  /// A pipeline of parts.
  public init(model: any PretrainedModel<ImageClassification>, processor: ImageProcessor) {
    self.model = model
    self.processor = processor
  }

  /// Loads the model and its image processor.
  public static func load(_ source: PipelineSource) async throws -> Self {
    Self(
      model: try await AutoModelForImageClassification.from(
        pretrained: source.model, options: source.options),
      processor: try await AutoImageProcessor.from(
        pretrained: source.processorName, options: source.options))
  }

  /// One row.
  public func prepare(_ input: Image, _ options: Options) throws -> PreparedInput<Void> {
    PreparedInput(rows: [try processor(input.rgb)], context: ())
  }

  /// Runs the classifier.
  public func forward(_ inputs: ModelInputs) throws -> NamedTensors {
    try model(inputs, outputAttentions: false, outputHiddenStates: false).values
  }

  /// The best labels.
  public func conclude(
    _ outputs: [NamedTensors], _ context: Void, _ options: Options
  ) -> [ScoredLabel] {
    let function =
      options.functionToApply ?? .standard(for: model.config, knowsRegression: false)
    return function.best(options.topK, of: outputs[0]["logits"]?.floats ?? [], model.config)
  }

  /// Takes a picture.
  public static func input(_ value: PipelineInput) throws(PipelineError) -> Image {
    try Image(value)
  }

  /// `[{"label", "score"}]`
  public static func json(_ output: [ScoredLabel]) -> JSON { .array(output.map(\.json)) }
}

extension Image {
  init(_ value: PipelineInput) throws(PipelineError) {
    guard case .image(let image) = value else {
      throw PipelineError(.invalidInput, "the task takes a picture; found a text or sound")
    }
    self = image
  }
}
