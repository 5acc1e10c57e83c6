import Tensors

/// A base model over tokens on which the regular heads can stand. An architecture states what its heads look like; the
/// heads themselves (`For…`) exist once.
protocol TextEncoder: PretrainedModel where Task == BaseModelTask {
  /// The checkpoint's names start where the base model's do: `weights["bert"]` in a model with a head.
  init(_ config: Config, encoder weights: Weights) throws(WeightsError)

  /// What Python calls the causal language model.
  static var causalLMClassName: String { get }
  /// What the model accepts.
  var rules: TextInputRules { get }
  /// The width of the states.
  var width: Int { get }
  /// The table of input embeddings, `[vocabulary, width]`, to which language-model heads are tied.
  var inputEmbeddings: Tensor { get }
  /// What makes one vector of a text; a model under a head has none.
  var pooler: BertPooler? { get }
  /// The states after the last layer, `[tokens, width]`.
  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor

  /// The head of the sequence classifier, read from the root of a checkpoint with a head.
  static func sequenceClassifier(
    _ config: Config, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> TextClassifier
  /// The head that scores a choice; the sequence classifier's with one label where an architecture does not differ.
  static func choiceClassifier(
    _ config: Config, _ weights: Weights
  ) throws(WeightsError) -> TextClassifier
  /// The head that labels tokens.
  static func tokenClassifier(
    _ config: Config, _ weights: Weights, width: Int
  ) throws(WeightsError) -> PredictionHead
  /// The head that scores tokens as the start and the end of an answer.
  static func answerClassifier(
    _ config: Config, _ weights: Weights, width: Int
  ) throws(WeightsError) -> PredictionHead
  /// The head that scores vocabulary entries.
  static func languageModelHead(
    _ config: Config, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> PredictionHead
}

extension TextEncoder {
  static func choiceClassifier(
    _ config: Config, _ weights: Weights
  ) throws(WeightsError) -> TextClassifier {
    try sequenceClassifier(config, weights, labels: 1)
  }

  static func tokenClassifier(
    _ config: Config, _ weights: Weights, width: Int
  ) throws(WeightsError) -> PredictionHead {
    PredictionHead(projection: try Linear(weights["classifier"], width, config.numLabels))
  }

  static func answerClassifier(
    _ config: Config, _ weights: Weights, width: Int
  ) throws(WeightsError) -> PredictionHead {
    PredictionHead(projection: try Linear(weights["qa_outputs"], width, 2))
  }

  var pooler: BertPooler? { nil }

  /// "Bert" of "BertModel": the classes with heads are named after it.
  static var family: String { String(className.dropLast("Model".count)) }

  static var causalLMClassName: String { "\(family)ForCausalLM" }

  /// Checks and packs the inputs.
  func inputs(_ inputs: ModelInputs) throws(InputError) -> TextInputs {
    try TextInputs(inputs, rules)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let inputs = try self.inputs(inputs)
    let states = encode(inputs, &recorder)
    return BaseModelOutput(
      [
        "last_hidden_state": inputs.layout.padded(states),
        "pooler_output": pooler?(states, inputs.layout),
      ], recorder)
  }
}
