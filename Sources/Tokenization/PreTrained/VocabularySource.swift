import Files

/// Where the vocabulary of a tokenizer comes from: tokenizer.json, or the older files of its class.
enum VocabularySource {
  case tokenizer(path: String)
  case wordPieces(WordPieceSource, path: String)
  case bytePairs(BytePairSource, vocabulary: String, merges: String)
  case ranks(RankedSource, path: String)
  case pieces(SentencePieceSource, path: String)
  case characters(CharacterSource)

  init(_ files: TokenizerFiles, _ kind: TokenizerClass, className: String?) throws(TokenizerError) {
    if let path = files.tokenizer {
      self = .tokenizer(path: path)
      return
    }
    switch kind.vocabulary {
    case .wordPieces(let source):
      if let path = files.vocabulary {
        self = .wordPieces(source, path: path)
        return
      }
    case .bytePairs(let source):
      if let vocabulary = files["vocab.json"], let merges = files["merges.txt"] {
        self = .bytePairs(source, vocabulary: vocabulary, merges: merges)
        return
      }
    case .characters:
      if let path = files["vocab.json"] {
        self = .characters(try CharacterSource(path))
        return
      }
    case .sentencePieces(let file):
      let isRanked = file == "tokenizer.model" && RankedSource.find(files) != nil
      if let path = files[file], !isRanked, let source = SentencePieceSource.named(kind.name) {
        self = .pieces(source, path: path)
        return
      }
    case .none: break
    }
    if let (source, path) = RankedSource.find(files) {
      self = .ranks(source, path: path)
      return
    }
    throw Self.noFiles(files, kind, className)
  }

  private static func noFiles(_ files: TokenizerFiles, _ kind: TokenizerClass, _ className: String?)
    -> TokenizerError
  {
    let older =
      switch kind.vocabulary {
      case .wordPieces: "a vocab.txt"
      case .bytePairs: "a vocab.json and a merges.txt"
      case .characters: "a vocab.json"
      case .sentencePieces(let file): "a \(file)"
      case .none: "a tokenizer.model in tiktoken's form"
      }
    let found = TokenizerFiles.names.filter {
      files[$0] != nil && !TokenizerFiles.settingsNames.contains($0)
    }
    return TokenizerError(
      .noFiles,
      expected: "a tokenizer.json or, for \(className ?? "a tokenizer of no class"), \(older)",
      found: found.isEmpty ? "neither" : found.joined(separator: ", "),
      remedy: "download all files of the tokenizer or name its class")
  }

  func description(_ settings: TokenizerSettings, _ kind: TokenizerClass) throws(TokenizerError)
    -> TokenizerDescription
  {
    let unknown = try settings.token(.unkToken, default: kind.tokens[.unkToken].map { .text($0) })
    switch self {
    case .tokenizer(let path): return try TokenizerDescription(contentsOf: path)
    case .wordPieces(let source, let path):
      return try source.description(path, unknown: unknown?.content ?? "[UNK]")
    case .bytePairs(let source, let vocabulary, let merges):
      return try source.description(
        vocabulary: vocabulary, merges: merges, unknown: unknown?.content,
        addPrefixSpace: settings.argument("add_prefix_space", kind)?.bool() ?? false)
    case .pieces(let source, let path):
      var tokens: [SpecialTokenAttribute: String] = [:]
      for attribute in SpecialTokenAttribute.allCases {
        let missing = kind.tokens[attribute].map { SpecialToken.text($0) }
        tokens[attribute] = try settings.token(attribute, default: missing)?.content
      }
      let arguments = JSONNode(.object(settings.members), file: path)
      return try source.description(
        SentencePieceModel(contentsOf: path),
        SentencePieceSource.Options(arguments, tokens: tokens, source))
    case .characters(let source):
      return try source.description(settings, kind, unknown: unknown?.content ?? "")
    case .ranks(let source, let path):
      return try source.description(
        path, special: settings.additional?.map(\.content) ?? [],
        addPrefixSpace: settings.argument("add_prefix_space", kind)?.bool() ?? false)
    }
  }

  /// True for files that Python reads through the slow class.
  var isOld: Bool { if case .tokenizer = self { false } else { true } }

  /// The flags of tokens, when the slow class and not the fast one decides.
  var flags: [SpecialTokenAttribute: TokenizerClass.Flags]? {
    switch self {
    case .bytePairs(let source, _, _): source.flags
    case .pieces(let source, _): source.flags
    case .tokenizer, .wordPieces, .ranks, .characters: nil
    }
  }

  /// Tokens that only the slow class has, or has otherwise.
  var tokens: [SpecialTokenAttribute: String] {
    switch self {
    case .bytePairs(let source, _, _): source.tokens
    case .pieces(let source, _): source.tokens
    case .tokenizer, .wordPieces, .ranks, .characters: [:]
    }
  }

  /// `additional_special_tokens` of the slow class.
  var additional: [String]? {
    guard case .bytePairs(let source, _, _) = self, !source.additional.isEmpty else { return nil }
    return source.additional
  }

  /// Arguments that only the slow class has, with their defaults.
  var arguments: JSONObject {
    switch self {
    case .wordPieces: WordPieceSource.arguments
    case .bytePairs(let source, _, _): source.arguments
    case .tokenizer, .ranks, .pieces, .characters: [:]
    }
  }

  /// Tokens that are added after the special ones.
  func lastTokens(
    _ settings: TokenizerSettings, _ kind: TokenizerClass
  ) throws(TokenizerError) -> [AddedToken] {
    guard case .characters(let source) = self else { return [] }
    return try source.pieces(settings, kind)
  }

  /// vocab.json where it is saved as it was read.
  var vocabularyFile: JSON? {
    guard case .characters(let source) = self else { return nil }
    return source.whole
  }

  var cleansUp: Bool {
    if case .wordPieces(let source, _) = self { source.cleansUp } else { false }
  }

  /// The post-processor of the converters, which need the ids of special tokens; nil to leave it as it is.
  func postProcessor(_ tokenizer: PreTrainedTokenizer, _ settings: TokenizerSettings)
    throws(TokenizerError) -> JSON?
  {
    switch self {
    case .tokenizer, .ranks, .pieces, .characters: return nil
    case .wordPieces(let source, _):
      guard let cls = tokenizer[.clsToken], let sep = tokenizer[.sepToken] else { return nil }
      let question = try settings.argument("question_token", tokenizer.kind)?.string()
      return source.postProcessor(
        cls: cls, sep: sep, question: question ?? "", paddingSide: tokenizer.paddingSide
      ) { tokenizer.convertTokenToId($0) }
    case .bytePairs(let source, _, _): return try source.postProcessor(tokenizer, settings)
    }
  }
}
