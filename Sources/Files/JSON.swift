/// A JSON value whose numbers keep their kind and whose objects keep their order.
public enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  /// An integer outside Int64's range, as its digits (`model_max_length` of many tokenizers is 10^30).
  case largeInteger(String)
  case number(Double)
  case string(String)
  case array([JSON])
  case object(JSONObject)
}

extension JSON {
  /// The value when it is `true` or `false`.
  public var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The value when it is an integer that fits.
  public var intValue: Int? { if case .integer(let value) = self { value } else { nil } }
  /// The value of any number, rounded to a double.
  public var doubleValue: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .largeInteger(let digits): Double(digits)
    case .number(let value): value
    default: nil
    }
  }
  /// The value when it is a string.
  public var stringValue: String? { if case .string(let value) = self { value } else { nil } }
  /// The elements when it is an array.
  public var arrayValue: [JSON]? { if case .array(let value) = self { value } else { nil } }
  /// The members when it is an object.
  public var objectValue: JSONObject? { if case .object(let value) = self { value } else { nil } }
  /// True for `null`.
  public var isNull: Bool { self == .null }

  /// The member of an object, or nil for a missing key and for anything that is not an object.
  public subscript(key: String) -> JSON? { objectValue?[key] }
}
