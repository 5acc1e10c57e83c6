extension Tokenizer {
  /// The ids of one text and nothing else: `encode(text).ids`, faster.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - addSpecialTokens: Whether the template's special tokens are added.
  /// - Returns: The ids, truncated and padded as `truncation` and `padding` say.
  /// - Throws: `TokenizerError` when truncation is impossible or the vocabulary lacks its unknown token.
  public func encodeIds(_ text: String, addSpecialTokens: Bool = true) throws(TokenizerError)
    -> [Int]
  {
    guard truncation == nil, padding == nil else {
      return try encode(text, addSpecialTokens: addSpecialTokens).ids
    }
    if let byteWords {
      return try byteWords.pool.withCache { (cache) throws(TokenizerError) in
        try ids(of: text, addSpecialTokens, cache.ids) { (part, _) throws(TokenizerError) in
          try appendIds(of: part, cache)
        }
      }
    }
    // Tokens of normalised text could lie across the parts.
    if let bertWords, !added.looksInNormalized {
      return try bertWords.pool.withCache { (cache) throws(TokenizerError) in
        try ids(of: text, addSpecialTokens, cache.ids) { (part, _) throws(TokenizerError) in
          cache.start(bertWords.kinds, scalar: 0, firstWord: 0, word: nil)
          try bertWords.append(part, cache, to: .ids)
        }
      }
    }
    if let markedWords, added.staysBetweenSpaces(sharesWord: markedWords.sharesWord) {
      return try markedWords.pool.withCache { (cache) throws(TokenizerError) in
        try ids(of: text, addSpecialTokens, cache.ids) { (part, start) throws(TokenizerError) in
          // All that counts is whether the text begins here.
          cache.start(markedWords.kinds, scalar: start, firstWord: 0, word: nil)
          try append(part, markedWords, cache, to: .ids)
        }
      }
    }
    return try encode(text, addSpecialTokens: addSpecialTokens).ids
  }

  /// The ids of a text as its template has them, in `buffer` at first. `append` puts those of a stretch there that is no
  /// added token and begins at a byte of the text.
  private func ids(
    of text: String, _ addSpecialTokens: Bool, _ buffer: GrowingBuffer<Int64>,
    _ append: (UnsafeBufferPointer<UInt8>, _ start: Int) throws(TokenizerError) -> Void
  ) throws(TokenizerError) -> [Int] {
    try text.withBytes { (bytes) throws(TokenizerError) in
      guard bytes.count <= Self.maximumBytes else { throw Self.tooLong(bytes.count) }
      buffer.removeAll()
      for piece in postProcessor?.template(isPair: false) ?? [.sequence(0, typeId: 0)] {
        switch piece {
        case .special(let tokens, _):
          if addSpecialTokens { tokens.ids.forEach { buffer.append(Int64($0)) } }
        case .sequence:
          for stretch in added.splitRaw(bytes) {
            if let id = stretch.id {
              buffer.append(Int64(id))
            } else {
              let part = UnsafeBufferPointer(rebasing: bytes[stretch.range])
              try append(part, stretch.range.lowerBound)
            }
          }
        }
      }
      return buffer.base.withMemoryRebound(to: Int.self, capacity: buffer.count) {
        Array(UnsafeBufferPointer(start: $0, count: buffer.count))
      }
    }
  }

  private func appendIds(of part: UnsafeBufferPointer<UInt8>, _ cache: WordCache)
    throws(TokenizerError)
  {
    if normalizer?.leaves(part) ?? true {
      try appendNormalized(part, cache)
    } else {
      var text = NormalizedText(part, firstScalar: 0)
      try normalizer?.apply(to: &text)
      let result = text.bytes.withUnsafeBufferPointer { bytes in
        Result { () throws(TokenizerError) in try appendNormalized(bytes, cache) }
      }
      try result.get()
    }
  }

  private func appendNormalized(_ bytes: UnsafeBufferPointer<UInt8>, _ cache: WordCache)
    throws(TokenizerError)
  {
    for stretch in added.splitNormalized(bytes) {
      if let id = stretch.id {
        cache.ids.append(Int64(id))
      } else {
        try byteWords?.appendIds(of: UnsafeBufferPointer(rebasing: bytes[stretch.range]), cache)
      }
    }
  }
}
