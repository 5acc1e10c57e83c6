/// Why an Auto class could not find or load something.
public struct LoadError: Error, Sendable, CustomStringConvertible {
  /// What went wrong, for code.
  public enum Code: String, Sendable {
    /// The name is neither a folder nor a file, and cannot be downloaded.
    case notFound
    /// A file that must be there is not.
    case missingFile
    /// A file is not what its name promises.
    case invalidFile
    /// `config.json` names no architecture that this package knows.
    case unknownArchitecture
    /// The architecture exists but not for this Auto class.
    case notMapped
    /// An argument that neither the configuration nor the model knows.
    case unexpectedArgument
    /// Tensors of the file do not have the shapes that the configuration asks for.
    case mismatchedShapes
    /// The task's head has no weights in the file, and the caller refused that.
    case untrainedHead
    /// Something is registered already, or under another name.
    case registration
    /// The file or configuration asks for what this package does not have.
    case unsupported
  }
  /// What went wrong, for code.
  public let code: Code
  /// What went wrong, for people; Python's words where Python has an error for it.
  public let description: String
  /// The error underneath.
  public let cause: (any Error)?

  init(_ code: Code, _ description: String, cause: (any Error)? = nil) {
    self.code = code
    self.description = description
    self.cause = cause
  }
}
