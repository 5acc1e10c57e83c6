import Files
import Tensors

/// The tensors of a GGUF file by its own names. Those that are packed in blocks come out as f32.
struct GGUFCheckpoint: CheckpointReader {
  private let gguf: GGUFFile
  let directory: CheckpointDirectory

  /// - Throws: ``CheckpointFileError`` for a file that breaks a rule of the format.
  init(path: String) throws(CheckpointFileError) {
    gguf = try GGUFFile(path: path)
    directory = CheckpointDirectory(
      gguf.tensors.map {
        CheckpointEntry(
          name: $0.name, dtype: $0.type.plain?.rawValue ?? $0.type.name, shape: $0.shape,
          byteCount: $0.bytes.count)
      })
  }

  var path: String { gguf.file.path }

  var metadata: [String: String] {
    Dictionary(gguf.metadata.map { ($0.key, $0.value.text) }, uniquingKeysWith: { a, _ in a })
  }

  func dtype(at position: Int) -> SafetensorsDType? {
    let type = gguf.tensors[position].type
    return type.plain ?? (GGUFBlocks(type) == nil ? nil : .f32)
  }

  func tensor(at position: Int) throws(WeightsError) -> Tensor {
    let tensor = gguf.tensors[position]
    if let dtype = tensor.type.plain.flatMap({ DType($0) }) {
      return Tensor(file: gguf.file, range: tensor.bytes, shape: tensor.shape, dtype: dtype)
    }
    guard let blocks = GGUFBlocks(tensor.type) else {
      throw .unsupportedDType(tensor: tensor.name, dtype: tensor.type.name, file: path)
    }
    return gguf.file.withBytes { all in
      blocks.tensor(UnsafeRawBufferPointer(rebasing: all[tensor.bytes]), shape: tensor.shape)
    }
  }
}
