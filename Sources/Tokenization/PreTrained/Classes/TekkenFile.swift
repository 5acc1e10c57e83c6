import Files

/// Mistral's tekken.json: byte tokens in base64 in order of rank, special tokens before them.
///
/// Ids are those of mistral-common's `Tekkenizer`: ranks behind all special tokens, of which there are as many as
/// `default_num_special_tokens` says, and the vocabulary cut to `default_vocab_size`.
struct TekkenFile {
  private let node: JSONNode

  init(_ path: String) throws(TokenizerError) { node = try TokenizerFiles.json(path) }

  func description() throws(TokenizerError) -> TokenizerDescription {
    let config = try node.required("config")
    let limit = Vocabulary.maximumId
    let specialCount = try config.required("default_num_special_tokens").count(limit: 1 << 16)
    let size = try config.required("default_vocab_size").count(limit: limit)
    guard size >= specialCount else {
      throw config.invalid("a default_vocab_size of at least \(specialCount)", "\(size)")
    }
    let special = try specialTokens(specialCount)
    var builder = Vocabulary.Builder()
    var rank = 0
    for token in try node.required("vocab").elements().prefix(size - specialCount) {
      let text = try token.required("token_bytes")
      let bytes = try text.string().withBytes { (bytes) throws(Never) in
        Base64.decode(UnsafeRawBufferPointer(bytes))
      }
      guard let bytes else { throw text.invalid("base64", "something else") }
      _ = bytes.withUnsafeBytes { builder.append($0, id: rank) }
      rank += 1
    }
    var description = TokenizerDescription(file: node.file)
    try RankedVocabulary(builder, firstId: specialCount, file: node.file)
      .write(into: &description, reserved: special.map(\.name))
    description.tree["pre_tokenizer"] = RankedSource.preTokenizer(
      try config.required("pattern").string(), addPrefixSpace: false)
    description.tree["added_tokens"] = .array(
      special.map { RankedSource.addedToken($0.name, special: $0.isControl) })
    let frame: [TemplateWriter.Piece] = [
      .token("<s>", type: 0), .first, .token("</s>", type: 0),
    ]
    let ids = Dictionary(
      special.enumerated().map { (ByteKey($0.element.name), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let template = TemplateWriter(
      single: frame, pair: frame + [.second(type: 1), .token("</s>", type: 1)])
    if let json = template.json({ ids[ByteKey($0)] }) { description.tree["post_processor"] = json }
    return description
  }

  /// In order of rank, filled up with `<SPECIAL_n>`.
  private func specialTokens(_ count: Int) throws(TokenizerError) -> [(
    name: String, isControl: Bool
  )] {
    var tokens: [(name: String, isControl: Bool)] = []
    if let list = node["special_tokens"] {
      for (position, token) in try list.elements().enumerated() {
        guard try token.required("rank").count() == position else {
          throw token.invalid("the rank \(position)", "another")
        }
        tokens.append(
          (try token.required("token_str").string(), try token.bool("is_control", default: true)))
      }
    } else {
      tokens = Self.firstTokens.map { ($0, true) }
    }
    guard tokens.count <= count else {
      throw node.invalid("at most \(count) special tokens", "\(tokens.count)")
    }
    return tokens + (tokens.count..<count).map { ("<SPECIAL_\($0)>", true) }
  }

  /// The special tokens of files from before they were written down.
  private static let firstTokens = [
    "<unk>", "<s>", "</s>", "[INST]", "[/INST]", "[AVAILABLE_TOOLS]", "[/AVAILABLE_TOOLS]",
    "[TOOL_RESULTS]", "[/TOOL_RESULTS]", "[TOOL_CALLS]", "[IMG]", "<pad>", "[IMG_BREAK]",
    "[IMG_END]", "[PREFIX]", "[MIDDLE]", "[SUFFIX]", "[SYSTEM_PROMPT]", "[/SYSTEM_PROMPT]",
    "[TOOL_CONTENT]",
  ]
}
