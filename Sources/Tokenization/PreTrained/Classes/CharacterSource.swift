import Files

/// How the vocab.json of a CTC tokenizer becomes one: a token is a character, or a longer piece that is found as it is.
struct CharacterSource: Sendable {
  private let file: String
  /// vocab.json as it is: tokens and ids, or such objects by language.
  let whole: JSON

  /// The arguments of the classes beside tokens.
  static let arguments: JSONObject = [
    "do_lower_case": false, "replace_word_delimiter_char": " ", "target_lang": nil,
    "word_delimiter_token": "|",
  ]

  init(_ path: String) throws(TokenizerError) {
    file = path
    whole = try TokenizerFiles.json(path).json
  }

  func description(
    _ settings: TokenizerSettings, _ kind: TokenizerClass, unknown: String
  ) throws(TokenizerError) -> TokenizerDescription {
    var description = TokenizerDescription(file: file)
    var builder = Vocabulary.Builder()
    for (token, id) in try entries(settings, kind) {
      let isAppended = token.withBytes { (bytes) throws(Never) in
        builder.append(UnsafeRawBufferPointer(bytes), id: id)
      }
      guard isAppended else {
        throw TokenizerError(
          .invalidValue, file: file, key: token,
          expected: "ids from 0 to \(Vocabulary.maximumId - 1)", found: "\(id)")
      }
    }
    description.tables.vocabulary = builder
    var normalizers: [JSON] = []
    if try settings.argument("do_lower_case", kind)?.bool() ?? false {
      normalizers.append(["type": "Uppercase"])
    }
    if let delimiter = try settings.argument("word_delimiter_token", kind)?.string() {
      normalizers.append([
        "type": "Replace", "pattern": ["String": " "], "content": .string(delimiter),
      ])
    }
    description.tree = [
      "normalizer": ["type": "Sequence", "normalizers": .array(normalizers)],
      "pre_tokenizer": ["type": "FixedLength", "length": 1],
      "model": ["type": "WordLevel", "unk_token": .string(unknown)],
    ]
    return description
  }

  /// Tokens of several characters, which take the white space around them.
  func pieces(
    _ settings: TokenizerSettings, _ kind: TokenizerClass
  ) throws(TokenizerError) -> [AddedToken] {
    try entries(settings, kind).filter { $0.token.unicodeScalars.count > 1 }.map {
      AddedToken($0.token, lstrip: true, rstrip: true, normalized: false)
    }
  }

  /// The tokens and ids of the language that is wanted, or of all.
  private func entries(
    _ settings: TokenizerSettings, _ kind: TokenizerClass
  ) throws(TokenizerError) -> [(token: String, id: Int)] {
    var node = JSONNode(whole, file: file)
    let members = try node.members()
    let isNested = members.first?.value.json.objectValue != nil
    if let language = try settings.argument("target_lang", kind)?.string() {
      guard isNested, let own = node[language] else {
        throw refusal(
          "target_lang to be a language of vocab.json", language, isNested ? members : [])
      }
      node = own
    } else if isNested {
      throw refusal("target_lang, as vocab.json has several languages", "none", members)
    }
    var entries: [(token: String, id: Int)] = []
    for (token, id) in try node.members() {
      entries.append((token, try id.count(limit: Vocabulary.maximumId - 1)))
    }
    return entries
  }

  private func refusal(
    _ expected: String, _ found: String, _ languages: [(key: String, value: JSONNode)]
  ) -> TokenizerError {
    let names = languages.map(\.key).sorted()
    return TokenizerError(
      .invalidArgument, file: file, key: "target_lang", expected: expected, found: found,
      remedy: names.isEmpty
        ? "this vocabulary has no languages: leave target_lang out"
        : "choose one of \(names.joined(separator: ", "))")
  }
}
