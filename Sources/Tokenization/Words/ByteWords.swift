import CKernels

/// The short way from bytes to tokens, for byte-level BPE behind a pattern that has a scanner: words are looked up by
/// the thousand, and only those that are new are merged.
struct ByteWords: Sendable {
  private let model: BPE
  private let pattern: KnownPattern
  private let addsPrefixSpace: Bool
  let pool = CachePool<WordCache>()

  /// nil for tokenizers that need the general way.
  init?(_ model: Model, preTokenizer: JSONNode?) throws(TokenizerError) {
    // A byte without a token changes the places of those behind it.
    guard case .bpe(let model) = model, model.knowsAllBytes, let preTokenizer,
      let (pattern, addsPrefixSpace) = try Self.pattern(preTokenizer)
    else { return nil }
    self.model = model
    self.pattern = pattern
    self.addsPrefixSpace = addsPrefixSpace
  }

  /// The pattern of `ByteLevel` by itself, or of splits with one behind.
  private static func pattern(_ node: JSONNode) throws(TokenizerError) -> (KnownPattern, Bool)? {
    switch try node.type() {
    case "ByteLevel":
      guard try node.bool("use_regex", default: true) else { return nil }
      return (.gpt2, try node.required("add_prefix_space").bool())
    case "Sequence":
      let parts = try node.required("pretokenizers").elements()
      guard let last = parts.last, try last.type() == "ByteLevel",
        try !last.bool("use_regex", default: true), try !last.required("add_prefix_space").bool()
      else { return nil }
      var patterns: [KnownPattern] = []
      for part in parts.dropLast() {
        guard try part.type() == "Split", try part.string("behavior", default: "") == "Isolated",
          try !part.bool("invert", default: false),
          let regex = try part["pattern"]?["Regex"]?.string(), let known = KnownPattern(regex)
        else { return nil }
        patterns.append(known)
      }
      return KnownPattern(sequence: patterns).map { ($0, false) }
    default: return nil
    }
  }

  /// Appends the ids of a stretch to `cache.ids`.
  func appendIds(of stretch: UnsafeBufferPointer<UInt8>, _ cache: WordCache)
    throws(TokenizerError)
  {
    let (text, _) = prefixed(stretch, cache)
    try cache.forEachBatch(text, pattern.scanner) { (batch) throws(TokenizerError) in
      try appendIds(text, batch, cache)
    }
  }

  private func appendIds(
    _ text: UnsafeBufferPointer<UInt8>, _ batch: WordBatch, _ cache: WordCache
  ) throws(TokenizerError) {
    // A token has at least one byte.
    try cache.appendIds(text, batch, model.byteTables, idsPerByte: 1) {
      (range) throws(TokenizerError) in
      try cache.miss(UnsafeBufferPointer(rebasing: text[range]), model) { id, _ in
        cache.ids.base[cache.ids.count] = Int64(id)
        cache.ids.count += 1
      }
    }
  }

  /// Where the bytes of a stretch come from.
  enum Origin {
    /// From the text itself; the stretch begins at this scalar.
    case scalar(Int)
    /// From a normalised text, in which the stretch begins at this byte.
    case normalized(NormalizedText, Int)
  }

  /// Appends the tokens of a stretch; returns the number of words.
  func appendTokens(
    of stretch: UnsafeBufferPointer<UInt8>, from origin: Origin, firstWord: Int, word: Int?,
    _ cache: WordCache, into tokens: inout TokenBuffer
  ) throws(TokenizerError) -> Int {
    let (text, inserted) = prefixed(stretch, cache)
    cache.records.removeAll()
    var words = 0
    var number = Int32(truncatingIfNeeded: word ?? firstWord)
    let step: Int32 = word == nil ? 1 : 0
    try cache.forEachBatch(text, pattern.scanner) { (batch) throws(TokenizerError) in
      try appendRecords(text, batch, cache, &number, step)
      words += batch.count
    }
    switch origin {
    case .scalar(let first):
      cache.scalarBlocks.removeAll()
      cache.scalarBlocks.reserve(stretch.count / 64 + 1)
      ac_records_to_scalars(
        cache.records.base, cache.records.count, stretch.baseAddress, stretch.count,
        Int32(truncatingIfNeeded: first), inserted, cache.scalarBlocks.base)
    case .normalized(let text, let first):
      for index in 0..<cache.records.count {
        let record = cache.records.base[index]
        let scalars = text.originalScalars(
          first + max(Int(record.start) - inserted, 0), first + max(Int(record.end) - inserted, 1))
        cache.records.base[index].start = scalars.start
        cache.records.base[index].end = scalars.end
      }
    }
    tokens.append(cache.records.elements)
    return words
  }

  private func appendRecords(
    _ text: UnsafeBufferPointer<UInt8>, _ batch: WordBatch, _ cache: WordCache,
    _ number: inout Int32, _ step: Int32
  ) throws(TokenizerError) {
    let tables = model.byteTables
    var start = batch.start
    var done = 0
    while done < batch.count {
      var room = batch.end(batch.count - 1) - start + 3
      cache.records.reserve(room)
      var out: UnsafeMutablePointer<ac_token_record>? = cache.records.base + cache.records.count
      done += ac_encode_records(
        tables?.table, cache.table, text.baseAddress, text.count, start, batch.ends + done,
        batch.count - done, &out, &room, &number, step)
      cache.records.count = (out ?? cache.records.base) - cache.records.base
      if done == batch.count { return }
      if done > 0 { start = batch.end(done - 1) }
      let end = batch.end(done)
      let word = UnsafeBufferPointer(rebasing: text[start..<end])
      var place = Int32(truncatingIfNeeded: start)
      try cache.miss(word, model) { id, length in
        let next = place &+ Int32(truncatingIfNeeded: length)
        cache.records.base[cache.records.count] = ac_token_record(
          id: id, start: place, end: next, word: number)
        cache.records.count += 1
        place = next
      }
      number &+= step
      start = end
      done += 1
    }
  }

  /// The stretch with a space before it, where there has to be one, and the number of spaces put there.
  private func prefixed(_ stretch: UnsafeBufferPointer<UInt8>, _ cache: WordCache)
    -> (UnsafeBufferPointer<UInt8>, Int)
  {
    let space = UInt8(ascii: " ")
    guard addsPrefixSpace, let base = stretch.baseAddress, let first = stretch.first,
      first != space
    else { return (stretch, 0) }
    cache.prefixed.removeAll()
    cache.prefixed.reserve(stretch.count + 1)
    cache.prefixed.base[0] = space
    (cache.prefixed.base + 1).update(from: base, count: stretch.count)
    cache.prefixed.count = stretch.count + 1
    return (cache.prefixed.elements, 1)
  }
}
