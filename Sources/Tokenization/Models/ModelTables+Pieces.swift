import Files

extension ModelTables {
  /// Reads an array of tokens and scores; a token's place is its id. Of equal tokens the last one counts, as in the
  /// crate.
  mutating func readPieces(_ scanner: inout JSONScanner) throws(JSONError) {
    var builder = Vocabulary.Builder(keepsLast: true)
    var scores: [Double] = []
    // An entry takes about 30 bytes of a file.
    let left = scanner.bytes.count - scanner.offset
    builder.reserve(tokens: left / 30, bytes: left / 3)
    scores.reserveCapacity(left / 30)
    try scanner.beginArray()
    while try scanner.nextElement() {
      let start = scanner.offset
      var isGood = false
      if try scanner.peek() == .array {
        isGood = try Self.readPiece(&scanner, id: scores.count, &builder, &scores)
      } else {
        _ = try scanner.readValue()
      }
      if !isGood && badEntry == nil {
        badEntry = String(
          decoding: scanner.bytes[start..<scanner.offset].prefix(100), as: UTF8.self)
      }
    }
    vocabulary = builder
    self.scores = scores
  }

  /// False when it is no token with a finite score.
  private static func readPiece(
    _ scanner: inout JSONScanner, id: Int, _ builder: inout Vocabulary.Builder,
    _ scores: inout [Double]
  ) throws(JSONError) -> Bool {
    var token: JSONText?
    var score: Double?
    var count = 0
    try scanner.beginArray()
    while try scanner.nextElement() {
      switch (count, try scanner.peek()) {
      case (0, .string): token = try scanner.readString()
      case (1, .number): score = try scanner.readDouble()
      default: _ = try scanner.readValue()
      }
      count += 1
    }
    guard count == 2, let token, let score, score.isFinite else { return false }
    scores.append(score)
    return token.withBytes { builder.append($0, id: id) }
  }
}
