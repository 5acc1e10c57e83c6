// Reference: transformers 4.57 models/gpt_neox/modeling_gpt_neox.py · https://arxiv.org/abs/2204.06745
public import Files
public import Tensors

extension Architecture {
  static let gptNeoX = Architecture(
    GPTNeoXModel.self, ForCausalLM<GPTNeoXModel>.self,
    ForSequenceClassification<GPTNeoXModel>.self, ForQuestionAnswering<GPTNeoXModel>.self,
    ForTokenClassification<GPTNeoXModel>.self)
}

/// The configuration of GPT-NeoX (`configuration_gpt_neox.py`).
public struct GPTNeoXConfig: PretrainedConfig, RotaryConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "gpt_neox"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "GPTNeoXTokenizer"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 50432
  /// Width of the states.
  public var hiddenSize = 6144
  /// Number of layers.
  public var numHiddenLayers = 44
  /// Attention heads of a layer; they divide `hiddenSize`.
  public var numAttentionHeads = 64
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 24576
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation.gelu
  /// The share of a head that is turned.
  public var rotaryPct = 0.25
  /// The base of the frequencies of rotary positions.
  public var rotaryEmbBase = 10000.0
  /// `rotaryPct` under its general name.
  public var partialRotaryFactor = 0.25
  /// `rotaryEmbBase` under its general name.
  public var ropeTheta = 10000.0
  /// Used in training only.
  public var attentionDropout = 0.0
  /// Used in training only.
  public var hiddenDropout = 0.0
  /// Used in training only.
  public var classifierDropout = 0.1
  /// The longest sequence of the training; frequencies are scaled beyond it.
  public var maxPositionEmbeddings = 2048
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-5
  /// Kept for Python; nothing is cached yet.
  public var useCache = true
  /// Whether both parts of a layer read its input.
  public var useParallelResidual = true
  /// How frequencies are scaled: an object with `rope_type`, or null.
  public var ropeScaling = JSON.null
  /// Whether the maps around attention have biases.
  public var attentionBias = true

  /// Every default.
  public init() {
    common.bosTokenId = 0
    common.eosTokenId = 2
    common.tieWordEmbeddings = false
  }

  /// Names of the same.
  public mutating func resolveDefaults(_ file: JSONObject) {
    partialRotaryFactor = rotaryPct
    ropeTheta = rotaryEmbBase
    resolveRotary()
  }

  /// Refuses sizes, activations and rotary positions that no model can have.
  public func validate() throws(ConfigError) {
    try check(positive: [
      "vocab_size": vocabSize, "intermediate_size": intermediateSize,
      "max_position_embeddings": maxPositionEmbeddings,
    ])
    try check(layers: numHiddenLayers, key: "num_hidden_layers")
    try check(
      width: hiddenSize, heads: numAttentionHeads, key: "hidden_size",
      "The hidden size is not divisible by the number of attention heads! Make sure to update them!"
    )
    try check(hiddenAct, key: "hidden_act")
    try checkRotary()
  }

  var headSize: Int { hiddenSize / numAttentionHeads }
}

extension DecoderLayer<LayerNorm, PlainFeedForward> {
  /// `GPTNeoXLayer`
  init(_ config: GPTNeoXConfig, _ weights: Weights) throws(WeightsError) {
    let (width, heads) = (config.hiddenSize, config.numAttentionHeads)
    let own = weights["attention"]
    own.ignore("bias", "masked_bias")
    let norm = { (name: String) throws(WeightsError) in
      try LayerNorm(weights[name], width, epsilon: config.layerNormEps)
    }
    let mlp = weights["mlp"]
    self.init(
      attentionNorm: try norm("input_layernorm"),
      attention: ProjectedAttention(
        queryKeyValue: try Linear(
          headByHead: own["query_key_value"], width, heads: heads, bias: config.attentionBias),
        output: try Linear(own["dense"], width, width, bias: config.attentionBias), heads: heads,
        keyValueHeads: heads, headSize: config.headSize,
        scale: 1 / Float(config.headSize).squareRoot()),
      feedForwardNorm: try norm("post_attention_layernorm"),
      feedForward: PlainFeedForward(
        intermediate: try Linear(mlp["dense_h_to_4h"], width, config.intermediateSize),
        activation: config.hiddenAct,
        output: try Linear(mlp["dense_4h_to_h"], config.intermediateSize, width)),
      isParallel: config.useParallelResidual)
  }
}

/// `GPTNeoXModel`
struct GPTNeoXModel: TextDecoder {
  static let baseModelPrefix = "gpt_neox"
  static let vocabularyHeadName = "embed_out"

  let config: GPTNeoXConfig
  let parameters: ModelParameters
  private let decoder: RotaryDecoder<LayerNorm, PlainFeedForward>

  init(_ config: GPTNeoXConfig, encoder weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    let layers = try (0..<config.numHiddenLayers).map { i throws(WeightsError) in
      try DecoderLayer(config, weights["layers"][i])
    }
    decoder = RotaryDecoder(
      words: try Embedding(weights["embed_in"], config.vocabSize, config.hiddenSize),
      rotary: RotaryPositions(validated: config.rotarySettings),
      stack: DecoderStack(
        layers: layers,
        norm: try LayerNorm(
          weights["final_layer_norm"], config.hiddenSize, epsilon: config.layerNormEps)))
  }

  var rules: TextInputRules {
    TextInputRules(
      decoder: Self.className, vocabSize: config.vocabSize, hiddenSize: config.hiddenSize)
  }
  var width: Int { config.hiddenSize }
  var inputEmbeddings: Tensor { decoder.words.weight }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    decoder(inputs, &recorder)
  }
}
