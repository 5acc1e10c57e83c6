import Files
import Tensors

@testable import AutoClasses

extension FuzzTarget {
  /// The files that weights are in.
  static let checkpoints = [
    FuzzTarget(file: "safetensors") { try readAll(SafetensorsCheckpoint(path: $0)) },
    FuzzTarget(file: "zip") { try readAll(PyTorchCheckpoint(path: $0)) },
    FuzzTarget("pickle") { bytes in
      var unpickler = Unpickler(PickleSource(bytes: bytes, file: "x", entry: nil))
      _ = try StateDict(try unpickler.run(), unpickler)
    },
    FuzzTarget(file: "index") { _ = try ShardIndex(path: $0) },
    FuzzTarget("json") { _ = try JSON(parsing: $0) },
  ]

  private static func readAll(_ checkpoint: some CheckpointReader) throws {
    for position in checkpoint.directory.entries.indices {
      _ = try checkpoint.tensor(at: position)
      try checkpoint.checkBytes(at: position)
    }
  }
}
