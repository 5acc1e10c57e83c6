import Files

/// The values of `rope_scaling`, checked when they are read.
struct ScalingValues {
  let object: JSONObject
  let type: String

  init(_ scaling: JSON) throws(ConfigError) {
    guard let object = scaling.objectValue else {
      throw ConfigError(
        .wrongType, key: "rope_scaling",
        "'rope_scaling' should be an object but is \(scaling.serialized())")
    }
    guard let type = (object["rope_type"] ?? object["type"])?.stringValue else {
      throw ConfigError(
        .invalidValue, key: "rope_scaling.rope_type",
        "rope_scaling has no rope_type; known are " + RotaryScaling.known.joined(separator: ", "))
    }
    self.object = object
    self.type = type
  }

  func number(_ key: String) throws(ConfigError) -> Double? {
    guard let value = object[key], !value.isNull else { return nil }
    guard let number = value.doubleValue else {
      throw error(key, "\(key) should be a number but is \(value.serialized())")
    }
    return number
  }

  func positive(_ key: String) throws(ConfigError) -> Double {
    guard let value = try number(key) else {
      throw error(
        key, "Missing required keys in `rope_scaling` for 'rope_type'='\(type)': {'\(key)'}")
    }
    guard value > 0 else { throw error(key, "\(key) is \(value); expected a number above 0") }
    return value
  }

  func list(_ key: String, count: Int) throws(ConfigError) -> [Float] {
    let numbers = (object[key]?.arrayValue ?? []).compactMap(\.doubleValue)
    guard numbers.count == count, object[key]?.arrayValue?.count == count else {
      throw error(
        key,
        "`rope_scaling`'s \(key) field must be a list of \(count) numbers, got "
          + "\(object[key]?.serialized() ?? "nothing")")
    }
    return numbers.map { Float($0) }
  }

  func error(_ key: String, _ text: String) -> ConfigError {
    ConfigError(.invalidValue, key: "rope_scaling.\(key)", text)
  }
}
