extension BPE {
  /// Appends the tokens of one word: bytes `range` of `text`.
  func tokenize(
    _ text: NormalizedText, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, word: Int32,
    workspace: inout BPEWord, into tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    if range.isEmpty { return }
    let wordBytes = UnsafeBufferPointer(rebasing: bytes[range])
    let isWhole = try encode(wordBytes, standsForBytes: text.standsForBytes, &workspace)
    if isWhole {
      var start = range.lowerBound
      workspace.forEach { id, length in
        let scalars = text.originalScalars(start, start + length)
        tokens.append(id: id, start: scalars.start, end: scalars.end, word: word)
        start += length
      }
    } else {
      let places = Places(text, wordBytes, first: range.lowerBound)
      var start = 0
      workspace.forEach { id, length in
        let scalars = places.originalScalars(start, start + length)
        tokens.append(id: id, start: scalars.start, end: scalars.end, word: word)
        start += length
      }
    }
  }

  /// Leaves the tokens of a word, and the bytes of each, in `workspace`. A part of a word is merged even if it is a
  /// token.
  ///
  /// - Returns: False when the lengths count bytes of the spelled word, some of which may be missing.
  func encode(
    _ word: UnsafeBufferPointer<UInt8>, standsForBytes: Bool, _ workspace: inout BPEWord
  ) throws(TokenizerError) -> Bool {
    workspace.removeAll()
    if options.ignoresMerges, let id = id(of: word, standsForBytes) {
      workspace.append(id, length: word.count)
      return true
    }
    let isWhole =
      standsForBytes ? appendBytes(of: word, &workspace) : appendScalars(of: word, &workspace)
    if !isWhole { try appendWithUnknown(word, standsForBytes, &workspace) }
    workspace.merge(self)
    return isWhole
  }

  private func id(of word: UnsafeBufferPointer<UInt8>, _ standsForBytes: Bool) -> UInt32? {
    if standsForBytes { return vocabulary.id(ofBytes: word) }
    return word.count > vocabulary.longest ? nil : vocabulary.id(of: word)
  }

  private func appendBytes(of word: UnsafeBufferPointer<UInt8>, _ workspace: inout BPEWord) -> Bool
  {
    for (index, byte) in word.enumerated() {
      let id = byteId(byte, isFirst: index == 0, isLast: index + 1 == word.count)
      if id == Self.noId { return false }
      workspace.append(id, length: 1)
    }
    return true
  }

  private func appendScalars(of word: UnsafeBufferPointer<UInt8>, _ workspace: inout BPEWord)
    -> Bool
  {
    guard options.prefix.isEmpty && options.suffix.isEmpty else { return false }
    var index = 0
    while index < word.count {
      let end = min(index + utf8Length(first: word[index]), word.count)
      guard let id = vocabulary.id(of: UnsafeBufferPointer(rebasing: word[index..<end])) else {
        return false
      }
      workspace.append(id, length: end - index)
      index = end
    }
    return true
  }

  /// The general way: characters with prefix and suffix, unknown ones in every manner that the options know.
  private func appendWithUnknown(
    _ word: UnsafeBufferPointer<UInt8>, _ standsForBytes: Bool, _ workspace: inout BPEWord
  ) throws(TokenizerError) {
    workspace.removeAll()
    let spelled = standsForBytes ? ByteAlphabet.spelled(word) : Array(word)
    // The crate puts bytes of unknown characters before an unknown token that is still open.
    var unknownLength = 0
    var index = 0
    while index < spelled.count {
      let end = min(index + utf8Length(first: spelled[index]), spelled.count)
      let length = end - index
      var token = index == 0 ? [] : options.prefix
      token += spelled[index..<end]
      if end == spelled.count { token += options.suffix }
      index = end
      if let id = token.withUnsafeBufferPointer({ vocabulary.id(of: $0) }) {
        try appendUnknown(&unknownLength, &workspace)
        workspace.append(id, length: length)
      } else if options.fallsBackToBytes, let ids = fallback(token) {
        for id in ids { workspace.append(id, length: 1) }
      } else if options.unknownToken != nil {
        if !options.fusesUnknown { try appendUnknown(&unknownLength, &workspace) }
        unknownLength += length
        _ = try requireUnknownId()
      }
    }
    try appendUnknown(&unknownLength, &workspace)
  }

  private func appendUnknown(_ length: inout Int, _ workspace: inout BPEWord)
    throws(TokenizerError)
  {
    if length > 0 { workspace.append(try requireUnknownId(), length: length) }
    length = 0
  }

  private func requireUnknownId() throws(TokenizerError) -> UInt32 {
    if let unknownId { return unknownId }
    throw TokenizerError.missingUnknownToken(options.unknownToken ?? "", for: "characters")
  }

  /// The original scalars of the bytes of a spelled word.
  private struct Places {
    let text: NormalizedText
    /// The byte of the text for every byte of the spelled word.
    let bytes: [Int]

    init(_ text: NormalizedText, _ word: UnsafeBufferPointer<UInt8>, first: Int) {
      self.text = text
      bytes = word.enumerated().flatMap { index, byte in
        let length = text.standsForBytes && ByteAlphabet.scalars[Int(byte)] >= 0x80 ? 2 : 1
        return repeatElement(first + index, count: length)
      }
    }

    /// Bytes that stand for prefixes can reach beyond the word; the crate then leaves the offsets as they are.
    func originalScalars(_ lower: Int, _ upper: Int) -> (start: Int32, end: Int32) {
      guard lower < upper, upper <= bytes.count else {
        return (Int32(truncatingIfNeeded: lower), Int32(truncatingIfNeeded: upper))
      }
      return text.originalScalars(bytes[lower], bytes[upper - 1] + 1)
    }
  }
}
