// Reference: transformers 4.57 models/mistral/modeling_mistral.py · https://arxiv.org/abs/2310.06825
public import Files
public import Tensors

extension Architecture {
  static let mistral = Architecture(
    MistralModel.self, ForCausalLM<MistralModel>.self,
    ForSequenceClassification<MistralModel>.self, ForQuestionAnswering<MistralModel>.self,
    ForTokenClassification<MistralModel>.self)
}

/// The configuration of Mistral (`configuration_mistral.py`).
public struct MistralConfig: PretrainedConfig, LlamaLikeConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "mistral"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "LlamaTokenizer"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 32000
  /// Width of the states.
  public var hiddenSize = 4096
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 14336
  /// Number of layers.
  public var numHiddenLayers = 32
  /// Query heads of a layer.
  public var numAttentionHeads = 32
  /// Key and value heads of a layer, which divide the query heads.
  public var numKeyValueHeads = 8
  /// The size of a head; its share of the width when nil.
  public var headDim: Int?
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation.silu
  /// The longest sequence of the training.
  public var maxPositionEmbeddings = 131072
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the mean square by norms.
  public var rmsNormEps = 1e-6
  /// Kept for Python; nothing is cached yet.
  public var useCache = true
  /// The base of the frequencies of rotary positions.
  public var ropeTheta = 10000.0
  /// The tokens that a token sees, itself included; nil for all before it.
  public var slidingWindow: Int? = 4096
  /// Used in training only.
  public var attentionDropout = 0.0

  /// Every default.
  public init() {
    common.bosTokenId = 1
    common.eosTokenId = 2
    common.tieWordEmbeddings = false
  }

  /// Sizes that follow from others.
  public mutating func resolveDefaults(_ file: JSONObject) {
    resolveKeyValueHeads(file, usual: 8)
  }

  /// Refuses sizes, activations and rotary positions that no model can have.
  public func validate() throws(ConfigError) { try checkLlamaLike() }

  var headSize: Int { headSize(headDim) }
  func window(ofLayer index: Int) -> Int? { slidingWindow }
}

/// `MistralModel`: Llama's layers with a window.
struct MistralModel: LlamaLikeModel {
  let config: MistralConfig
  let parameters: ModelParameters
  let decoder: LlamaDecoder
}
