import Files

extension Model {
  /// What a tokenizer.json says of the model, in the crate's order; `tree` is what the file said beside the tables.
  func json(_ tree: JSON?) -> JSON {
    let canonical = ComponentForm.model(type).canonical(tree ?? .null)
    guard var object = canonical.objectValue else { return canonical }
    switch self {
    case .wordPiece, .wordLevel: object["vocab"] = vocabularyJSON
    case .bpe(let model):
      object["vocab"] = vocabularyJSON
      object["merges"] = .array(
        model.merges.pairs().map {
          [.string(vocabulary.token($0.left) ?? ""), .string(vocabulary.token($0.right) ?? "")]
        })
    case .unigram(let model):
      object["vocab"] = .array(
        model.scores.indices.map {
          [.string(vocabulary.token($0) ?? ""), JSON(rust: model.scores[$0])]
        })
    }
    return .object(object)
  }

  private var type: String {
    switch self {
    case .wordPiece: "WordPiece"
    case .bpe: "BPE"
    case .unigram: "Unigram"
    case .wordLevel: "WordLevel"
    }
  }

  private var vocabularyJSON: JSON {
    var object = JSONObject()
    for (token, id) in vocabulary.sortedTokens { object[token] = .integer(id) }
    return .object(object)
  }

  /// The files of the older format by their names; nil for models that have none.
  var vocabularyFiles: [(name: String, text: [UInt8])]? {
    switch self {
    case .wordPiece:
      let lines = vocabulary.sortedTokens.map { $0.token + "\n" }
      return [("vocab.txt", Array(lines.joined().utf8))]
    case .bpe(let model):
      let json = vocabularyJSON.serialized(ensureASCII: false, separators: (",", ":"))
      var merges = Array("#version: 0.2\n".utf8)
      for pair in model.merges.pairs() {
        merges += (vocabulary.bytes(of: pair.left) ?? []) + [UInt8(ascii: " ")]
        merges += (vocabulary.bytes(of: pair.right) ?? []) + [UInt8(ascii: "\n")]
      }
      return [("vocab.json", Array(json.utf8)), ("merges.txt", merges)]
    case .unigram, .wordLevel: return nil
    }
  }
}

extension Vocabulary {
  /// All tokens by their ids.
  var sortedTokens: [(token: String, id: Int)] {
    withTokens { tokens in
      tokens.sorted { $0.id < $1.id }.map {
        (String(decoding: $0.bytes, as: UTF8.self), Int($0.id))
      }
    }
  }
}

extension JSON {
  /// A number as Rust's serde_json writes it: exponents without a sign and without zeros in front.
  init(rust value: Double) {
    let text = "\(value)"
    guard value.isFinite, let mark = text.firstIndex(of: "e"),
      let exponent = Int(text[text.index(after: mark)...])
    else {
      self = .number(value)
      return
    }
    var digits = String(text[..<mark])
    if digits.hasSuffix(".0") { digits.removeLast(2) }
    // The one number of a kind that Rust writes without an exponent.
    if exponent == -5 {
      let isNegative = digits.hasPrefix("-")
      let plain = digits.filter { $0 != "-" && $0 != "." }
      self = .largeInteger((isNegative ? "-" : "") + "0.0000" + plain)
    } else {
      self = .largeInteger("\(digits)e\(exponent)")
    }
  }
}
