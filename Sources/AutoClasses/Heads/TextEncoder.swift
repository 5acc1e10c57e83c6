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
  /// The states after the last layer, `[tokens, width]`.
  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor

  /// The head of the sequence classifier, read from the root of a checkpoint with a head.
  static func sequenceClassifier(
    _ config: Config, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> FirstTokenClassifier
  /// The head that scores a choice; the sequence classifier's with one label where an architecture does not differ.
  static func choiceClassifier(
    _ config: Config, _ weights: Weights
  ) throws(WeightsError) -> FirstTokenClassifier
  /// The head that scores vocabulary entries.
  static func languageModelHead(
    _ config: Config, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> LanguageModelHead
}

extension TextEncoder {
  static func choiceClassifier(
    _ config: Config, _ weights: Weights
  ) throws(WeightsError) -> FirstTokenClassifier {
    try sequenceClassifier(config, weights, labels: 1)
  }

  /// "Bert" of "BertModel": the classes with heads are named after it.
  static var family: String { String(className.dropLast("Model".count)) }

  static var causalLMClassName: String { "\(family)ForCausalLM" }

  /// Checks and packs the inputs.
  func inputs(_ inputs: ModelInputs) throws(InputError) -> TextInputs {
    try TextInputs(inputs, rules)
  }
}

/// Scores from the first token's state: dense, activation, projection (BERT's pooler and classifier are one too).
struct FirstTokenClassifier: Sendable {
  let dense: Linear
  let activation: Activation
  let projection: Linear

  init(
    _ dense: Weights, _ activation: Activation, _ projection: Weights, width: Int, labels: Int
  ) throws(WeightsError) {
    self.dense = try Linear(dense, width, width)
    self.activation = activation
    self.projection = try Linear(projection, width, labels)
  }

  /// `[tokens, width]` -> `[batch, labels]`
  func callAsFunction(_ states: Tensor, _ layout: TokenLayout) -> Tensor {
    projection(dense(states.gather(layout.firstTokens), activation))
  }
}

/// Scores of every vocabulary entry: dense, activation, norm, and a decoder that shares the input embeddings.
struct LanguageModelHead: Sendable {
  let dense: Linear
  let activation: Activation
  let norm: LayerNorm
  let decoder: Linear

  /// `[tokens, width]` -> `[tokens, vocabulary]`
  func callAsFunction(_ states: Tensor) -> Tensor {
    decoder(norm(dense(states, activation)))
  }
}
