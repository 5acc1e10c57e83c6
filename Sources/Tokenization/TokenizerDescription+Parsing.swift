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
    var ahead: MergesAhead?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      let name = key.string
      if model[name] != nil { throw scanner.duplicateKey(key, first: key.offset) }
      if key == "vocab", try scanner.peek() == .object {
        model[name] = .null
        ahead = try readVocabularyAndMerges(&scanner)
      } else if key == "vocab", try scanner.peek() == .array {
        model[name] = .null
        try readPieces(&scanner)
      } else if key == "merges", try scanner.peek() == .array {
        model[name] = .null
        if let ahead, ahead.start == scanner.offset {
          (merges, badMerge, scanner) = (ahead.tables.merges, ahead.tables.badMerge, ahead.scanner)
        } else {
          try readMerges(&scanner)
        }
      } else {
        model[name] = try scanner.readValue()
      }
    }
    return model
  }

  /// Reads an object of tokens and ids, and on another thread the merges, which stand behind it in most files.
  private mutating func readVocabularyAndMerges(_ scanner: inout JSONScanner) throws(JSONError)
    -> MergesAhead?
  {
    nonisolated(unsafe) let start = scanner
    nonisolated(unsafe) var tables = ModelTables()
    nonisolated(unsafe) var result: Result<JSONScanner, JSONError> = .success(start)
    nonisolated(unsafe) var ahead: MergesAhead?
    concurrently(2) { index in
      if index == 1 {
        ahead = MergesAhead(behind: start)
        return
      }
      result = Result { () throws(JSONError) in
        var scanner = start
        try tables.readVocabulary(&scanner)
        tables.made = tables.vocabulary.map { builder in
          Result { () throws(Vocabulary.Conflict) in try Vocabulary(builder) }
        }
        return scanner
      }
    }
    scanner = try result.get()
    (vocabulary, badEntry) = (tables.vocabulary, tables.badEntry)
    made = tables.made
    return ahead
  }

  /// Reads an object of tokens and ids.
  mutating func readVocabulary(_ scanner: inout JSONScanner, keepsLast: Bool = false)
    throws(JSONError)
  {
    var builder = Vocabulary.Builder(keepsLast: keepsLast)
    // An entry takes about 15 bytes of a file.
    let left = scanner.bytes.count - scanner.offset
    builder.reserve(tokens: left / 15, bytes: left / 2)
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      let id = try scanner.readInt()
      // Here and below: a closure for each of a hundred thousand strings takes time.
      let isGood =
        key.isEscaped
        ? key.withBytes { builder.append($0, id: id) } : builder.append(key.source, id: id)
      if !isGood && badEntry == nil { badEntry = "\(key.string): \(id)" }
    }
    vocabulary = builder
  }

  /// Reads an array of merges: pairs, or in older files strings with a space between two tokens.
  mutating func readMerges(_ scanner: inout JSONScanner) throws(JSONError) {
    var list = MergeList()
    let left = scanner.bytes.count - scanner.offset
    list.reserve(merges: left / 15, bytes: left / 2)
    try scanner.beginArray()
    while try scanner.nextElement() {
      let start = scanner.offset
      let isGood: Bool
      if try scanner.peek() == .string {
        let line = try scanner.readString()
        isGood =
          line.isEscaped
          ? line.withBytes { list.append(lineOrVersion: $0) }
          : list.append(lineOrVersion: line.source)
      } else {
        isGood = try readPair(&scanner, into: &list)
      }
      if !isGood && badMerge == nil {
        badMerge = String(
          decoding: scanner.bytes[start..<scanner.offset].prefix(100), as: UTF8.self)
      }
    }
    merges = list
  }

  private func readPair(_ scanner: inout JSONScanner, into list: inout MergeList)
    throws(JSONError) -> Bool
  {
    var left: JSONText?
    var right: JSONText?
    var count = 0
    try scanner.beginArray()
    while try scanner.nextElement() {
      let token = try scanner.readString()
      if count == 0 { left = token } else { right = token }
      count += 1
    }
    guard count == 2, let left, let right else { return false }
    if !left.isEscaped && !right.isEscaped { return list.append(left.source, right.source) }
    return left.withBytes { left in right.withBytes { list.append(left, $0) } }
  }
}

extension Vocabulary {
  convenience init(_ builder: Builder, file: String, key: String?) throws(TokenizerError) {
    do throws(Conflict) {
      try self.init(builder)
    } catch {
      throw TokenizerError(error, file: file, key: key)
    }
  }
}

extension TokenizerError {
  init(_ conflict: Vocabulary.Conflict, file: String, key: String?) {
    let found =
      switch conflict {
      case .token(let token): "the token \"\(token)\" twice"
      case .id(let id): "the id \(id) twice"
      }
    self.init(
      .invalidValue, file: file, key: key, expected: "different tokens with different ids",
      found: found)
  }
}

extension TokenizerDescription {
  /// Reads a tokenizer.json.
  init(contentsOf file: String) throws(TokenizerError) {
    let mapped = try TokenizerFiles.map(file)
    self = try mapped.withBytes { (bytes) throws(TokenizerError) in
      try TokenizerDescription(parsing: bytes, file: file)
    }
  }
}
