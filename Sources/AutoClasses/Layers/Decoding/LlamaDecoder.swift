// What Llama and its siblings share.
// Reference: transformers 4.57 models/llama/modeling_llama.py
import Files
import Tensors

/// The fields that Llama and its siblings share, by which they share their modules.
protocol LlamaLikeConfig: RotaryConfig {
  var vocabSize: Int { get }
  var hiddenSize: Int { get }
  var intermediateSize: Int { get }
  var numHiddenLayers: Int { get }
  var numAttentionHeads: Int { get }
  var numKeyValueHeads: Int { get set }
  var hiddenAct: Activation { get }
  var rmsNormEps: Double { get }
  // What some of them have and the others do not.
  /// Whether queries, keys and values have a bias.
  var hasProjectionBias: Bool { get }
  /// Whether the projection after attention has a bias.
  var hasOutputBias: Bool { get }
  /// Whether the feed-forward part has biases.
  var hasFeedForwardBias: Bool { get }
  /// What queries are divided by the root of; the size of a head unless the configuration has it apart.
  var queryDivisor: Double { get }
  /// The tokens that a token of a layer sees; nil for all before it.
  func window(ofLayer index: Int) -> Int?
}

extension LlamaLikeConfig {
  var hasProjectionBias: Bool { false }
  var hasOutputBias: Bool { false }
  var hasFeedForwardBias: Bool { false }
  var queryDivisor: Double { Double(headSize) }
  func window(ofLayer index: Int) -> Int? { nil }

  /// `head_dim` of the file, or the head's share of the width.
  func headSize(_ headDim: Int?) -> Int {
    headDim ?? (numAttentionHeads > 0 ? hiddenSize / numAttentionHeads : 0)
  }

  /// As in Python, a file that names no key and value heads has one for each query head.
  mutating func resolveKeyValueHeads(_ file: JSONObject, usual: Int?) {
    let given = file["num_key_value_heads"]
    if given?.isNull ?? (usual == nil) { numKeyValueHeads = numAttentionHeads }
  }

  func checkLlamaLike() throws(ConfigError) {
    try check(positive: [
      "vocab_size": vocabSize, "hidden_size": hiddenSize, "intermediate_size": intermediateSize,
      "num_attention_heads": numAttentionHeads, "num_key_value_heads": numKeyValueHeads,
      "max_position_embeddings": maxPositionEmbeddings,
    ])
    try check(layers: numHiddenLayers, key: "num_hidden_layers")
    try checkPadding(vocabSize: vocabSize)
    try check(hiddenAct, key: "hidden_act")
    guard numAttentionHeads <= 1 << 16, numAttentionHeads.isMultiple(of: numKeyValueHeads) else {
      throw ConfigError(
        .invalidValue, key: "num_key_value_heads",
        "num_key_value_heads (\(numKeyValueHeads)) must divide num_attention_heads "
          + "(\(numAttentionHeads))")
    }
    guard (1...1 << 16).contains(headSize) else {
      throw ConfigError(
        .invalidValue, key: "head_dim", "head_dim is \(headSize); expected 1 to 65536")
    }
    guard queryDivisor > 0 else {
      throw ConfigError(
        .invalidValue, key: "query_pre_attn_scalar",
        "query_pre_attn_scalar is \(queryDivisor); expected a number above 0")
    }
    for index in 0..<numHiddenLayers {
      if let window = window(ofLayer: index) { try check(positive: ["sliding_window": window]) }
    }
    try checkRotary()
  }
}

typealias LlamaLayer = DecoderLayer<RMSNorm, GatedFeedForward>
typealias LlamaDecoder = RotaryDecoder<RMSNorm, GatedFeedForward>

extension DecoderLayer<RMSNorm, GatedFeedForward> {
  /// `LlamaDecoderLayer`
  init(_ config: some LlamaLikeConfig, _ weights: Weights, index: Int) throws(WeightsError) {
    let norm = { (name: String) throws(WeightsError) in
      try RMSNorm(weights[name], config.hiddenSize, epsilon: config.rmsNormEps)
    }
    self.init(
      attentionNorm: try norm("input_layernorm"),
      attention: try ProjectedAttention(config, weights["self_attn"], index: index),
      feedForwardNorm: try norm("post_attention_layernorm"),
      feedForward: try GatedFeedForward(config, weights["mlp"]))
  }
}

extension GatedFeedForward {
  /// `LlamaMLP`
  init(_ config: some LlamaLikeConfig, _ weights: Weights) throws(WeightsError) {
    try self.init(
      gate: weights["gate_proj"], up: weights["up_proj"], down: weights["down_proj"],
      width: config.hiddenSize, inner: config.intermediateSize, activation: config.hiddenAct,
      bias: config.hasFeedForwardBias)
  }
}

extension ProjectedAttention {
  /// `LlamaAttention`
  init(_ config: some LlamaLikeConfig, _ weights: Weights, index: Int) throws(WeightsError) {
    let parts = [
      ("q_proj", config.numAttentionHeads), ("k_proj", config.numKeyValueHeads),
      ("v_proj", config.numKeyValueHeads),
    ].map { name, heads in
      Linear.Part(
        weights: weights[name], outputs: heads * config.headSize, bias: config.hasProjectionBias)
    }
    try self.init(
      config, queryKeyValue: try Linear(fusing: parts, config.hiddenSize),
      output: weights["o_proj"], index: index)
  }

  /// The attention of a layer, with the projection of its queries, keys and values.
  init(
    _ config: some LlamaLikeConfig, queryKeyValue: Linear, output: Weights, index: Int
  ) throws(WeightsError) {
    self.init(
      queryKeyValue: queryKeyValue,
      output: try Linear(
        output, config.numAttentionHeads * config.headSize, config.hiddenSize,
        bias: config.hasOutputBias),
      heads: config.numAttentionHeads, keyValueHeads: config.numKeyValueHeads,
      headSize: config.headSize, scale: 1 / Float(config.queryDivisor.squareRoot()),
      window: config.window(ofLayer: index))
  }
}

/// A base model of Llama's layers.
protocol LlamaLikeModel: TextDecoder where Config: LlamaLikeConfig {
  var decoder: LlamaDecoder { get }
  init(config: Config, parameters: ModelParameters, decoder: LlamaDecoder)
  /// A layer, which is Llama's unless the architecture says otherwise.
  static func layer(
    _ config: Config, _ weights: Weights, index: Int
  ) throws(WeightsError) -> LlamaLayer
  /// What embeddings are multiplied with.
  static func embeddingScale(_ config: Config) -> Float?
  /// Whether norms scale by one more than their weight.
  static var normsAddOne: Bool { get }
}

extension LlamaLikeModel {
  static var baseModelPrefix: String { "model" }
  static var tokenClassifierName: String { "score" }
  static func embeddingScale(_ config: Config) -> Float? { nil }
  static var normsAddOne: Bool { false }

  static func layer(
    _ config: Config, _ weights: Weights, index: Int
  ) throws(WeightsError) -> LlamaLayer {
    try LlamaLayer(config, weights, index: index)
  }

  init(_ config: Config, encoder weights: Weights) throws(WeightsError) {
    let words = try Embedding(
      weights["embed_tokens"], config.vocabSize, config.hiddenSize,
      padId: config.common.padTokenId)
    let layers = try (0..<config.numHiddenLayers).map { i throws(WeightsError) in
      try Self.layer(config, weights["layers"][i], index: i)
    }
    let norm = try RMSNorm(
      weights["norm"], config.hiddenSize, epsilon: config.rmsNormEps, addsOne: Self.normsAddOne)
    self.init(
      config: config, parameters: weights.parameters,
      decoder: LlamaDecoder(
        words: words, scale: Self.embeddingScale(config),
        rotary: RotaryPositions(validated: config.rotarySettings),
        stack: DecoderStack(layers: layers, norm: norm)))
  }

  var rules: TextInputRules {
    TextInputRules(
      decoder: Self.className, vocabSize: config.vocabSize, hiddenSize: config.hiddenSize,
      keepsHoles: decoder.stack.layers.contains { $0.attention.window != nil })
  }
  var width: Int { config.hiddenSize }
  var inputEmbeddings: Tensor { decoder.words.weight }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    decoder(inputs, &recorder)
  }
}
