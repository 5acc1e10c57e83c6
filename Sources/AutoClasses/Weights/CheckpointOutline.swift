import Tensors

/// Where a load takes its tensors from.
protocol TensorSource {
  /// Every name.
  var names: [String] { get }
  func contains(_ name: String) -> Bool
  /// The tensor of a name that is there.
  func tensor(_ name: String) throws(WeightsError) -> Tensor
}

/// The names, types and shapes of a checkpoint whose bytes are elsewhere: a model is built from it to see which weights
/// fit, not to be run.
struct CheckpointOutline: TensorSource {
  let entries: [SafetensorsFile.Entry]
  private let shapes: [String: [Int]]

  init(_ entries: [SafetensorsFile.Entry]) {
    self.entries = entries
    shapes = Dictionary(
      entries.map { ($0.name, $0.shape) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads the header of a file, and no more of it.
  ///
  /// - Returns: nil when there is no such file.
  init?(_ name: String, of files: ModelFiles) async throws {
    guard let start = try await files.bytes(of: name, 0..<8) else { return nil }
    let path = "\(files.id)/\(name)"
    guard start.bytes.count == 8 else {
      throw SafetensorsError(.headerTooSmall(fileSize: start.size), file: path)
    }
    let length = start.bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(SafetensorsFile.maximumHeader) else {
      throw SafetensorsError(.headerTooLarge(length: length), file: path)
    }
    let end = 8 + Int(length)
    guard let header = try await files.bytes(of: name, 8..<end), header.bytes.count == end - 8
    else {
      throw SafetensorsError(
        .invalidHeaderLength(length: end - 8, available: start.size - 8), file: path)
    }
    self.init(
      try SafetensorsFile.entries(ofHeader: header.bytes, fileSize: start.size, path: path))
  }

  var names: [String] { entries.map(\.name) }
  func contains(_ name: String) -> Bool { shapes[name] != nil }

  func tensor(_ name: String) throws(WeightsError) -> Tensor {
    let shape = shapes[name] ?? []
    // Memory that nobody touches costs nothing, but a header can promise more than there is.
    guard floatByteCount(shape) <= physicalMemory else {
      throw .tooLarge(tensor: name, shape: shape, memory: physicalMemory)
    }
    return Tensor(uninitialized: shape)
  }
}

extension SafetensorsFile {
  /// The tensors that a header describes, after every check that the whole file gets.
  static func entries(
    ofHeader header: [UInt8], fileSize: Int, path: String
  ) throws(SafetensorsError) -> [Entry] {
    let parsed = try SafetensorsHeader(header, fileSize: fileSize, path: path)
    let start = 8 + header.count
    return parsed.records.map {
      Entry(
        name: $0.name(in: header), dtype: $0.dtype, shape: $0.shape(in: header),
        bytes: start + $0.begin..<start + $0.end)
    }
  }
}
