import Tensors

/// Multi-head scaled dot-product attention of each sequence to itself (https://arxiv.org/abs/1706.03762), up to and
/// without the output projection.
struct SelfAttention: Sendable {
  private let queryKeyValue: Linear
  private let heads: Int
  private let scale: Float
  private let causal: Bool
  private let relativePositions: RelativePositions?

  init(
    query: Weights, key: Weights, value: Weights, width: Int, heads: Int, bias: Bool = true,
    causal: Bool = false, relativePositions: RelativePositions? = nil
  ) throws(WeightsError) {
    queryKeyValue = try Linear(fusing: query, key, value, width, width, bias: bias)
    self.heads = heads
    self.causal = causal
    self.relativePositions = relativePositions
    scale = 1 / Float(width / heads).squareRoot()
  }

  /// `[tokens, width]` -> `[tokens, width]`
  func callAsFunction(_ x: Tensor, _ layout: TokenLayout, _ recorder: inout Recorder) -> Tensor {
    let projected = queryKeyValue(x)
    var shape = layout.attention(heads: heads, scale: scale, causal: causal)
    relativePositions?.add(to: &shape, projected, layout)
    let (context, probabilities) = projected.selfAttention(
      shape, probabilities: recorder.wantsAttentions)
    recorder.record(attention: probabilities, heads: heads, layout)
    return context
  }
}
