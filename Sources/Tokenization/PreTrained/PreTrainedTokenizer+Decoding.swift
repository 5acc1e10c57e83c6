extension PreTrainedTokenizer {
  /// The text of ids.
  ///
  /// - Parameters:
  ///   - ids: The ids; those that nobody has are left out.
  ///   - skipSpecialTokens: Whether special tokens are left out.
  ///   - cleanUpTokenizationSpaces: Whether spaces around English punctuation are taken back; nil for the tokenizer's
  ///     own setting.
  /// - Returns: The text.
  public func decode(
    _ ids: [Int], skipSpecialTokens: Bool = false, cleanUpTokenizationSpaces: Bool? = nil
  ) -> String {
    if let reader {
      return read(
        ids, reader, CTCReader.Options(), skipSpecialTokens: skipSpecialTokens,
        cleanUpTokenizationSpaces: cleanUpTokenizationSpaces
      ).text
    }
    var ids = ids
    if kind.decoding == .groups {
      let padding = id(of: .padToken)
      ids = ids.indices.filter { $0 == 0 || ids[$0] != ids[$0 - 1] }.map { ids[$0] }
        .filter { $0 != padding }
    }
    var text = backend.decodeBytes(ids, skipSpecialTokens: skipSpecialTokens)
    if kind.decoding == .endsOfWords, let suffix = backend.endOfWordSuffix, !suffix.isEmpty {
      text = TextCleanup(suffix, " ").apply(text).trimmingWhiteSpace()
    }
    if cleanUpTokenizationSpaces ?? self.cleanUpTokenizationSpaces {
      text = TextCleanup.transformers.apply(text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The texts of many rows of ids.
  ///
  /// - Parameters:
  ///   - rows: The ids of each text.
  ///   - skipSpecialTokens: Whether special tokens are left out.
  ///   - cleanUpTokenizationSpaces: As for `decode`.
  /// - Returns: The texts.
  public func batchDecode(
    _ rows: [[Int]], skipSpecialTokens: Bool = false, cleanUpTokenizationSpaces: Bool? = nil
  ) -> [String] {
    rows.map {
      decode(
        $0, skipSpecialTokens: skipSpecialTokens,
        cleanUpTokenizationSpaces: cleanUpTokenizationSpaces)
    }
  }

  /// The id of a token, or that of the unknown token; nil when there is none.
  ///
  /// - Parameter token: The token.
  /// - Returns: The id.
  public func convertTokenToId(_ token: String) -> Int? {
    backend.tokenToId(token) ?? self[.unkToken].flatMap { backend.tokenToId($0) }
  }

  /// The ids of tokens.
  ///
  /// - Parameter tokens: The tokens.
  /// - Returns: An id for each, as `convertTokenToId` gives it.
  public func convertTokensToIds(_ tokens: [String]) -> [Int?] { tokens.map(convertTokenToId) }

  /// The tokens of ids; nil for ids that nobody has.
  ///
  /// - Parameters:
  ///   - ids: The ids.
  ///   - skipSpecialTokens: Whether special tokens are left out.
  /// - Returns: The tokens.
  public func convertIdsToTokens(_ ids: [Int], skipSpecialTokens: Bool = false) -> [String?] {
    let skipped = skipSpecialTokens ? Set(allSpecialIds) : []
    return ids.filter { !skipped.contains($0) }.map(backend.idToToken)
  }

  /// The text of tokens, as the decoder joins them.
  ///
  /// - Parameter tokens: The tokens.
  /// - Returns: The text, without cleaning up.
  public func convertTokensToString(_ tokens: [String]) -> String {
    String(decoding: backend.join(tokens.map { Array($0.utf8) }), as: UTF8.self)
  }
}
