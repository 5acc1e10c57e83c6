public import Files
public import Tensors

/// The states of a picture's patches, or one vector for all. Source: transformers 4.57
/// `pipelines/image_feature_extraction.py`.
public struct ImageFeatureExtractionPipeline: Pipeline {
  /// The arguments of a call.
  public struct Options: PipelineOptions {
    /// Whether the pooled vector is returned.
    public var pool = false
    /// Every default.
    public init() {}
  }

  /// The task's name in Python.
  public static let task = "image-feature-extraction"
  /// What Python takes when no model is named.
  public static var defaultModel: (id: String, revision: String)? {
    ("google/vit-base-patch16-224", "3f49326")
  }
  /// The arguments of calls that give none.
  public var options = Options()
  private let model: any PretrainedModel<BaseModelTask>
  private let processor: ImageProcessor

  /// A pipeline of parts.
  public init(model: any PretrainedModel<BaseModelTask>, processor: ImageProcessor) {
    self.model = model
    self.processor = processor
  }

  /// Loads the model and its image processor.
  public static func load(_ source: PipelineSource) async throws -> Self {
    Self(
      model: try await AutoModel.from(pretrained: source.model, options: source.options),
      processor: try await AutoImageProcessor.from(
        pretrained: source.processorName, options: source.options))
  }

  /// One row.
  public func prepare(_ input: Image, _ options: Options) throws -> PreparedInput<Void> {
    PreparedInput(rows: [try processor(input.rgb)], context: ())
  }

  /// Runs the model.
  public func forward(_ inputs: ModelInputs) throws -> NamedTensors {
    try model(inputs, outputAttentions: false, outputHiddenStates: false).values
  }

  /// The states `[1, patches, hidden]`, or the pooled vector `[1, hidden]`.
  public func conclude(
    _ outputs: [NamedTensors], _ context: Void, _ options: Options
  ) throws -> Tensor {
    guard let values = outputs[0][options.pool ? "pooler_output" : "last_hidden_state"] else {
      throw PipelineError(
        .invalidOption,
        "No pooled output was returned. Make sure the model has a `pooler` layer when using the `pool` option."
      )
    }
    return values
  }

  /// Takes a picture.
  public static func input(_ value: PipelineInput) throws(PipelineError) -> Image {
    try Image(value)
  }

  /// `[[[number]]]` or `[[number]]`
  public static func json(_ output: Tensor) -> JSON { output.nestedJSON }
}
