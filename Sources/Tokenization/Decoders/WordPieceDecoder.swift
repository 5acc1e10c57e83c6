/// `WordPiece`: joins continuations to the token before and puts a space before everything else.
struct WordPieceDecoder: Sendable {
  let prefix: [UInt8]
  let cleanup: Bool

  init(prefix: String = "##", cleanup: Bool = true) {
    self.prefix = Array(prefix.utf8)
    self.cleanup = cleanup
  }

  init(_ node: JSONNode) throws(TokenizerError) {
    self.init(
      prefix: try node.required("prefix").string(), cleanup: try node.required("cleanup").bool())
  }

  func decode(_ tokens: [[UInt8]]) -> [[UInt8]] {
    tokens.enumerated().map { position, token in
      var part: [UInt8]
      if position == 0 {
        part = token
      } else if token.starts(with: prefix) {
        part = Array(token.dropFirst(prefix.count))
      } else {
        part = [UInt8(ascii: " ")] + token
      }
      // Token by token, as the crate does: "it" and " 's" are not cleaned across their border.
      if cleanup { part = TextCleanup.decoder.apply(part) }
      return part
    }
  }
}
