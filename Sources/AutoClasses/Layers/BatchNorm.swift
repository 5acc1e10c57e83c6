import Tensors

/// Normalises each channel by statistics of the training (`torch.nn.BatchNorm1d`, `torch.nn.BatchNorm2d`,
/// https://arxiv.org/abs/1502.03167).
struct BatchNorm: Sendable {
  /// What a channel is multiplied by, and what is then added.
  let factors: [Float]
  let shifts: [Float]

  init(_ weights: Weights, _ width: Int, epsilon: Double = 1e-5) throws(WeightsError) {
    let weight = try weights.vector("weight", width, initial: .ones).floats
    let bias = try weights.vector("bias", width, initial: .zeros).floats
    let mean = try weights.vector("running_mean", width, initial: .zeros).floats
    let variance = try weights.vector("running_var", width, initial: .ones).floats
    weights.ignore("num_batches_tracked")
    let epsilon = Float(epsilon)
    factors = zip(weight, variance).map { $0 / ($1 + epsilon).squareRoot() }
    shifts = zip(bias, zip(factors, mean)).map { $0 - $1.0 * $1.1 }
  }

  /// `[rows, width]` -> `[rows, width]`
  func callAsFunction(_ x: Tensor) -> Tensor {
    var result = x
    result.withMutableFloats { values in
      for row in stride(from: 0, to: values.count, by: max(factors.count, 1)) {
        for (i, factor) in factors.enumerated() {
          values[row + i] = values[row + i] * factor + shifts[i]
        }
      }
    }
    return result
  }
}
