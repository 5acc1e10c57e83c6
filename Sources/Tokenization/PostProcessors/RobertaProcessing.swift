/// `RobertaProcessing`: `<s> A </s>` and `<s> A </s> </s> B </s>`, all of type 0, with trimmed offsets.
struct RobertaProcessing: Sendable {
  private let sep: TemplatePiece.SpecialTokens
  private let cls: TemplatePiece.SpecialTokens
  let trimming: OffsetTrimming?

  init(_ node: JSONNode) throws(TokenizerError) {
    sep = try BertProcessing.token(node.required("sep"))
    cls = try BertProcessing.token(node.required("cls"))
    trimming = try OffsetTrimming(node)
  }

  func template(isPair: Bool) -> [TemplatePiece] {
    let first: [TemplatePiece] = [
      .special(cls, typeId: 0), .sequence(0, typeId: 0), .special(sep, typeId: 0),
    ]
    if !isPair { return first }
    return first + [.special(sep, typeId: 0), .sequence(1, typeId: 0), .special(sep, typeId: 0)]
  }
}
