import Tensors

/// A convolution over pictures (`torch.nn.Conv2d`); a batch norm after it is folded into its weights.
struct Convolution2D: Sendable {
  private let kernel: PackedKernel
  private let bias: Tensor?

  /// Reads `weight`, `[outputs, channels / groups, kernel height, kernel width]`, and, where there is one, `bias`,
  /// `[outputs]`.
  init(
    _ weights: Weights, _ channels: Int, _ outputs: Int, _ window: Window, groups: Int = 1,
    bias: Bool = true, initial: Initializer = .normal(), norm: BatchNorm? = nil
  ) throws(WeightsError) {
    let shape = [outputs, channels / groups, window.kernel.height, window.kernel.width]
    let weight = try weights.tensor("weight", shape, initial: initial)
    kernel = PackedKernel(weight, window, groups: groups, factors: norm?.factors)
    var shifts = norm?.shifts
    if bias {
      let own = try weights.vector("bias", outputs, initial: .zeros)
      guard let norm else {
        self.bias = own
        return
      }
      shifts = zip(norm.shifts, zip(own.floats, norm.factors)).map { $0 + $1.0 * $1.1 }
    }
    self.bias = shifts.map { Tensor($0, shape: [outputs]) }
  }

  /// `activation(convolution + bias + residual)`
  func callAsFunction(
    _ x: FeatureMap, _ activation: Activation? = nil, residual: Tensor? = nil
  ) -> FeatureMap {
    kernel(x, bias: bias, activation: activation, residual: residual)
  }
}
