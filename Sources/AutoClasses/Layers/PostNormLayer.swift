import Tensors

/// The encoder block of the original Transformer, normalised after each residual sum: BERT's, RoBERTa's, DistilBERT's.
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
    return outputNorm(output(intermediate(attended, activation), residual: attended))
  }
}

extension [PostNormLayer] {
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
