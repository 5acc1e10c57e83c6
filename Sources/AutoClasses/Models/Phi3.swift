// Reference: transformers 4.57 models/phi3/modeling_phi3.py · https://arxiv.org/abs/2404.14219
public import Files
public import Tensors

extension Architecture {
  static let phi3 = Architecture(
    Phi3Model.self, ForCausalLM<Phi3Model>.self, ForSequenceClassification<Phi3Model>.self,
    ForTokenClassification<Phi3Model>.self)
}

/// The configuration of Phi-3 (`configuration_phi3.py`).
public struct Phi3Config: PretrainedConfig, LlamaLikeConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "phi3"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "LlamaTokenizer"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 32064
  /// Width of the states.
  public var hiddenSize = 3072
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 8192
  /// Number of layers.
  public var numHiddenLayers = 32
  /// Query heads of a layer.
  public var numAttentionHeads = 32
  /// Key and value heads of a layer, which divide the query heads; as many as those where the file has none.
  public var numKeyValueHeads = 32
  /// Used in training only.
  public var residPdrop = 0.0
  /// Used in training only.
  public var embdPdrop = 0.0
  /// Used in training only.
  public var attentionDropout = 0.0
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation.silu
  /// The longest sequence.
  public var maxPositionEmbeddings = 4096
  /// The longest sequence of the training; frequencies are scaled otherwise beyond it.
  public var originalMaxPositionEmbeddings = 4096
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the mean square by norms.
  public var rmsNormEps = 1e-5
  /// Kept for Python; nothing is cached yet.
  public var useCache = true
  /// The base of the frequencies of rotary positions.
  public var ropeTheta = 10000.0
  /// How those are scaled: null, or an object with the type "longrope" and two lists of factors.
  public var ropeScaling = JSON.null
  /// The share of a head that is turned.
  public var partialRotaryFactor = 1.0
  /// The tokens that a token sees, itself included; nil for all before it.
  public var slidingWindow: Int?

  /// Every default.
  public init() {
    common.bosTokenId = 1
    common.eosTokenId = 32000
    common.padTokenId = 32000
    common.tieWordEmbeddings = false
  }

  /// Sizes that follow from others, and older names of the scaling.
  public mutating func resolveDefaults(_ file: JSONObject) {
    resolveKeyValueHeads(file, usual: nil)
    guard case .object(var scaling) = ropeScaling else { return }
    if ["su", "yarn"].contains(scaling["type"]?.stringValue) { scaling["type"] = "longrope" }
    ropeScaling = .object(scaling)
  }

  /// Refuses sizes, activations and rotary positions that no model can have.
  public func validate() throws(ConfigError) {
    let type = ropeScaling["type"] ?? ropeScaling["rope_type"] ?? .null
    if ropeScaling != .null, type != "longrope" {
      throw ConfigError(
        .invalidValue, key: "rope_scaling.type",
        "`rope_scaling`'s type field must be one of ['longrope'], got \(type.serialized())")
    }
    try checkLlamaLike()
  }

  var headSize: Int { headSize(common.extra["head_dim"]?.intValue) }
  func window(ofLayer index: Int) -> Int? { slidingWindow }
}

/// `Phi3Model`: Llama's layers, whose maps of one input are one on disk.
struct Phi3Model: LlamaLikeModel {
  let config: Phi3Config
  let parameters: ModelParameters
  let decoder: LlamaDecoder

  static func layer(
    _ config: Phi3Config, _ weights: Weights, index: Int
  ) throws(WeightsError) -> LlamaLayer {
    let width = config.hiddenSize
    let own = weights["self_attn"]
    let heads = config.numAttentionHeads + 2 * config.numKeyValueHeads
    return LlamaLayer(
      attentionNorm: try RMSNorm(weights["input_layernorm"], width, epsilon: config.rmsNormEps),
      attention: try ProjectedAttention(
        config,
        queryKeyValue: try Linear(own["qkv_proj"], width, heads * config.headSize, bias: false),
        output: own["o_proj"], index: index),
      feedForwardNorm: try RMSNorm(
        weights["post_attention_layernorm"], width, epsilon: config.rmsNormEps),
      feedForward: try GatedFeedForward(
        gateAndUp: weights["mlp.gate_up_proj"], down: weights["mlp.down_proj"], width: width,
        inner: config.intermediateSize, activation: config.hiddenAct))
  }
}
