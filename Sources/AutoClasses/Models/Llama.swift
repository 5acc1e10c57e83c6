// Reference: transformers 4.57 models/llama/modeling_llama.py · https://arxiv.org/abs/2302.13971
public import Files
public import Tensors

extension Architecture {
  static let llama = Architecture(
    LlamaModel.self, ForCausalLM<LlamaModel>.self, ForSequenceClassification<LlamaModel>.self,
    ForQuestionAnswering<LlamaModel>.self, ForTokenClassification<LlamaModel>.self)
}

/// The configuration of Llama (`configuration_llama.py`).
public struct LlamaConfig: PretrainedConfig, LlamaLikeConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "llama"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "LlamaTokenizer"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 32000
  /// Width of the states.
  public var hiddenSize = 4096
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 11008
  /// Number of layers.
  public var numHiddenLayers = 32
  /// Query heads of a layer.
  public var numAttentionHeads = 32
  /// Key and value heads of a layer, which divide the query heads; as many as those where the file has none.
  public var numKeyValueHeads = 32
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation.silu
  /// The longest sequence of the training; frequencies are scaled beyond it.
  public var maxPositionEmbeddings = 2048
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the mean square by norms.
  public var rmsNormEps = 1e-6
  /// Kept for Python; nothing is cached yet.
  public var useCache = true
  /// Changes how Python computes, not what.
  public var pretrainingTp = 1
  /// The base of the frequencies of rotary positions.
  public var ropeTheta = 10000.0
  /// How those are scaled: an object with `rope_type`, or null.
  public var ropeScaling = JSON.null
  /// Whether the maps around attention have biases.
  public var attentionBias = false
  /// Used in training only.
  public var attentionDropout = 0.0
  /// Whether the feed-forward part has biases.
  public var mlpBias = false
  /// The size of a head; its share of the width where the file has none.
  public var headDim = 128

  /// Every default.
  public init() {
    common.bosTokenId = 1
    common.eosTokenId = 2
    common.tieWordEmbeddings = false
  }

  /// Sizes that follow from others.
  public mutating func resolveDefaults(_ file: JSONObject) {
    resolveKeyValueHeads(file, usual: nil)
    if file["head_dim"]?.isNull ?? true { headDim = headSize(nil) }
    resolveRotary()
  }

  /// Refuses sizes, activations and rotary positions that no model can have.
  public func validate() throws(ConfigError) { try checkLlamaLike() }

  var headSize: Int { headDim }
  var hasProjectionBias: Bool { attentionBias }
  var hasOutputBias: Bool { attentionBias }
  var hasFeedForwardBias: Bool { mlpBias }
}

/// `LlamaModel`
struct LlamaModel: LlamaLikeModel {
  // `transformer` was used instead of `model` once.
  static let questionAnsweringPrefix = "transformer"

  let config: LlamaConfig
  let parameters: ModelParameters
  let decoder: LlamaDecoder
}
