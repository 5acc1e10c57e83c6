import CKernels

extension Tokenizer {
  /// The short way for SentencePiece's components; false, and nothing done, for a text that needs the long one.
  func tokenize(
    _ part: UnsafeBufferPointer<UInt8>, firstScalar: Int, _ marked: MarkedWords,
    _ pass: inout Pass, _ tokens: inout TokenBuffer
  ) throws(TokenizerError) -> Bool {
    try marked.pool.withCache { (cache) throws(TokenizerError) in
      cache.removeAll()
      let firstWord = pass.nextWord
      // Parts that share a word are not counted.
      let word = pass.word ?? (marked.sharesWord ? firstWord : nil)
      cache.start(marked.kinds, scalar: firstScalar, firstWord: firstWord, word: word)
      if marked.startCounts && !cache.keepsStart(of: part) { return false }
      try append(part, marked, cache, to: .records)
      let hasTokens = cache.records.count > 0
      let nextWord = cache.move(to: &tokens)
      pass.nextWord = word == nil ? nextWord : firstWord + (hasTokens ? 1 : 0)
      return true
    }
  }

  /// Appends what a stretch becomes to the cache's buffer, from where `cache.scan` is.
  func append(
    _ text: UnsafeBufferPointer<UInt8>, _ marked: MarkedWords, _ cache: PartCache,
    to output: PartCache.Output
  ) throws(TokenizerError) {
    // Tokens of normalised text could lie across smaller parts.
    let lazyJoins = added.looksInNormalized ? nil : marked.joins
    var joins = lazyJoins?.once.ready
    while true {
      switch marked.scan(text, joins, cache, output) {
      case AC_PARTS_DONE: return
      case AC_PARTS_MISSING:
        if joins == nil, let lazyJoins, cache.scan.end - cache.scan.position > 12 {
          joins = lazyJoins.once.get(lazyJoins.make)
        } else {
          try appendNew(text, marked, cache, output)
        }
      default: break
      }
    }
  }

  /// The part at which the loop has stopped.
  private func appendNew(
    _ text: UnsafeBufferPointer<UInt8>, _ marked: MarkedWords, _ cache: PartCache,
    _ output: PartCache.Output
  ) throws(TokenizerError) {
    let isSmall = cache.scan.whole_end > 0 && cache.scan.position > cache.scan.whole_start
    var part = UnsafeBufferPointer(rebasing: text[cache.scan.position..<cache.scan.end])
    let isFirst = cache.scan.position == 0
    if !isFirst, let plain = try findPlain(part, isSmall: isSmall, marked, cache, output) {
      cache.append(
        part, cache.found, scalars: plain.scalars, words: isSmall ? 0 : 1,
        space: isSmall ? 1 : 0, isKept: plain.isSettled, to: output)
      return
    }
    if isSmall {
      if let tokens = try tokensWithin(part, marked) {
        cache.append(part, tokens, scalars: countScalars(part), words: 0, space: 1, to: output)
        return
      }
      cache.restartWhole(output)
      part = UnsafeBufferPointer(rebasing: text[cache.scan.position..<cache.scan.end])
    }
    try appendInGeneral(part, marked, cache, output)
  }

  /// The tokens of a small part that is no plain one; nil when they depend on the rest of its word.
  private func tokensWithin(_ part: UnsafeBufferPointer<UInt8>, _ marked: MarkedWords)
    throws(TokenizerError) -> TokenBuffer?
  {
    var text = NormalizedText(part, firstScalar: 0)
    try marked.rest?.apply(to: &text)
    var tokens = TokenBuffer()
    let result = text.bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(TokenizerError) in
        try appendWithin(text, bytes, &tokens)
      }
    }
    return try result.get() ? tokens : nil
  }

  private func appendWithin(
    _ text: NormalizedText, _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: inout TokenBuffer
  ) throws(TokenizerError) -> Bool {
    switch model {
    case .bpe(let bpe):
      if preTokenizer != nil && bytes.contains(0x20) { return false }
      var workspace = BPEWord()
      try bpe.tokenize(
        text, bytes, 0..<bytes.count, word: -1, workspace: &workspace, into: &tokens)
      return true
    case .unigram(let unigram):
      if bytes.hasSpaceOrMark { return false }
      var path = Unigram.Path()
      try unigram.find(bytes, &path)
      guard unigram.isSettled(path) else { return false }
      try unigram.tokenize(text, bytes, 0..<bytes.count, word: -1, &path, into: &tokens)
      return true
    default: return false
    }
  }

  /// A part that is normalised and cut in the usual way.
  private func appendInGeneral(
    _ part: UnsafeBufferPointer<UInt8>, _ marked: MarkedWords, _ cache: PartCache,
    _ output: PartCache.Output
  ) throws(TokenizerError) {
    let isFirst = cache.scan.position == 0
    var pass = Pass(word: nil)
    var tokens = TokenBuffer()
    // Metaspace wants to know whether the text begins here.
    let start = Int(cache.scan.scalar)
    var normalized = NormalizedText(part, firstScalar: start)
    try (isFirst ? normalizer : marked.rest)?.apply(to: &normalized)
    try tokenize(normalized, &pass, &tokens)
    if pass.nextWord > 1, cache.scan.whole_end > cache.scan.end {
      // The smaller parts behind would not know where their word begins.
      cache.restartWhole(output)
      let whole = UnsafeBufferPointer(
        start: part.baseAddress, count: cache.scan.end - cache.scan.position)
      return try appendInGeneral(whole, marked, cache, output)
    }
    tokens.move(by: -start)
    cache.append(
      part, tokens, scalars: countScalars(part), words: pass.nextWord, isKept: !isFirst, to: output)
  }

  /// Leaves the tokens of a part in `cache.found` of which the components change nothing but a space at its start, and
  /// returns its scalars and whether the tokens are the same wherever it stands; nil for other parts. A small part has no
  /// such space.
  private func findPlain(
    _ part: UnsafeBufferPointer<UInt8>, isSmall: Bool, _ marked: MarkedWords, _ cache: PartCache,
    _ output: PartCache.Output
  ) throws(TokenizerError) -> (scalars: Int, isSettled: Bool)? {
    guard marked.keepsPlainParts, !added.looksInNormalized,
      let word = cache.plainWord(part, isSmall: isSmall)
    else { return nil }
    cache.found.removeAll()
    var isSettled = true
    let least = isSmall ? 0 : marked.markScalar
    var counter = ScalarCounter()
    func append(_ id: UInt32, _ start: Int, _ end: Int, name: String? = nil) {
      let before = counter.scalars(before: start, in: word)
      let first = max(isContinuation(word[start]) ? before - 1 : before, least)
      let last = max(counter.scalars(before: end, in: word), least + 1)
      cache.found.append(
        id: id, start: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: last),
        word: isSmall ? -1 : 0, text: name)
    }
    switch model {
    case .bpe(let bpe):
      _ = try bpe.encode(word, standsForBytes: false, &cache.merged)
      var place = 0
      cache.merged.forEach { id, length in
        append(id, place, place + length)
        place += length
      }
    case .unigram(let unigram):
      try unigram.find(word, &cache.path)
      if isSmall && !unigram.isSettled(cache.path) {
        isSettled = false
        guard let before = cache.wholeScore(unigram, output) else { return nil }
        try unigram.find(word, &cache.path, after: before)
      }
      unigram.forEachToken(of: cache.path, in: word) { id, place, name in
        append(id, place.lowerBound, place.upperBound, name: name)
      }
    default: return nil
    }
    return (counter.scalars(before: word.count, in: word), isSettled)
  }
}

extension PartCache {
  /// Whether the normalizer leaves something of the first scalar, whatever follows.
  fileprivate func keepsStart(of text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress, !text.isEmpty else { return true }
    var index = 0
    let first = ac_marked_kind(table, decodeScalar(base, &index, text.count))
    if first & UInt32(AC_SCALAR_SOLID | AC_SCALAR_BLANK) == 0 { return false }
    if index == text.count { return true }
    let second = ac_marked_kind(table, decodeScalar(base, &index, text.count))
    return second & UInt32(AC_SCALAR_JOINS) == 0
  }

  /// The part with the mark for the space that it begins with; nil when anything else in it may change.
  fileprivate func plainWord(_ part: UnsafeBufferPointer<UInt8>, isSmall: Bool)
    -> UnsafeBufferPointer<UInt8>?
  {
    guard let base = part.baseAddress, isSmall || base[0] == 0x20 else { return nil }
    var index = isSmall ? 0 : 1
    if index == part.count { return nil }
    normalized.removeAll()
    if !isSmall { for byte in "▁".utf8 { normalized.append(byte) } }
    while index < part.count {
      let start = index
      let scalar = decodeScalar(base, &index, part.count)
      let kind = ac_marked_kind(table, scalar)
      if kind & UInt32(AC_SCALAR_PLAIN) == 0 { return nil }
      if kind >> 8 == scalar {
        for place in start..<index { normalized.append(base[place]) }
      } else if let image = Unicode.Scalar(kind >> 8) {
        for byte in String(image).utf8 { normalized.append(byte) }
      }
    }
    return normalized.elements
  }
}

extension MarkedWords {
  fileprivate func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ joins: JoinSet?, _ cache: PartCache,
    _ output: PartCache.Output
  ) -> ac_parts_result {
    (joins?.bits ?? []).withUnsafeBufferPointer { bits in
      var joins = ac_join_set(
        bits: bits.isEmpty ? nil : bits.baseAddress, mask: UInt64(max(bits.count * 64, 1) - 1),
        longest: longest)
      // A token has four bytes or so.
      let room = (text.count - cache.scan.position) / 4 + Int(AC_PARTS_ROOM)
      switch output {
      case .ids:
        return cache.ids.fill(room) { place, limit in
          ac_marked_ids(
            cache.table, &joins, &cache.scan, text.baseAddress, text.count, &place, limit)
        }
      case .records:
        return cache.records.fill(room) { place, limit in
          ac_marked_records(
            cache.table, &joins, &cache.scan, text.baseAddress, text.count, &place, limit)
        }
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether white space or the mark stands anywhere.
  fileprivate var hasSpaceOrMark: Bool {
    guard let baseAddress else { return false }
    var index = 0
    while index < count {
      let scalar = decodeScalar(baseAddress, &index, count)
      if scalar == 0x2581 || UnicodeData.shared.flags(of: scalar).contains(.whitespace) {
        return true
      }
    }
    return false
  }
}
