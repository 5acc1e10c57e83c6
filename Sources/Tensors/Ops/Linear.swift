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
    precondition(bias.map { $0.count == weight.outputs } ?? true, "bias does not fit")
    let rows = weight.inputs == 0 ? 0 : count / weight.inputs
    var result = Tensor(uninitialized: shape.dropLast() + [weight.outputs])
    precondition(residual.map { $0.shape == result.shape } ?? true, "residual does not fit")
    withExtendedLifetime((self, bias, residual)) {
      result.withMutableFloats { out in
        weight.withPanels { panels in
          var arguments = ac_gemm_args(
            a: floatPointer, packed: panels, c: out.baseAddress, bias: bias?.floatPointer,
            residual: residual?.floatPointer, m: Int64(rows), n: Int64(weight.outputs),
            k: Int64(weight.inputs), lda: Int64(weight.inputs), ldc: Int64(weight.outputs),
            ldr: Int64(weight.outputs), activation: activation?.kernel ?? AC_ACT_NONE)
          ac_gemm(&arguments)
        }
      }
    }
    return result
  }
}
