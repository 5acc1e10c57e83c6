import Files

/// The tokens at the start of Whisper's label sequences: language, task and whether times follow.
struct WhisperPrompt {
  var language: String?
  var task: String?
  var predictsTimestamps = false

  init(language: String?, task: String?, predictsTimestamps: Bool) {
    self.language = language
    self.task = task
    self.predictsTimestamps = predictsTimestamps
  }

  init(_ settings: TokenizerSettings) throws(TokenizerError) {
    language = try settings["language"]?.string()
    task = try settings["task"]?.string()
    predictsTimestamps = try settings["predict_timestamps"]?.bool() ?? false
  }

  /// The ids; a language counts from the token after the first one.
  func tokens(_ tokenizer: PreTrainedTokenizer) throws(TokenizerError) -> [Int] {
    func id(_ token: String) throws(TokenizerError) -> Int {
      guard let id = tokenizer.convertTokenToId(token) else {
        throw TokenizerError(
          .unknownToken, expected: "the token \(token) in the vocabulary", found: "nothing",
          remedy: "this is not the vocabulary of Whisper")
      }
      return id
    }
    let begin = try id("<|startoftranscript|>")
    var ids = [begin]
    if let language { ids.append(begin + 1 + (try Self.position(of: language.lowercased()))) }
    if let task {
      guard ["translate", "transcribe"].contains(task) else {
        throw TokenizerError(
          .invalidArgument,
          expected: "Unsupported task: \(task). Task should be in: ['translate', 'transcribe']")
      }
      ids.append(try id("<|\(task)|>"))
    }
    if !predictsTimestamps { ids.append(try id("<|notimestamps|>")) }
    return ids
  }

  static func template(_ prefix: [Int], _ tokenizer: PreTrainedTokenizer) -> JSON? {
    let names = prefix.map { tokenizer.backend.idToToken($0) ?? "" }
    let begin = names.map { TemplateWriter.Piece.token($0, type: 0) }
    let end = tokenizer[.eosToken] ?? ""
    let ids = Dictionary(
      zip(names.map { ByteKey($0) }, prefix), uniquingKeysWith: { first, _ in first })
    return TemplateWriter(
      single: begin + [.first, .token(end, type: 0)],
      pair: begin + [.first, .second(type: 1), .token(end, type: 1)]
    ).json { ids[ByteKey($0)] ?? tokenizer.convertTokenToId($0) }
  }

  private static func position(of language: String) throws(TokenizerError) -> Int {
    let pairs = LanguageCodes.whisper.map(entry)
    let aliases = LanguageCodes.whisperAliases.map(entry)
    let code = (pairs + aliases).first { $0.name == language }?.code ?? language
    guard let position = pairs.firstIndex(where: { $0.code == code }) else {
      let known = language.count == 2 ? pairs.map(\.code) : pairs.map(\.name)
      throw TokenizerError(
        .invalidArgument,
        expected: "Unsupported language: \(language). Language should be one of:"
          + " \(known.joined(separator: ", ")).")
    }
    return position
  }

  private static func entry(_ text: String) -> (code: String, name: String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    return (String(parts[0]), String(parts[1].map { $0 == "_" ? " " : $0 }))
  }
}
