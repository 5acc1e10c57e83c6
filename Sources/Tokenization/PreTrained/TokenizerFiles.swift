import Files

/// The paths of the files that a tokenizer can be made from; all are optional, and one with a vocabulary is needed.
public struct TokenizerFiles: Sendable, Equatable {
  /// tokenizer.json: everything the crate needs.
  public var tokenizer: String?
  /// tokenizer_config.json: the arguments of the Python class.
  public var tokenizerConfig: String?
  /// special_tokens_map.json: special tokens, from before they stood in tokenizer_config.json.
  public var specialTokensMap: String?
  /// added_tokens.json: added tokens, from before they stood in tokenizer_config.json.
  public var addedTokens: String?
  /// vocab.txt: one token a line.
  public var vocabulary: String?

  /// Paths one by one.
  public init(
    tokenizer: String? = nil, tokenizerConfig: String? = nil, specialTokensMap: String? = nil,
    addedTokens: String? = nil, vocabulary: String? = nil
  ) {
    self.tokenizer = tokenizer
    self.tokenizerConfig = tokenizerConfig
    self.specialTokensMap = specialTokensMap
    self.addedTokens = addedTokens
    self.vocabulary = vocabulary
  }

  /// The files of a folder under their usual names.
  ///
  /// - Parameter folder: The folder's path.
  public init(folder: String) {
    func path(_ name: String) -> String? {
      let path = FileSystem.join(folder, name)
      return FileSystem.isFile(path) ? path : nil
    }
    self.init(
      tokenizer: path("tokenizer.json"), tokenizerConfig: path("tokenizer_config.json"),
      specialTokensMap: path("special_tokens_map.json"), addedTokens: path("added_tokens.json"),
      vocabulary: path("vocab.txt"))
  }

  static func map(_ path: String) throws(TokenizerError) -> MappedFile {
    do throws(FileError) {
      return try MappedFile(path: path)
    } catch {
      throw TokenizerError(.unreadableFile, file: nil, expected: error.description)
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
