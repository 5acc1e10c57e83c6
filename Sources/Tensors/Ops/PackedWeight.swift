import CKernels
import Synchronization

/// The weight of a linear map, `[outputs, inputs]` as checkpoints store it, or several of them stacked by rows (query,
/// key and value in one product). It is laid out for the kernels on first use: loading a model costs nothing for
/// layers that are never run, and the mapped pages are given back once they are packed.
package final class PackedWeight: Sendable {
  package let outputs: Int
  package let inputs: Int
  private let parts: [Tensor]
  private let packed = Mutex<Storage?>(nil)

  package init(_ parts: Tensor...) {
    precondition(parts.allSatisfy { $0.rank == 2 && $0.dtype.isFloat })
    inputs = parts.first?.shape[1] ?? 0
    outputs = parts.reduce(0) { $0 + $1.shape[0] }
    self.parts = parts
  }

  /// Lends the packed panels.
  func withPanels<R>(_ body: (UnsafePointer<Float>?) -> R) -> R {
    let panels = packed.withLock { packed -> Storage in
      if let packed { return packed }
      let new = pack()
      packed = new
      return new
    }
    defer { withExtendedLifetime(panels) {} }
    return body(panels.bytes.assumingMemoryBound(to: Float.self).baseAddress)
  }

  private func pack() -> Storage {
    let k = Int64(inputs)
    let size = ac_packed_size(Int64(outputs), k)
    let storage = Storage(byteCount: size * MemoryLayout<Float>.size)
    let floats = storage.mutableBytes.bindMemory(to: Float.self).baseAddress
    // Panels of one part end where the next part's begin only when no panel is partly filled.
    let aligned = parts.dropLast().allSatisfy {
      ac_packed_size(Int64($0.shape[0]), k) == $0.shape[0] * inputs
    }
    if aligned {
      var offset = 0
      for part in parts {
        Self.pack(part, into: floats.map { $0 + offset })
        offset += ac_packed_size(Int64(part.shape[0]), k)
        part.storage.dropPages()
      }
    } else {
      Self.pack(.stackedRows(parts), into: floats)
    }
    return storage
  }

  private static func pack(_ weight: Tensor, into floats: UnsafeMutablePointer<Float>?) {
    guard let floats, let kernel = weight.dtype.kernel else { return }
    weight.withBytes {
      ac_pack(
        floats, $0.baseAddress, kernel, Int64(weight.shape[0]), Int64(weight.shape[1]),
        Int64(weight.shape[1]))
    }
  }
}
