import Files

extension TokenizerDescription {
  /// Reads a tokenizer.json in one pass: the model's tables go where they are used, everything else, which is small,
  /// becomes a tree.
  init(parsing bytes: UnsafeRawBufferPointer, file: String) throws(TokenizerError) {
    self.init(file: file)
    do throws(JSONError) {
      try read(bytes)
    } catch {
      throw TokenizerError(error, file: file)
    }
  }

  private mutating func read(_ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    var scanner = try JSONScanner(bytes)
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      let name = key.string
      if tree[name] != nil { throw scanner.duplicateKey(key, first: key.offset) }
      if key == "model", try scanner.peek() == .object {
        tree[name] = .object(try tables.readModel(&scanner))
      } else {
        tree[name] = try scanner.readValue()
      }
    }
    try scanner.finish()
  }
}

extension ModelTables {
  /// Reads `model`; what becomes a table is null in the tree.
  fileprivate mutating func readModel(_ scanner: inout JSONScanner) throws(JSONError) -> JSONObject
  {
    var model = JSONObject()
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      let name = key.string
      if model[name] != nil { throw scanner.duplicateKey(key, first: key.offset) }
      if key == "vocab", try scanner.peek() == .object {
        model[name] = .null
        try readVocabulary(&scanner)
      } else {
        model[name] = try scanner.readValue()
      }
    }
    return model
  }

  /// Reads an object of tokens and ids.
  mutating func readVocabulary(_ scanner: inout JSONScanner) throws(JSONError) {
    var builder = Vocabulary.Builder()
    // An entry takes about 15 bytes of a file.
    let left = scanner.bytes.count - scanner.offset
    builder.reserve(tokens: left / 15, bytes: left / 2)
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      let id = try scanner.readInt()
      let isGood = key.withBytes { builder.append($0, id: id) }
      if !isGood && badEntry == nil { badEntry = "\(key.string): \(id)" }
    }
    vocabulary = builder
  }
}

extension Vocabulary {
  convenience init(_ builder: Builder, file: String, key: String?) throws(TokenizerError) {
    do throws(Conflict) {
      try self.init(builder)
    } catch {
      let found =
        switch error {
        case .token(let token): "the token \"\(token)\" twice"
        case .id(let id): "the id \(id) twice"
        }
      throw TokenizerError(
        .invalidValue, file: file, key: key, expected: "different tokens with different ids",
        found: found)
    }
  }
}
