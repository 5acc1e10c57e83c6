import Tensors

/// `down(activation(gate(x)) * up(x))` (https://arxiv.org/abs/2002.05202): the two maps of the input are one product, and
/// one pass over its result makes the input of the third.
struct GatedFeedForward: Sendable {
  private let gateAndUp: Linear
  private let activation: Activation
  private let down: Linear

  /// Reads three maps.
  init(
    gate: Weights, up: Weights, down: Weights, width: Int, inner: Int, activation: Activation,
    bias: Bool = false
  ) throws(WeightsError) {
    gateAndUp = try Linear(
      fusing: [gate, up].map { Linear.Part(weights: $0, outputs: inner, bias: bias) }, width)
    self.activation = activation
    self.down = try Linear(down, inner, width, bias: bias)
  }

  /// Reads a map whose first half is the gate, and the one after it.
  init(
    gateAndUp: Weights, down: Weights, width: Int, inner: Int, activation: Activation,
    bias: Bool = false
  ) throws(WeightsError) {
    self.gateAndUp = try Linear(gateAndUp, width, 2 * inner, bias: bias)
    self.activation = activation
    self.down = try Linear(down, inner, width, bias: bias)
  }

  /// `[tokens, width]` -> `[tokens, width]`, plus `residual` when it is given.
  func callAsFunction(_ x: Tensor, residual: Tensor? = nil) -> Tensor {
    down(gateAndUp(x).gated(activation), residual: residual)
  }
}
