import Tensors

/// `y = x · weightᵀ + bias` (`torch.nn.Linear`), or several such maps of one input computed as one.
struct Linear: Sendable {
  private let weight: PackedWeight
  private let bias: Tensor?

  /// Reads `weight`, `[outputs, inputs]`, and `bias`, `[outputs]`.
  init(
    _ weights: Weights, _ inputs: Int, _ outputs: Int, bias: Bool = true,
    initial: Initializer = .normal(), initialBias: Initializer = .zeros
  ) throws(WeightsError) {
    weight = PackedWeight(try weights.tensor("weight", [outputs, inputs], initial: initial))
    self.bias = bias ? try weights.vector("bias", outputs, initial: initialBias) : nil
  }

  /// A map that starts as torch's own `Linear` does, evenly from `-1 / √inputs` to `1 / √inputs`.
  init(evenly weights: Weights, _ inputs: Int, _ outputs: Int) throws(WeightsError) {
    let bound = 1 / Double(inputs).squareRoot()
    try self.init(
      weights, inputs, outputs, initial: .uniform(-bound, bound),
      initialBias: .uniform(-bound, bound))
  }

  /// Reads three maps of one input whose results lie side by side: `[query | key | value]`.
  init(
    fusing query: Weights, _ key: Weights, _ value: Weights, _ inputs: Int, _ outputs: Int,
    bias: Bool = true
  ) throws(WeightsError) {
    var matrices: [Tensor] = []
    var biases: [Float] = []
    for weights in [query, key, value] {
      matrices.append(try weights.tensor("weight", [outputs, inputs], initial: .normal()))
      if bias { biases += try weights.vector("bias", outputs, initial: .zeros).floats }
    }
    weight = PackedWeight(matrices[0], matrices[1], matrices[2])
    self.bias = bias ? Tensor(biases, shape: [biases.count]) : nil
  }

  /// A map whose weight belongs to another layer too (a decoder tied to the embeddings).
  init(sharing weight: Tensor, bias: Tensor?) {
    self.weight = PackedWeight(weight)
    self.bias = bias
  }

  /// `activation(x · weightᵀ + bias) + residual`.
  func callAsFunction(
    _ x: Tensor, _ activation: Activation? = nil, residual: Tensor? = nil
  ) -> Tensor {
    x.linear(weight, bias: bias, activation: activation, residual: residual)
  }
}
