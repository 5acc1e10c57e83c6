/// The `decoder` of tokenizer.json: tokens to text.
enum Decoder: Sendable {
  case bpe(BPEDecoder)
  case byteLevel(ByteLevelDecoder)
  case byteFallback(ByteFallbackDecoder)
  case ctc(CTCDecoder)
  case fuse
  case metaspace(MetaspaceDecoder)
  case replace(Replacement)
  case strip(StripDecoder)
  case wordPiece(WordPieceDecoder)
  case sequence([Decoder])

  static let knownTypes = [
    "BPEDecoder", "ByteFallback", "ByteLevel", "CTC", "Fuse", "Metaspace", "Replace", "Sequence",
    "Strip", "WordPiece",
  ]

  init(_ node: JSONNode) throws(TokenizerError) {
    var budget = ComponentBudget()
    try self.init(node, &budget)
  }

  private init(_ node: JSONNode, _ budget: inout ComponentBudget) throws(TokenizerError) {
    try budget.spend(node)
    switch try node.type() {
    case "BPEDecoder": self = .bpe(try BPEDecoder(node))
    case "ByteLevel": self = .byteLevel(ByteLevelDecoder())
    case "ByteFallback": self = .byteFallback(ByteFallbackDecoder())
    case "CTC": self = .ctc(try CTCDecoder(node))
    case "Fuse": self = .fuse
    case "Metaspace": self = .metaspace(try MetaspaceDecoder(node))
    case "Replace": self = .replace(try Replacement(node))
    case "Strip": self = .strip(try StripDecoder(node))
    case "WordPiece": self = .wordPiece(try WordPieceDecoder(node))
    case "Sequence":
      var parts: [Decoder] = []
      for part in try node.required("decoders").elements() {
        parts.append(try Decoder(part, &budget))
      }
      self = .sequence(parts)
    case let type: throw node.unknownType(type, known: Self.knownTypes)
    }
  }

  /// The text of the tokens.
  func decode(_ tokens: [[UInt8]]) -> [UInt8] { Array(texts(of: tokens).joined()) }

  /// What becomes of each token; together they are the text.
  private func texts(of tokens: [[UInt8]]) -> [[UInt8]] {
    switch self {
    case .bpe(let decoder): decoder.decode(tokens)
    case .byteLevel(let decoder): [decoder.decode(tokens)]
    case .byteFallback(let decoder): decoder.decode(tokens)
    case .ctc(let decoder): decoder.decode(tokens)
    case .fuse: [Array(tokens.joined())]
    case .metaspace(let decoder): decoder.decode(tokens)
    case .replace(let replacement): tokens.map { replacement.apply(to: $0) }
    case .strip(let decoder): decoder.decode(tokens)
    case .wordPiece(let decoder): decoder.decode(tokens)
    case .sequence(let parts): parts.reduce(tokens) { $1.texts(of: $0) }
    }
  }
}
