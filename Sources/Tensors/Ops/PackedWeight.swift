import CKernels

/// The weight of a linear map, `[outputs, inputs]` as checkpoints store it, or several of them stacked by rows (query,
/// key and value in one product). It is laid out for the kernels on first use: loading a model costs nothing for
/// layers that are never run, and the mapped pages are given back once they are packed. Weights of 16 bits keep them;
/// the products are those of the same numbers in 32.
package final class PackedWeight: Sendable {
  package let outputs: Int
  package let inputs: Int
  private let panels: Lazy<Panels>

  /// A weight as the kernels read it.
  private struct Panels {
    let storage: Storage
    let dtype: DType
  }

  package convenience init(_ parts: Tensor...) { self.init(stacking: parts) }

  /// Several weights of one input, one below the other.
  package init(stacking parts: [Tensor]) {
    precondition(parts.allSatisfy { $0.rank == 2 && $0.dtype.isFloat })
    let inputs = parts.first?.shape[1] ?? 0
    self.inputs = inputs
    outputs = parts.reduce(0) { $0 + $1.shape[0] }
    panels = Lazy { Self.packed(parts, inputs: inputs) }
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

  /// A weight `[outputs, inputs]` that is computed from others on first use.
  package init(outputs: Int, inputs: Int, _ make: @escaping @Sendable () -> Tensor) {
    self.inputs = inputs
    self.outputs = outputs
    panels = Lazy {
      let weight = make()
      precondition(weight.shape == [outputs, inputs], "a weight became \(weight.shape)")
      return Self.packed([weight], inputs: inputs)
    }
  }

  /// `activation(a · weightᵀ + bias) + residual`, row by row; row `i` of each matrix starts at `i` times its stride.
  func multiply(
    _ a: UnsafePointer<Float>?, rows: Int, stride: Int, into result: UnsafeMutablePointer<Float>?,
    stride resultStride: Int, bias: UnsafePointer<Float>?, activation: Activation?,
    residual: UnsafePointer<Float>?
  ) {
    let panels = panels.value
    var arguments = ac_gemm_args(
      a: a, packed: panels.storage.bytes.baseAddress, packed_dtype: panels.dtype.kernel ?? AC_F32,
      c: result, bias: bias, residual: residual, m: Int64(rows), n: Int64(outputs),
      k: Int64(inputs), lda: Int64(stride), ldc: Int64(resultStride), ldr: Int64(resultStride),
      activation: activation?.kernel ?? AC_ACT_NONE)
    ac_gemm(&arguments)
    withExtendedLifetime(panels) {}
  }

  private static func packed(_ parts: [Tensor], inputs: Int) -> Panels {
    let outputs = parts.reduce(0) { $0 + $1.shape[0] }
    let k = Int64(inputs)
    let dtype = parts.sharedDType
    let size = ac_packed_size(Int64(outputs), k)
    let storage = Storage(byteCount: size * dtype.size)
    let base = storage.mutableBytes.baseAddress
    // Panels of one part end where the next part's begin only when no panel is partly filled.
    let aligned = parts.dropLast().allSatisfy {
      ac_packed_size(Int64($0.shape[0]), k) == $0.shape[0] * inputs
    }
    if aligned {
      var offset = 0
      for part in parts {
        pack(part, into: base.map { $0 + offset * dtype.size }, as: dtype)
        offset += ac_packed_size(Int64(part.shape[0]), k)
        part.storage.dropPages()
      }
    } else {
      pack(.stackedRows(parts), into: base, as: dtype)
    }
    return Panels(storage: storage, dtype: dtype)
  }

  private static func pack(
    _ weight: Tensor, into panels: UnsafeMutableRawPointer?, as dtype: DType
  ) {
    guard let panels, let from = weight.dtype.kernel, let to = dtype.kernel else { return }
    weight.withBytes {
      ac_pack(
        panels, to, $0.baseAddress, from, Int64(weight.shape[0]), Int64(weight.shape[1]),
        Int64(weight.shape[1]))
    }
  }
}
