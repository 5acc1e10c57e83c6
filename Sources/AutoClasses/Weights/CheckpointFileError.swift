public import Files

/// Why a TensorFlow, GGUF or HDF5 file cannot be read.
public struct CheckpointFileError: Error, Sendable, Equatable {
  /// What went wrong, for code.
  public enum Code: Sendable, Equatable {
    /// The file cannot be opened at all.
    case file(FileError)
    /// The file is of another format.
    case wrongFormat
    /// The file breaks a rule of its format.
    case damaged
    /// Bytes are not those that were written.
    case checksum
    /// The file is in order, but holds what this package does not read.
    case unsupported
    /// The file has no tensor of this name.
    case tensorNotFound
  }

  /// What went wrong, for code.
  public let code: Code
  /// The path of the file.
  public let file: String
  /// The tensor that is concerned, if one is.
  public let tensor: String?
  /// The byte of the file, where one can be named.
  public let offset: Int?
  /// What would have been right.
  public let expected: String
  /// What is there instead.
  public let found: String

  init(
    _ code: Code, file: String, tensor: String? = nil, offset: Int? = nil, expected: String = "",
    found: String = ""
  ) {
    self.code = code
    self.file = file
    self.tensor = tensor
    self.offset = offset
    self.expected = expected
    self.found = found
  }

  init(_ error: FileError) { self.init(.file(error), file: error.path) }

  init(_ error: ByteError, file: String, tensor: String? = nil) {
    self.init(
      .damaged, file: file, tensor: tensor, offset: error.offset, expected: error.expected,
      found: error.found)
  }
}

extension CheckpointFileError {
  /// The same at another place of the file.
  func moved(to offset: Int) -> Self {
    Self(code, file: file, tensor: tensor, offset: offset, expected: expected, found: found)
  }
}

extension CheckpointFileError: CustomStringConvertible {
  /// Where, what was expected and found, and what to do.
  public var description: String {
    if case .file(let error) = code { return error.description }
    return (tensor.map { "\(file): tensor \(SafetensorsError.quoted($0))" } ?? file)
      + ": \(problem)"
  }

  /// The same without the names of file and tensor.
  var problem: String {
    if case .file(let error) = code { return error.description }
    let place = offset.map { "at byte \($0): " } ?? ""
    return "\(place)expected \(expected), found \(found); \(advice)"
  }

  private var advice: String {
    switch code {
    case .file(let error): error.description
    case .wrongFormat: "check that this is the right file"
    case .damaged, .checksum: "the file is damaged, download or convert it again"
    case .unsupported: "save the checkpoint in another way"
    case .tensorNotFound: "list the names with `autoclass inspect`"
    }
  }
}

extension Array where Element == UInt8 {
  /// `withUnsafeBytes` with the type of its errors.
  func withRawBytes<R, E: Error>(
    _ body: (UnsafeRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    let result = withUnsafeBytes { bytes in Result { () throws(E) in try body(bytes) } }
    return try result.get()
  }
}
