/// The kinds of JSON values.
public enum JSONKind: Sendable, Equatable {
  case null, bool, number, string, array, object

  /// The kind with its article, for messages.
  public var name: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
