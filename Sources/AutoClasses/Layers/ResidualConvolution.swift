import Tensors

/// Adds to states what a convolution along the tokens makes of others, and normalises the sum (DeBERTa-v2's `ConvLayer`).
struct ResidualConvolution: Sendable {
  private let groups: Lazy<[PackedWeight]>
  private let bias: Tensor
  private let activation: Activation
  private let norm: LayerNorm

  /// Reads `conv`, of an odd kernel, and `LayerNorm`.
  init(
    _ weights: Weights, width: Int, kernel: Int, groups count: Int, activation: Activation,
    epsilon: Double
  ) throws(WeightsError) {
    let weight = try weights["conv"].tensor(
      "weight", [width, width / count, kernel], initial: .normal())
    groups = Lazy { PackedWeight.groups(of: weight, count: count) }
    bias = try weights["conv"].vector("bias", width, initial: .zeros)
    self.activation = activation
    norm = try LayerNorm(weights["LayerNorm"], width, epsilon: epsilon)
  }

  /// Both `[tokens, width]`. The convolution sees the padded rows, in which hidden tokens are zeros.
  func callAsFunction(_ x: Tensor, residual: Tensor, _ layout: TokenLayout) -> Tensor {
    func padded(_ rows: Tensor) -> Tensor {
      layout.padded(rows).reshaped([layout.batch * layout.length, rows.shape[1]])
    }
    let sum = padded(x).convolvedInGroups(
      groups.value, offsets: (0...Int64(layout.batch)).map { $0 * Int64(layout.length) },
      bias: bias, activation: activation, residual: padded(residual))
    var states = norm(sum.gather(layout.positions))
    layout.clearHidden(&states)
    return states
  }
}
