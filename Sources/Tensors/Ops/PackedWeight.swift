import CKernels

/// The weight of a linear map, `[outputs, inputs]` as checkpoints store it, or several of them stacked by rows (query,
/// key and value in one product). It is laid out for the kernels on first use: loading a model costs nothing for
/// layers that are never run, and the mapped pages are given back once they are packed. Weights of 16 bits keep them;
/// the products are those of the same numbers in 32.
package final class PackedWeight: Sendable {
  package let outputs: Int
  package let inputs: Int
  private let parts: @Sendable () -> [Tensor]
  private let panels: Lazy<Panels>

  private init(
    outputs: Int, inputs: Int, quantized: Bool, parts: @escaping @Sendable () -> [Tensor]
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.parts = parts
    panels = Lazy { Panels(parts(), inputs: inputs, quantized: quantized) }
  }

  package convenience init(_ parts: Tensor...) { self.init(stacking: parts) }

  /// Several weights of one input, one below the other.
  package convenience init(stacking parts: [Tensor]) {
    precondition(parts.allSatisfy { $0.rank == 2 && $0.dtype.isFloat })
    self.init(
      outputs: parts.reduce(0) { $0 + $1.shape[0] }, inputs: parts.first?.shape[1] ?? 0,
      quantized: false
    ) { parts }
  }

  /// A weight that is stored as `[inputs, outputs]`.
  package convenience init(transposed weight: Tensor) {
    precondition(weight.rank == 2 && weight.dtype.isFloat)
    self.init(outputs: weight.shape[1], inputs: weight.shape[0]) {
      defer { weight.storage.dropPages() }
      return weight.withBytes {
        Tensor(transposing: $0, shape: weight.shape, dtype: weight.dtype)
      }
    }
  }

  /// A weight whose rows are stored head by head, `[heads, parts, size]`, as one of `[parts, heads, size]`.
  package convenience init(headByHead weight: Tensor, heads: Int, parts: Int) {
    let (outputs, inputs) = (weight.shape[0], weight.shape[1])
    precondition(weight.dtype.isFloat && outputs.isMultiple(of: heads * parts))
    let block = outputs / (heads * parts) * inputs
    self.init(outputs: outputs, inputs: inputs) {
      defer { weight.storage.dropPages() }
      return weight.withBytes {
        Tensor(
          gathering: $0, strides: [block, parts * block, 1], shape: [parts, heads, block],
          dtype: weight.dtype)
      }.reshaped([outputs, inputs])
    }
  }

  /// A weight whose outputs are multiplied by factors.
  package convenience init(_ weight: Tensor, factors: [Float]) {
    self.init(outputs: weight.shape[0], inputs: weight.shape[1]) {
      defer { weight.storage.dropPages() }
      return weight.scalingRows(by: factors)
    }
  }

  /// A weight `[outputs, inputs]` that is computed from others on first use.
  package convenience init(
    outputs: Int, inputs: Int, _ make: @escaping @Sendable () -> Tensor
  ) {
    self.init(outputs: outputs, inputs: inputs, quantized: false) {
      let weight = make()
      precondition(weight.shape == [outputs, inputs], "a weight became \(weight.shape)")
      return [weight]
    }
  }

  /// The same weight with every row rounded to 8 bits, evenly around 0. What it multiplies is rounded to 8 bits too, row
  /// by row from the smallest to the largest number, and the products are summed exactly.
  package func quantized() -> PackedWeight {
    if inputs > ac_largest_quantised_k() { return self }
    return PackedWeight(outputs: outputs, inputs: inputs, quantized: true, parts: parts)
  }

  /// `activation(a · weightᵀ + bias) + residual`, or the activation of the whole sum, row by row; row `i` of each matrix
  /// starts at `i` times its stride. With windows, the rows of `a` are what those cover (see `ac_gemm_args`).
  func multiply(
    _ a: UnsafePointer<Float>?, rows: Int, stride: Int, into result: UnsafeMutablePointer<Float>?,
    stride resultStride: Int, bias: UnsafePointer<Float>?, activation: Activation?,
    residual: UnsafePointer<Float>?, residualFirst: Bool = false, windows: ac_windows? = nil
  ) {
    let panels = panels.value
    var arguments = ac_gemm_args(
      a: a, packed: panels.storage.bytes.baseAddress, packed_dtype: panels.format, c: result,
      bias: bias, residual: residual, m: Int64(rows), n: Int64(outputs), k: Int64(inputs),
      lda: Int64(stride), ldc: Int64(resultStride), ldr: Int64(resultStride),
      activation: activation?.kernel ?? AC_ACT_NONE, residual_first: residualFirst, windows: nil)
    if var windows {
      precondition(panels.format != AC_I8, "windows against weights of 8 bits")
      withUnsafePointer(to: &windows) {
        arguments.windows = $0
        ac_gemm(&arguments)
      }
    } else {
      ac_gemm(&arguments)
    }
    withExtendedLifetime(panels) {}
  }
}
