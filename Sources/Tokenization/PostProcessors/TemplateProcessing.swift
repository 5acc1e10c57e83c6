/// `TemplateProcessing`: two lists of pieces, for one text and for a pair.
struct TemplateProcessing: Sendable {
  let single: [TemplatePiece]
  let pair: [TemplatePiece]

  /// A template adds special tokens to each text; no real one has more pieces than this.
  private static let maximumPieces = 1000
  /// Each may be the whole text once more.
  private static let maximumTexts = 8

  init(_ node: JSONNode) throws(TokenizerError) {
    var tokens: [ByteKey: TemplatePiece.SpecialTokens] = [:]
    for (name, value) in try node.required("special_tokens").members() {
      tokens[ByteKey(name)] = try Self.specialTokens(value)
    }
    single = try Self.template(node.required("single"), tokens, sequences: 1)
    pair = try Self.template(node.required("pair"), tokens, sequences: 2)
  }

  private static func specialTokens(_ node: JSONNode) throws(TokenizerError)
    -> TemplatePiece.SpecialTokens
  {
    var ids: [Int] = []
    for id in try node.required("ids").elements() {
      ids.append(try id.count(limit: Vocabulary.maximumId))
    }
    var tokens: [String] = []
    for token in try node.required("tokens").elements() { tokens.append(try token.string()) }
    guard ids.count == tokens.count, ids.count <= maximumPieces else {
      throw node.invalid(
        "as many ids as tokens, at most \(maximumPieces)",
        "\(ids.count) ids and \(tokens.count) tokens")
    }
    return .init(ids: ids, tokens: tokens)
  }

  private static func template(
    _ node: JSONNode, _ tokens: [ByteKey: TemplatePiece.SpecialTokens], sequences: Int
  ) throws(TokenizerError) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = []
    let elements = try node.elements()
    guard elements.count <= maximumPieces else {
      throw node.invalid("at most \(maximumPieces) pieces", "\(elements.count)")
    }
    for element in elements {
      if let sequence = element["Sequence"] {
        let name = try sequence.required("id").string()
        guard let number = ["A", "B"].firstIndex(of: name), number < sequences else {
          throw sequence.invalid(sequences == 1 ? "sequence A" : "sequence A or B", "\"\(name)\"")
        }
        pieces.append(.sequence(number, typeId: try sequence.required("type_id").count()))
      } else if let special = element["SpecialToken"] {
        let name = try special.required("id").string()
        guard let token = tokens[ByteKey(name)] else {
          throw special.invalid("a key of special_tokens", "\"\(name)\"")
        }
        pieces.append(.special(token, typeId: try special.required("type_id").count()))
      } else {
        throw element.invalid("a Sequence or a SpecialToken", "neither")
      }
    }
    let texts = pieces.filter { if case .sequence = $0 { true } else { false } }
    guard texts.count <= maximumTexts else {
      throw node.invalid("at most \(maximumTexts) sequences", "\(texts.count)")
    }
    return pieces
  }
}
