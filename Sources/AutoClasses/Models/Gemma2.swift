// Reference: transformers 4.57 models/gemma2/modeling_gemma2.py · https://arxiv.org/abs/2408.00118
public import Files
public import Tensors

extension Architecture {
  static let gemma2 = Architecture(
    Gemma2Model.self, ForCausalLM<Gemma2Model>.self, ForSequenceClassification<Gemma2Model>.self,
    ForTokenClassification<Gemma2Model>.self)
}

/// The configuration of Gemma 2 (`configuration_gemma2.py`).
public struct Gemma2Config: PretrainedConfig, SlidingLayersConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "gemma2"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "GemmaTokenizer"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 256000
  /// Width of the states.
  public var hiddenSize = 2304
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 9216
  /// Number of layers.
  public var numHiddenLayers = 26
  /// Query heads of a layer.
  public var numAttentionHeads = 8
  /// Key and value heads of a layer, which divide the query heads.
  public var numKeyValueHeads = 4
  /// The size of a head.
  public var headDim = 256
  /// Activation of the feed-forward part.
  public var hiddenActivation = Activation(rawValue: "gelu_pytorch_tanh")
  /// The longest sequence of the training.
  public var maxPositionEmbeddings = 8192
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the mean square by norms.
  public var rmsNormEps = 1e-6
  /// Kept for Python; nothing is cached yet.
  public var useCache = true
  /// The base of the frequencies of rotary positions.
  public var ropeTheta = 10000.0
  /// Whether the maps around attention have biases.
  public var attentionBias = false
  /// Used in training only.
  public var attentionDropout = 0.0
  /// Scores are divided by its root.
  public var queryPreAttnScalar = 256.0
  /// The tokens that a token of a layer with a window sees, itself included.
  public var slidingWindow: Int? = 4096
  /// "full_attention" or "sliding_attention" of each layer; every second one has no window where the file does not say.
  public var layerTypes = Self.alternating(26)
  /// What scores of the vocabulary stay below.
  public var finalLogitSoftcapping: Double? = 30
  /// What scores of attention stay below.
  public var attnLogitSoftcapping: Double? = 50

  /// Every default.
  public init() {
    common.padTokenId = 0
    common.bosTokenId = 2
    common.eosTokenId = 1
  }

  /// Windows that follow from the number of layers.
  public mutating func resolveDefaults(_ file: JSONObject) {
    if file["layer_types"]?.isNull ?? true { layerTypes = Self.alternating(numHiddenLayers) }
  }

  /// Refuses sizes, activations, windows, caps and rotary positions that no model can have.
  public func validate() throws(ConfigError) {
    for (key, cap) in [
      "final_logit_softcapping": finalLogitSoftcapping,
      "attn_logit_softcapping": attnLogitSoftcapping,
    ] {
      if let cap, !(cap > 0) {
        throw ConfigError(
          .invalidValue, key: key, "\(key) is \(cap); expected a number above 0, or null")
      }
    }
    try checkSlidingLayers()
  }

  private static func alternating(_ count: Int) -> [String] {
    (0..<min(max(count, 0), 1 << 16)).map {
      $0.isMultiple(of: 2) ? "sliding_attention" : "full_attention"
    }
  }

  var hiddenAct: Activation { hiddenActivation }
  var headSize: Int { headDim }
  var hasProjectionBias: Bool { attentionBias }
  var hasOutputBias: Bool { attentionBias }
  var queryDivisor: Double { queryPreAttnScalar }
}

/// `Gemma2Model`: Llama's layers with caps on scores, norms on both sides of each part and windows in every second layer.
struct Gemma2Model: LlamaLikeModel {
  static let normsAddOne = true

  let config: Gemma2Config
  let parameters: ModelParameters
  let decoder: LlamaDecoder

  static func embeddingScale(_ config: Gemma2Config) -> Float? {
    Float(config.hiddenSize).squareRoot()
  }

  static func layer(
    _ config: Gemma2Config, _ weights: Weights, index: Int
  ) throws(WeightsError) -> LlamaLayer {
    let norm = { (name: String) throws(WeightsError) in
      try RMSNorm(
        weights[name], config.hiddenSize, epsilon: config.rmsNormEps, addsOne: normsAddOne)
    }
    var attention = try ProjectedAttention(config, weights["self_attn"], index: index)
    attention.softCap = config.attnLogitSoftcapping.map { Float($0) }
    return LlamaLayer(
      attentionNorm: try norm("input_layernorm"), attention: attention,
      attentionOutputNorm: try norm("post_attention_layernorm"),
      feedForwardNorm: try norm("pre_feedforward_layernorm"),
      feedForward: try GatedFeedForward(config, weights["mlp"]),
      feedForwardOutputNorm: try norm("post_feedforward_layernorm"))
  }

  static func languageModelHead(
    _ config: Gemma2Config, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> CappedScores {
    CappedScores(
      map: try Linear(vocabulary: weights["lm_head"], tiedTo: embeddings, config),
      cap: config.finalLogitSoftcapping.map { Float($0) })
  }
}

/// Scores that stay between minus and plus a cap: `cap · tanh(scores / cap)`.
struct CappedScores: TokenScores {
  let map: Linear
  let cap: Float?

  func callAsFunction(_ states: Tensor) -> Tensor {
    let scores = map(states)
    guard let cap else { return scores }
    return scores.scaled(by: 1 / cap).activated(.tanh).scaled(by: cap)
  }
}
