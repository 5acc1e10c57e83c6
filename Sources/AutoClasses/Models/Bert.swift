// Reference: transformers 4.57 models/bert/modeling_bert.py · https://arxiv.org/abs/1810.04805
public import Tensors

extension Architecture {
  static let bert = Architecture(
    BertModel.self, Refiled<BertModel, TextEncoding>.self, BertForPreTraining.self,
    ForMaskedLM<BertModel>.self,
    ForCausalLM<BertModel>.self, BertForNextSentencePrediction.self,
    ForSequenceClassification<BertModel>.self, ForMultipleChoice<BertModel>.self,
    ForTokenClassification<BertModel>.self, ForQuestionAnswering<BertModel>.self)
}

/// The configuration of BERT (`configuration_bert.py`).
public struct BertConfig: PretrainedConfig, BertLikeConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "bert"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "BertTokenizer"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 30522
  /// Width of the states.
  public var hiddenSize = 768
  /// Number of layers.
  public var numHiddenLayers = 12
  /// Attention heads of a layer; they divide `hiddenSize`.
  public var numAttentionHeads = 12
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 3072
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation.gelu
  /// Used in training only.
  public var hiddenDropoutProb = 0.1
  /// Used in training only.
  public var attentionProbsDropoutProb = 0.1
  /// The longest sequence, in positions.
  public var maxPositionEmbeddings = 512
  /// Number of token types (segments).
  public var typeVocabSize = 2
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-12
  /// "absolute", "relative_key" or "relative_key_query".
  public var positionEmbeddingType = "absolute"
  /// Kept for Python; nothing is cached yet.
  public var useCache = true
  /// Used in training only.
  public var classifierDropout: Double?

  /// Every default.
  public init() { common.padTokenId = 0 }

  /// Refuses sizes, activations and position types that no model can have.
  public func validate() throws(ConfigError) { try checkBertLike() }
}

/// `load_tf_weights_in_bert`, of transformers 4.49
extension BertConfig: TensorFlowNamed {
  static let tensorFlowNames = TensorFlowNames(
    modules: [
      "bert", "embeddings", "word_embeddings", "position_embeddings", "token_type_embeddings",
      "encoder", "layer", "attention", "self", "query", "key", "value", "intermediate", "output",
      "dense", "LayerNorm", "pooler", "cls", "predictions", "transform", "seq_relationship",
    ],
    heads: ["squad": "qa_outputs"], rootHead: "classifier")
}

/// `BertModel`
struct BertModel: BertLikeModel {
  static let baseModelPrefix = "bert"
  static let causalLMClassName = "BertLMHeadModel"

  let config: BertConfig
  let parameters: ModelParameters
  let encoder: BertEncoder
  let pooler: BertPooler?
  var positions: TextInputRules.Positions { .absolute }

  static func sequenceClassifier(
    _ config: BertConfig, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> TextClassifier {
    try TextClassifier(
      weights["bert.pooler.dense"], .tanh, weights["classifier"], width: config.hiddenSize,
      labels: labels)
  }

  /// The pooler and `BertOnlyNSPHead`.
  static func nextSentenceClassifier(
    _ config: BertConfig, _ weights: Weights
  ) throws(WeightsError) -> TextClassifier {
    try TextClassifier(
      weights["bert.pooler.dense"], .tanh, weights["cls.seq_relationship"],
      width: config.hiddenSize, labels: 2)
  }

  /// `BertLMPredictionHead`
  static func languageModelHead(
    _ config: BertConfig, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> PredictionHead {
    let weights = weights["cls.predictions"]
    return PredictionHead(
      dense: try Linear(weights["transform.dense"], config.hiddenSize, config.hiddenSize),
      activation: config.hiddenAct,
      norm: try LayerNorm(
        weights["transform.LayerNorm"], config.hiddenSize, epsilon: config.layerNormEps),
      projection: try Linear(
        decoder: weights["decoder"], tiedTo: embeddings, config, biasOf: weights))
  }
}

/// `BertForPreTraining`: masked tokens and next sentence.
struct BertForPreTraining: PretrainedModel {
  typealias Task = PreTraining
  static let baseModelPrefix = BertModel.baseModelPrefix

  let config: BertConfig
  let parameters: ModelParameters
  private let bert: BertModel
  private let head: PredictionHead
  private let seqRelationship: TextClassifier

  init(_ config: BertConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    bert = try BertModel(config, encoder: weights["bert"])
    head = try BertModel.languageModelHead(config, weights, tiedTo: bert.inputEmbeddings)
    seqRelationship = try BertModel.nextSentenceClassifier(config, weights)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> PreTrainingOutput {
    let inputs = try bert.inputs(inputs)
    let states = bert.encode(inputs, &recorder)
    return PreTrainingOutput(
      [
        "prediction_logits": inputs.layout.padded(head(states)),
        "seq_relationship_logits": seqRelationship(states, inputs.layout),
      ], recorder)
  }
}

/// `BertForNextSentencePrediction`
struct BertForNextSentencePrediction: PretrainedModel {
  typealias Task = NextSentencePrediction
  static let baseModelPrefix = BertModel.baseModelPrefix

  let config: BertConfig
  let parameters: ModelParameters
  private let bert: BertModel
  private let seqRelationship: TextClassifier

  init(_ config: BertConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    bert = try BertModel(config, encoder: weights["bert"])
    seqRelationship = try BertModel.nextSentenceClassifier(config, weights)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> NextSentencePredictorOutput {
    let inputs = try bert.inputs(inputs)
    let states = bert.encode(inputs, &recorder)
    return NextSentencePredictorOutput(
      ["logits": seqRelationship(states, inputs.layout)], recorder)
  }
}
