public import Files
public import Tensors
public import Tokenization

/// The states of a text's tokens. Source: transformers 4.57 `pipelines/feature_extraction.py`.
public struct FeatureExtractionPipeline: Pipeline {
  /// The arguments of a call.
  public struct Options: PipelineOptions {
    /// What gives way when a text is too long.
    public var truncation = TextTruncation.doNotTruncate
    /// The length for truncation in tokens; the model's when nil.
    public var maxLength: Int?
    /// Every default.
    public init() {}
  }

  /// The task's name in Python.
  public static let task = "feature-extraction"
  /// What Python takes when no model is named.
  public static var defaultModel: (id: String, revision: String)? {
    ("distilbert/distilbert-base-cased", "6ea8117")
  }
  /// The arguments of calls that give none.
  public var options = Options()
  private let model: any PretrainedModel<BaseModelTask>
  private let tokenizer: PreTrainedTokenizer

  /// A pipeline of parts.
  public init(model: any PretrainedModel<BaseModelTask>, tokenizer: PreTrainedTokenizer) {
    self.model = model
    self.tokenizer = tokenizer
  }

  /// Loads the model and its tokenizer.
  public static func load(_ source: PipelineSource) async throws -> Self {
    Self(
      model: try await AutoModel.from(pretrained: source.model, options: source.options),
      tokenizer: try await AutoTokenizer.from(
        pretrained: source.processorName, options: source.options))
  }

  /// One row.
  public func prepare(_ input: TextInput, _ options: Options) throws -> PreparedInput<Int> {
    let encoding = try tokenizer(
      input.text, pair: input.pair, truncation: options.truncation.strategy,
      maxLength: options.maxLength)
    return PreparedInput(rows: encoding.modelRows, context: encoding.rows[0].count)
  }

  /// Runs the model.
  public func forward(_ inputs: ModelInputs) throws -> NamedTensors {
    [
      "last_hidden_state": try model(inputs, outputAttentions: false, outputHiddenStates: false)
        .lastHiddenState
    ]
  }

  /// The states `[1, tokens, hidden]`.
  public func conclude(_ outputs: [NamedTensors], _ tokens: Int, _ options: Options) -> Tensor {
    guard let states = outputs[0]["last_hidden_state"], states.shape[1] != tokens else {
      return outputs[0]["last_hidden_state"] ?? Tensor(zeros: [1, 0, 0])
    }
    let width = states.shape[2]
    return Tensor(Array(states.floats.prefix(tokens * width)), shape: [1, tokens, width])
  }

  /// `[[[number]]]`
  public static func json(_ output: Tensor) -> JSON { output.nestedJSON }
}

extension Tensor {
  /// The elements as lists in lists, as Python's `tolist()`.
  var nestedJSON: JSON {
    let floats = self.floats
    func nested(_ dimensions: ArraySlice<Int>, _ start: Int) -> JSON {
      guard let count = dimensions.first else { return .number(Double(floats[start])) }
      let rest = dimensions.dropFirst()
      let size = rest.reduce(1, *)
      return .array((0..<count).map { nested(rest, start + $0 * size) })
    }
    return nested(shape[...], 0)
  }
}
