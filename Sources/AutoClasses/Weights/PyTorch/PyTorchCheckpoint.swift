import Files
import Tensors

/// The tensors of a file that torch.save wrote (`pytorch_model.bin`, `.pt`, `.pth`). Opening it reads the directory and
/// the pickle, and checks that every tensor lies in its storage; tensors are then parts of the mapped file.
struct PyTorchCheckpoint: CheckpointReader {
  let directory: CheckpointDirectory
  private let file: MappedFile
  private let tensors: [PyTorchTensor]
  /// Where the storages are.
  private let ranges: [Range<Int>]
  /// The storages' entries, for their checksums; empty for a file that is no archive.
  private let entries: [ZipEntry]

  var path: String { file.path }

  /// - Throws: ``PyTorchError``, or `FileError` for a file that cannot be opened.
  init(path: String) throws {
    file = try MappedFile(path: path)
    let bytes = FileBytes(file)
    let stateDict: StateDict
    switch try PyTorchFormat(bytes) {
    case .archive:
      let archive = try PyTorchArchive(bytes)
      let layout = try archive.directory.checkLayout()
      stateDict = try archive.stateDict()
      let indices = try archive.entries(of: stateDict.storages)
      ranges = indices.map { layout[$0] }
      entries = indices.map { archive.directory.entries[$0] }
    case .legacy:
      let legacy = try PyTorchLegacyFile(bytes)
      stateDict = legacy.stateDict
      ranges = try legacy.storageRanges()
      entries = []
    }
    tensors = stateDict.tensors.map(\.tensor)
    directory = CheckpointDirectory(stateDict.tensors.map { CheckpointEntry($0, $1) })
  }

  /// The tensors of a file, from its directory and pickle alone.
  static func entries(_ bytes: FileBytes) throws -> [CheckpointEntry] {
    let stateDict: StateDict
    switch try PyTorchFormat(bytes) {
    case .archive:
      let archive = try PyTorchArchive(bytes)
      stateDict = try archive.stateDict()
      _ = try archive.entries(of: stateDict.storages)
    case .legacy: stateDict = try PyTorchLegacyFile(bytes).stateDict
    }
    return stateDict.tensors.map { CheckpointEntry($0, $1) }
  }

  func tensor(at position: Int) throws(WeightsError) -> Tensor {
    let tensor = tensors[position]
    let range = ranges[tensor.storage]
    let start = range.lowerBound + tensor.offset * tensor.dtype.size
    if tensor.isContiguous {
      return Tensor(
        file: file, range: start..<start + tensor.count * tensor.dtype.size, shape: tensor.shape,
        dtype: tensor.dtype)
    }
    guard tensor.count * tensor.dtype.size <= physicalMemory else {
      let name = directory.entries[position].name
      throw .tooLarge(tensor: name, shape: tensor.shape, memory: physicalMemory)
    }
    return file.withBytes { bytes in
      Tensor(
        gathering: UnsafeRawBufferPointer(rebasing: bytes[start..<range.upperBound]),
        strides: tensor.strides, shape: tensor.shape, dtype: tensor.dtype)
    }
  }

  func checkBytes(at position: Int) throws(WeightsError) {
    let storage = tensors[position].storage
    guard storage < entries.count else { return }
    let found = file.withBytes { bytes in
      CRC32.checksum(UnsafeRawBufferPointer(rebasing: bytes[ranges[storage]]))
    }
    if found != entries[storage].checksum {
      throw .damaged(
        tensor: directory.entries[position].name, file: path,
        problem: ZipDirectory.checksumProblem(entries[storage], found))
    }
  }
}

extension CheckpointEntry {
  fileprivate init(_ name: String, _ tensor: PyTorchTensor) {
    self.init(
      name: name, dtype: tensor.dtype.safetensors?.rawValue ?? tensor.dtype.rawValue.uppercased(),
      shape: tensor.shape, byteCount: tensor.count * tensor.dtype.size)
  }
}
