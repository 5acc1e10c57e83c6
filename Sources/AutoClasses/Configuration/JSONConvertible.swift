import Files
import Tensors

/// A value that a configuration holds and that is written to JSON in its own way.
protocol JSONConvertible {
  init?(json: JSON)
  var json: JSON { get }
  /// What a file must hold, for an error message.
  static var expectation: String { get }
}

extension JSON: JSONConvertible {
  init?(json: JSON) { self = json }
  var json: JSON { self }
  static var expectation: String { "any value" }
}

extension Activation: JSONConvertible {
  init?(json: JSON) {
    guard let name = json.stringValue else { return nil }
    self.init(rawValue: name)
  }
  var json: JSON { .string(rawValue) }
  static var expectation: String { "a string" }
}

/// `id2label`: JSON has string keys, Python and we have integers.
extension Dictionary: JSONConvertible where Key: LosslessStringConvertible, Value: JSONConvertible {
  init?(json: JSON) {
    guard let object = json.objectValue else { return nil }
    self.init(minimumCapacity: object.count)
    for (key, value) in object {
      guard let key = Key(key), let value = Value(json: value) else { return nil }
      self[key] = value
    }
  }
  var json: JSON {
    var object = JSONObject()
    for (key, value) in sorted(by: { "\($0.key)" < "\($1.key)" }) {
      object["\(key)"] = value.json
    }
    return .object(object)
  }
  static var expectation: String { "an object of \(Key.self) to \(Value.self)" }
}

extension String: JSONConvertible {
  init?(json: JSON) {
    guard let text = json.stringValue else { return nil }
    self = text
  }
  var json: JSON { .string(self) }
  static var expectation: String { "a string" }
}

extension Bool: JSONConvertible {
  /// Accepts 0 and 1, as Python does.
  init?(json: JSON) {
    switch json {
    case .bool(let value): self = value
    case .integer(0): self = false
    case .integer(1): self = true
    default: return nil
    }
  }
  var json: JSON { .bool(self) }
  static var expectation: String { "true or false" }
}

extension Int: JSONConvertible {
  /// Accepts 2.0 for 2, as Python's arithmetic does.
  init?(json: JSON) {
    if let value = json.intValue {
      self = value
    } else if case .number(let number) = json, let value = Int(exactly: number) {
      self = value
    } else {
      return nil
    }
  }
  var json: JSON { .integer(self) }
  static var expectation: String { "an integer" }
}

extension Double: JSONConvertible {
  init?(json: JSON) {
    guard let value = json.doubleValue else { return nil }
    self = value
  }
  var json: JSON { .number(self) }
  static var expectation: String { "a number" }
}
