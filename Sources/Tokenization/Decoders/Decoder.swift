/// The `decoder` of tokenizer.json: tokens to text.
enum Decoder: Sendable {
  case byteLevel(ByteLevelDecoder)
  case wordPiece(WordPieceDecoder)

  static let knownTypes = ["ByteLevel", "WordPiece"]

  init(_ node: JSONNode) throws(TokenizerError) {
    switch try node.type() {
    case "ByteLevel": self = .byteLevel(ByteLevelDecoder())
    case "WordPiece": self = .wordPiece(try WordPieceDecoder(node))
    case let type: throw node.unknownType(type, known: Self.knownTypes)
    }
  }

  /// The text of the tokens.
  func decode(_ tokens: [[UInt8]]) -> [UInt8] {
    switch self {
    case .byteLevel(let decoder): decoder.decode(tokens)
    case .wordPiece(let decoder): decoder.decode(tokens)
    }
  }
}
