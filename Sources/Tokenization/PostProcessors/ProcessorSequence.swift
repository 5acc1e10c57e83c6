/// `Sequence` of post-processors: each works on what the one before made.
struct ProcessorSequence: Sendable {
  private let single: [TemplatePiece]
  private let pair: [TemplatePiece]
  let trimmings: [OffsetTrimming]
  let typesAllWindows: Bool

  init(_ node: JSONNode, _ budget: inout ComponentBudget) throws(TokenizerError) {
    let list = try node.required("processors")
    var parts: [PostProcessor] = []
    for part in try list.elements() { parts.append(try PostProcessor(part, &budget)) }
    single = try Self.combined(parts, isPair: false, list)
    pair = try Self.combined(parts, isPair: true, list)
    trimmings = parts.flatMap(\.trimmings)
    typesAllWindows = parts.contains(where: \.typesAllWindows)
  }

  func template(isPair: Bool) -> [TemplatePiece] { isPair ? pair : single }

  /// What a text, or a pair, becomes behind all parts.
  private static func combined(
    _ parts: [PostProcessor], isPair: Bool, _ node: JSONNode
  ) throws(TokenizerError) -> [TemplatePiece] {
    var sequences: [[TemplatePiece]] = [[.sequence(0, typeId: 0)]]
    if isPair { sequences.append([.sequence(1, typeId: 1)]) }
    var isTaken = false
    for part in parts {
      let template = part.template(isPair: isPair)
      // Processors that only trim leave everything as it is.
      if case .byteLevel = part { continue }
      // A template makes as many sequences as it has pieces, and no other template takes more than two.
      if isTaken {
        throw node.invalid(
          "at most one processor that adds tokens", "more",
          remedy: "the crate does not run such a sequence either, or only with one text")
      }
      isTaken = true
      sequences = [template.flatMap { Self.filled($0, sequences) }]
    }
    return Array(sequences.joined())
  }

  /// A piece with what has become of its sequence, under the type of the piece.
  private static func filled(_ piece: TemplatePiece, _ sequences: [[TemplatePiece]])
    -> [TemplatePiece]
  {
    guard case .sequence(let number, let typeId) = piece, number < sequences.count else {
      return [piece]
    }
    return sequences[number].map { inner in
      switch inner {
      case .sequence(let number, _): .sequence(number, typeId: typeId)
      case .special(let tokens, _): .special(tokens, typeId: typeId)
      }
    }
  }
}
