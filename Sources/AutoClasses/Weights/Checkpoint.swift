import Files
import Tensors

/// The tensors of a model's weight files, by the names that the files give them. Opening reads the directory; the bytes
/// are mapped and read when they are used.
struct Checkpoint: TensorSource {
  private let file: SafetensorsFile

  /// - Throws: ``SafetensorsError`` for a file that breaks a rule of the format.
  init(path: String) throws {
    file = try SafetensorsFile(path: path)
  }

  var names: [String] { file.entries.map(\.name) }

  func contains(_ name: String) -> Bool { file[name] != nil }

  func tensor(_ name: String) throws(WeightsError) -> Tensor {
    guard let entry = file[name] else {
      preconditionFailure("'\(name)' was looked up before it was found")
    }
    guard let dtype = DType(entry.dtype), dtype.isFloat else {
      throw .unsupportedDType(tensor: name, dtype: entry.dtype.rawValue, file: file.file.path)
    }
    return Tensor(file: file.file, range: entry.bytes, shape: entry.shape, dtype: dtype)
  }
}
