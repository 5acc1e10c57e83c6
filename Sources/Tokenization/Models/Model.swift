/// The `model` of tokenizer.json: words to ids.
enum Model: Sendable {
  case unigram(Unigram)
  case wordPiece(WordPiece)

  static let knownTypes = ["Unigram", "WordPiece"]

  init(_ description: TokenizerDescription) throws(TokenizerError) {
    let node = try description.root.required("model")
    // Files from before the key `type` existed hold a WordPiece when they name a prefix and no merges.
    switch try node.string("type", default: "WordPiece") {
    case "Unigram": self = .unigram(try Unigram(description, node))
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

  var vocabulary: Vocabulary {
    switch self {
    case .unigram(let model): model.vocabulary
    case .wordPiece(let model): model.vocabulary
    }
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
        for range in words {
          switch self {
          case .unigram(let model):
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
