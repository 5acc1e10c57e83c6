import Files

extension Tokenizer {
  /// Reads a tokenizer.json.
  ///
  /// - Parameter file: The path of the file.
  /// - Throws: `TokenizerError` when the file cannot be read or says something that is not understood.
  public init(file: String) throws(TokenizerError) {
    try self.init(TokenizerDescription(contentsOf: file))
  }

  /// Reads the bytes of a tokenizer.json.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name for error messages.
  /// - Throws: `TokenizerError` when they are no JSON or say something that is not understood.
  public init(parsing bytes: UnsafeRawBufferPointer, file: String = "tokenizer.json")
    throws(TokenizerError)
  {
    try self.init(TokenizerDescription(parsing: bytes, file: file))
  }
}

extension TokenizerError {
  init(_ error: JSONError, file: String) {
    self.init(
      .malformedFile, file: "\(file):\(error.position.line):\(error.position.column)",
      expected: error.expected, found: error.found,
      remedy: "the file is damaged or no JSON; download it again")
  }
}
