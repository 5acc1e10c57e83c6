/// `FixedLength`: pieces of as many scalars.
struct FixedLengthPreTokenizer: Sendable {
  private let length: Int

  init(_ node: JSONNode) throws(TokenizerError) {
    length = try node["length"]?.count(limit: .max) ?? 5
    if length == 0 { throw node.invalid("a length of at least 1", "0") }
  }

  func split(_ text: NormalizedText, _ pieces: inout [PieceRange]) {
    var words: [PieceRange] = []
    for piece in pieces {
      var start = Int(piece.lower)
      var count = 0
      for index in piece.range where !isContinuation(text.bytes[index]) {
        if count == length {
          words.append(PieceRange(start, index))
          start = index
          count = 0
        }
        count += 1
      }
      if start < Int(piece.upper) { words.append(PieceRange(start, Int(piece.upper))) }
    }
    pieces = words
  }
}
