// Reference: transformers 4.57 models/gpt2/modeling_gpt2.py · https://openai.com/index/better-language-models
public import Tensors

extension Architecture {
  static let gpt2 = Architecture(
    GPT2Model.self, Refiled<ForCausalLM<GPT2Model>, PreTraining>.self,
    ForCausalLM<GPT2Model>.self, ForSequenceClassification<GPT2Model>.self,
    ForTokenClassification<GPT2Model>.self, ForQuestionAnswering<GPT2Model>.self)
}

/// The configuration of GPT-2 (`configuration_gpt2.py`).
public struct GPT2Config: PretrainedConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "gpt2"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "GPT2Tokenizer"
  /// Hugging Face's general names of attributes that have their own here.
  public static let attributeMap = [
    "hidden_size": "n_embd", "max_position_embeddings": "n_positions",
    "num_attention_heads": "n_head", "num_hidden_layers": "n_layer",
  ]
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 50257
  /// The longest sequence, in positions.
  public var nPositions = 1024
  /// Width of the states.
  public var nEmbd = 768
  /// Number of layers.
  public var nLayer = 12
  /// Attention heads of a layer; they divide `nEmbd`.
  public var nHead = 12
  /// Width inside the feed-forward part of a layer; four times `nEmbd` when nil.
  public var nInner: Int?
  /// Activation of the feed-forward part.
  public var activationFunction = Activation(rawValue: "gelu_new")
  /// Used in training only.
  public var residPdrop = 0.1
  /// Used in training only.
  public var embdPdrop = 0.1
  /// Used in training only.
  public var attnPdrop = 0.1
  /// Added to the variance by layer norms.
  public var layerNormEpsilon = 1e-5
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Used by a head that no Auto class gives.
  public var summaryType = "cls_index"
  /// Used by a head that no Auto class gives.
  public var summaryUseProj = true
  /// Used by a head that no Auto class gives.
  public var summaryActivation: String?
  /// Used by a head that no Auto class gives.
  public var summaryProjToLabels = true
  /// Used in training only.
  public var summaryFirstDropout = 0.1
  /// Whether scores are divided by the root of the size of a head.
  public var scaleAttnWeights = true
  /// Kept for Python; nothing is cached yet.
  public var useCache = true
  /// Whether scores are divided by the number of the layer, counted from 1.
  public var scaleAttnByInverseLayerIdx = false
  /// Changes how Python computes, not what.
  public var reorderAndUpcastAttn = false

  /// Every default.
  public init() {
    common.bosTokenId = 50256
    common.eosTokenId = 50256
  }

  /// Refuses sizes and activations that no model can have, and cross attention.
  public func validate() throws(ConfigError) {
    try check(positive: ["vocab_size": vocabSize, "n_positions": nPositions, "n_inner": inner])
    try check(layers: nLayer, key: "n_layer")
    try check(
      width: nEmbd, heads: nHead, key: "n_embd",
      "`embed_dim` must be divisible by num_heads (got `embed_dim`: \(nEmbd) and `num_heads`: "
        + "\(nHead)).")
    try check(activationFunction, key: "activation_function")
    if common.addCrossAttention {
      throw ConfigError(
        .unsupported, key: "add_cross_attention",
        "add_cross_attention is not supported for a GPT2Config model")
    }
  }

  var inner: Int { nInner ?? nEmbd.multipliedReportingOverflow(by: 4).partialValue }
}

extension DecoderLayer<LayerNorm, PlainFeedForward> {
  /// `GPT2Block`
  init(_ config: GPT2Config, _ weights: Weights, index: Int) throws(WeightsError) {
    let width = config.nEmbd
    let own = weights["attn"]
    own.ignore("bias", "masked_bias")
    let headSize = width / config.nHead
    var scale = config.scaleAttnWeights ? 1 / Float(headSize).squareRoot() : 1
    if config.scaleAttnByInverseLayerIdx { scale /= Float(index + 1) }
    let norm = { (name: String) throws(WeightsError) in
      try LayerNorm(weights[name], width, epsilon: config.layerNormEpsilon)
    }
    self.init(
      attentionNorm: try norm("ln_1"),
      attention: ProjectedAttention(
        queryKeyValue: try Linear(conv1D: own["c_attn"], width, 3 * width),
        output: try Linear(conv1D: own["c_proj"], width, width),
        heads: config.nHead, keyValueHeads: config.nHead, headSize: headSize, scale: scale),
      feedForwardNorm: try norm("ln_2"),
      feedForward: PlainFeedForward(
        intermediate: try Linear(conv1D: weights["mlp.c_fc"], width, config.inner),
        activation: config.activationFunction,
        output: try Linear(conv1D: weights["mlp.c_proj"], config.inner, width)))
  }
}

/// `GPT2Model`
struct GPT2Model: TextDecoder {
  static let baseModelPrefix = "transformer"
  static let causalLMClassName = "GPT2LMHeadModel"

  let config: GPT2Config
  let parameters: ModelParameters
  private let words: Embedding
  private let positions: Embedding
  private let stack: DecoderStack<LayerNorm, PlainFeedForward>

  init(_ config: GPT2Config, encoder weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    words = try Embedding(weights["wte"], config.vocabSize, config.nEmbd)
    positions = try Embedding(weights["wpe"], config.nPositions, config.nEmbd)
    let layers = try (0..<config.nLayer).map { i throws(WeightsError) in
      try DecoderLayer(config, weights["h"][i], index: i)
    }
    stack = DecoderStack(
      layers: layers,
      norm: try LayerNorm(weights["ln_f"], config.nEmbd, epsilon: config.layerNormEpsilon))
  }

  var rules: TextInputRules {
    TextInputRules(
      decoder: Self.className, vocabSize: config.vocabSize, hiddenSize: config.nEmbd,
      // Token types are words.
      typeVocabSize: config.vocabSize, maxPositions: config.nPositions)
  }
  var width: Int { config.nEmbd }
  var inputEmbeddings: Tensor { words.weight }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    var embedded = inputs.embeddings ?? words(inputs.ids ?? [])
    embedded = positions(inputs.positionIds, adding: embedded)
    if inputs.hasTypeIds { embedded = words(inputs.typeIds, adding: embedded) }
    return stack(embedded, inputs.layout, nil, &recorder)
  }
}
