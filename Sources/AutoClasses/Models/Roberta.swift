// Reference: transformers 4.57 models/roberta/modeling_roberta.py · https://arxiv.org/abs/1907.11692
import Files
public import Tensors

extension Architecture {
  static let roberta = Architecture(
    RobertaModel.self, Refiled<ForMaskedLM<RobertaModel>, PreTraining>.self,
    ForMaskedLM<RobertaModel>.self, ForCausalLM<RobertaModel>.self,
    ForSequenceClassification<RobertaModel>.self, ForMultipleChoice<RobertaModel>.self,
    ForTokenClassification<RobertaModel>.self, ForQuestionAnswering<RobertaModel>.self)
}

/// The configuration of RoBERTa (`configuration_roberta.py`).
public struct RobertaConfig: PretrainedConfig, BertLikeConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "roberta"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "RobertaTokenizer"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 50265
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
  public init() {
    common.padTokenId = 1
    common.bosTokenId = 0
    common.eosTokenId = 2
  }

  /// Refuses sizes, activations and position types that no model can have.
  public func validate() throws(ConfigError) { try checkBertLike() }
}

/// `RobertaModel`: BERT's layers; positions count from the padding id and skip padding.
struct RobertaModel: BertLikeModel {
  static let baseModelPrefix = "roberta"

  let config: RobertaConfig
  let parameters: ModelParameters
  let encoder: BertEncoder
  let pooler: BertPooler?
  var positions: TextInputRules.Positions {
    .afterPadding(padId: config.common.padTokenId ?? 1)
  }

  /// `RobertaClassificationHead`
  static func sequenceClassifier(
    _ config: RobertaConfig, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> FirstTokenClassifier {
    try FirstTokenClassifier(
      weights["classifier.dense"], .tanh, weights["classifier.out_proj"],
      width: config.hiddenSize, labels: labels)
  }

  static func choiceClassifier(
    _ config: RobertaConfig, _ weights: Weights
  ) throws(WeightsError) -> FirstTokenClassifier {
    try FirstTokenClassifier(
      weights["roberta.pooler.dense"], .tanh, weights["classifier"], width: config.hiddenSize,
      labels: 1)
  }

  /// `RobertaLMHead`; its activation does not depend on the configuration.
  static func languageModelHead(
    _ config: RobertaConfig, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> LanguageModelHead {
    let weights = weights["lm_head"]
    return LanguageModelHead(
      dense: try Linear(weights["dense"], config.hiddenSize, config.hiddenSize),
      activation: .gelu,
      norm: try LayerNorm(
        weights["layer_norm"], config.hiddenSize, epsilon: config.layerNormEps),
      decoder: try Linear(config, decoder: weights, tiedTo: embeddings))
  }
}
