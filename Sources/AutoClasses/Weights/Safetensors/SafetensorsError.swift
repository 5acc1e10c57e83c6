public import Files

/// Why a safetensors file cannot be read or written. The cases are those of the reference implementation. Shapes are
/// given up to their 64th length.
public struct SafetensorsError: Error, Sendable, Equatable {
  /// What went wrong.
  public enum Code: Sendable, Equatable {
    /// The file cannot be opened or written at all.
    case file(FileError)
    /// There is not even room for the header's length.
    case headerTooSmall(fileSize: Int)
    /// The header is longer than any header may be.
    case headerTooLarge(length: UInt64)
    /// The header is longer than the file.
    case invalidHeaderLength(length: Int, available: Int)
    /// The header is not UTF-8; the offset is in the header.
    case invalidHeader(offset: Int)
    /// The header is not JSON of the form that the format asks for; places are in the header.
    case invalidHeaderDeserialization(JSONError)
    /// The file has no tensor of this name.
    case tensorNotFound
    /// The offsets span another size than shape and element type need.
    case tensorInvalidInfo(dtype: SafetensorsDType, shape: [Int], expected: Int, found: Int)
    /// A tensor does not begin where the one before it ended, or ends before it begins.
    case invalidOffset(expected: Int, begin: Int, end: Int)
    /// The bytes to be written have another size than shape and element type need.
    case invalidTensorView(dtype: SafetensorsDType, shape: [Int], expected: Int, found: Int)
    /// The tensors do not end where the file ends.
    case metadataIncompleteBuffer(expected: Int, found: Int)
    /// The size of a tensor does not fit 64 bits.
    case validationOverflow(dtype: SafetensorsDType, shape: [Int])
    /// The tensor's last byte would be used in part.
    case misalignedSlice(dtype: SafetensorsDType, shape: [Int], bits: UInt)
    /// A tensor to be written has a type that the format does not have.
    case unsupportedDType(String)
    /// Two of the tensors to be written have this name.
    case duplicateName
    /// A tensor to be written has the name of the file's metadata.
    case reservedName
  }

  /// What went wrong.
  public let code: Code
  /// The path of the file.
  public let file: String
  /// The tensor that is concerned, if one is.
  public let tensor: String?

  /// An error about a file, or about one tensor of it.
  init(_ code: Code, file: String, tensor: String? = nil) {
    self.code = code
    self.file = file
    self.tensor = tensor
  }
}
