import CKernels

/// A weight as the kernels read it: in panels of rows.
struct Panels: Sendable {
  let storage: Storage
  let format: ac_dtype

  /// Packs matrices of `inputs` columns, one below the other, in the type that they share or as f32; in 8 bits when
  /// `quantized`.
  init(_ parts: [Tensor], inputs: Int, quantized: Bool) {
    let format = quantized ? AC_I8 : parts.sharedDType.kernel ?? AC_F32
    let outputs = parts.reduce(0) { $0 + $1.shape[0] }
    storage = Storage(byteCount: ac_packed_bytes(Int64(outputs), Int64(inputs), format))
    self.format = format
    var rest = storage.mutableBytes.baseAddress
    func pack(_ weight: Tensor) {
      guard let panels = rest, let kernel = weight.dtype.kernel else { return }
      let rows = Int64(weight.shape[0])
      weight.withBytes {
        ac_pack(panels, format, $0.baseAddress, kernel, rows, Int64(inputs), Int64(inputs))
      }
      rest = panels + ac_packed_bytes(rows, Int64(inputs), format)
    }
    // Panels of one part end where the next part's begin only when no panel is partly filled.
    if parts.dropLast().allSatisfy({ $0.shape[0].isMultiple(of: Int(ac_panel_rows())) }) {
      for part in parts {
        pack(part)
        part.storage.dropPages()
      }
    } else {
      pack(.stackedRows(parts))
      for part in parts { part.storage.dropPages() }
    }
  }
}
