import Files

/// Why a picture or a sound could not be read.
public struct MediaError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, for code.
  public enum Code: Sendable, Hashable {
    /// The system does not give the file.
    case unreadable
    /// The first bytes belong to no known format.
    case unknownFormat
    /// A format, or a kind of a format, that is not read.
    case unsupportedFormat
    /// The contents break the rules of the format.
    case broken
    /// The file ends too early.
    case truncated
    /// More bytes, pixels, scans or seconds than allowed.
    case tooLarge
  }

  /// What is wrong, for code.
  public let code: Code
  /// The path, or "bytes in memory".
  public let file: String
  /// What the file is, as far as its first bytes tell.
  public let format: MediaFormat?
  /// What is wrong, for people: where, expected, found, and what to do.
  public let description: String

  init(_ code: Code, _ file: String, _ format: MediaFormat?, _ text: String) {
    self.code = code
    self.file = file
    self.format = format
    description = "\(file): \(text)"
  }

  init(_ error: FileError) {
    code = if case .tooLarge = error.code { .tooLarge } else { .unreadable }
    file = error.path
    format = nil
    description = error.description
  }
}
