// What ViT and its siblings share.
// Reference: transformers 4.57 models/vit/modeling_vit.py
import Files
import Tensors

/// The fields that ViT and its siblings share, by which they share their modules.
protocol ViTLikeConfig: PretrainedConfig {
  var hiddenSize: Int { get }
  var numHiddenLayers: Int { get }
  var numAttentionHeads: Int { get }
  var intermediateSize: Int { get }
  var hiddenAct: Activation { get }
  var layerNormEps: Double { get }
  var imageSize: ImageSize { get }
  var patchSize: ImageSize { get }
  var numChannels: Int { get }
  var qkvBias: Bool { get }
  var encoderStride: Int { get }
  var poolerOutputSize: Int { get set }
  var poolerAct: Activation { get }
}

extension ViTLikeConfig {
  mutating func resolvePooler(_ file: JSONObject) {
    if (file["pooler_output_size"]?.intValue ?? 0) == 0 { poolerOutputSize = hiddenSize }
  }

  func checkViTLike() throws(ConfigError) {
    try check(positive: [
      "intermediate_size": intermediateSize, "encoder_stride": encoderStride,
      "pooler_output_size": poolerOutputSize,
    ])
    if encoderStride > 1 << 12 {
      throw ConfigError(
        .invalidValue, key: "encoder_stride", "encoder_stride \(encoderStride) is above 4096")
    }
    try check(layers: numHiddenLayers, key: "num_hidden_layers")
    try check(
      width: hiddenSize, heads: numAttentionHeads, key: "hidden_size",
      "The hidden size \(hiddenSize) is not a multiple of the number of attention heads "
        + "\(numAttentionHeads).")
    try check(hiddenAct, key: "hidden_act")
    try check(poolerAct, key: "pooler_act")
    try check(image: imageSize, patch: patchSize, channels: numChannels)
  }
}

extension PatchTokens {
  /// `ViTEmbeddings`
  init(
    _ config: some ViTLikeConfig, _ weights: Weights, tokens names: [String], masks: Bool
  ) throws(WeightsError) {
    try self.init(
      weights, width: config.hiddenSize, image: config.imageSize, patch: config.patchSize,
      channels: config.numChannels, tokens: names, maskToken: masks ? [1, 1] : nil)
  }

  /// Embeddings with ViT's names; `maskToken` is the shape before the width of what stands for hidden patches.
  init(
    _ weights: Weights, width: Int, image: ImageSize, patch: ImageSize, channels: Int,
    tokens names: [String], maskToken shape: [Int]?, hasPositions: Bool = true,
    initial: Initializer = .normal()
  ) throws(WeightsError) {
    tokens = try names.map { (name) throws(WeightsError) in
      try weights.tensor(name, [1, 1, width], initial: initial).widened.reshaped([1, width])
    }
    patches = try PatchEmbedding(
      weights["patch_embeddings.projection"], channels: channels, patch: patch, width: width)
    let count = patch.count(in: image) + names.count
    positions =
      hasPositions
      ? PositionTable(
        table: try weights.tensor("position_embeddings", [1, count, width], initial: initial)
          .widened.reshaped([count, width]), prefix: names.count)
      : nil
    maskToken =
      try shape.map { (shape) throws(WeightsError) in
        try weights.tensor("mask_token", shape + [width], initial: .zeros).widened
      }
  }
}

extension PreNormLayer {
  /// `ViTLayer`
  init(_ config: some ViTLikeConfig, _ weights: Weights) throws(WeightsError) {
    let width = config.hiddenSize
    let own = weights["attention.attention"]
    attentionNorm = try LayerNorm(
      weights["layernorm_before"], width, epsilon: config.layerNormEps)
    attention = try SelfAttention(
      query: own["query"], key: own["key"], value: own["value"], width: width,
      heads: config.numAttentionHeads, bias: config.qkvBias)
    attentionOutput = try Linear(weights["attention.output.dense"], width, width)
    outputNorm = try LayerNorm(weights["layernorm_after"], width, epsilon: config.layerNormEps)
    intermediate = try Linear(weights["intermediate.dense"], width, config.intermediateSize)
    activation = config.hiddenAct
    output = try Linear(weights["output.dense"], config.intermediateSize, width)
  }
}

/// Embeddings, layers and the last norm.
struct ViTEncoder<Config: ViTLikeConfig>: Sendable {
  private let embeddings: PatchTokens
  private let layers: [PreNormLayer]
  private let norm: LayerNorm

  init(
    _ config: Config, _ weights: Weights, tokens: [String], masks: Bool
  ) throws(WeightsError) {
    embeddings = try PatchTokens(
      config, weights["embeddings"], tokens: tokens, masks: masks)
    layers = try (0..<config.numHiddenLayers).map { i throws(WeightsError) in
      try PreNormLayer(config, weights["encoder.layer"][i])
    }
    norm = try LayerNorm(weights["layernorm"], config.hiddenSize, epsilon: config.layerNormEps)
  }

  func callAsFunction(
    _ inputs: ImageInputs, _ recorder: inout Recorder
  ) -> (Tensor, TokenLayout) {
    let (embedded, layout) = embeddings(inputs)
    return (norm(layers(embedded, layout, &recorder)), layout)
  }
}

/// The first token's state through a dense layer and an activation (`ViTPooler`).
struct ViTPooler: Sendable {
  let dense: Linear
  let activation: Activation

  init(_ config: some ViTLikeConfig, _ weights: Weights) throws(WeightsError) {
    dense = try Linear(weights["dense"], config.hiddenSize, config.poolerOutputSize)
    activation = config.poolerAct
  }

  /// `[tokens, hidden]` -> `[batch, pooled]`
  func callAsFunction(_ states: Tensor, _ layout: TokenLayout) -> Tensor {
    dense(states.gather(layout.firstTokens), activation)
  }
}

/// A base model that is ``ViTEncoder`` and, unless a head stands on it, a pooler.
protocol ViTLikeModel: ImageEncoder where Config: ViTLikeConfig {
  /// The learned vectors before the patches.
  static var prefixTokens: [String] { get }
  var encoder: ViTEncoder<Config> { get }
  var pooler: ViTPooler? { get }
  init(
    config: Config, parameters: ModelParameters, encoder: ViTEncoder<Config>, pooler: ViTPooler?)
}

extension ViTLikeModel {
  init(_ config: Config, _ weights: Weights) throws(WeightsError) {
    self.init(
      config: config, parameters: weights.parameters,
      encoder: try ViTEncoder(config, weights, tokens: Self.prefixTokens, masks: false),
      pooler: try ViTPooler(config, weights["pooler"]))
  }

  init(_ config: Config, encoder weights: Weights, masks: Bool) throws(WeightsError) {
    self.init(
      config: config, parameters: weights.parameters,
      encoder: try ViTEncoder(config, weights, tokens: Self.prefixTokens, masks: masks),
      pooler: nil)
  }

  var rules: ImageInputRules {
    ImageInputRules(
      modelName: Self.className, channels: config.numChannels, image: config.imageSize,
      patch: config.patchSize)
  }
  var width: Int { config.hiddenSize }
  var reconstructedPatch: Int { config.encoderStride }

  func encode(_ inputs: ImageInputs, _ recorder: inout Recorder) -> (Tensor, TokenLayout) {
    encoder(inputs, &recorder)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let inputs = try ImageInputs(inputs, rules)
    let (states, layout) = encode(inputs, &recorder)
    return BaseModelOutput(
      [
        "last_hidden_state": layout.padded(states), "pooler_output": pooler?(states, layout),
      ], recorder)
  }
}
