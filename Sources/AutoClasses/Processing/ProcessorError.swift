/// Why a processor cannot be made or refuses its input.
public struct ProcessorError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, for code.
  public enum Code: Sendable, Hashable {
    /// No file says which processor it is.
    case unrecognized
    /// A class that this package does not have.
    case unknownClass
    /// A setting that no processor can have.
    case invalidSetting
    /// Pictures or sound of a kind that the processor does not take.
    case invalidInput
  }
  /// What is wrong, for code.
  public let code: Code
  /// What is wrong, for people: where, expected, found, and what to do.
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
