/// The `model` of tokenizer.json: words to ids.
enum Model: Sendable {
  case bpe(BPE)
  case unigram(Unigram)
  case wordLevel(WordLevel)
  case wordPiece(WordPiece)

  static let knownTypes = ["BPE", "Unigram", "WordLevel", "WordPiece"]

  init(_ description: TokenizerDescription) throws(TokenizerError) {
    let node = try description.root.required("model")
    switch try node.string("type", default: Self.oldType(node, description.tables)) {
    case "BPE": self = .bpe(try BPE(node, description))
    case "Unigram": self = .unigram(try Unigram(description, node))
    case "WordLevel":
      self = .wordLevel(
        try WordLevel(
          vocabulary: description.vocabulary(of: node),
          unknownToken: node.required("unk_token").string()))
    case "WordPiece":
      self = .wordPiece(
        try WordPiece(
          vocabulary: description.vocabulary(of: node),
          unknownToken: node.required("unk_token").string(),
          prefix: node.required("continuing_subword_prefix").string(),
          maximumScalars: node.required("max_input_chars_per_word").count(limit: .max),
          file: node.file))
    case let type: throw node.unknownType(type, known: Self.knownTypes)
    }
  }

  /// The type of a model in a file from before the key `type` existed: the first that has all of its keys.
  private static func oldType(_ node: JSONNode, _ tables: ModelTables) -> String {
    if tables.merges != nil || tables.badMerge != nil { return "BPE" }
    if node["continuing_subword_prefix"] != nil && node["max_input_chars_per_word"] != nil {
      return "WordPiece"
    }
    return tables.scores == nil ? "WordLevel" : "Unigram"
  }

  var vocabulary: Vocabulary {
    switch self {
    case .bpe(let model): model.vocabulary
    case .unigram(let model): model.vocabulary
    case .wordLevel(let model): model.vocabulary
    case .wordPiece(let model): model.vocabulary
    }
  }

  /// Whether it takes bytes for the characters that they stand for.
  var takesBytes: Bool {
    if case .bpe = self { true } else { false }
  }

  /// Appends the tokens of all words of `text`; they are numbered from `firstWord`, or all have the number `word`.
  func tokenize(
    _ text: NormalizedText, _ words: [PieceRange], firstWord: Int, word: Int?,
    into tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    var number = Int32(truncatingIfNeeded: word ?? firstWord)
    let step: Int32 = word == nil ? 1 : 0
    // Typed errors do not pass through the closures of unsafe buffers.
    let result = text.bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(TokenizerError) in
        if case .bpe(let model) = self {
          var workspace = BPEWord()
          for range in words {
            try model.tokenize(
              text, bytes, range.range, word: number, workspace: &workspace, into: &tokens)
            number &+= step
          }
          return
        }
        var path = Unigram.Path()
        for range in words {
          switch self {
          case .bpe: break
          case .unigram(let model):
            try model.tokenize(text, bytes, range.range, word: number, &path, into: &tokens)
          case .wordLevel(let model):
            try model.tokenize(text, bytes, range.range, word: number, into: &tokens)
          case .wordPiece(let model):
            try model.tokenize(text, bytes, range.range, word: number, into: &tokens)
          }
          number &+= step
        }
      }
    }
    try result.get()
  }
}
