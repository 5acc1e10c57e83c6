// Reference: transformers 4.57 models/t5/modeling_t5.py · https://arxiv.org/abs/1910.10683
public import Files
import Tensors

extension Architecture {
  static let t5 = Architecture(
    T5Model.self, ForConditionalGeneration<T5Model, PreTraining>.self,
    ForConditionalGeneration<T5Model, Seq2SeqLM>.self, ForClassesOfDecoder<T5Model>.self,
    ForAnswersOfDecoder<T5Model>.self, ForTokenClassification<T5EncoderModel>.self,
    Refiled<T5EncoderModel, TextEncoding>.self)
}

/// The configuration of T5 (`configuration_t5.py`).
public struct T5Config: PretrainedConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "t5"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "T5Tokenizer"
  /// Hugging Face's general names of attributes that have their own here.
  public static let attributeMap = [
    "hidden_size": "d_model", "num_attention_heads": "num_heads",
    "num_hidden_layers": "num_layers", "head_dim": "d_kv",
  ]
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 32128
  /// Width of the states.
  public var dModel = 512
  /// The size of a head.
  public var dKv = 64
  /// Width inside the feed-forward part of a layer.
  public var dFf = 2048
  /// Number of the encoder's layers.
  public var numLayers = 6
  /// Number of the decoder's layers; as many as the encoder's where the file has none.
  public var numDecoderLayers = 6
  /// Attention heads of a layer.
  public var numHeads = 8
  /// How many scores of distances a head has.
  public var relativeAttentionNumBuckets = 32
  /// From which distance on they are the same.
  public var relativeAttentionMaxDistance = 128
  /// Used in training only.
  public var dropoutRate = 0.1
  /// Used in training only.
  public var classifierDropout = 0.0
  /// Added to the mean square by norms.
  public var layerNormEpsilon = 1e-6
  /// Used in training only.
  public var initializerFactor = 1.0
  /// The activation of the feed-forward part, "relu", with "gated-" before it where there is a gate.
  public var feedForwardProj = "relu"
  /// Kept for Python; nothing is cached yet.
  public var useCache = true
  /// The activation that `feedForwardProj` names.
  public var denseActFn = Activation.relu
  /// Whether `feedForwardProj` names a gate.
  public var isGatedAct = false

  /// Every default.
  public init() {
    common.padTokenId = 0
    common.eosTokenId = 1
    common.isEncoderDecoder = true
  }

  /// Sizes and activations that follow from others.
  public mutating func resolveDefaults(_ file: JSONObject) {
    if file["num_decoder_layers"]?.isNull ?? true { numDecoderLayers = numLayers }
    let words = feedForwardProj.split(separator: "-", omittingEmptySubsequences: false)
    // As in Python, and whatever the activation is called elsewhere.
    let name = feedForwardProj == "gated-gelu" ? "gelu_new" : String(words.last ?? "")
    denseActFn = Activation(rawValue: name)
    isGatedAct = words.first == "gated"
  }

  /// Refuses sizes and activations that no model can have.
  public func validate() throws(ConfigError) {
    try check(positive: [
      "vocab_size": vocabSize, "d_model": dModel, "d_ff": dFf, "d_kv": dKv, "num_heads": numHeads,
    ])
    try check(layers: numLayers, key: "num_layers")
    try check(layers: numDecoderLayers, key: "num_decoder_layers")
    guard dKv <= 1 << 16, numHeads <= 1 << 16 else {
      throw ConfigError(
        .invalidValue, key: "num_heads",
        "\(numHeads) heads of \(dKv) are more than a model can have")
    }
    let words = feedForwardProj.split(separator: "-", omittingEmptySubsequences: false)
    if words.count > 2 || words.count == 2 && !isGatedAct {
      throw ConfigError(
        .invalidValue, key: "feed_forward_proj",
        "`feed_forward_proj`: \(feedForwardProj) is not a valid activation function of the dense "
          + "layer. Please make sure `feed_forward_proj` is of the format `gated-{ACT_FN}` or "
          + "`{ACT_FN}`, e.g. 'gated-gelu' or 'relu'")
    }
    try check(denseActFn, key: "feed_forward_proj")
    let buckets = relativeAttentionNumBuckets
    guard (4...1 << 16).contains(buckets), relativeAttentionMaxDistance > buckets / 2 else {
      throw ConfigError(
        .invalidValue, key: "relative_attention_num_buckets",
        "relative_attention_num_buckets (\(buckets)) should be at least 4, and "
          + "relative_attention_max_distance (\(relativeAttentionMaxDistance)) above its half")
    }
  }
}

/// The feed-forward part of a layer, with a gate or without one.
struct T5FeedForward: FeedForward {
  private let gated: GatedFeedForward?
  private let plain: PlainFeedForward?

  init(_ config: T5Config, _ weights: Weights) throws(WeightsError) {
    let own = weights["DenseReluDense"]
    let (width, inner) = (config.dModel, config.dFf)
    gated =
      config.isGatedAct
      ? try GatedFeedForward(
        gate: own["wi_0"], up: own["wi_1"], down: own["wo"], width: width, inner: inner,
        activation: config.denseActFn)
      : nil
    plain =
      config.isGatedAct
      ? nil
      : PlainFeedForward(
        intermediate: try Linear(own["wi"], width, inner, bias: false),
        activation: config.denseActFn, output: try Linear(own["wo"], inner, width, bias: false))
  }

  func callAsFunction(_ x: Tensor, residual: Tensor?) -> Tensor {
    gated?(x, residual: residual) ?? plain?(x, residual: residual) ?? x
  }
}

extension SequenceLayer<RMSNorm, T5FeedForward> {
  /// `T5Block`
  init(_ config: T5Config, _ weights: Weights, isDecoder: Bool) throws(WeightsError) {
    let parts = weights["layer"]
    let own = parts[0]["SelfAttention"]
    let other = parts[1]["EncDecAttention"]
    let inner = config.numHeads * config.dKv
    let norm = { (index: Int) throws(WeightsError) in
      try RMSNorm(parts[index]["layer_norm"], config.dModel, epsilon: config.layerNormEpsilon)
    }
    let fused = { (weights: Weights, names: [String]) throws(WeightsError) in
      try Linear(
        fusing: names.map { Linear.Part(weights: weights[$0], outputs: inner) }, config.dModel)
    }
    other.ignore("relative_attention_bias.weight")
    self.init(
      attention: ProjectedAttention(
        queryKeyValue: try fused(own, ["q", "k", "v"]),
        output: try Linear(own["o"], inner, config.dModel, bias: false), heads: config.numHeads,
        keyValueHeads: config.numHeads, headSize: config.dKv, scale: 1, isCausal: isDecoder),
      attentionNorm: try norm(0),
      cross: isDecoder
        ? CrossAttention(
          query: try Linear(other["q"], config.dModel, inner, bias: false),
          keyValue: try fused(other, ["k", "v"]),
          output: try Linear(other["o"], inner, config.dModel, bias: false),
          heads: config.numHeads, scale: 1)
        : nil,
      crossNorm: isDecoder ? try norm(1) : nil,
      feedForward: try T5FeedForward(config, parts[isDecoder ? 2 : 1]),
      feedForwardNorm: try norm(isDecoder ? 2 : 1))
  }
}

/// `T5Stack`: one of both sides.
struct T5Stack: Sendable {
  private let words: Embedding
  private let bias: RelativeBias?
  private let stack: SequenceStack<RMSNorm, T5FeedForward>

  init(
    _ config: T5Config, _ weights: Weights, words: Embedding, isDecoder: Bool
  ) throws(WeightsError) {
    self.words = words
    weights.ignore("embed_tokens.weight")
    let count = isDecoder ? config.numDecoderLayers : config.numLayers
    let layers = try (0..<count).map { i throws(WeightsError) in
      try SequenceLayer(config, weights["block"][i], isDecoder: isDecoder)
    }
    bias =
      count == 0
      ? nil
      : try RelativeBias(
        weights["block.0.layer.0.SelfAttention.relative_attention_bias"],
        rows: config.relativeAttentionNumBuckets, heads: config.numHeads,
        buckets: config.relativeAttentionNumBuckets,
        maxDistance: config.relativeAttentionMaxDistance, isBidirectional: !isDecoder)
    stack = SequenceStack(
      layers: layers,
      norm: try RMSNorm(
        weights["final_layer_norm"], config.dModel, epsilon: config.layerNormEpsilon))
  }

  func callAsFunction(
    _ inputs: TextInputs, _ memory: Memory? = nil, _ recorder: inout Recorder
  ) -> Tensor {
    let layout = bias.map { inputs.layout.adding($0(inputs.layout)) } ?? inputs.layout
    return stack(inputs.embeddings ?? words(inputs.ids ?? []), memory, layout, &recorder)
  }
}

extension T5Config {
  /// Positions have no limit, but the scores of all distances are a table of each text.
  fileprivate func rules(_ modelName: String, prefix: String = "") -> TextInputRules {
    let cells = Double(physicalMemory) / 16 / Double(numHeads)
    return TextInputRules(
      modelName: modelName, vocabSize: vocabSize, hiddenSize: dModel,
      maxPositions: Int(cells.squareRoot()), allowsQueryMasks: false, takesPositions: false,
      prefix: prefix)
  }
}

/// `T5Model`
struct T5Model: EncoderDecoder {
  static let baseModelPrefix = "transformer"
  static let basePrefix = ""

  let config: T5Config
  let parameters: ModelParameters
  private let words: Embedding
  private let encoder: T5Stack
  private let decoder: T5Stack

  init(_ config: T5Config, base weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    words = try Embedding(weights["shared"], config.vocabSize, config.dModel)
    encoder = try T5Stack(config, weights["encoder"], words: words, isDecoder: false)
    decoder = try T5Stack(config, weights["decoder"], words: words, isDecoder: true)
  }

  var width: Int { config.dModel }
  var inputEmbeddings: Tensor { words.weight }

  func encode(
    _ inputs: ModelInputs, _ recorder: Recorder, shifts: Bool
  ) throws(InputError) -> EncoderDecoderStates {
    let sides = try EncoderDecoderInputs(
      inputs, config.rules(Self.className), config.rules(Self.className, prefix: "decoder_"),
      shifting: shifts ? config.shiftedInputs : nil)
    return EncoderDecoderStates(recorder, layout: sides.decoder.layout) { recorder in
      Memory(states: encoder(sides.encoder, nil, &recorder), layout: sides.encoder.layout)
    } decoder: { memory, recorder in
      decoder(sides.decoder, memory, &recorder)
    }
  }

  static func languageModelHead(
    _ config: T5Config, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> T5Scores {
    T5Scores(
      map: try Linear(vocabulary: weights["lm_head"], tiedTo: embeddings, config),
      scale: config.common.tieWordEmbeddings ? 1 / Float(config.dModel).squareRoot() : nil)
  }
}

/// Scores of the vocabulary, of states that are scaled where the map is tied to the embeddings.
struct T5Scores: TokenScores {
  let map: Linear
  let scale: Float?

  func callAsFunction(_ states: Tensor) -> Tensor { map(scale.map(states.scaled) ?? states) }
}

/// `T5EncoderModel`: the encoder alone.
struct T5EncoderModel: TokenModel {
  static let baseModelPrefix = T5Model.baseModelPrefix
  static let family = T5Model.family

  let config: T5Config
  let parameters: ModelParameters
  private let encoder: T5Stack

  init(_ config: T5Config, encoder weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    let words = try Embedding(weights["shared"], config.vocabSize, config.dModel)
    encoder = try T5Stack(config, weights["encoder"], words: words, isDecoder: false)
    weights["decoder"].ignoreAll()
  }

  init(_ config: T5Config, _ weights: Weights) throws(WeightsError) {
    try self.init(config, encoder: weights)
  }

  var rules: TextInputRules { config.rules(Self.className) }
  var width: Int { config.dModel }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    encoder(inputs, nil, &recorder)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let inputs = try self.inputs(inputs)
    let states = encode(inputs, &recorder)
    return BaseModelOutput(["last_hidden_state": inputs.layout.padded(states)], recorder)
  }
}
