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
            + DType.allCases.compactMap(\.safetensors?.rawValue).joined(separator: ", "))
      }
      self[entry.name] = Tensor(
        file: file.file, range: entry.bytes, shape: entry.shape, dtype: dtype)
    }
  }

  /// Writes every tensor to a safetensors file, which appears when it is complete.
  ///
  /// - Throws: ``SafetensorsError`` when the file cannot be written.
  public func write(safetensors path: String) throws(SafetensorsError) {
    try SafetensorsFile.write(to: path, map { $0 })
  }
}

extension SafetensorsFile {
  /// Writes tensors, one after the other, without copying them.
  static func write(
    to path: String, _ tensors: [(name: String, tensor: Tensor)], metadata: [String: String] = [:]
  ) throws(SafetensorsError) {
    var descriptions: [SafetensorsDescription] = []
    for (name, tensor) in tensors {
      guard let dtype = tensor.dtype.safetensors else {
        throw SafetensorsError(
          .unsupportedDType(tensor.dtype.rawValue), file: path, tensor: name)
      }
      descriptions.append(SafetensorsDescription(name: name, dtype: dtype, shape: tensor.shape))
    }
    try write(to: path, descriptions, metadata: metadata) {
      (position, write) throws(SafetensorsError) in
      try tensors[position].tensor.withBytes { (bytes) throws(SafetensorsError) in
        try write(bytes)
      }
    }
  }
}
