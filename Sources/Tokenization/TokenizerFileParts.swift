import Files

/// A tokenizer.json read in one pass: the vocabulary goes straight into its arena, everything else, which is small,
/// becomes a tree.
struct TokenizerFileParts {
  private(set) var members = JSONObject()
  private var builder: Vocabulary.Builder?
  /// The first entry whose id is out of range.
  private var badEntry: String?

  init(_ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    var scanner = try JSONScanner(bytes)
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      let name = key.string
      if members[name] != nil { throw scanner.duplicateKey(key, first: key.offset) }
      if key == "model", try scanner.peek() == .object {
        members[name] = .object(try readModel(&scanner))
      } else {
        members[name] = try scanner.readValue()
      }
    }
    try scanner.finish()
  }

  private mutating func readModel(_ scanner: inout JSONScanner) throws(JSONError) -> JSONObject {
    var model = JSONObject()
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      let name = key.string
      if model[name] != nil { throw scanner.duplicateKey(key, first: key.offset) }
      if key == "vocab", try scanner.peek() == .object {
        model[name] = .bool(true)
        try readVocabulary(&scanner)
      } else {
        model[name] = try scanner.readValue()
      }
    }
    return model
  }

  private mutating func readVocabulary(_ scanner: inout JSONScanner) throws(JSONError) {
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
    self.builder = builder
  }

  /// The vocabulary of `model`; duplicate tokens or ids are errors.
  func vocabulary(of model: JSONNode) throws(TokenizerError) -> Vocabulary {
    guard let builder else {
      let vocabulary = try model.required("vocab")
      throw vocabulary.invalid(
        "an object of tokens and ids", "something else",
        remedy: "only vocabularies of WordPiece are read yet")
    }
    if let badEntry {
      throw TokenizerError(
        .invalidValue, file: model.file, key: "model.vocab",
        expected: "ids from 0 to \(Vocabulary.maximumId - 1)", found: badEntry)
    }
    return try Vocabulary(builder, file: model.file, key: "model.vocab")
  }
}

extension Vocabulary {
  convenience init(
    _ builder: Builder, keepsLast: Bool = false, file: String, key: String?
  ) throws(TokenizerError) {
    do throws(Conflict) {
      try self.init(builder, keepsLast: keepsLast)
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
