import Files

/// Reads a configuration's properties from a JSON object with snake_case keys. `null` for a property that cannot be nil
/// gives its default: real checkpoints have such nulls, and Python ignores them until the value is used.
struct ConfigDecoder: Decoder {
  let json: JSON
  let defaults: JSON?
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  static func decode<T: Decodable>(
    _ type: T.Type, from json: JSON, defaults: JSON?, path: [any CodingKey] = []
  ) throws -> T {
    if let convertible = type as? any JSONConvertible.Type {
      let value = (convertible.init(json: json) as? T)
      guard let value else { throw mismatch(convertible.expectation, json, path) }
      return value
    }
    return try T(from: ConfigDecoder(json: json, defaults: defaults, codingPath: path))
  }

  private static func mismatch(
    _ expected: String, _ found: JSON, _ path: [any CodingKey]
  ) -> ConfigError {
    let key = path.map { snakeCase($0.stringValue) }.filter { $0 != "common" }
      .joined(separator: ".")
    return ConfigError(
      .wrongType, key: key, "'\(key)' should be \(expected) but is \(found.serialized())")
  }

  func container<Key: CodingKey>(keyedBy: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard let object = json.objectValue else {
      throw Self.mismatch("an object", json, codingPath)
    }
    return KeyedDecodingContainer(
      Keyed<Key>(object: object, defaults: defaults?.objectValue, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let array = json.arrayValue else { throw Self.mismatch("an array", json, codingPath) }
    return Unkeyed(array: array, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    Single(json: json, codingPath: codingPath)
  }

  private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let object: JSONObject
    let defaults: JSONObject?
    let codingPath: [any CodingKey]
    var allKeys: [Key] { object.keys.compactMap { Key(stringValue: $0) } }

    private func value(_ key: Key) -> JSON? { object[snakeCase(key.stringValue)] }

    func contains(_ key: Key) -> Bool { value(key) != nil }
    func decodeNil(forKey key: Key) -> Bool { value(key)?.isNull ?? true }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
      let fallback = defaults?[snakeCase(key.stringValue)]
      var found = value(key) ?? .null
      if found.isNull, let fallback { found = fallback }
      if let nested = type as? any PretrainedConfig.Type,
        let config = try Self.nested(nested, found, codingPath + [key]) as? T
      {
        return config
      }
      return try ConfigDecoder.decode(
        type, from: found, defaults: fallback, path: codingPath + [key])
    }
    /// A configuration within a configuration reads its own object.
    private static func nested(
      _ type: any PretrainedConfig.Type, _ json: JSON, _ path: [any CodingKey]
    ) throws -> any PretrainedConfig {
      guard let object = json.objectValue else { throw mismatch("an object", json, path) }
      let key = path.last.map { snakeCase($0.stringValue) } ?? ""
      do { return try type.init(json: object) } catch { throw error.inside(key) }
    }

    func nestedContainer<N: CodingKey>(
      keyedBy: N.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<N> { throw unsupported(key) }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      throw unsupported(key)
    }
    func superDecoder() throws -> any Decoder { throw unsupported(nil) }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw unsupported(key) }

    private func unsupported(_ key: Key?) -> ConfigError {
      ConfigError(
        .unsupported, key: key?.stringValue ?? "",
        "a configuration must use the synthesised Codable conformance")
    }
  }

  private struct Unkeyed: UnkeyedDecodingContainer {
    let array: [JSON]
    let codingPath: [any CodingKey]
    var currentIndex = 0
    var count: Int? { array.count }
    var isAtEnd: Bool { currentIndex >= array.count }

    private struct Index: CodingKey {
      let intValue: Int?
      var stringValue: String { "\(intValue ?? 0)" }
      init(intValue: Int) { self.intValue = intValue }
      init?(stringValue: String) { nil }
    }
    init(array: [JSON], codingPath: [any CodingKey]) {
      self.array = array
      self.codingPath = codingPath
    }
    mutating func decodeNil() -> Bool {
      guard !isAtEnd, array[currentIndex].isNull else { return false }
      currentIndex += 1
      return true
    }
    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
      let path = codingPath + [Index(intValue: currentIndex)]
      guard !isAtEnd else { throw mismatch("one more element", .array(array), path) }
      defer { currentIndex += 1 }
      return try ConfigDecoder.decode(type, from: array[currentIndex], defaults: nil, path: path)
    }
    mutating func nestedContainer<N: CodingKey>(keyedBy: N.Type) throws
      -> KeyedDecodingContainer<N>
    { throw mismatch("a simple value", .array(array), codingPath) }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      throw mismatch("a simple value", .array(array), codingPath)
    }
    mutating func superDecoder() throws -> any Decoder {
      throw mismatch("a simple value", .array(array), codingPath)
    }
  }

  private struct Single: SingleValueDecodingContainer {
    let json: JSON
    let codingPath: [any CodingKey]
    func decodeNil() -> Bool { json.isNull }
    func decode<T: Decodable>(_ type: T.Type) throws -> T {
      try ConfigDecoder.decode(type, from: json, defaults: nil, path: codingPath)
    }
  }
}
