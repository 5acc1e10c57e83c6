import Files

extension SentencePieceSource {
  /// The tokenizer that Python's class makes of a model.
  func description(_ model: SentencePieceModel, _ options: Options) throws(TokenizerError)
    -> TokenizerDescription
  {
    let pieces = try vocabulary(model, options)
    var description = TokenizerDescription(file: model.file, tree: components(model, options))
    var builder = Vocabulary.Builder(keepsLast: true)
    for (id, piece) in pieces.enumerated() {
      Self.append(piece.text, id, to: &builder)
    }
    description.tables.vocabulary = builder
    let unknown = unknownId(model, options)
    switch model.kind {
    case .unigram:
      description.tables.scores = pieces.map(\.score)
      description.tree["model"] = [
        "type": "Unigram", "unk_id": .integer(unknown),
        "byte_fallback": .bool(fallsBackToBytes),
      ]
    case .bpe:
      description.tables.merges = try merges(model, pieces)
      description.tree["model"] = [
        "type": "BPE", "dropout": nil, "unk_token": .string(model.unknownPiece),
        "continuing_subword_prefix": nil, "end_of_word_suffix": nil, "fuse_unk": true,
        "byte_fallback": .bool(fallsBackToBytes), "ignore_merges": false,
      ]
    case .word, .character:
      throw TokenizerError(
        .invalidValue, file: model.file, key: "trainer_spec.model_type",
        expected: "a Unigram or BPE model", found: "\(model.kind)",
        remedy: "transformers has no fast tokenizer for it either")
    }
    description.tree["added_tokens"] = .array(addedTokens(model))
    var ids: [ByteKey: Int] = [:]
    for (id, piece) in pieces.enumerated() { ids[ByteKey(piece.text)] = id }
    // The slow tokenizer calls every token that it does not know by the id of the unknown one.
    description.tree["post_processor"] =
      template(options) { ids[ByteKey($0)] ?? unknown } ?? .null
    return description
  }

  private static func append(_ text: String, _ id: Int, to builder: inout Vocabulary.Builder) {
    text.withBytes { (bytes) throws(Never) in
      _ = builder.append(UnsafeRawBufferPointer(bytes), id: id)
    }
  }

  private func unknownId(_ model: SentencePieceModel, _ options: Options) -> Int {
    switch unknownId {
    case .model: model.unknownId
    case .fixed(let id): id
    case .offset: model.unknownId.addingReportingOverflow(options.offset).partialValue
    }
  }

  private func vocabulary(_ model: SentencePieceModel, _ options: Options) throws(TokenizerError)
    -> [Token]
  {
    let (head, dropped) = head(model, options)
    guard dropped <= model.pieces.count else {
      throw TokenizerError(
        .invalidValue, file: model.file, expected: "at least \(dropped) pieces",
        found: "\(model.pieces.count)", remedy: "the model belongs to another class")
    }
    var pieces =
      head + model.pieces.dropFirst(dropped).map { Token(text: $0.text, score: $0.score) }
    if avoidsNumbersWithComma {
      for index in pieces.indices where Self.isNumberWithComma(pieces[index].text) {
        pieces[index].score -= 100
      }
    }
    pieces += tail.map { Token(text: $0) }
    if hasExtraIds {
      pieces += (0..<max(options.extraIds, 0)).reversed().map { Token(text: "<extra_id_\($0)>") }
    }
    if restoresTab && !pieces.contains(where: { $0.text == "\t" }),
      let index = pieces.firstIndex(where: { $0.text == "<0x09>" })
    {
      pieces[index] = Token(text: "\t")
    }
    return pieces
  }

  /// What comes first, and how many pieces it stands for.
  private func head(_ model: SentencePieceModel, _ options: Options) -> (
    tokens: [Token], dropped: Int
  ) {
    switch head {
    case .none: return ([], 0)
    case .tokens(let tokens, let dropped): return (tokens, dropped)
    case .unscored: return (model.pieces.prefix(3).map { Token(text: $0.text) }, 3)
    case .special(let attributes):
      return (attributes.map { Token(text: options.tokens[$0] ?? "") }, attributes.count)
    case .pegasus:
      var names = [options.tokens[.padToken] ?? "<pad>", options.tokens[.eosToken] ?? "</s>"]
      if let mask = options.maskSentence {
        names += [mask] + (options.tokens[.maskToken].map { [$0] } ?? [])
      }
      let unknown = (2..<max(options.offset, 2)).map { Token(text: "<unk_\($0)>", score: -100) }
      return (names.map { Token(text: $0) } + unknown, 2)
    }
  }

  /// A digit and a comma at the end.
  private static func isNumberWithComma(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.suffix(2)
    return scalars.count == 2 && scalars.last == "," && scalars.first?.properties.numericType != nil
      && scalars.first?.properties.numericType != .numeric
  }

  private func merges(_ model: SentencePieceModel, _ pieces: [Token]) throws(TokenizerError)
    -> MergeList
  {
    var halves = Vocabulary.Builder(keepsLast: true)
    for (id, piece) in model.pieces.enumerated() { Self.append(piece.text, id, to: &halves) }
    if restoresTab, !model.pieces.contains(where: { $0.text == "\t" }),
      let id = model.pieces.lastIndex(where: { $0.text == "<0x09>" })
    {
      // It shares an id with its byte; a number of its own keeps the order.
      Self.append("\t", id + model.pieces.count, to: &halves)
    }
    let vocabulary = try Vocabulary(halves, file: model.file, key: "pieces")
    return MergeGenerator(halves: vocabulary).merges(of: pieces.map { ($0.text, $0.score) })
  }

  /// Control pieces are special, user-defined ones are not; both are looked for in the text as it is.
  private func addedTokens(_ model: SentencePieceModel) -> [JSON] {
    model.pieces.compactMap { piece in
      guard piece.type == .control || piece.type == .userDefined else { return nil }
      let isSpecial = piece.type == .control || specialPieces.contains(piece.text)
      return [
        "content": .string(piece.text), "single_word": false, "lstrip": false, "rstrip": false,
        "normalized": false, "special": .bool(isSpecial),
      ]
    }
  }
}
