import Tensors

/// Multi-head scaled dot-product attention of each sequence to itself (https://arxiv.org/abs/1706.03762), up to and
/// without the output projection.
struct SelfAttention: Sendable {
  private let queryKeyValue: Linear
  private let heads: Int
  private let scale: Float
  private let causal: Bool

  init(
    query: Weights, key: Weights, value: Weights, width: Int, heads: Int, causal: Bool = false
  ) throws(WeightsError) {
    queryKeyValue = try Linear(fusing: query, key, value, width, width)
    self.heads = heads
    self.causal = causal
    scale = 1 / Float(width / heads).squareRoot()
  }

  /// `[tokens, width]` -> `[tokens, width]`
  func callAsFunction(_ x: Tensor, _ layout: TokenLayout, _ recorder: inout Recorder) -> Tensor {
    let (context, probabilities) = queryKeyValue(x).selfAttention(
      layout.attention(heads: heads, scale: scale, causal: causal),
      probabilities: recorder.wantsAttentions)
    recorder.record(attention: probabilities, heads: heads, layout)
    return context
  }
}
