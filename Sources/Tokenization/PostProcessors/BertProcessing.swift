/// `BertProcessing`: `[CLS] A [SEP]` and `[CLS] A [SEP] B [SEP]`.
struct BertProcessing: Sendable {
  private let sep: TemplatePiece.SpecialTokens
  private let cls: TemplatePiece.SpecialTokens

  init(_ node: JSONNode) throws(TokenizerError) {
    sep = try Self.token(node.required("sep"))
    cls = try Self.token(node.required("cls"))
  }

  static func token(_ node: JSONNode) throws(TokenizerError) -> TemplatePiece.SpecialTokens {
    let parts = try node.elements()
    guard parts.count == 2 else {
      throw node.invalid("a token and its id", "\(parts.count) values")
    }
    return .init(
      ids: [try parts[1].count(limit: Vocabulary.maximumId)], tokens: [try parts[0].string()])
  }

  func template(isPair: Bool) -> [TemplatePiece] {
    let first: [TemplatePiece] = [
      .special(cls, typeId: 0), .sequence(0, typeId: 0), .special(sep, typeId: 0),
    ]
    return isPair ? first + [.sequence(1, typeId: 1), .special(sep, typeId: 1)] : first
  }
}
