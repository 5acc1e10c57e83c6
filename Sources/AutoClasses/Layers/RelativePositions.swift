import Tensors

/// Scores that depend on how far a key is from its query: `query · embedding(distance)`, and for `relative_key_query`
/// `key · embedding(distance)` too (https://arxiv.org/abs/1803.02155, https://arxiv.org/abs/2009.13658; BERT's
/// `position_embedding_type`).
struct RelativePositions: AttentionScores {
  private let embedding: PackedWeight
  private let maxPositions: Int
  private let includesKeys: Bool
  /// Whether these scores shrink with the head's size as the others do (not in ALBERT).
  private let isScaled: Bool

  /// Reads `distance_embedding.weight`, `[2 · maxPositions - 1, headSize]`: row `maxPositions - 1` is distance 0.
  init(
    _ weights: Weights, headSize: Int, maxPositions: Int, includesKeys: Bool, isScaled: Bool
  ) throws(WeightsError) {
    embedding = PackedWeight(
      try weights.tensor(
        "distance_embedding.weight", [2 * maxPositions - 1, headSize], initial: .normal()))
    self.maxPositions = maxPositions
    self.includesKeys = includesKeys
    self.isScaled = isScaled
  }

  func add(to shape: inout AttentionShape, _ projected: Tensor, _ layout: TokenLayout) {
    let heads = shape.heads
    let rows = layout.tokens * 3 * heads
    // One row for each head of each query, key and value: their products with every distance at once.
    let products = projected.reshaped([rows, projected.count / rows]).linear(embedding)
    let distances = products.shape[1]
    let (starts, total) = shape.blockOffsets(channels: heads)
    let scale = isScaled ? shape.scale : 1
    var bias = Tensor(uninitialized: [total])
    bias.withMutableFloats { bias in
      products.withFloats { products in
        for sequence in starts.indices {
          let tokens = Int(shape.offsets[sequence])..<Int(shape.offsets[sequence + 1])
          for head in 0..<heads {
            for (i, query) in tokens.enumerated() {
              for (j, key) in tokens.enumerated() {
                let distance =
                  Int(layout.positions[query] - layout.positions[key]) + maxPositions - 1
                var score = products[(query * 3 * heads + head) * distances + distance]
                if includesKeys {
                  score += products[((key * 3 + 1) * heads + head) * distances + distance]
                }
                bias[Int(starts[sequence]) + (head * tokens.count + i) * tokens.count + j] =
                  score * scale
              }
            }
          }
        }
      }
    }
    shape.add(headBias: bias)
  }
}
