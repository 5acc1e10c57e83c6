extension Tokenizer {
  /// The short way for a stretch of the original text, part by part.
  func tokenize(
    _ bytes: UnsafeBufferPointer<UInt8>, firstScalar: Int, _ marked: MarkedWords,
    _ pass: inout Pass, _ tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    let firstWord = pass.nextWord
    var nextWord = firstWord
    try marked.pool.withCache { (cache) throws(TokenizerError) in
      var start = 0
      var scalar = firstScalar
      while start < bytes.count {
        let end = marked.cutter.nextCut(bytes, from: start)
        let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if marked.sharesWord { pass.nextWord = firstWord }
        if start > 0, part.count <= MarkedWordCache.longest, let known = cache[part] {
          append(known, scalar, &pass, &tokens)
          scalar += known.scalars
        } else {
          let scalars = countScalars(part)
          let count = tokens.records.count
          let texts = tokens.texts.count
          let word = pass.nextWord
          var text = NormalizedText(part, firstScalar: scalar)
          try (start == 0 ? normalizer : marked.rest)?.apply(to: &text)
          try tokenize(text, &pass, &tokens)
          // What is not the name of its id is not kept.
          if start > 0, part.count <= MarkedWordCache.longest, tokens.texts.count == texts {
            cache.insert(
              part, tokens.records[count...], scalars: scalars, words: pass.nextWord - word,
              firstScalar: scalar, firstWord: pass.word ?? word)
          }
          scalar += scalars
        }
        start = end
        nextWord = max(nextWord, pass.nextWord)
      }
    }
    pass.nextWord = nextWord
  }

  @inline(__always)
  private func append(
    _ part: MarkedWordCache.Part, _ scalar: Int, _ pass: inout Pass, _ tokens: inout TokenBuffer
  ) {
    let first = Int32(truncatingIfNeeded: scalar)
    let word = Int32(truncatingIfNeeded: pass.nextWord)
    for token in part.tokens {
      let number = pass.word.map { Int32(truncatingIfNeeded: $0) } ?? word &+ Int32(token.word)
      tokens.append(
        id: token.id, start: first &+ Int32(token.start), end: first &+ Int32(token.end),
        word: number)
    }
    pass.nextWord += part.words
  }
}
