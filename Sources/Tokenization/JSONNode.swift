import Files

/// A value of a tokenizer's JSON files together with its place, so that every complaint can say where.
struct JSONNode {
  let json: JSON
  let file: String
  let path: String

  init(_ json: JSON, file: String, path: String = "") {
    self.json = json
    self.file = file
    self.path = path
  }

  private func place(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The member, or nil when it is missing or null.
  subscript(key: String) -> JSONNode? {
    guard let value = json[key], !value.isNull else { return nil }
    return JSONNode(value, file: file, path: place(key))
  }

  func required(_ key: String) throws(TokenizerError) -> JSONNode {
    if let node = self[key] { return node }
    guard json.objectValue != nil else { throw wrongType("an object") }
    throw TokenizerError(
      .missingKey, file: file, key: place(key), expected: "a value", found: "nothing",
      remedy: "the file is incomplete; download it again")
  }

  func elements() throws(TokenizerError) -> [JSONNode] {
    guard let elements = json.arrayValue else { throw wrongType("an array") }
    return elements.enumerated().map {
      JSONNode($0.element, file: file, path: "\(path)[\($0.offset)]")
    }
  }

  func members() throws(TokenizerError) -> [(key: String, value: JSONNode)] {
    guard let object = json.objectValue else { throw wrongType("an object") }
    return object.map { ($0.key, JSONNode($0.value, file: file, path: place($0.key))) }
  }

  func string() throws(TokenizerError) -> String {
    guard let value = json.stringValue else { throw wrongType("a string") }
    return value
  }

  func bool() throws(TokenizerError) -> Bool {
    guard let value = json.boolValue else { throw wrongType("true or false") }
    return value
  }

  /// The member as `true` or `false`, or `missing`.
  func bool(_ key: String, default missing: Bool) throws(TokenizerError) -> Bool {
    guard let node = self[key] else { return missing }
    return try node.bool()
  }

  /// The member as a string, or `missing`.
  func string(_ key: String, default missing: String) throws(TokenizerError) -> String {
    guard let node = self[key] else { return missing }
    return try node.string()
  }

  /// An integer from 0 to `limit`.
  func count(limit: Int = Int(Int32.max)) throws(TokenizerError) -> Int {
    guard let value = json.intValue else { throw wrongType("an integer") }
    guard value >= 0, value <= limit else {
      throw invalid("an integer from 0 to \(limit)", "\(value)")
    }
    return value
  }

  /// The `type` of a component.
  func type() throws(TokenizerError) -> String { try required("type").string() }

  func unknownType(_ type: String, known: [String]) -> TokenizerError {
    TokenizerError(
      .unknownType, file: file, key: place("type"),
      expected: "one of \(known.joined(separator: ", "))",
      found: "\"\(type)\"", remedy: "this package does not execute this component yet")
  }

  func invalid(_ expected: String, _ found: String, remedy: String = "") -> TokenizerError {
    TokenizerError(
      .invalidValue, file: file, key: path, expected: expected, found: found, remedy: remedy)
  }

  private func wrongType(_ expected: String) -> TokenizerError {
    let found =
      switch json {
      case .null: "null"
      case .bool: "true or false"
      case .integer, .largeInteger, .number: "a number"
      case .string: "a string"
      case .array: "an array"
      case .object: "an object"
      }
    return TokenizerError(
      .wrongType, file: file, key: path.isEmpty ? nil : path, expected: expected, found: found)
  }
}
