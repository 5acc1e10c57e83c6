import Tensors

/// A base model over tokens, on which heads that look at each token can stand.
protocol TokenModel: PretrainedModel where Task == BaseModelTask {
  /// The checkpoint's names start where the base model's do: `weights["bert"]` in a model with a head.
  init(_ config: Config, encoder weights: Weights) throws(WeightsError)

  /// "Bert" of "BertModel": the classes with heads are named after it.
  static var family: String { get }
  /// The name of the map that labels tokens.
  static var tokenClassifierName: String { get }
  /// The name under which the model that finds answers holds the base model.
  static var questionAnsweringPrefix: String { get }
  /// What the model accepts.
  var rules: TextInputRules { get }
  /// The width of the states.
  var width: Int { get }
  /// The states after the last layer, `[tokens, width]`.
  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor

  /// The head that labels tokens.
  static func tokenClassifier(
    _ config: Config, _ weights: Weights, width: Int
  ) throws(WeightsError) -> PredictionHead
  /// The head that scores tokens as the start and the end of an answer.
  static func answerClassifier(
    _ config: Config, _ weights: Weights, width: Int
  ) throws(WeightsError) -> PredictionHead
}

/// A base model over tokens on which the regular heads can stand. An architecture states what its heads look like; the
/// heads themselves (`For…`) exist once.
protocol TextModel: TokenModel {
  /// What scores whole texts.
  associatedtype TextHead: TextScores
  /// What scores the entries of the vocabulary.
  associatedtype VocabularyHead: TokenScores

  /// What Python calls the causal language model.
  static var causalLMClassName: String { get }
  /// The table of input embeddings, `[vocabulary, width]`, to which language-model heads are tied.
  var inputEmbeddings: Tensor { get }

  /// The head of the sequence classifier, read from the root of a checkpoint with a head.
  static func sequenceClassifier(
    _ config: Config, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> TextHead
  /// The head that scores vocabulary entries.
  static func languageModelHead(
    _ config: Config, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> VocabularyHead
}

/// What gives scores of each text.
protocol TextScores: Sendable {
  /// `[tokens, width]` -> `[batch, labels]`
  func callAsFunction(_ states: Tensor, _ inputs: TextInputs) throws(InputError) -> Tensor
}

/// What gives scores of each token.
protocol TokenScores: Sendable {
  /// `[tokens, width]` -> `[tokens, scores]`
  func callAsFunction(_ states: Tensor) -> Tensor
}

extension TextModel {
  static var causalLMClassName: String { "\(family)ForCausalLM" }
}

extension TokenModel {
  static var family: String { String(className.dropLast("Model".count)) }
  static var tokenClassifierName: String { "classifier" }
  static var questionAnsweringPrefix: String { baseModelPrefix }

  static func tokenClassifier(
    _ config: Config, _ weights: Weights, width: Int
  ) throws(WeightsError) -> PredictionHead {
    PredictionHead(
      projection: try Linear(weights[tokenClassifierName], width, config.numLabels))
  }

  static func answerClassifier(
    _ config: Config, _ weights: Weights, width: Int
  ) throws(WeightsError) -> PredictionHead {
    PredictionHead(projection: try Linear(weights["qa_outputs"], width, 2))
  }

  /// Checks and packs the inputs.
  func inputs(_ inputs: ModelInputs) throws(InputError) -> TextInputs {
    try TextInputs(inputs, rules)
  }
}
