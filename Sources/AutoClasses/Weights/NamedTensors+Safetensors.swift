import Files
import Tensors

extension NamedTensors {
  /// Reads every tensor of a safetensors file.
  ///
  /// - Throws: ``SafetensorsError`` for a file that breaks a rule of the format, ``LoadError`` (`unsupported`) for a
  ///   tensor of a type that has no place in a model's inputs.
  public init(safetensors path: String) throws {
    self.init()
    let file = try SafetensorsFile(path: path)
    for entry in file.entries {
      guard let dtype = DType(entry.dtype) else {
        throw LoadError(
          .unsupported,
          "\(path): tensor '\(entry.name)' has dtype \(entry.dtype.rawValue); expected one of "
            + DType.allCases.map(\.safetensors.rawValue).joined(separator: ", "))
      }
      self[entry.name] = Tensor(
        file: file.file, range: entry.bytes, shape: entry.shape, dtype: dtype)
    }
  }

  /// Writes every tensor to a safetensors file, which appears when it is complete.
  ///
  /// - Throws: ``SafetensorsError`` when the file cannot be written.
  public func write(safetensors path: String) throws(SafetensorsError) {
    let tensors = map { $0 }
    let descriptions = tensors.map {
      SafetensorsDescription(
        name: $0.name, dtype: $0.tensor.dtype.safetensors, shape: $0.tensor.shape)
    }
    try SafetensorsFile.write(to: path, descriptions) {
      (position, write) throws(SafetensorsError) in
      try tensors[position].tensor.withBytes { (bytes) throws(SafetensorsError) in
        try write(bytes)
      }
    }
  }
}
