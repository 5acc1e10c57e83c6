import Tensors

/// Layer normalisation over the last dimension (`torch.nn.LayerNorm`, https://arxiv.org/abs/1607.06450).
struct LayerNorm: Sendable {
  private let weight: Tensor
  private let bias: Tensor
  private let epsilon: Float

  /// Reads `weight` and `bias`, both `[width]`.
  init(_ weights: Weights, _ width: Int, epsilon: Double) throws(WeightsError) {
    weight = try weights.vector("weight", width, initial: .ones)
    bias = try weights.vector("bias", width, initial: .zeros)
    self.epsilon = Float(epsilon)
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    x.layerNorm(weight: weight, bias: bias, epsilon: epsilon)
  }
}
