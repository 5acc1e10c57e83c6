extension JSON {
  /// Reads one JSON value that fills `bytes`.
  public init(parsing bytes: UnsafeRawBufferPointer, options: JSONOptions = .init())
    throws(JSONError)
  {
    var scanner = try JSONScanner(bytes, options: options)
    self = try scanner.readValue()
    try scanner.finish()
  }

  /// Reads one JSON value that fills `bytes`.
  public init(parsing bytes: [UInt8], options: JSONOptions = .init()) throws(JSONError) {
    let result = bytes.withUnsafeBytes { all in
      Result { () throws(JSONError) in try JSON(parsing: all, options: options) }
    }
    self = try result.get()
  }

  /// Reads one JSON value that fills `text`.
  public init(parsing text: String, options: JSONOptions = .init()) throws(JSONError) {
    var text = text
    let result = text.withUTF8 { all in
      Result { () throws(JSONError) in
        try JSON(parsing: UnsafeRawBufferPointer(all), options: options)
      }
    }
    self = try result.get()
  }

  /// Reads a file that holds one JSON value; throws `FileError` or `JSONError`, both with the path.
  public init(file path: String, options: JSONOptions = .init()) throws {
    let file = try MappedFile(path: path)
    do throws(JSONError) {
      self = try file.withBytes { bytes throws(JSONError) in
        try JSON(parsing: bytes, options: options)
      }
    } catch {
      var error = error
      error.file = path
      throw error
    }
  }
}

extension JSONScanner {
  /// The next value as a tree. Duplicate keys are refused.
  public mutating func readValue() throws(JSONError) -> JSON {
    switch try peek() {
    case .null:
      try literal("null")
      return .null
    case .bool: return .bool(try readBool())
    case .string: return .string(try scanString().string)
    case .number:
      let number = try scanNumber()
      if let value = number.int { return .integer(value) }
      if number.isInteger { return .largeInteger(number.digits) }
      return .number(try double(number))
    case .array:
      var elements: [JSON] = []
      try beginArray()
      while try nextElement() { elements.append(try readValue()) }
      return .array(elements)
    case .object: return .object(try readObject())
    }
  }

  private mutating func readObject() throws(JSONError) -> JSONObject {
    let start = self
    var object = JSONObject()
    try beginObject()
    while let key = try nextKey() {
      let isNew = object.append(key.string, try readValue())
      if !isNew { throw duplicateKey(key, first: try start.offset(of: key)) }
    }
    return object
  }

  /// Where the object that begins here has `key` first. Only a duplicate asks, so nobody else remembers offsets.
  private func offset(of key: JSONText) throws(JSONError) -> Int {
    var scanner = self
    try scanner.beginObject()
    while let other = try scanner.nextKey() {
      if key.withBytes({ a in other.withBytes { b in equalBytes(a, b) } }) { return other.offset }
      try scanner.skipValue()
    }
    return key.offset
  }
}
