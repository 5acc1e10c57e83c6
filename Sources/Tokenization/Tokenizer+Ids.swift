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
    guard truncation == nil, padding == nil, let pool = idPool else {
      return try encode(text, addSpecialTokens: addSpecialTokens).ids
    }
    return try text.withBytes { (bytes) throws(TokenizerError) in
      guard bytes.count <= Self.maximumBytes else { throw Self.tooLong(bytes.count) }
      return try pool.withCache { (cache) throws(TokenizerError) in
        cache.ids.removeAll()
        for piece in postProcessor?.template(isPair: false) ?? [.sequence(0, typeId: 0)] {
          switch piece {
          case .special(let tokens, _):
            if addSpecialTokens { tokens.ids.forEach { cache.append(UInt32($0)) } }
          case .sequence: try appendIds(of: bytes, cache)
          }
        }
        return Array(unsafeUninitializedCapacity: cache.ids.count) { ids, count in
          for (index, id) in cache.ids.elements.enumerated() { ids[index] = Int(id) }
          count = cache.ids.count
        }
      }
    }
  }

  /// The caches of the short way to ids; nil when there is none.
  private var idPool: CachePool<WordCache>? {
    // Tokens of normalised text could lie across the chunks.
    byteWords?.pool ?? (added.looksInNormalized ? nil : chunkWords?.pool)
  }

  private func appendIds(of bytes: UnsafeBufferPointer<UInt8>, _ cache: WordCache)
    throws(TokenizerError)
  {
    for stretch in added.splitRaw(bytes) {
      let part = UnsafeBufferPointer(rebasing: bytes[stretch.range])
      if let id = stretch.id {
        cache.append(id)
      } else if byteWords == nil, let chunkWords {
        try chunkWords.appendIds(of: part, cache)
      } else if normalizer?.leaves(part) ?? true {
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
  }

  private func appendNormalized(_ bytes: UnsafeBufferPointer<UInt8>, _ cache: WordCache)
    throws(TokenizerError)
  {
    for stretch in added.splitNormalized(bytes) {
      if let id = stretch.id {
        cache.append(id)
      } else {
        try byteWords?.appendIds(of: UnsafeBufferPointer(rebasing: bytes[stretch.range]), cache)
      }
    }
  }
}
