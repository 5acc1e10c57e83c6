/// A JSON value whose numbers keep their kind and whose objects keep their order.
public enum JSON: Sendable {
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

extension JSON: Hashable {
  /// Strings are equal when their bytes are, as everywhere in this package.
  public static func == (a: JSON, b: JSON) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.largeInteger(let a), .largeInteger(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): sameBytes(a, b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }

  /// Agrees with `==`.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .largeInteger(let digits): hasher.combine(digits)
    case .number(let value): hasher.combine(value)
    case .string(var value):
      value.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    case .array(let elements): hasher.combine(elements)
    case .object(let members): hasher.combine(members)
    }
  }

  static func sameBytes(_ a: String, _ b: String) -> Bool {
    if a.utf8.count != b.utf8.count { return false }
    var (a, b) = (a, b)
    return a.withUTF8 { a in
      b.withUTF8 { b in equalBytes(UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b)) }
    }
  }
}
