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
      .with(weights.quantization)
    self.bias = bias ? try weights.vector("bias", outputs, initial: initialBias) : nil
  }

  /// A map whose results are multiplied by numbers that the checkpoint has beside it, `[outputs]`, where it has them.
  init(
    _ weights: Weights, _ inputs: Int, _ outputs: Int, scale: Tensor?
  ) throws(WeightsError) {
    guard let factors = scale?.floats else {
      try self.init(weights, inputs, outputs)
      return
    }
    let weight = try weights.tensor("weight", [outputs, inputs], initial: .normal())
    let bias = try weights.vector("bias", outputs, initial: .zeros)
    self.init(
      PackedWeight(weight, factors: factors).with(weights.quantization),
      bias: bias.scalingRows(by: factors))
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
    try self.init(
      fusing: [query, key, value].map { Part(weights: $0, outputs: outputs, bias: bias) }, inputs)
  }

  /// One of several maps of one input.
  struct Part {
    let weights: Weights
    let outputs: Int
    var bias = false
  }

  /// Reads maps of one input whose results lie side by side in the order of the parts.
  init(fusing parts: [Part], _ inputs: Int) throws(WeightsError) {
    var matrices: [Tensor] = []
    var biases: [Float] = []
    for part in parts {
      let shape = [part.outputs, inputs]
      matrices.append(try part.weights.tensor("weight", shape, initial: .normal()))
      biases +=
        part.bias
        ? try part.weights.vector("bias", part.outputs, initial: .zeros).floats
        : [Float](repeating: 0, count: part.outputs)
    }
    weight = PackedWeight(stacking: matrices).with(parts.first?.weights.quantization)
    bias = parts.contains { $0.bias } ? Tensor(biases, shape: [biases.count]) : nil
  }

  /// Reads one map of queries, keys and values whose rows are stored head by head: the results lie side by side as those
  /// of ``init(fusing:_:)`` do.
  init(
    headByHead weights: Weights, _ width: Int, heads: Int, bias: Bool
  ) throws(WeightsError) {
    let size = width / heads
    weight = PackedWeight(
      headByHead: try weights.tensor("weight", [3 * width, width], initial: .normal()),
      heads: heads, parts: 3
    ).with(weights.quantization)
    let stored = bias ? try weights.vector("bias", 3 * width, initial: .zeros).floats : []
    let order = (0..<3).flatMap { part in (0..<heads).map { (3 * $0 + part) * size } }
    let values = bias ? order.flatMap { stored[$0..<$0 + size] } : []
    self.bias = bias ? Tensor(values, shape: [3 * width]) : nil
  }

  /// A map whose `weight` is stored as `[inputs, outputs]` (transformers' `Conv1D`).
  init(conv1D weights: Weights, _ inputs: Int, _ outputs: Int) throws(WeightsError) {
    weight = PackedWeight(
      transposed: try weights.tensor("weight", [inputs, outputs], initial: .normal())
    ).with(weights.quantization)
    bias = try weights.vector("bias", outputs, initial: .zeros)
  }

  /// A map of a weight that is made of a checkpoint's.
  init(_ weight: PackedWeight, bias: Tensor?) {
    self.weight = weight
    self.bias = bias
  }

  /// A map whose weight belongs to another layer too (a decoder tied to the embeddings).
  init(sharing weight: Tensor, bias: Tensor?, quantization: Quantization? = nil) {
    self.weight = PackedWeight(weight).with(quantization)
    self.bias = bias
  }

  /// `activation(x · weightᵀ + bias) + residual`.
  func callAsFunction(
    _ x: Tensor, _ activation: Activation? = nil, residual: Tensor? = nil
  ) -> Tensor {
    x.linear(weight, bias: bias, activation: activation, residual: residual)
  }

  /// `self(activation(inner(x))) + residual`; what lies between the two is read once and laid out for that.
  func callAsFunction(
    _ x: Tensor, after inner: Linear, _ activation: Activation?, residual: Tensor? = nil
  ) -> Tensor {
    x.columns.linearForProduct(inner.weight, bias: inner.bias, activation: activation)
      .linear(weight, bias: bias, residual: residual)
  }
}

extension PackedWeight {
  fileprivate func with(_ quantization: Quantization?) -> PackedWeight {
    quantization == .int8 ? quantized() : self
  }
}
