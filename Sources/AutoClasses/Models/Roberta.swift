// Reference: transformers 4.57 models/roberta/modeling_roberta.py · https://arxiv.org/abs/1907.11692
import Files
public import Tensors

extension Architecture {
  static let roberta = Architecture(Roberta.self)

  /// RoBERTa's heads for RoBERTa or one of its siblings.
  init<Kind: RobertaKind>(_ kind: Kind.Type) {
    typealias Model = RobertaLikeModel<Kind>
    self.init(
      Model.self, Refiled<Model, TextEncoding>.self, Refiled<ForMaskedLM<Model>, PreTraining>.self,
      ForMaskedLM<Model>.self,
      ForCausalLM<Model>.self, ForSequenceClassification<Model>.self,
      ForMultipleChoice<Model>.self, ForTokenClassification<Model>.self,
      ForQuestionAnswering<Model>.self)
  }
}

/// What distinguishes the architectures whose modules are RoBERTa's.
public protocol RobertaKind: Sendable {
  /// The `model_type` of the architecture.
  static var modelType: String { get }
  /// What the names of its classes begin with.
  static var family: String { get }
  /// Entries of the vocabulary unless the configuration says otherwise.
  static var vocabSize: Int { get }
}

/// RoBERTa itself.
public enum Roberta: RobertaKind {
  /// The `model_type` of the architecture.
  public static let modelType = "roberta"
  /// What the names of its classes begin with.
  public static let family = "Roberta"
  /// Entries of the vocabulary unless the configuration says otherwise.
  public static let vocabSize = 50265
}

/// The configuration of RoBERTa (`configuration_roberta.py`).
public typealias RobertaConfig = RobertaLikeConfig<Roberta>

/// The configuration of RoBERTa and its siblings.
public struct RobertaLikeConfig<Kind: RobertaKind>: PretrainedConfig, BertLikeConfig {
  /// The `model_type` of the architecture.
  public static var modelType: String { Kind.modelType }
  /// The class name that Python gives it.
  public static var className: String { "\(Kind.family)Config" }
  /// The tokenizer class for folders that name none.
  public static var tokenizerClass: String? { "\(Kind.family)Tokenizer" }
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = Kind.vocabSize
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

/// RoBERTa's heads, which other architectures have too.
protocol RobertaHeads: BertLikeModel {}

/// `RobertaModel`: BERT's layers; positions count from the padding id and skip padding.
struct RobertaLikeModel<Kind: RobertaKind>: RobertaHeads {
  static var className: String { "\(Kind.family)Model" }
  static var baseModelPrefix: String { "roberta" }

  let config: RobertaLikeConfig<Kind>
  let parameters: ModelParameters
  let encoder: BertEncoder
  let pooler: BertPooler?
  var positions: TextInputRules.Positions {
    .afterPadding(padId: config.common.padTokenId ?? 1)
  }
}

extension RobertaHeads {
  /// `RobertaClassificationHead`
  static func sequenceClassifier(
    _ config: Config, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> TextClassifier {
    try TextClassifier(
      weights["classifier.dense"], .tanh, weights["classifier.out_proj"],
      width: config.hiddenSize, labels: labels)
  }

  static func choiceClassifier(
    _ config: Config, _ weights: Weights
  ) throws(WeightsError) -> TextClassifier {
    try TextClassifier(
      weights[baseModelPrefix]["pooler.dense"], .tanh, weights["classifier"],
      width: config.hiddenSize, labels: 1)
  }

  /// `RobertaLMHead`; its activation does not depend on the configuration.
  static func languageModelHead(
    _ config: Config, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> PredictionHead {
    let weights = weights["lm_head"]
    return PredictionHead(
      dense: try Linear(weights["dense"], config.hiddenSize, config.hiddenSize),
      activation: .gelu,
      norm: try LayerNorm(
        weights["layer_norm"], config.hiddenSize, epsilon: config.layerNormEps),
      projection: try Linear(
        decoder: weights["decoder"], tiedTo: embeddings, config, biasOf: weights))
  }
}
