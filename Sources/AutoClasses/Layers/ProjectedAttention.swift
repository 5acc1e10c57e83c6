import Tensors

/// Attention of the tokens of each sequence to each other, with everything that decoders add to it, up to and with the
/// output projection.
struct ProjectedAttention: Sendable {
  /// `[query heads | key heads | value heads]` of one input.
  let queryKeyValue: Linear
  let output: Linear
  let heads: Int
  /// The heads of keys and values; neighbouring query heads share one.
  let keyValueHeads: Int
  let headSize: Int
  let scale: Float
  /// Whether a token sees only those before it, and itself.
  var isCausal = true
  /// What each query and key head is normalised by before it is turned.
  var queryNorm: RMSNorm?
  var keyNorm: RMSNorm?
  /// Scores stay between minus and plus this.
  var softCap: Float?
  /// How many tokens a token sees, itself included.
  var window: Int?

  /// `[tokens, width]` -> `[tokens, width]`, plus `residual` when it is given.
  func callAsFunction(
    _ x: Tensor, residual: Tensor?, _ layout: TokenLayout, _ angles: RotaryAngles?,
    _ recorder: inout Recorder
  ) -> Tensor {
    var projected = queryKeyValue(x)
    queryNorm?.normalize(&projected, heads: heads, from: 0)
    keyNorm?.normalize(&projected, heads: keyValueHeads, from: heads * headSize)
    angles?.rotate(&projected, heads: heads + keyValueHeads, headSize: headSize)
    var shape = layout.attention(
      heads: heads, keyValueHeads: keyValueHeads, scale: scale, causal: isCausal)
    shape.softCap = softCap
    shape.left = window.map { $0 - 1 }
    let (context, probabilities) = projected.selfAttention(
      shape, probabilities: recorder.wantsAttentions)
    recorder.record(attention: probabilities, heads: heads, layout)
    return output(context, residual: residual)
  }
}
