import Files

/// A GGUF file, the format of llama.cpp: metadata and tensors in a memory-mapped file. Opening it reads and checks all
/// but the tensors' bytes.
///
/// Source: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md; the rules are those of `gguf.cpp`, with a limit for
/// the alignment besides.
public struct GGUFFile: Sendable {
  /// One tensor of a file.
  public struct Tensor: Sendable, Equatable {
    /// The name in the file.
    public let name: String
    /// The element type.
    public let type: GGUFTensorType
    /// The lengths of the dimensions, the slowest first (the file has them the other way round).
    public let shape: [Int]
    /// Where the elements are in the file.
    public let bytes: Range<Int>

    /// The number of elements.
    public var count: Int { shape.reduce(1, *) }
  }

  /// The whole file.
  public let file: MappedFile
  /// The version of the format: 2 or 3.
  public let version: Int
  /// Keys and values in the order of the file.
  public let metadata: [(key: String, value: GGUFValue)]
  /// All tensors in the order of their bytes.
  public let tensors: [Tensor]

  /// Opens a file.
  ///
  /// - Parameter path: the path of the file.
  /// - Throws: ``CheckpointFileError`` for a file that breaks a rule of the format.
  public init(path: String) throws(CheckpointFileError) {
    let file: MappedFile
    do throws(FileError) { file = try MappedFile(path: path) } catch {
      throw CheckpointFileError(error)
    }
    guard file.withBytes({ $0.prefix(4).elementsEqual("GGUF".utf8) }) else {
      throw CheckpointFileError(
        .wrongFormat, file: path, offset: 0, expected: "the letters GGUF", found: "other bytes")
    }
    let parsed: GGUFHeader
    do throws(ByteError) {
      parsed = try file.withBytes { (bytes) throws(ByteError) in
        try GGUFHeader(bytes, file: file)
      }
    } catch {
      throw CheckpointFileError(error, file: path)
    }
    self.file = file
    version = parsed.version
    metadata = parsed.metadata
    tensors = parsed.tensors
  }

  /// The value of a key.
  public subscript(key: String) -> GGUFValue? { metadata.first { $0.key == key }?.value }
}
