import Files

/// A TensorFlow checkpoint: `x.index`, which describes the tensors, and `x.data-00000-of-00001` and so on, which hold
/// them. Opening it reads and verifies the index; data files are opened when a tensor of theirs is asked for, and its
/// checksum is verified then. The graph (`x.meta`) is never read.
///
/// Source: tensorflow `core/util/tensor_bundle/tensor_bundle.cc`, `core/protobuf/tensor_bundle.proto`.
public struct TensorBundle: Sendable {
  /// One tensor of a checkpoint.
  public struct Entry: Sendable, Equatable {
    /// The name of the variable.
    public let name: String
    let place: BundleEntry

    /// The element type.
    public var dtype: TensorFlowDType { place.dtype }
    /// The lengths of the dimensions; empty for a scalar.
    public var shape: [Int] { place.shape }
    /// The bytes that the elements take; of strings, those in the file.
    public var byteCount: Int {
      dtype.size.flatMap { BundleEntry.byteCount(shape, $0) } ?? place.size
    }
  }

  /// The path of the index.
  public let path: String
  /// All tensors, by the bytes of their names.
  public let entries: [Entry]

  /// An index of this size describes tens of millions of tensors.
  private static let maximumIndex = 1 << 30

  private let positions: [String: Int]
  /// The parts of partitioned variables, by their encoded keys.
  let slices: [[UInt8]: BundleEntry]
  let shards: Shards

  /// Opens a checkpoint and checks all of its index.
  ///
  /// - Parameter path: the path of the `.index` file.
  /// - Throws: ``CheckpointFileError`` for a file that breaks a rule of the format.
  public init(index path: String) throws(CheckpointFileError) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.readAll(path, limit: Self.maximumIndex)
    } catch { throw CheckpointFileError(error) }
    let index = try bytes.withRawBytes { (bytes) throws(CheckpointFileError) in
      try Index(bytes, path: path)
    }
    self.init(index, path: path)
  }

  init(_ index: Index, path: String) {
    self.path = path
    entries = index.entries
    slices = index.slices
    shards = Shards(stem: Self.stem(path), count: index.shards)
    positions = Dictionary(
      index.entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// "x.ckpt" of "x.ckpt.index".
  private static func stem(_ path: String) -> String {
    path.hasSuffix(".index") ? String(path.dropLast(".index".count)) : path
  }

  /// The tensor of this name.
  public subscript(name: String) -> Entry? { positions[name].map { entries[$0] } }
}
