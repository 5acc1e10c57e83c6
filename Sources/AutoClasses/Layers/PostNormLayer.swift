import Tensors

/// The encoder block of the original Transformer, normalised after each residual sum: BERT's and its siblings'.
struct PostNormLayer: Sendable {
  let attention: SelfAttention
  let attentionOutput: Linear
  let attentionNorm: LayerNorm
  let intermediate: Linear
  let activation: Activation
  let output: Linear
  let outputNorm: LayerNorm

  /// `[tokens, width]` -> `[tokens, width]`
  func callAsFunction(_ x: Tensor, _ layout: TokenLayout, _ recorder: inout Recorder) -> Tensor {
    let attended = attentionNorm(
      attentionOutput(attention(x, layout, &recorder), residual: x))
    return outputNorm(
      output(attended, after: intermediate, activation, residual: attended))
  }
}

extension [PostNormLayer] {
  /// Runs the layers in order; records the states before the first and after each, or after every few.
  func callAsFunction(
    _ x: Tensor, _ layout: TokenLayout, _ recorder: inout Recorder, every count: Int = 1
  ) -> Tensor {
    recorder.record(hiddenState: x, layout)
    return enumerated().reduce(x) { x, layer in
      let states = layer.element(x, layout, &recorder)
      if (layer.offset + 1).isMultiple(of: count) { recorder.record(hiddenState: states, layout) }
      return states
    }
  }
}
