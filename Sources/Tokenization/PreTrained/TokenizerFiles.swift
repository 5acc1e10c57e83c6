import Files

/// The paths of the files that a tokenizer can be made from; all are optional, and one with a vocabulary is needed.
public struct TokenizerFiles: Sendable, Equatable {
  /// The paths by the usual names of the files.
  private var paths: [String: String]

  /// The names that are looked for, in the order in which the first vocabulary found counts.
  public static let names =
    settingsNames + ["tokenizer.json", "vocab.txt", "vocab.json", "merges.txt"] + modelNames

  /// Files that say how a tokenizer is used.
  static let settingsNames = [
    "tokenizer_config.json", "special_tokens_map.json", "added_tokens.json",
    "chat_template.jinja", "chat_template.json",
  ]
  static let chatTemplateFolder = "additional_chat_templates"
  /// Files with a whole model of other libraries.
  static let modelNames = [
    "tokenizer.model", "spiece.model", "sentencepiece.bpe.model", "sentencepiece.model",
    "spm.model", "qwen.tiktoken", "tekken.json",
  ]

  /// Files by their usual names.
  ///
  /// - Parameter paths: The path of each file that is there, by its usual name.
  public init(paths: [String: String]) { self.paths = paths }

  /// The files of a folder under their usual names.
  ///
  /// - Parameter folder: The folder's path.
  public init(folder: String) {
    paths = [:]
    for name in Self.names {
      let path = FileSystem.join(folder, name)
      if FileSystem.isFile(path) { paths[name] = path }
    }
    let templates = FileSystem.join(folder, Self.chatTemplateFolder)
    for name in (try? FileSystem.list(templates)) ?? [] where name.hasSuffix(".jinja") {
      let path = FileSystem.join(templates, name)
      if FileSystem.isFile(path) { paths["\(Self.chatTemplateFolder)/\(name)"] = path }
    }
  }

  /// Paths one by one.
  public init(
    tokenizer: String? = nil, tokenizerConfig: String? = nil, specialTokensMap: String? = nil,
    addedTokens: String? = nil, vocabulary: String? = nil
  ) {
    paths = [:]
    self.tokenizer = tokenizer
    self.tokenizerConfig = tokenizerConfig
    self.specialTokensMap = specialTokensMap
    self.addedTokens = addedTokens
    self.vocabulary = vocabulary
  }

  /// The files in `additional_chat_templates`, in the order of their names.
  var additionalChatTemplates: [String] {
    paths.filter { $0.key.hasPrefix(Self.chatTemplateFolder + "/") }.sorted { $0.key < $1.key }
      .map(\.value)
  }

  /// The path of the file with a usual name.
  public subscript(name: String) -> String? {
    get { paths[name] }
    set { paths[name] = newValue }
  }

  /// tokenizer.json: everything the crate needs.
  public var tokenizer: String? {
    get { self["tokenizer.json"] }
    set { self["tokenizer.json"] = newValue }
  }
  /// tokenizer_config.json: the arguments of the Python class.
  public var tokenizerConfig: String? {
    get { self["tokenizer_config.json"] }
    set { self["tokenizer_config.json"] = newValue }
  }
  /// special_tokens_map.json: special tokens, from before they stood in tokenizer_config.json.
  public var specialTokensMap: String? {
    get { self["special_tokens_map.json"] }
    set { self["special_tokens_map.json"] = newValue }
  }
  /// added_tokens.json: added tokens, from before they stood in tokenizer_config.json.
  public var addedTokens: String? {
    get { self["added_tokens.json"] }
    set { self["added_tokens.json"] = newValue }
  }
  /// vocab.txt: one token a line.
  public var vocabulary: String? {
    get { self["vocab.txt"] }
    set { self["vocab.txt"] = newValue }
  }

  /// True when there is a file that a vocabulary can come from.
  public var hasVocabulary: Bool {
    paths.keys.contains {
      !Self.settingsNames.contains($0) && $0 != "merges.txt"
        && !$0.hasPrefix(Self.chatTemplateFolder + "/")
    }
  }

  static func map(_ path: String) throws(TokenizerError) -> MappedFile {
    do throws(FileError) {
      return try MappedFile(path: path)
    } catch {
      throw TokenizerError(.unreadableFile, file: nil, expected: error.description)
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(TokenizerError) {
    do throws(FileError) {
      try FileSystem.writeAtomically(path, bytes)
    } catch {
      throw TokenizerError(.unwritableFile, expected: error.description)
    }
  }

  /// A JSON file as a tree.
  static func json(_ path: String) throws(TokenizerError) -> JSONNode {
    let mapped = try map(path)
    return try mapped.withBytes { (bytes) throws(TokenizerError) in
      do throws(JSONError) {
        return JSONNode(
          try JSON(parsing: bytes, options: JSONOptions(allowNonFinite: true)), file: path)
      } catch {
        throw TokenizerError(error, file: path)
      }
    }
  }
}
