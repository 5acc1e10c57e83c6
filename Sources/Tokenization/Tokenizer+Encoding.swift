extension Tokenizer {
  /// Encodes one text or a pair.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - pair: A second text.
  ///   - addSpecialTokens: Whether the template's special tokens are added.
  /// - Returns: The tokens, truncated and padded as `truncation` and `padding` say, with all overflowing windows.
  /// - Throws: `TokenizerError` when truncation is impossible or the vocabulary lacks its unknown token.
  public func encode(_ text: String, pair: String? = nil, addSpecialTokens: Bool = true)
    throws(TokenizerError) -> Encoding
  {
    try encode(.text(text), pair: pair.map { .text($0) }, addSpecialTokens: addSpecialTokens)
  }

  /// Encodes a text that comes in words, or a pair of such texts; offsets and word ids count in the words given.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - pair: The words of a second text.
  ///   - addSpecialTokens: Whether the template's special tokens are added.
  /// - Returns: The tokens, truncated and padded as `truncation` and `padding` say, with all overflowing windows.
  /// - Throws: `TokenizerError` when truncation is impossible or the vocabulary lacks its unknown token.
  public func encode(words: [String], pair: [String]? = nil, addSpecialTokens: Bool = true)
    throws(TokenizerError) -> Encoding
  {
    try encode(.words(words), pair: pair.map { .words($0) }, addSpecialTokens: addSpecialTokens)
  }

  /// A text, or its words.
  enum Input: Sendable {
    case text(String)
    case words([String])
  }

  func encode(_ input: Input, pair: Input?, addSpecialTokens: Bool) throws(TokenizerError)
    -> Encoding
  {
    let rows = try encode(
      [(input, pair)], addSpecialTokens: addSpecialTokens, truncation: truncation,
      padding: padding, keepsOverflow: true)
    return rows.first ?? Encoding(names: names)
  }

  func encode(
    _ batch: [(text: Input, pair: Input?)], addSpecialTokens: Bool,
    truncation: TruncationParameters?, padding: PaddingParameters?, keepsOverflow: Bool
  ) throws(TokenizerError) -> [Encoding] {
    var rows: [Encoding] = []
    rows.reserveCapacity(batch.count)
    for (text, pair) in batch {
      var buffers = [try tokenize(text)]
      if let pair { buffers.append(try tokenize(pair)) }
      rows.append(
        try assemble(
          buffers, addSpecialTokens: addSpecialTokens, truncation: truncation,
          keepsOverflow: keepsOverflow))
    }
    try padding?.apply(to: &rows)
    return rows
  }

  private func assemble(
    _ buffers: [TokenBuffer], addSpecialTokens: Bool, truncation: TruncationParameters?,
    keepsOverflow: Bool
  ) throws(TokenizerError) -> Encoding {
    let isPair = buffers.count == 2
    let counts = buffers.map(\.records.count)
    let addedCount = addSpecialTokens ? addedTokenCount(isPair: isPair) : 0
    let windows =
      try truncation?.windows(counts, addedTokens: addedCount, keepsOverflow: keepsOverflow)
      ?? counts.map { [0..<$0] }
    let plain: [TemplatePiece] = [.sequence(0, typeId: 0), .sequence(1, typeId: 1)]
    let pieces = postProcessor?.template(isPair: isPair) ?? Array(plain.prefix(buffers.count))
    let assembly = Assembly(
      names: names, pieces: pieces, addsSpecialTokens: addSpecialTokens, texts: buffers,
      windows: windows, marksSequences: isPair || postProcessor != nil,
      marksAllWindows: postProcessor != nil,
      trimmings: postProcessor?.trimmings ?? [],
      typesAllWindows: addSpecialTokens && postProcessor?.typesAllWindows == true)
    return try assembly.encoding()
  }
}

// MARK: One text

extension Tokenizer {
  private func tokenize(_ input: Input) throws(TokenizerError) -> TokenBuffer {
    var tokens = TokenBuffer()
    switch input {
    case .text(let text): try tokenize(text, word: nil, into: &tokens)
    case .words(let words):
      for (number, word) in words.enumerated() { try tokenize(word, word: number, into: &tokens) }
    }
    return tokens
  }

  private func tokenize(_ text: String, word: Int?, into tokens: inout TokenBuffer)
    throws(TokenizerError)
  {
    try text.withBytes { (bytes) throws(TokenizerError) in
      guard bytes.count <= Self.maximumBytes else { throw Self.tooLong(bytes.count) }
      var pass = Pass(word: word)
      var starts = ScalarCounter()
      var ends = EndCounter()
      for stretch in added.splitRaw(bytes) {
        let part = UnsafeBufferPointer(rebasing: bytes[stretch.range])
        let start = starts.scalars(before: stretch.range.lowerBound, in: bytes)
        if let id = stretch.id {
          let end = ends.scalars(before: stretch.range.upperBound, in: bytes)
          appendAdded(id, start, end, part, &pass, &tokens)
        } else if let byteWords, normalizer?.leaves(part) ?? true {
          try tokenize(part, firstScalar: start, byteWords, &pass, &tokens)
        } else if let bertWords, !added.looksInNormalized {
          try tokenize(part, firstScalar: start, bertWords, &pass, &tokens)
        } else if let markedWords, added.staysBetweenSpaces(sharesWord: markedWords.sharesWord),
          try tokenize(part, firstScalar: start, markedWords, &pass, &tokens)
        {
          continue
        } else {
          var normalized = NormalizedText(part, firstScalar: start)
          try normalizer?.apply(to: &normalized)
          try tokenize(normalized, &pass, &tokens)
        }
      }
    }
  }

  static func tooLong(_ count: Int) -> TokenizerError {
    TokenizerError(
      .textTooLong, expected: "A text may have at most \(maximumBytes) bytes",
      found: "\(count)", remedy: "encode it in parts")
  }

  /// What is known on the way through one text.
  struct Pass {
    /// The number of all words when the caller made them.
    let word: Int?
    var nextWord = 0
    /// Bytes of the texts kept for tokens that swallowed white space.
    var keptBytes = 0

    init(word: Int?) { self.word = word }
  }

  /// The short way for a stretch that no normalizer changes.
  private func tokenize(
    _ bytes: UnsafeBufferPointer<UInt8>, firstScalar: Int, _ byteWords: ByteWords,
    _ pass: inout Pass, _ tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    var starts = ScalarCounter()
    var ends = EndCounter()
    for stretch in added.splitNormalized(bytes) {
      let part = UnsafeBufferPointer(rebasing: bytes[stretch.range])
      let start = firstScalar + starts.scalars(before: stretch.range.lowerBound, in: bytes)
      if let id = stretch.id {
        let end = firstScalar + ends.scalars(before: stretch.range.upperBound, in: bytes)
        appendAdded(id, start, end, part, &pass, &tokens)
      } else {
        try tokenize(part, from: .scalar(start), byteWords, &pass, &tokens)
      }
    }
  }

  /// The short way for BERT's components.
  private func tokenize(
    _ part: UnsafeBufferPointer<UInt8>, firstScalar: Int, _ bertWords: BertWords,
    _ pass: inout Pass, _ tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    try bertWords.pool.withCache { (cache) throws(TokenizerError) in
      cache.removeAll()
      cache.start(bertWords.kinds, scalar: firstScalar, firstWord: pass.nextWord, word: pass.word)
      try bertWords.append(part, cache, to: .records)
      let nextWord = cache.move(to: &tokens)
      if pass.word == nil { pass.nextWord = nextWord }
    }
  }

  private func tokenize(
    _ part: UnsafeBufferPointer<UInt8>, from origin: ByteWords.Origin, _ byteWords: ByteWords,
    _ pass: inout Pass, _ tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    pass.nextWord += try byteWords.pool.withCache { (cache) throws(TokenizerError) in
      try byteWords.appendTokens(
        of: part, from: origin, firstWord: pass.nextWord, word: pass.word, cache, into: &tokens)
    }
  }

  /// The tokens of a normalised text.
  func tokenize(
    _ text: NormalizedText, _ pass: inout Pass, _ tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    let stretches = text.bytes.withUnsafeBufferPointer { added.splitNormalized($0) }
    for stretch in stretches {
      if let id = stretch.id {
        let (start, end) = text.originalScalars(stretch.range.lowerBound, stretch.range.upperBound)
        text.bytes.withUnsafeBufferPointer { bytes in
          let part = UnsafeBufferPointer(rebasing: bytes[stretch.range])
          appendAdded(id, Int(start), Int(end), part, &pass, &tokens)
        }
        continue
      }
      if let byteWords {
        let result = text.bytes.withUnsafeBufferPointer { bytes in
          Result { () throws(TokenizerError) in
            try tokenize(
              UnsafeBufferPointer(rebasing: bytes[stretch.range]),
              from: .normalized(text, stretch.range.lowerBound), byteWords, &pass, &tokens)
          }
        }
        try result.get()
        continue
      }
      var words = [PieceRange(stretch.range.lowerBound, stretch.range.upperBound)]
      // Some pre-tokenizers change what they cut; the other stretches keep the text as it was.
      var part = text
      try preTokenizer?.split(&part, &words)
      if !model.takesBytes { part.spellBytes(&words) }
      try model.tokenize(part, words, firstWord: pass.nextWord, word: pass.word, into: &tokens)
      pass.nextWord += words.count
    }
  }

  private func appendAdded(
    _ id: UInt32, _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ pass: inout Pass, _ tokens: inout TokenBuffer
  ) {
    let word = Int32(truncatingIfNeeded: pass.word ?? pass.nextWord)
    let start = Int32(truncatingIfNeeded: start)
    let end = Int32(truncatingIfNeeded: end)
    pass.nextWord += 1
    let name = names.encodedToken(Int(id)) ?? ""
    // The text of a token is what it matched. Overlapping matches could name the same white space again and again.
    if name.utf8.elementsEqual(bytes) || pass.keptBytes > Self.maximumKeptBytes {
      tokens.append(id: id, start: start, end: end, word: word)
    } else {
      pass.keptBytes += bytes.count
      let text = String(decoding: bytes, as: UTF8.self)
      tokens.append(id: id, start: start, end: end, word: word, text: text)
    }
  }

  private static var maximumKeptBytes: Int { 1 << 26 }
}
