import Files

/// How a vocab.txt becomes a tokenizer: the WordPiece converters of `convert_slow_tokenizer`.
struct WordPieceSource: Sendable {
  enum Template: Sendable {
    /// `[CLS] A [SEP]` and `[CLS] A [SEP] B [SEP]` with type ids.
    case bert
    /// As BERT's, with type 2 for the first token.
    case funnel
    /// As BERT's, with two separators between texts.
    case mpnet
    /// As BERT's, with a question token and a dot behind the question.
    case splinter
  }

  let template: Template
  /// Whether the slow class, by which Python reads the file, cleans up spaces unless it is told not to.
  let cleansUp: Bool

  /// The arguments of the slow class beside those of the fast one.
  static let arguments: JSONObject = ["do_basic_tokenize": true, "never_split": nil]

  func description(_ path: String, unknown: String) throws(TokenizerError) -> TokenizerDescription {
    var description = TokenizerDescription(file: path)
    description.tables.vocabulary = try VocabularyFile.read(path)
    description.tree = [
      "normalizer": [
        "type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
        "strip_accents": nil, "lowercase": true,
      ],
      "pre_tokenizer": ["type": "BertPreTokenizer"],
      "decoder": ["type": "WordPiece", "prefix": "##", "cleanup": true],
      "model": [
        "type": "WordPiece", "unk_token": .string(unknown), "continuing_subword_prefix": "##",
        "max_input_chars_per_word": 100,
      ],
    ]
    return description
  }

  func postProcessor(
    cls: String, sep: String, question: String, paddingSide: Side, _ id: (String) -> Int?
  ) -> JSON? {
    typealias Piece = TemplateWriter.Piece
    let begin = Piece.token(cls, type: template == .funnel ? 2 : 0)
    let end = Piece.token(sep, type: 0)
    let single = [begin, .first, end]
    let last: [Piece] = [.second(type: 1), .token(sep, type: 1)]
    let asked: [Piece] = [.token(question, type: 0), .token(".", type: 0)]
    let pair: [Piece] =
      switch template {
      case .bert, .funnel: single + last
      case .mpnet: single + [end] + last
      case .splinter where paddingSide == .right: [begin, .first] + asked + [end] + last
      case .splinter: single + [.second(type: 1)] + asked + [.token(sep, type: 1)]
      }
    return TemplateWriter(single: single, pair: pair).json(id)
  }
}
