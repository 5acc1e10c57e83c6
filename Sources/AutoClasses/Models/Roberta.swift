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
  public static let modelType = "roberta"
  public static let tokenizerClass: String? = "RobertaTokenizer"
  public var common = CommonConfig()
  public var vocabSize = 50265
  public var hiddenSize = 768
  public var numHiddenLayers = 12
  public var numAttentionHeads = 12
  public var intermediateSize = 3072
  public var hiddenAct = Activation.gelu
  public var hiddenDropoutProb = 0.1
  public var attentionProbsDropoutProb = 0.1
  public var maxPositionEmbeddings = 512
  public var typeVocabSize = 2
  public var initializerRange = 0.02
  public var layerNormEps = 1e-12
  public var positionEmbeddingType = "absolute"
  public var useCache = true
  public var classifierDropout: Double?

  public init() {
    common.padTokenId = 1
    common.bosTokenId = 0
    common.eosTokenId = 2
  }

  public func validate() throws(ConfigError) { try checkBertLike() }
}

/// `RobertaModel`: BERT's layers; positions count from the padding id and skip padding.
struct RobertaModel: TextEncoder {
  typealias Task = BaseModelTask
  static let baseModelPrefix = "roberta"

  let config: RobertaConfig
  private let encoder: BertEncoder
  private let pooler: BertPooler?

  init(_ config: RobertaConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    encoder = try BertEncoder(config, weights)
    pooler = try BertPooler(weights["pooler"], config.hiddenSize)
  }

  init(_ config: RobertaConfig, encoder weights: Weights) throws(WeightsError) {
    self.config = config
    encoder = try BertEncoder(config, weights)
    pooler = nil
  }

  var rules: TextInputRules {
    TextInputRules(
      modelName: Self.className, vocabSize: config.vocabSize, hiddenSize: config.hiddenSize,
      typeVocabSize: config.typeVocabSize, maxPositions: config.maxPositionEmbeddings,
      positions: .afterPadding(padId: config.common.padTokenId ?? 1),
      limitsDistances: config.positionEmbeddingType != "absolute")
  }
  var width: Int { config.hiddenSize }
  var inputEmbeddings: Tensor { encoder.embeddings.words.weight }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    encoder(inputs, &recorder)
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
