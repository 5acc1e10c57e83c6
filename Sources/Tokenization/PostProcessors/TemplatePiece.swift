/// One part of a template: a sequence, or tokens that stand for themselves.
enum TemplatePiece: Sendable {
  /// Sequence 0 or 1 and the type id of its tokens.
  case sequence(Int, typeId: Int)
  case special(SpecialTokens, typeId: Int)

  struct SpecialTokens: Sendable {
    let ids: [Int]
    let tokens: [String]
  }
}
