import Files

/// A file that holds a model's weights, or lists those that do.
struct WeightFile: Sendable, Hashable {
  /// What is in the file.
  enum Format: Sendable {
    case safetensors, pytorch
    /// TensorFlow 1: `….ckpt.index` beside `….ckpt.data-…`.
    case tensorBundle
    /// TensorFlow 2: `….h5`.
    case hdf5
    case gguf
  }
  /// The name in the model's folder or repository.
  let name: String
  let format: Format
  /// Whether the file is the index of shards of that format.
  let isIndex: Bool

  init(_ name: String, _ format: Format, isIndex: Bool = false) {
    self.name = name
    self.format = format
    self.isIndex = isIndex
  }

  // The names that transformers gives files; each stands here only.
  static let safetensors = WeightFile("model.safetensors", .safetensors)
  static let safetensorsIndex = WeightFile(
    "model.safetensors.index.json", .safetensors, isIndex: true)
  static let pytorch = WeightFile("pytorch_model.bin", .pytorch)
  static let pytorchIndex = WeightFile("pytorch_model.bin.index.json", .pytorch, isIndex: true)
  static let tensorFlow1 = WeightFile("model.ckpt.index", .tensorBundle)
  static let tensorFlow2 = WeightFile("tf_model.h5", .hdf5)
  static let flaxName = "flax_model.msgpack"

  /// The file of a variant: "model.fp16.safetensors".
  func variant(_ variant: String?) -> WeightFile {
    guard let variant, let dot = name.lastIndex(of: ".") else { return self }
    return WeightFile("\(name[..<dot]).\(variant)\(name[dot...])", format, isIndex: isIndex)
  }
}

extension WeightFile {
  /// A file whose name says nothing for certain: told by its first bytes, and else by its ending.
  init(named name: String, path: String) throws(FileError) {
    let start = try FileSystem.prefix(of: path, count: 8)
    if start.starts(with: Self.hdf5Magic) {
      self.init(name, .hdf5)
    } else if start.starts(with: "GGUF".utf8) {
      self.init(name, .gguf)
    } else if name.hasSuffix(".index.json") {
      self.init(name, name.contains(".safetensors") ? .safetensors : .pytorch, isIndex: true)
    } else if name.hasSuffix(".index") {
      self.init(name, .tensorBundle)
    } else if name.hasSuffix(".safetensors") || Self.isSafetensors(start) {
      self.init(name, .safetensors)
    } else {
      // Python hands everything else to torch.
      self.init(name, .pytorch)
    }
  }

  private static let hdf5Magic: [UInt8] = [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Eight bytes of a length that a header can have: the upper half is zero, as in no other format.
  private static func isSafetensors(_ start: [UInt8]) -> Bool {
    start.count == 8 && start[4...].allSatisfy { $0 == 0 } && start[..<4].contains { $0 != 0 }
  }
}
