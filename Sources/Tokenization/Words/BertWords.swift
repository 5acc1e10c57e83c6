import CKernels

/// The short way for BERT's components: between white space and scalars that stand alone (punctuation, Chinese characters),
/// everything that they do depends on the bytes there alone, so that a part needs to be normalised and tokenized only
/// once.
struct BertWords: Sendable {
  private let model: WordPiece
  private let normalizer: BertNormalizer?
  let kinds: ScalarKinds
  let pool = CachePool<PartCache>()

  /// nil for tokenizers with other components.
  init?(_ model: Model, _ normalizer: Normalizer?, _ preTokenizer: PreTokenizer?) {
    guard case .wordPiece(let model) = model, case .bert? = preTokenizer else { return nil }
    let bert: BertNormalizer?
    switch normalizer {
    case nil: bert = nil
    case .bert(let normalizer): bert = normalizer
    default: return nil
    }
    self.model = model
    self.normalizer = bert
    kinds = ScalarKinds { scalar in Self.kind(of: scalar, model, bert) }
  }

  /// Appends what a stretch becomes to the cache's buffer, from where `cache.scan` is.
  func append(_ text: UnsafeBufferPointer<UInt8>, _ cache: PartCache, to output: PartCache.Output)
    throws(TokenizerError)
  {
    while true {
      switch scan(text, cache, output) {
      case AC_PARTS_DONE: return
      case AC_PARTS_MISSING:
        let part = UnsafeBufferPointer(rebasing: text[cache.scan.position..<cache.scan.end])
        try appendNew(part, cache, output)
      default: break
      }
    }
  }

  private func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ cache: PartCache, _ output: PartCache.Output
  ) -> ac_parts_result {
    // A part is a token at least, and most have four bytes or more.
    let room = (text.count - cache.scan.position) / 4 + Int(AC_PARTS_ROOM)
    switch output {
    case .ids:
      return cache.ids.fill(room) { place, limit in
        ac_bert_ids(cache.table, &cache.scan, text.baseAddress, text.count, &place, limit)
      }
    case .records:
      return cache.records.fill(room) { place, limit in
        ac_bert_records(cache.table, &cache.scan, text.baseAddress, text.count, &place, limit)
      }
    }
  }

  private func appendNew(
    _ part: UnsafeBufferPointer<UInt8>, _ cache: PartCache, _ output: PartCache.Output
  ) throws(TokenizerError) {
    if appendPlain(part, cache, output) { return }
    var text = NormalizedText(part, firstScalar: 0)
    normalizer?.apply(to: &text)
    var words = [PieceRange(0, text.bytes.count)]
    BertPreTokenizer().split(text, &words)
    var tokens = TokenBuffer()
    try Model.wordPiece(model).tokenize(text, words, firstWord: 0, word: nil, into: &tokens)
    cache.append(
      part, tokens, scalars: countScalars(part), words: words.count, to: output)
  }

  /// Letters and digits of ASCII need no more than their lower case; false for other parts, and unknown ones.
  private func appendPlain(
    _ part: UnsafeBufferPointer<UInt8>, _ cache: PartCache, _ output: PartCache.Output
  ) -> Bool {
    let caseBit: UInt8 = normalizer?.lowercase == true ? 0x20 : 0
    cache.normalized.removeAll()
    cache.normalized.reserve(part.count)
    for byte in part {
      let isLetter = (byte | 0x20) &- 0x61 < 26
      guard isLetter || byte &- 0x30 < 10 else { return false }
      cache.normalized.append(isLetter ? byte | caseBit : byte)
    }
    cache.found.truncate(to: 0)
    let isKnown = model.forEachToken(of: cache.normalized.elements) { id, start, end in
      cache.found.append(
        id: id, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
        word: 0)
    }
    if isKnown { cache.append(part, cache.found, scalars: part.count, words: 1, to: output) }
    return isKnown
  }

  /// What the components make of a scalar whatever stands beside it. What is not certain is a word: those are normalised
  /// and cut in the usual way.
  private static func kind(
    of scalar: UInt32, _ model: WordPiece, _ normalizer: BertNormalizer?
  ) -> UInt32 {
    let word = UInt32(AC_SCALAR_WORD)
    let unicode = UnicodeData.shared
    let record = unicode.record(scalar)
    let flags = unicode.flags(ofRecord: record)
    if let normalizer, normalizer.cleanText {
      // Line ends are controls that are no longer so in the crate.
      if flags.contains(.bertSpace) || scalar == 0x09 || scalar == 0x0A || scalar == 0x0D {
        return UInt32(AC_SCALAR_SPACE)
      }
      if scalar == 0x7F || scalar < 0x20 || flags.contains(.removedByBert) { return word }
    }
    guard unicode.decomposition(ofRecord: record).isEmpty,
      unicode.lowercase(ofRecord: record).isEmpty
    else { return word }
    if flags.contains(.whitespace) { return UInt32(AC_SCALAR_SPACE) }
    let isChinese = normalizer?.handleChineseChars == true && BertNormalizer.isChinese(scalar)
    guard isChinese || flags.contains(.punctuation), let unicodeScalar = Unicode.Scalar(scalar),
      let id = model.id(ofWord: unicodeScalar)
    else { return word }
    return id << 2 | UInt32(AC_SCALAR_ALONE)
  }
}
