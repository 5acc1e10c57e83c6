/// `ByteLevel` as a post-processor: trims offsets and adds nothing.
struct ByteLevelProcessing: Sendable {
  let trimming: OffsetTrimming?

  init(_ node: JSONNode) throws(TokenizerError) {
    trimming = try OffsetTrimming(node)
  }

  func template(isPair: Bool) -> [TemplatePiece] {
    let first = TemplatePiece.sequence(0, typeId: 0)
    return isPair ? [first, .sequence(1, typeId: 1)] : [first]
  }
}
