extension PreTrainedTokenizer {
  /// The text of the frames of a recording with the places of its characters and words; Python's
  /// `Wav2Vec2CTCTokenizer.decode`.
  ///
  /// - Parameters:
  ///   - ids: The best id of each frame.
  ///   - outputCharOffsets: Whether the frames of characters are wanted.
  ///   - outputWordOffsets: Whether the frames of words are wanted.
  ///   - skipSpecialTokens: Whether special tokens are left out before anything else, the blank among them.
  ///   - cleanUpTokenizationSpaces: Whether spaces around English punctuation are taken back; nil for the tokenizer's
  ///     own setting.
  ///   - groupTokens: Whether equal neighbours are one token.
  ///   - spacesBetweenSpecialTokens: Whether there is a space between all tokens.
  /// - Returns: The text, and what was asked for.
  /// - Throws: `TokenizerError` (`invalidArgument`) when the tokenizer does not read frames.
  public func decode(
    _ ids: [Int], outputCharOffsets: Bool = false, outputWordOffsets: Bool,
    skipSpecialTokens: Bool = false, cleanUpTokenizationSpaces: Bool? = nil,
    groupTokens: Bool = true, spacesBetweenSpecialTokens: Bool = false
  ) throws(TokenizerError) -> CTCTranscription {
    guard let reader else {
      throw TokenizerError(
        .invalidArgument, expected: "a CTC tokenizer for offsets of frames", found: className)
    }
    let options = CTCReader.Options(
      groups: groupTokens, separatesBySpaces: spacesBetweenSpecialTokens,
      wantsCharacters: outputCharOffsets, wantsWords: outputWordOffsets)
    return read(
      ids, reader, options, skipSpecialTokens: skipSpecialTokens,
      cleanUpTokenizationSpaces: cleanUpTokenizationSpaces)
  }

  /// The texts of many recordings, as `decode` gives them.
  ///
  /// - Parameters:
  ///   - rows: The best ids of the frames of each recording.
  ///   - outputCharOffsets: Whether the frames of characters are wanted.
  ///   - outputWordOffsets: Whether the frames of words are wanted.
  ///   - skipSpecialTokens: As for `decode`.
  ///   - cleanUpTokenizationSpaces: As for `decode`.
  ///   - groupTokens: As for `decode`.
  ///   - spacesBetweenSpecialTokens: As for `decode`.
  /// - Returns: The text of each, and what was asked for.
  /// - Throws: `TokenizerError` (`invalidArgument`) when the tokenizer does not read frames.
  public func batchDecode(
    _ rows: [[Int]], outputCharOffsets: Bool = false, outputWordOffsets: Bool,
    skipSpecialTokens: Bool = false, cleanUpTokenizationSpaces: Bool? = nil,
    groupTokens: Bool = true, spacesBetweenSpecialTokens: Bool = false
  ) throws(TokenizerError) -> [CTCTranscription] {
    try rows.map { (ids) throws(TokenizerError) in
      try decode(
        ids, outputCharOffsets: outputCharOffsets, outputWordOffsets: outputWordOffsets,
        skipSpecialTokens: skipSpecialTokens,
        cleanUpTokenizationSpaces: cleanUpTokenizationSpaces, groupTokens: groupTokens,
        spacesBetweenSpecialTokens: spacesBetweenSpecialTokens)
    }
  }

  func read(
    _ ids: [Int], _ reader: CTCReader, _ options: CTCReader.Options, skipSpecialTokens: Bool,
    cleanUpTokenizationSpaces: Bool?
  ) -> CTCTranscription {
    // An id that nobody has is the unknown token.
    let unknown = self[.unkToken] ?? ""
    let specialIds = skipSpecialTokens ? Set(allSpecialIds) : []
    let special = skipSpecialTokens ? Set(allSpecialTokens.map { ByteKey($0) }) : []
    let tokens = ids.filter { !specialIds.contains($0) }
      .map { backend.idToToken($0) ?? unknown }
      .filter { special.isEmpty || !special.contains(ByteKey($0)) }
    let result = reader.read(tokens, padding: self[.padToken], options)
    guard cleanUpTokenizationSpaces ?? self.cleanUpTokenizationSpaces else { return result }
    let text = TextCleanup.transformers.apply(Array(result.text.utf8))
    return CTCTranscription(
      text: String(decoding: text, as: UTF8.self), charOffsets: result.charOffsets,
      wordOffsets: result.wordOffsets)
  }
}
