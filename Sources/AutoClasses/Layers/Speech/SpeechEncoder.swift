// Reference: transformers 4.57 models/wav2vec2/modeling_wav2vec2.py
import Tensors

/// What an encoder makes of recordings.
struct SpeechStates: Sendable {
  /// The states after the last layer, `[tokens, width]`.
  var states: Tensor
  /// Where they are.
  var layout: TokenLayout
  /// The normalised features before the encoder, `[tokens, features]`, and where they are.
  let features: Tensor
  let featureLayout: TokenLayout
}

/// Features, positions and layers: Wav2Vec2 and HuBERT without anything on top.
struct SpeechEncoder: Sendable {
  private let features: FeatureEncoder
  private let featureNorm: LayerNorm?
  private let projection: Linear
  private let hiddenFrame: Tensor?
  private let positions: PositionalConvolution
  private let norm: LayerNorm
  private let layers: Layers

  /// Where in a layer the norms are.
  private enum Layers: Sendable {
    case postNorm([PostNormLayer])
    case preNorm([PreNormLayer])
  }

  init(_ config: some SpeechConfig, _ weights: Weights) throws(WeightsError) {
    let width = config.hiddenSize
    let projection = weights["feature_projection"]
    hiddenFrame =
      config.hidesFrames
      ? try weights.vector("masked_spec_embed", width, initial: .uniform(0, 1)) : nil
    features = try FeatureEncoder(config, weights["feature_extractor"])
    featureNorm =
      config.featProjLayerNorm
      ? try LayerNorm(
        projection["layer_norm"], config.featureSize, epsilon: config.layerNormEps)
      : nil
    self.projection = try Linear(
      evenly: projection["projection"], config.featureSize, width)
    let own = weights["encoder"]
    positions = try PositionalConvolution(config, own["pos_conv_embed"])
    norm = try LayerNorm(own["layer_norm"], width, epsilon: config.layerNormEps)
    let layers = (0..<config.numHiddenLayers).map { own["layers"][$0] }
    self.layers =
      config.doStableLayerNorm
      ? .preNorm(
        try layers.map { (weights) throws(WeightsError) in try PreNormLayer(config, weights) })
      : .postNorm(
        try layers.map { (weights) throws(WeightsError) in try PostNormLayer(config, weights) })
  }

  /// The states of recordings. With `computesPadding` frames of padding are computed as the reference does, for heads
  /// that read them; else they are left out.
  func callAsFunction(
    _ inputs: AudioInputs, _ recorder: inout Recorder, computesPadding: Bool
  ) -> SpeechStates {
    let all = [Int](repeating: inputs.frames, count: inputs.batch)
    let lengths = inputs.lengths ?? all
    let extracted = features(inputs.samples, lengths: computesPadding ? all : lengths)
    let normalized = featureNorm?(extracted) ?? extracted
    let isReal = lengths.flatMap { length in (0..<inputs.frames).map { $0 < length } }
    let layout =
      computesPadding && inputs.lengths != nil
      ? TokenLayout(computingPaddingOf: lengths, length: inputs.frames)
      : TokenLayout(
        batch: inputs.batch, length: inputs.frames,
        mask: inputs.lengths == nil ? nil : isReal.map { $0 ? 1 : 0 })
    var x = projection(normalized)
    if let hidden = inputs.hidden, let hiddenFrame {
      x.replaceRows(where: layout.positions.map { hidden[Int($0)] }, by: hiddenFrame)
    }
    if layout.tokens == isReal.count, inputs.lengths != nil {
      x.replaceRows(where: isReal.map { !$0 }, by: Tensor(zeros: [x.shape[1]]))
    }
    x = positions(x, layout)
    let states =
      switch layers {
      case .postNorm(let layers): layers(norm(x), layout, &recorder)
      case .preNorm(let layers): layers(x, layout, &recorder, norm: norm)
      }
    return SpeechStates(
      states: states, layout: layout, features: normalized, featureLayout: layout)
  }
}

extension PostNormLayer {
  /// `Wav2Vec2EncoderLayer`
  init(_ config: some SpeechConfig, _ weights: Weights) throws(WeightsError) {
    let parts = try SpeechLayerParts(config, weights)
    attention = parts.attention
    attentionOutput = parts.attentionOutput
    attentionNorm = parts.norm
    intermediate = parts.intermediate
    activation = config.hiddenAct
    output = parts.output
    outputNorm = parts.finalNorm
  }
}

extension PreNormLayer {
  /// `Wav2Vec2EncoderLayerStableLayerNorm`
  init(_ config: some SpeechConfig, _ weights: Weights) throws(WeightsError) {
    let parts = try SpeechLayerParts(config, weights)
    attentionNorm = parts.norm
    attention = parts.attention
    attentionOutput = parts.attentionOutput
    outputNorm = parts.finalNorm
    intermediate = parts.intermediate
    activation = config.hiddenAct
    output = parts.output
    adapter = try config.adapterAttnDim.map { (inner) throws(WeightsError) in
      try ResidualAdapter(weights["adapter_layer"], width: config.hiddenSize, inner: inner)
    }
  }
}

/// The modules of a layer, which have the same names in both kinds.
private struct SpeechLayerParts {
  let attention: SelfAttention
  let attentionOutput: Linear
  let norm: LayerNorm
  let intermediate: Linear
  let output: Linear
  let finalNorm: LayerNorm

  init(_ config: some SpeechConfig, _ weights: Weights) throws(WeightsError) {
    let width = config.hiddenSize
    let own = weights["attention"]
    let feedForward = weights["feed_forward"]
    attention = try SelfAttention(
      query: own["q_proj"], key: own["k_proj"], value: own["v_proj"], width: width,
      heads: config.numAttentionHeads)
    attentionOutput = try Linear(own["out_proj"], width, width)
    norm = try LayerNorm(weights["layer_norm"], width, epsilon: config.layerNormEps)
    intermediate = try Linear(
      feedForward["intermediate_dense"], width, config.intermediateSize)
    output = try Linear(feedForward["output_dense"], config.intermediateSize, width)
    finalNorm = try LayerNorm(weights["final_layer_norm"], width, epsilon: config.layerNormEps)
  }
}
