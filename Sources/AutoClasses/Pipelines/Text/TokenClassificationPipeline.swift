public import Files
public import Tokenization

/// Labels the tokens of a text, or the entities that they make up.
///
/// Source: transformers 4.57 `pipelines/token_classification.py`.
public struct TokenClassificationPipeline: Pipeline {
  /// The arguments of a call.
  public struct Options: PipelineOptions {
    /// How tokens become words and entities.
    public var aggregationStrategy = AggregationStrategy.none
    /// Labels that are left out.
    public var ignoreLabels = ["O"]
    /// How many tokens the windows of a text share that is longer than the model's input. Without it such a text is cut.
    public var stride: Int?
    /// Every default.
    public init() {}
  }

  /// The task's name in Python.
  public static let task = "token-classification"
  /// What Python takes when no model is named.
  public static var defaultModel: (id: String, revision: String)? {
    ("dbmdz/bert-large-cased-finetuned-conll03-english", "4c53496")
  }
  /// The arguments of calls that give none.
  public var options = Options()
  private let model: any PretrainedModel<TokenClassification>
  private let tokenizer: PreTrainedTokenizer

  /// A pipeline of parts.
  public init(model: any PretrainedModel<TokenClassification>, tokenizer: PreTrainedTokenizer) {
    self.model = model
    self.tokenizer = tokenizer
  }

  /// Loads the model and its tokenizer.
  public static func load(_ source: PipelineSource) async throws -> Self {
    Self(
      model: try await AutoModelForTokenClassification.from(
        pretrained: source.model, options: source.options),
      tokenizer: try await AutoTokenizer.from(
        pretrained: source.processorName, options: source.options))
  }

  /// A row for each window.
  public func prepare(
    _ input: TokenClassificationInput, _ options: Options
  ) throws -> PreparedInput<EntityText> {
    try check(options)
    let text = EntityText(input)
    let encoding: BatchEncoding
    let truncation = PreTrainedTokenizer.Truncation.longestFirst
    switch input {
    case .text(let text):
      encoding = try tokenizer(
        text, truncation: truncation, stride: options.stride ?? 0,
        returnOverflowingTokens: options.stride != nil)
    case .words(let words, _):
      encoding = try tokenizer(
        words: [words], truncation: truncation, stride: options.stride ?? 0,
        returnOverflowingTokens: options.stride != nil)
    }
    return PreparedInput(rows: encoding.modelRows, context: text.with(encoding.rows))
  }

  private func check(_ options: Options) throws(PipelineError) {
    guard let stride = options.stride else { return }
    if stride >= tokenizer.modelMaxLength ?? .max {
      throw PipelineError(
        .invalidOption,
        "`stride` must be less than `tokenizer.model_max_length` (or even lower if the tokenizer adds special tokens)"
      )
    }
    if options.aggregationStrategy == .none {
      throw PipelineError(
        .invalidOption,
        "`stride` was provided to process all the text but `aggregation_strategy=\"AggregationStrategy.NONE\"`, please select another one instead."
      )
    }
  }

  /// Runs the classifier.
  public func forward(_ inputs: ModelInputs) throws -> NamedTensors {
    try model(inputs, outputAttentions: false, outputHiddenStates: false).values
  }

  /// The entities of all windows.
  public func conclude(
    _ outputs: [NamedTensors], _ text: EntityText, _ options: Options
  ) -> [Entity] {
    let finder = EntityFinder(
      config: model.config, tokenizer: tokenizer, strategy: options.aggregationStrategy)
    var entities: [Entity] = []
    for (window, output) in zip(text.windows, outputs) {
      guard let logits = output["logits"] else { continue }
      let tokens = finder.tokens(of: window, in: text, logits.rows)
      entities += finder.entities(tokens).filter { !options.ignoreLabels.contains($0.label) }
    }
    return text.windows.count > 1 ? Self.withoutOverlaps(entities) : entities
  }

  /// Of entities that overlap the longest remains, of equals the surest.
  private static func withoutOverlaps(_ entities: [Entity]) -> [Entity] {
    var result: [Entity] = []
    for entity in entities.stablySorted(by: { $0.start < $1.start }) {
      guard let last = result.last, last.start <= entity.start, entity.start < last.end else {
        result.append(entity)
        continue
      }
      let (new, old) = (entity.end - entity.start, last.end - last.start)
      if new > old || new == old && entity.score > last.score {
        result[result.count - 1] = entity
      }
    }
    return result
  }

  /// Reads a text, or a list of words.
  public static func input(
    _ value: PipelineInput
  ) throws(PipelineError) -> TokenClassificationInput {
    try TokenClassificationInput(value)
  }

  /// `[{"entity", "score", "index", "word", "start", "end"}]`, or `[{"entity_group", "score", "word", "start", "end"}]`.
  public static func json(_ output: [Entity]) -> JSON { .array(output.map(\.json)) }
}

extension Pipeline where Input == TokenClassificationInput {
  /// Runs one text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - options: the arguments; the pipeline's own when nil.
  /// - Returns: its entities.
  /// - Throws: what tokenizing or running throws.
  public func callAsFunction(_ text: String, options: Options? = nil) throws -> Output {
    try self(.text(text), options: options)
  }

  /// Runs texts, those of like length together.
  ///
  /// - Parameters:
  ///   - texts: the texts.
  ///   - options: the arguments; the pipeline's own when nil.
  ///   - batchSize: how many rows the model runs at once; more use more memory.
  /// - Returns: the entities of each text, in order.
  /// - Throws: what the first text that fails throws.
  public func callAsFunction(
    _ texts: [String], options: Options? = nil, batchSize: Int = 8
  ) throws -> [Output] {
    try self(texts.map { .text($0) }, options: options, batchSize: batchSize)
  }
}
