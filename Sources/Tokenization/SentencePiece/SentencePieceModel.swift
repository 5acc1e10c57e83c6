import Files

/// What a SentencePiece `*.model` file says, as far as a tokenizer needs it.
///
/// Source: https://github.com/google/sentencepiece/blob/master/src/sentencepiece_model.proto
struct SentencePieceModel: Sendable {
  enum Kind: UInt64 {
    case unigram = 1
    case bpe, word, character
  }

  enum PieceType: UInt64 {
    case normal = 1
    case unknown, control, userDefined, unused, byte
  }

  struct Piece: Sendable {
    var text: String
    var score: Double
    var type: PieceType
  }

  let file: String
  private(set) var pieces: [Piece] = []
  private(set) var kind = Kind.unigram
  private(set) var unknownId = 0
  private(set) var unknownPiece = "<unk>"
  private(set) var charsmap: [UInt8] = []

  init(contentsOf path: String) throws(TokenizerError) {
    let mapped = try TokenizerFiles.map(path)
    self = try mapped.withBytes { (bytes) throws(TokenizerError) in
      try SentencePieceModel(bytes, file: path)
    }
  }

  init(_ bytes: UnsafeRawBufferPointer, file: String) throws(TokenizerError) {
    self.file = file
    do throws(ByteError) {
      var message = ProtobufReader(bytes)
      while let field = try message.next() {
        switch field.number {
        case 1: pieces.append(try Self.piece(field))
        case 2: try readTrainer(field)
        case 3: try readNormalizer(field)
        default: break
        }
      }
    } catch {
      throw TokenizerError(
        .malformedFile, file: "\(file): at byte \(error.offset)", expected: error.expected,
        found: error.found, remedy: "the file is damaged or no SentencePiece model")
    }
    guard pieces.count <= Vocabulary.maximumId else {
      throw TokenizerError(
        .invalidValue, file: file, expected: "at most \(Vocabulary.maximumId) pieces",
        found: "\(pieces.count)")
    }
  }

  private static func piece(_ field: ProtobufField) throws(ByteError) -> Piece {
    var piece = Piece(text: "", score: 0, type: .normal)
    var message = try ProtobufReader(message: field)
    while let field = try message.next() {
      switch field.number {
      case 1: piece.text = try text(field)
      case 2:
        piece.score = Double(Float(bitPattern: try field.fixed32))
        guard piece.score.isFinite else {
          throw ByteError(offset: field.start, expected: "a finite score", found: "\(piece.score)")
        }
      case 3:
        // Types of the future count as the default, as in Python.
        piece.type = PieceType(rawValue: try field.varint) ?? .normal
      default: break
      }
    }
    return piece
  }

  private mutating func readTrainer(_ field: ProtobufField) throws(ByteError) {
    var message = try ProtobufReader(message: field)
    while let field = try message.next() {
      switch field.number {
      case 3: kind = Kind(rawValue: try field.varint) ?? .unigram
      case 40:
        // -1 says that there is none.
        unknownId = Int(clamping: Int64(truncatingIfNeeded: try field.varint))
      case 45: unknownPiece = try Self.text(field)
      default: break
      }
    }
  }

  private mutating func readNormalizer(_ field: ProtobufField) throws(ByteError) {
    var message = try ProtobufReader(message: field)
    while let field = try message.next() {
      if field.number == 2 { charsmap = Array(try field.bytes) }
    }
  }

  private static func text(_ field: ProtobufField) throws(ByteError) -> String {
    guard let text = String(validating: try field.bytes, as: UTF8.self) else {
      throw ByteError(offset: field.start, expected: "UTF-8", found: "other bytes")
    }
    return text
  }
}
