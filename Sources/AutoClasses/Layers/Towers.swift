// What models of pictures and texts share: one encoder of each.
// Reference: transformers 4.57 models/clip/modeling_clip.py, models/siglip/modeling_siglip.py
import Tensors

/// The configuration of the encoder of one kind of input.
protocol TowerConfig: PretrainedConfig {
  var hiddenSize: Int { get }
  var intermediateSize: Int { get }
  var numHiddenLayers: Int { get }
  var numAttentionHeads: Int { get }
  var hiddenAct: Activation { get }
  var layerNormEps: Double { get }
}

extension TowerConfig {
  func checkTower() throws(ConfigError) {
    try check(positive: ["intermediate_size": intermediateSize])
    try check(layers: numHiddenLayers, key: "num_hidden_layers")
    try check(
      width: hiddenSize, heads: numAttentionHeads, key: "hidden_size",
      "embed_dim must be divisible by num_heads (got `embed_dim`: \(hiddenSize) and `num_heads`: "
        + "\(numAttentionHeads)).")
    try check(hiddenAct, key: "hidden_act")
  }
}

extension PreNormLayer {
  /// `CLIPEncoderLayer`
  init(_ config: some TowerConfig, _ weights: Weights, causal: Bool) throws(WeightsError) {
    let width = config.hiddenSize
    let own = weights["self_attn"]
    attentionNorm = try LayerNorm(weights["layer_norm1"], width, epsilon: config.layerNormEps)
    attention = try SelfAttention(
      query: own["q_proj"], key: own["k_proj"], value: own["v_proj"], width: width,
      heads: config.numAttentionHeads, causal: causal)
    attentionOutput = try Linear(own["out_proj"], width, width)
    outputNorm = try LayerNorm(weights["layer_norm2"], width, epsilon: config.layerNormEps)
    intermediate = try Linear(weights["mlp.fc1"], width, config.intermediateSize)
    activation = config.hiddenAct
    output = try Linear(weights["mlp.fc2"], config.intermediateSize, width)
  }

  static func tower(
    _ config: some TowerConfig, _ weights: Weights, causal: Bool = false
  ) throws(WeightsError) -> [PreNormLayer] {
    try (0..<config.numHiddenLayers).map { i throws(WeightsError) in
      try PreNormLayer(config, weights["encoder.layers"][i], causal: causal)
    }
  }
}

/// What a tower gives: the states, and one vector of each input where it has a way to make it.
struct TowerOutput: Sendable {
  /// `[tokens, width]`
  let states: Tensor
  /// `[batch, width]`
  let pooled: Tensor?
  let layout: TokenLayout

  /// The values under Python's names.
  func values(_ recorder: Recorder) -> NamedTensors {
    BaseModelOutput(
      ["last_hidden_state": layout.padded(states), "pooler_output": pooled], recorder
    ).values
  }
}
