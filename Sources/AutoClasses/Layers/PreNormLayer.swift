import Tensors

/// The encoder block that is normalised before each part: ViT's and its siblings'.
struct PreNormLayer: Sendable {
  let attentionNorm: LayerNorm
  let attention: SelfAttention
  let attentionOutput: Linear
  let outputNorm: LayerNorm
  let intermediate: Linear
  let activation: Activation
  let output: Linear

  /// `[tokens, width]` -> `[tokens, width]`
  func callAsFunction(_ x: Tensor, _ layout: TokenLayout, _ recorder: inout Recorder) -> Tensor {
    let attended = attentionOutput(attention(attentionNorm(x), layout, &recorder), residual: x)
    return output(intermediate(outputNorm(attended), activation), residual: attended)
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
}
