// What BART and Whisper share.
// Reference: transformers 4.57 models/bart/modeling_bart.py
import Tensors

typealias BartLayer = SequenceLayer<LayerNorm, PlainFeedForward>
typealias BartStack = SequenceStack<LayerNorm, PlainFeedForward>

/// The fields that BART and Whisper share, by which they share their layers.
protocol BartLikeConfig: PretrainedConfig {
  var vocabSize: Int { get }
  var dModel: Int { get }
  var encoderLayers: Int { get }
  var encoderAttentionHeads: Int { get }
  var encoderFfnDim: Int { get }
  var decoderLayers: Int { get }
  var decoderAttentionHeads: Int { get }
  var decoderFfnDim: Int { get }
  var activationFunction: Activation { get }
  /// Whether keys have a bias as queries and values do.
  var hasKeyBias: Bool { get }
  /// Whether sums are normalised, not the inputs of each part.
  var normsAfter: Bool { get }
}

extension BartLikeConfig {
  func checkBartLike() throws(ConfigError) {
    try check(positive: [
      "vocab_size": vocabSize, "encoder_ffn_dim": encoderFfnDim, "decoder_ffn_dim": decoderFfnDim,
    ])
    try check(layers: encoderLayers, key: "encoder_layers")
    try check(layers: decoderLayers, key: "decoder_layers")
    for heads in [encoderAttentionHeads, decoderAttentionHeads] {
      try check(
        width: dModel, heads: heads, key: "d_model",
        "embed_dim must be divisible by num_heads (got `embed_dim`: \(dModel) and `num_heads`: "
          + "\(heads)).")
    }
    try check(activationFunction, key: "activation_function")
    try checkPadding(vocabSize: vocabSize)
  }
}

extension SequenceLayer<LayerNorm, PlainFeedForward> {
  /// `BartEncoderLayer`, or `BartDecoderLayer`
  init(
    _ config: some BartLikeConfig, _ weights: Weights, isDecoder: Bool
  ) throws(WeightsError) {
    let width = config.dModel
    let heads = isDecoder ? config.decoderAttentionHeads : config.encoderAttentionHeads
    let inner = isDecoder ? config.decoderFfnDim : config.encoderFfnDim
    let scale = 1 / Float(width / heads).squareRoot()
    let norm = { (name: String) throws(WeightsError) in
      try LayerNorm(weights[name], width, epsilon: 1e-5)
    }
    let part = { (weights: Weights, name: String) in
      Linear.Part(
        weights: weights[name], outputs: width, bias: name != "k_proj" || config.hasKeyBias)
    }
    let own = weights["self_attn"]
    let other = weights["encoder_attn"]
    self.init(
      attention: ProjectedAttention(
        queryKeyValue: try Linear(
          fusing: [part(own, "q_proj"), part(own, "k_proj"), part(own, "v_proj")], width),
        output: try Linear(own["out_proj"], width, width), heads: heads, keyValueHeads: heads,
        headSize: width / heads, scale: scale, isCausal: isDecoder),
      attentionNorm: try norm("self_attn_layer_norm"),
      cross: isDecoder
        ? CrossAttention(
          query: try Linear(other["q_proj"], width, width),
          keyValue: try Linear(fusing: [part(other, "k_proj"), part(other, "v_proj")], width),
          output: try Linear(other["out_proj"], width, width), heads: heads, scale: scale)
        : nil,
      crossNorm: isDecoder ? try norm("encoder_attn_layer_norm") : nil,
      feedForward: PlainFeedForward(
        intermediate: try Linear(weights["fc1"], width, inner),
        activation: config.activationFunction, output: try Linear(weights["fc2"], inner, width)),
      feedForwardNorm: try norm("final_layer_norm"), normsAfter: config.normsAfter)
  }
}

extension SequenceStack<LayerNorm, PlainFeedForward> {
  /// The layers, and the norm after them unless each has one at its end.
  init(
    _ config: some BartLikeConfig, _ weights: Weights, isDecoder: Bool
  ) throws(WeightsError) {
    let count = isDecoder ? config.decoderLayers : config.encoderLayers
    layers = try (0..<count).map { i throws(WeightsError) in
      try BartLayer(config, weights["layers"][i], isDecoder: isDecoder)
    }
    norm =
      config.normsAfter
      ? nil : try LayerNorm(weights["layer_norm"], config.dModel, epsilon: 1e-5)
  }
}
