import Files

/// Writes a configuration's properties as a JSON object with snake_case keys; nil becomes null, so that the object
/// names every property. Configurations are flat structs of simple values, nested configurations and arrays of those.
struct ConfigEncoder: Encoder {
  final class Result { var json = JSON.null }

  let result = Result()
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  static func encode(_ value: some Encodable) throws -> JSON {
    if let convertible = value as? any JSONConvertible { return convertible.json }
    let encoder = ConfigEncoder()
    try value.encode(to: encoder)
    return encoder.result.json
  }

  func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
    result.json = .object([:])
    return KeyedEncodingContainer(Keyed<Key>(result: result))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    result.json = .array([])
    return Unkeyed(result: result)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(result: result) }

  private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let result: Result
    var codingPath: [any CodingKey] { [] }

    private func set(_ value: JSON, _ key: Key) {
      var object = result.json.objectValue ?? [:]
      object[snakeCase(key.stringValue)] = value
      result.json = .object(object)
    }

    func encodeNil(forKey key: Key) { set(.null, key) }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
      if let config = value as? any PretrainedConfig {
        set(.object(config.json()), key)
      } else {
        set(try ConfigEncoder.encode(value), key)
      }
    }
    func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
      set(try value.map { try ConfigEncoder.encode($0) } ?? .null, key)
    }
    // The standard library's defaults for these types skip nil.
    func encodeIfPresent(_ value: Bool?, forKey key: Key) { set(value?.json ?? .null, key) }
    func encodeIfPresent(_ value: String?, forKey key: Key) { set(value?.json ?? .null, key) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) { set(value?.json ?? .null, key) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) { set(value?.json ?? .null, key) }

    func nestedContainer<N: CodingKey>(
      keyedBy: N.Type, forKey key: Key
    ) -> KeyedEncodingContainer<N> { unsupported() }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { unsupported() }
    func superEncoder() -> any Encoder { unsupported() }
    func superEncoder(forKey key: Key) -> any Encoder { unsupported() }
  }

  private struct Unkeyed: UnkeyedEncodingContainer {
    let result: Result
    var codingPath: [any CodingKey] { [] }
    var count: Int { result.json.arrayValue?.count ?? 0 }

    private func append(_ value: JSON) {
      result.json = .array((result.json.arrayValue ?? []) + [value])
    }
    func encodeNil() { append(.null) }
    func encode<T: Encodable>(_ value: T) throws { append(try ConfigEncoder.encode(value)) }
    func nestedContainer<N: CodingKey>(keyedBy: N.Type) -> KeyedEncodingContainer<N> {
      unsupported()
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { unsupported() }
    func superEncoder() -> any Encoder { unsupported() }
  }

  private struct Single: SingleValueEncodingContainer {
    let result: Result
    var codingPath: [any CodingKey] { [] }
    func encodeNil() { result.json = .null }
    func encode<T: Encodable>(_ value: T) throws { result.json = try ConfigEncoder.encode(value) }
  }
}

/// Hand-written `encode(to:)` methods may ask for these; synthesised ones, which configurations have, do not.
private func unsupported() -> Never {
  preconditionFailure("a configuration must use the synthesised Codable conformance")
}

/// `numHiddenLayers` -> `num_hidden_layers`; `id2label` stays.
func snakeCase(_ name: String) -> String {
  var result = ""
  for scalar in name.unicodeScalars {
    if ("A"..."Z").contains(scalar) {
      result += "_"
      result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 32))
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
