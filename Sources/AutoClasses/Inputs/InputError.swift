/// Why a model refuses its input. Nothing that a caller passes can crash a model: every value is checked here once.
public struct InputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, for code.
  public enum Code: Sendable, Hashable {
    case unexpectedName
    case missing
    case conflict
    case wrongType
    case wrongShape
    case outOfRange
    case tooLong
  }
  /// What is wrong, for code.
  public let code: Code
  /// The input that is wrong: "input_ids".
  public let name: String
  /// What is wrong, for people.
  public let description: String

  init(_ code: Code, _ name: String, _ description: String) {
    self.code = code
    self.name = name
    self.description = description
  }
}
