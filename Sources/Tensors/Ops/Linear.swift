import CKernels

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
    let mapped: [Int] = shape.dropLast() + [weight.outputs]
    precondition(residual.map { $0.shape == mapped } ?? true, "residual does not fit")
    let rows = shape.dropLast().reduce(1, *)
    return reshaped([rows, weight.inputs]).columns.linear(
      weight, bias: bias, activation: activation,
      residual: residual?.reshaped([rows, weight.outputs])
    ).reshaped(mapped)
  }
}

extension TensorColumns {
  /// `f(self · weightᵀ + bias) + residual`, `[rows, outputs]`.
  package func linear(
    _ weight: PackedWeight, bias: Tensor? = nil, activation: Activation? = nil,
    residual: Tensor? = nil
  ) -> Tensor {
    var result = Tensor(uninitialized: [rows, weight.outputs])
    multiply(weight, bias, activation, residual, into: &result)
    return result
  }

  /// The same for another product to read: rows lie at a distance that keeps them apart in the cache.
  package func linearForProduct(
    _ weight: PackedWeight, bias: Tensor? = nil, activation: Activation? = nil
  ) -> TensorColumns {
    var result = Tensor(uninitialized: [rows, Int(ac_row_stride(Int64(weight.outputs)))])
    multiply(weight, bias, activation, nil, into: &result)
    return result.columns(0..<weight.outputs)
  }

  private func multiply(
    _ weight: PackedWeight, _ bias: Tensor?, _ activation: Activation?, _ residual: Tensor?,
    into result: inout Tensor
  ) {
    precondition(width == weight.inputs, "a map of \(weight.inputs) inputs was given \(width)")
    precondition(bias.map { $0.count == weight.outputs } ?? true, "bias does not fit")
    precondition(residual.map { $0.shape == result.shape } ?? true, "residual does not fit")
    let stride = result.shape[1]
    withExtendedLifetime((self, bias, residual)) {
      result.withMutableFloats { out in
        weight.multiply(
          pointer, rows: rows, stride: self.stride, into: out.baseAddress, stride: stride,
          bias: bias?.floatPointer, activation: activation, residual: residual?.floatPointer)
      }
    }
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
