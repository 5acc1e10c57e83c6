public import Files
public import Tokenization

/// Labels texts or pairs of texts.
///
/// ```swift
/// let classify = try await pipeline(.textClassification, model: "org/name")
/// try classify("I love it")   // [ScoredLabel(label: "POSITIVE", score: 0.9998)]
/// ```
/// Source: transformers 4.57 `pipelines/text_classification.py`.
public struct TextClassificationPipeline: Pipeline {
  /// The arguments of a call.
  public struct Options: PipelineOptions {
    /// How many labels are returned, best first; nil for all.
    public var topK: Int? = 1
    /// What makes scores of the model's numbers; what the model was trained for when nil.
    public var functionToApply: ScoreFunction?
    /// What gives way when a text is too long.
    public var truncation = TextTruncation.doNotTruncate
    /// The length for truncation in tokens; the model's when nil.
    public var maxLength: Int?
    /// Every default.
    public init() {}
  }

  /// The task's name in Python.
  public static let task = "text-classification"
  /// What Python takes when no model is named.
  public static var defaultModel: (id: String, revision: String)? {
    ("distilbert/distilbert-base-uncased-finetuned-sst-2-english", "714eb0f")
  }
  /// The arguments of calls that give none.
  public var options = Options()
  private let model: any PretrainedModel<SequenceClassification>
  private let tokenizer: PreTrainedTokenizer

  /// A pipeline of parts.
  public init(model: any PretrainedModel<SequenceClassification>, tokenizer: PreTrainedTokenizer) {
    self.model = model
    self.tokenizer = tokenizer
  }

  /// Loads the model and its tokenizer.
  public static func load(_ source: PipelineSource) async throws -> Self {
    Self(
      model: try await AutoModelForSequenceClassification.from(
        pretrained: source.model, options: source.options),
      tokenizer: try await AutoTokenizer.from(
        pretrained: source.processorName, options: source.options))
  }

  /// One row.
  public func prepare(_ input: TextInput, _ options: Options) throws -> PreparedInput<Void> {
    let encoding = try tokenizer(
      input.text, pair: input.pair, truncation: options.truncation.strategy,
      maxLength: options.maxLength)
    return PreparedInput(rows: encoding.modelRows, context: ())
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
      options.functionToApply ?? .standard(for: model.config, knowsRegression: true)
    return function.best(options.topK, of: outputs[0]["logits"]?.floats ?? [], model.config)
  }

  /// `[{"label", "score"}]`
  public static func json(_ output: [ScoredLabel]) -> JSON { .array(output.map(\.json)) }
}
