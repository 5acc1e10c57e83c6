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

extension TensorColumns {
  /// `self · weightᵀ`, `[rows, outputs]`.
  package func linear(_ weight: PackedWeight) -> Tensor {
    precondition(width == weight.inputs, "a map of \(weight.inputs) inputs was given \(width)")
    var result = Tensor(uninitialized: [rows, weight.outputs])
    withExtendedLifetime(self) {
      result.withMutableFloats { out in
        weight.multiply(
          pointer, rows: rows, stride: stride, into: out.baseAddress, stride: weight.outputs,
          bias: nil, activation: nil, residual: nil)
      }
    }
    return result
  }

  /// A copy, `[rows, width]`.
  package var copied: Tensor {
    var result = Tensor(uninitialized: [rows, width])
    result.withMutableFloats { out in
      guard let out = out.baseAddress, let pointer else { return }
      for row in 0..<rows { (out + row * width).update(from: pointer + row * stride, count: width) }
    }
    return result
  }
}
