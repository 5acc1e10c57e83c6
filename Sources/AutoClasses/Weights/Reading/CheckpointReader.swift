import Tensors

/// The named tensors of a checkpoint, whatever its files are: what models are built from, `inspect` lists and `convert`
/// writes. Opening one reads and checks the files' directories; a tensor's bytes are touched when it is used.
protocol CheckpointReader: Sendable {
  /// The file, or the index of several, for errors.
  var path: String { get }
  /// What there is.
  var directory: CheckpointDirectory { get }
  /// Free text of the files, safetensors' `__metadata__`; empty where the format has none.
  var metadata: [String: String] { get }
  /// The tensor at a position of `directory`: the file's bits, row-major and contiguous. It is a part of the mapped file
  /// unless its elements lie in another order there, or at addresses that the type does not allow.
  ///
  /// - Throws: ``WeightsError`` when no tensor can have the type, or the bytes are not what their checksum says.
  func tensor(at position: Int) throws(WeightsError) -> Tensor
  /// Reads all bytes of the tensor at a position and compares them with the checksum that the file has of them; formats
  /// without one have nothing to compare.
  ///
  /// - Throws: ``WeightsError`` for a tensor whose bytes are others.
  func checkBytes(at position: Int) throws(WeightsError)
  /// The type of that tensor in safetensors files: the entry's, unless the format packs elements in blocks. nil for
  /// types that they do not have.
  func dtype(at position: Int) -> SafetensorsDType?
}

extension CheckpointReader {
  var metadata: [String: String] { [:] }
  func dtype(at position: Int) -> SafetensorsDType? {
    SafetensorsDType(rawValue: directory.entries[position].dtype)
  }
  func checkBytes(at position: Int) throws(WeightsError) {}
  /// Every name, in the order of the files.
  var names: [String] { directory.names }
  func contains(_ name: String) -> Bool { directory[name] != nil }
}
