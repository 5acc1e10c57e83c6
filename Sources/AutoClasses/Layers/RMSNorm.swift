import Tensors

/// Root-mean-square normalisation over the last dimension (https://arxiv.org/abs/1910.07467).
struct RMSNorm: Sendable {
  private let weight: Tensor
  private let epsilon: Float

  /// Reads `weight`, `[width]`. Gemma's norms scale by `1 + weight`; the sum is made here, once.
  init(
    _ weights: Weights, _ width: Int, epsilon: Double, addsOne: Bool = false
  ) throws(WeightsError) {
    let stored = try weights.vector("weight", width, initial: addsOne ? .zeros : .ones)
    weight = addsOne ? Tensor(stored.floats.map { 1 + $0 }, shape: [width]) : stored
    self.epsilon = Float(epsilon)
  }

  /// `[…, width]` -> `[…, width]`
  func callAsFunction(_ x: Tensor) -> Tensor { x.rmsNorm(weight: weight, epsilon: epsilon) }

  /// Normalises each of the heads that lie next to each other in a row, from a column on, in place.
  func normalize(_ x: inout Tensor, heads: Int, from column: Int) {
    x.rmsNormalizeHeads(heads, from: column, weight: weight, epsilon: epsilon)
  }
}
