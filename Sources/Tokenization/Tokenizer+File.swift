import Files

extension Tokenizer {
  /// Reads a tokenizer.json.
  ///
  /// - Parameter file: The path of the file.
  /// - Throws: `TokenizerError` when the file cannot be read or says something that is not understood.
  public init(file: String) throws(TokenizerError) {
    let mapped = try TokenizerFiles.map(file)
    self = try mapped.withBytes { (bytes) throws(TokenizerError) in
      try Tokenizer(parsing: bytes, file: file)
    }
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
    let parts: TokenizerFileParts
    do throws(JSONError) {
      parts = try TokenizerFileParts(bytes)
    } catch {
      throw TokenizerError(error, file: file)
    }
    try self.init(parts, file: file)
  }

  private init(_ parts: TokenizerFileParts, file: String) throws(TokenizerError) {
    let root = JSONNode(.object(parts.members), file: file)
    // A node that is missing or null is no component; a component of an unknown type is an error.
    let normalizer = try root["normalizer"].map { (node) throws(TokenizerError) in
      try Normalizer(node)
    }
    let preTokenizer = try root["pre_tokenizer"].map { (node) throws(TokenizerError) in
      try PreTokenizer(node)
    }
    let postProcessor = try root["post_processor"].map { (node) throws(TokenizerError) in
      try PostProcessor(node)
    }
    let decoder = try root["decoder"].map { (node) throws(TokenizerError) in try Decoder(node) }
    let modelNode = try root.required("model")
    let vocabulary = try parts.vocabulary(of: modelNode)
    self.init(
      model: try Model(modelNode, vocabulary: vocabulary), normalizer: normalizer,
      preTokenizer: preTokenizer, postProcessor: postProcessor, decoder: decoder)
    truncation = try root["truncation"].map { (node) throws(TokenizerError) in
      try TruncationParameters(node)
    }
    padding = try root["padding"].map { (node) throws(TokenizerError) in
      try PaddingParameters(node)
    }
    var tokens: [AddedToken] = []
    if let list = root["added_tokens"] {
      for node in try list.elements() { tokens.append(try AddedToken(node)) }
    }
    if !tokens.isEmpty { add(tokens) }
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
