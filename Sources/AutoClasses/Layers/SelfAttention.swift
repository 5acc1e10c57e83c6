import Tensors

/// Multi-head scaled dot-product attention of each sequence to itself (https://arxiv.org/abs/1706.03762), up to and
/// without the output projection.
struct SelfAttention: Sendable {
  private let queryKeyValue: Linear
  private let heads: Int
  private let scale: Float
  private let causal: Bool
  private let width: Int
  private let window: Int?
  private let relativePositions: (any AttentionScores)?

  init(
    query: Weights, key: Weights, value: Weights, width: Int, heads: Int, bias: Bool = true,
    causal: Bool = false, relativePositions: RelativePositions? = nil
  ) throws(WeightsError) {
    self.init(
      queryKeyValue: try Linear(fusing: query, key, value, width, width, bias: bias),
      width: width, heads: heads, causal: causal, relativePositions: relativePositions)
  }

  /// Takes a map `[tokens, width]` -> `[tokens, 3 · width]`, all heads of the queries first. Of several `terms` that are
  /// added up to a score each is smaller; a query sees `window` columns to either side, or all.
  init(
    queryKeyValue: Linear, width: Int, heads: Int, causal: Bool = false,
    relativePositions: (any AttentionScores)? = nil, terms: Int = 1, window: Int? = nil
  ) {
    self.queryKeyValue = queryKeyValue
    self.width = width
    self.heads = heads
    self.causal = causal
    self.relativePositions = relativePositions
    self.window = window
    scale = 1 / Float(width / heads * terms).squareRoot()
  }

  /// `[tokens, width]` -> `[tokens, width]`; `angles` turn the queries and the keys.
  func callAsFunction(
    _ x: Tensor, _ layout: TokenLayout, _ recorder: inout Recorder, angles: RotaryAngles? = nil
  ) -> Tensor {
    var projected = queryKeyValue(x)
    angles?.rotate(&projected, heads: 2 * heads, headSize: width / heads)
    var shape = layout.attention(heads: heads, scale: scale, causal: causal)
    if let window { (shape.left, shape.right) = (window, window) }
    relativePositions?.add(to: &shape, projected, layout)
    let (context, probabilities) = projected.selfAttention(
      shape, probabilities: recorder.wantsAttentions)
    recorder.record(attention: probabilities, heads: heads, layout)
    return context
  }
}

/// Scores that are added to those of queries and keys, and depend on the projected states.
protocol AttentionScores: Sendable {
  /// Adds the scores to what the attention already adds.
  ///
  /// - projected: `[tokens, 3 · heads · headSize]`, queries, keys and values.
  func add(to shape: inout AttentionShape, _ projected: Tensor, _ layout: TokenLayout)
}
