import Files

/// Reads typed settings from the file of a processor; null counts as missing.
struct SettingReader {
  let json: JSONObject

  func bool(_ key: String) throws(ProcessorError) -> Bool {
    guard let value = json[key], !value.isNull else { return false }
    guard let bool = Bool(json: value) else { throw wrongType(key, value, "true or false") }
    return bool
  }

  func number(_ key: String) throws(ProcessorError) -> Double? {
    guard let value = json[key], !value.isNull else { return nil }
    guard let number = value.doubleValue, number.isFinite else {
      throw wrongType(key, value, "a number")
    }
    return number
  }

  func count(_ key: String) throws(ProcessorError) -> Int? {
    guard let value = json[key], !value.isNull else { return nil }
    guard let count = Int(json: value), (0...Int(Int32.max)).contains(count) else {
      throw wrongType(key, value, "a number from 0")
    }
    return count
  }

  /// A number that must be there.
  func size(_ key: String, _ range: ClosedRange<Int>) throws(ProcessorError) -> Int {
    guard let count = try count(key), range.contains(count) else {
      throw wrongType(
        key, json[key] ?? .null, "a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return count
  }

  func samplingRate() throws(ProcessorError) -> Int {
    try size("sampling_rate", 1...Audio.maximumSamplingRate)
  }

  /// Noise that is added to sound would make results that nobody can repeat.
  func refuseDither() throws(ProcessorError) {
    guard let dither = try number("dither"), dither != 0 else { return }
    throw wrongType("dither", .number(dither), "0")
  }

  /// A number for each channel, or one for all.
  func channels(_ key: String) throws(ProcessorError) -> [Double]? {
    guard let value = json[key], !value.isNull else { return nil }
    if let number = value.doubleValue { return [number] }
    let numbers = value.arrayValue?.compactMap(\.doubleValue) ?? []
    guard numbers.count == value.arrayValue?.count, (1...4).contains(numbers.count) else {
      throw wrongType(key, value, "a number, or a list of one for each channel")
    }
    return numbers
  }

  private func wrongType(_ key: String, _ value: JSON, _ expected: String) -> ProcessorError {
    ProcessorError(
      .invalidSetting, "'\(key)' should be \(expected) but is \(value.serialized())")
  }
}
