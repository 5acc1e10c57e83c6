extension Tensor {
  /// `f(self · weightᵀ + bias) + residual`, row by row.
  ///
  /// - self: `[…, inputs]`; the result is `[…, outputs]`.
  package func linear(
    _ weight: PackedWeight, bias: Tensor? = nil, activation: Activation? = nil,
    residual: Tensor? = nil
  ) -> Tensor {
    precondition(
      shape.last == weight.inputs, "a linear map of \(weight.inputs) inputs was given \(shape)")
    precondition(bias.map { $0.count == weight.outputs } ?? true, "bias does not fit")
    let rows = weight.inputs == 0 ? 0 : count / weight.inputs
    var result = Tensor(uninitialized: shape.dropLast() + [weight.outputs])
    precondition(residual.map { $0.shape == result.shape } ?? true, "residual does not fit")
    withExtendedLifetime((self, bias, residual)) {
      result.withMutableFloats { out in
        weight.multiply(
          floatPointer, rows: rows, stride: weight.inputs, into: out.baseAddress,
          stride: weight.outputs, bias: bias?.floatPointer, activation: activation,
          residual: residual?.floatPointer)
      }
    }
    return result
  }
}
