import Tensors

/// What a decoder looks at besides its own tokens: the states of an encoder, and where they are.
struct Memory: Sendable {
  /// `[tokens, width]`
  let states: Tensor
  let layout: TokenLayout
}

/// Attention of a decoder's tokens to an encoder's states, up to and with the output projection.
struct CrossAttention: Sendable {
  let query: Linear
  /// `[key heads | value heads]` of the encoder's states.
  let keyValue: Linear
  let output: Linear
  let heads: Int
  let scale: Float

  /// `[tokens, width]` -> `[tokens, width]`, plus `residual` when it is given.
  func callAsFunction(
    _ x: Tensor, _ memory: Memory, residual: Tensor?, _ layout: TokenLayout,
    _ recorder: inout Recorder
  ) -> Tensor {
    let queries = query(x)
    let projected = keyValue(memory.states)
    let width = queries.shape[1]
    let (context, probabilities) = Tensor.attention(
      query: queries.columns, key: projected.columns(0..<width),
      value: projected.columns(width..<2 * width),
      layout.attention(to: memory.layout, heads: heads, scale: scale),
      probabilities: recorder.wantsAttentions)
    recorder.record(crossAttention: probabilities, heads: heads, layout, to: memory.layout)
    return output(context, residual: residual)
  }
}
