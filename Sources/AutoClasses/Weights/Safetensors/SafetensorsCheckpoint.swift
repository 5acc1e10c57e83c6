import Files
import Tensors

/// The tensors of one safetensors file.
struct SafetensorsCheckpoint: CheckpointReader {
  private let file: SafetensorsFile
  let directory: CheckpointDirectory

  /// - Throws: ``SafetensorsError`` for a file that breaks a rule of the format.
  init(path: String) throws(SafetensorsError) {
    file = try SafetensorsFile(path: path)
    directory = CheckpointDirectory(file.entries.map(CheckpointEntry.init))
  }

  var path: String { file.file.path }
  var metadata: [String: String] { file.metadata }

  func tensor(at position: Int) throws(WeightsError) -> Tensor {
    let entry = file.entries[position]
    guard let dtype = DType(entry.dtype) else {
      throw .unsupportedDType(
        tensor: entry.name, dtype: entry.dtype.rawValue, file: file.file.path)
    }
    return Tensor(file: file.file, range: entry.bytes, shape: entry.shape, dtype: dtype)
  }
}

extension CheckpointEntry {
  init(_ entry: SafetensorsFile.Entry) {
    self.init(
      name: entry.name, dtype: entry.dtype.rawValue, shape: entry.shape,
      byteCount: entry.bytes.count)
  }
}
