import Tensors

/// Layer normalisation over the last dimension (`torch.nn.LayerNorm`, https://arxiv.org/abs/1607.06450).
struct LayerNorm: Sendable {
  private let weight: Tensor
  private let bias: Tensor
  private let epsilon: Float

  /// Reads `weight` and, where there is one, `bias`, both `[width]`.
  init(
    _ weights: Weights, _ width: Int, epsilon: Double, bias: Bool = true
  ) throws(WeightsError) {
    weight = try weights.vector("weight", width, initial: .ones)
    self.bias =
      bias ? try weights.vector("bias", width, initial: .zeros) : Tensor(zeros: [width])
    self.epsilon = Float(epsilon)
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    x.layerNorm(weight: weight, bias: bias, epsilon: epsilon)
  }
}
