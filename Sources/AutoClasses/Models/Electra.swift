// Reference: transformers 4.57 models/electra/modeling_electra.py · https://arxiv.org/abs/2003.10555
public import Tensors

extension Architecture {
  static let electra = Architecture(
    ElectraModel.self, Refiled<ElectraModel, TextEncoding>.self, ElectraForPreTraining.self,
    ForMaskedLM<ElectraModel>.self,
    ForCausalLM<ElectraModel>.self, ForSequenceClassification<ElectraModel>.self,
    ForMultipleChoice<ElectraModel>.self, ForTokenClassification<ElectraModel>.self,
    ForQuestionAnswering<ElectraModel>.self)
}

/// The configuration of ELECTRA (`configuration_electra.py`).
public struct ElectraConfig: PretrainedConfig, BertLikeConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "electra"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "ElectraTokenizer"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 30522
  /// Width of the embeddings.
  public var embeddingSize = 128
  /// Width of the states.
  public var hiddenSize = 256
  /// Number of layers.
  public var numHiddenLayers = 12
  /// Attention heads of a layer; they divide `hiddenSize`.
  public var numAttentionHeads = 4
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 1024
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
  /// Which state scores a choice: "first", "last", "mean" or "cls_index", which is the last one.
  public var summaryType = "first"
  /// Whether a dense layer follows.
  public var summaryUseProj = true
  /// The activation after it; nil for none.
  public var summaryActivation: Activation? = .gelu
  /// Used in training only.
  public var summaryLastDropout = 0.1
  /// "absolute", "relative_key" or "relative_key_query".
  public var positionEmbeddingType = "absolute"
  /// Kept for Python; nothing is cached yet.
  public var useCache = true
  /// Used in training only.
  public var classifierDropout: Double?

  /// Every default.
  public init() { common.padTokenId = 0 }

  /// Refuses sizes, activations, position and summary types that no model can have.
  public func validate() throws(ConfigError) {
    try checkBertLike()
    try check(positive: ["embedding_size": embeddingSize])
    if let summaryActivation { try check(summaryActivation, key: "summary_activation") }
    if summaryPooling == nil {
      throw ConfigError(
        .invalidValue, key: "summary_type",
        "summary_type '\(summaryType)' is not known; known are first, last, mean, cls_index")
    }
    if common.extra["summary_proj_to_labels"] == true {
      throw ConfigError(
        .unsupported, key: "summary_proj_to_labels",
        "summary_proj_to_labels is not supported: the classifier takes states, not labels")
    }
  }

  var summaryPooling: TokenPooling? {
    ["first": .first, "last": .last, "mean": .mean, "cls_index": .last][summaryType]
  }
}

/// `ElectraModel`: BERT with embeddings of a width of their own and no pooler. Generators and discriminators are the
/// same model.
struct ElectraModel: BertLikeModel {
  static let baseModelPrefix = "electra"

  let config: ElectraConfig
  let parameters: ModelParameters
  let encoder: BertEncoder
  let pooler: BertPooler?
  var positions: TextInputRules.Positions { .absolute }

  static func encoder(
    _ config: ElectraConfig, _ weights: Weights
  ) throws(WeightsError) -> BertEncoder {
    try BertEncoder(
      config, weights,
      projection: config.embeddingSize == config.hiddenSize
        ? nil : weights["embeddings_project"])
  }

  static func pooler(
    _ config: ElectraConfig, _ weights: Weights
  ) throws(WeightsError) -> BertPooler? { nil }

  /// `ElectraClassificationHead`
  static func sequenceClassifier(
    _ config: ElectraConfig, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> TextClassifier {
    try TextClassifier(
      weights["classifier.dense"], .gelu, weights["classifier.out_proj"],
      width: config.hiddenSize, labels: labels)
  }

  /// `ElectraSequenceSummary` and a classifier.
  static func choiceClassifier(
    _ config: ElectraConfig, _ weights: Weights
  ) throws(WeightsError) -> TextClassifier {
    let width = config.hiddenSize
    return TextClassifier(
      config.summaryPooling ?? .first,
      PredictionHead(
        dense: config.summaryUseProj
          ? try Linear(weights["sequence_summary.summary"], width, width) : nil,
        activation: config.summaryActivation,
        projection: try Linear(weights["classifier"], width, 1)))
  }

  /// `ElectraGeneratorPredictions` and `generator_lm_head`; its activation does not depend on the configuration.
  static func languageModelHead(
    _ config: ElectraConfig, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> PredictionHead {
    let own = weights["generator_predictions"]
    return PredictionHead(
      dense: try Linear(own["dense"], config.hiddenSize, config.embeddingSize),
      activation: .gelu,
      norm: try LayerNorm(own["LayerNorm"], config.embeddingSize, epsilon: config.layerNormEps),
      projection: try Linear(decoder: weights["generator_lm_head"], tiedTo: embeddings, config))
  }
}

/// `ElectraForPreTraining`, the discriminator: scores each token as replaced or not.
struct ElectraForPreTraining: PretrainedModel {
  typealias Task = PreTraining
  static let baseModelPrefix = ElectraModel.baseModelPrefix

  let config: ElectraConfig
  let parameters: ModelParameters
  private let electra: ElectraModel
  private let dense: Linear
  private let prediction: Linear

  init(_ config: ElectraConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    electra = try ElectraModel(config, encoder: weights["electra"])
    let own = weights["discriminator_predictions"]
    dense = try Linear(own["dense"], config.hiddenSize, config.hiddenSize)
    prediction = try Linear(own["dense_prediction"], config.hiddenSize, 1)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> PreTrainingOutput {
    let inputs = try electra.inputs(inputs)
    let scores = prediction(dense(electra.encode(inputs, &recorder), config.hiddenAct))
    let layout = inputs.layout
    return PreTrainingOutput(
      ["logits": layout.padded(scores).reshaped([layout.batch, layout.length])], recorder)
  }
}
