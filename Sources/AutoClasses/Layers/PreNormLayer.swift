import Tensors

/// The encoder block that is normalised before each part: ViT's and its siblings'.
struct PreNormLayer: Sendable {
  let attentionNorm: LayerNorm
  let attention: SelfAttention
  let attentionOutput: Linear
  let outputNorm: LayerNorm
  let intermediate: Linear
  let activation: Activation
  /// Whether one half of the inner states is activated and multiplied by the other.
  var isGated = false
  let output: Linear
  var adapter: ResidualAdapter?

  /// `[tokens, width]` -> `[tokens, width]`
  func callAsFunction(_ x: Tensor, _ layout: TokenLayout, _ recorder: inout Recorder) -> Tensor {
    let attended = attentionOutput(attention(attentionNorm(x), layout, &recorder), residual: x)
    let normalized = outputNorm(attended)
    let states =
      isGated
      ? output(intermediate(normalized).gated(activation), residual: attended)
      : output(normalized, after: intermediate, activation, residual: attended)
    return adapter?(states) ?? states
  }
}

extension [PreNormLayer] {
  /// Runs the layers in order; records the states before the first and after each.
  func callAsFunction(_ x: Tensor, _ layout: TokenLayout, _ recorder: inout Recorder) -> Tensor {
    recorder.record(hiddenState: x, layout)
    return reduce(x) { x, layer in
      let states = layer(x, layout, &recorder)
      recorder.record(hiddenState: states, layout)
      return states
    }
  }

  /// Runs the layers and a norm; records the states before each layer and the normalised ones at the end.
  func callAsFunction(
    _ x: Tensor, _ layout: TokenLayout, _ recorder: inout Recorder, norm: LayerNorm
  ) -> Tensor {
    let states = reduce(x) { x, layer in
      recorder.record(hiddenState: x, layout)
      return layer(x, layout, &recorder)
    }
    let normalized = norm(states)
    recorder.record(hiddenState: normalized, layout)
    return normalized
  }
}

/// A narrow detour that is added to a layer's states, trained in place of the layer (`Wav2Vec2AttnAdapterLayer`).
struct ResidualAdapter: Sendable {
  private let norm: LayerNorm
  private let down: Linear
  private let up: Linear

  init(_ weights: Weights, width: Int, inner: Int) throws(WeightsError) {
    norm = try LayerNorm(weights["norm"], width, epsilon: 1e-5)
    down = try Linear(weights["linear_1"], width, inner)
    up = try Linear(weights["linear_2"], inner, width)
  }

  /// `[tokens, width]` -> `[tokens, width]`
  func callAsFunction(_ x: Tensor) -> Tensor { up(down(norm(x), .relu), residual: x) }
}
