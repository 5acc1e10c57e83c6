/// The `added_tokens` of tokenizer.json, and those that transformers adds from its own files.
struct AddedVocabulary: Sendable {
  /// A stretch of the text: an added token, or what the model has to deal with.
  struct Stretch {
    /// The token's id, or nil.
    var id: UInt32?
    var range: Range<Int>
  }

  private(set) var ids: [ByteKey: UInt32] = [:]
  private(set) var tokens: [UInt32: AddedToken] = [:]
  /// Special and ordinary tokens in the order in which they came: of equal patterns the first counts.
  private var special: [AddedToken] = []
  private var ordinary: [AddedToken] = []
  private var specialContents: Set<ByteKey> = []
  private var largestId: UInt32?
  /// Whether special tokens in a text are left to the model; the crate's `encode_special_tokens`.
  var splitsSpecialTokens = false

  private var raw = Search([])
  private var normalized = Search([])
  /// Whether tokens in normalised text have neither spaces nor flags that look further.
  private var normalizedAreLocal = true

  /// Patterns and their ids.
  private struct Search {
    private let patterns: [[UInt8]]
    let ids: [UInt32]
    private let automaton = Once<Automaton>()

    init(_ patterns: [(bytes: [UInt8], id: UInt32)]) {
      self.patterns = patterns.map(\.bytes)
      ids = patterns.map(\.id)
      isEmpty = patterns.allSatisfy(\.bytes.isEmpty)
    }

    /// Whether nothing can match.
    let isEmpty: Bool

    func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [Automaton.Match] {
      automaton.get { Automaton(patterns) }.matches(in: bytes)
    }
  }

  func isSpecial(_ token: String) -> Bool { specialContents.contains(ByteKey(token)) }

  /// Adds tokens as the crate does: one that the model knows keeps its id, a new one gets the next free id whatever
  /// the file says, and one that is there already takes the new flags.
  mutating func add(_ tokens: [AddedToken], model: Model, normalizer: Normalizer?) {
    for token in tokens where token.special && !token.content.isEmpty {
      if specialContents.insert(ByteKey(token.content)).inserted { special.append(token) }
    }
    for token in tokens where !token.content.isEmpty {
      let key = ByteKey(token.content)
      if let id = ids[key], self.tokens[id] == token { continue }
      let id = ids[key] ?? model.vocabulary.id(of: token.content) ?? nextId(model.vocabulary)
      ids[key] = id
      self.tokens[id] = token
      largestId = max(largestId ?? 0, id)
      if !specialContents.contains(key) { ordinary.append(token) }
    }
    refresh(normalizer)
  }

  /// The largest id counts, not the number of tokens: the vocabulary of a model may have gaps.
  private func nextId(_ vocabulary: Vocabulary) -> UInt32 {
    let size = UInt32(clamping: vocabulary.liveCount)
    guard let largestId else { return size }
    return largestId >= size || size == 0 ? largestId + 1 : size
  }

  /// Must run again when the normalizer changes.
  mutating func refresh(_ normalizer: Normalizer?) {
    var rawPatterns: [(bytes: [UInt8], id: UInt32)] = []
    var normalizedPatterns: [(bytes: [UInt8], id: UInt32)] = []
    for token in special + ordinary {
      guard let id = ids[ByteKey(token.content)] else { continue }
      if token.normalized {
        var text = token.content.withBytes { (bytes) throws(Never) in
          NormalizedText(bytes, firstScalar: 0)
        }
        // A token for which a pattern takes too many steps is looked for as far as it was normalised.
        try? normalizer?.apply(to: &text)
        normalizedPatterns.append((text.bytes, id))
      } else {
        rawPatterns.append((Array(token.content.utf8), id))
      }
    }
    raw = Search(rawPatterns)
    normalized = Search(normalizedPatterns)
    normalizedAreLocal = (special + ordinary).allSatisfy { token in
      !token.normalized || (!token.singleWord && !token.rstrip)
    }
    normalizedAreLocal =
      normalizedAreLocal
      && normalizedPatterns.allSatisfy { pattern, _ in
        pattern.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      }
  }

  /// Whether a normalised text can be cut before spaces and each part searched by itself. Parts that share a word must
  /// not be cut again, since that would count.
  func staysBetweenSpaces(sharesWord: Bool) -> Bool {
    normalized.isEmpty || (normalizedAreLocal && !sharesWord)
  }

  /// Cuts the original text at the tokens that are looked for as they are.
  func splitRaw(_ bytes: UnsafeBufferPointer<UInt8>) -> [Stretch] { split(bytes, raw) }

  /// Whether any token is looked for in normalised text.
  var looksInNormalized: Bool { !normalized.isEmpty }

  /// Cuts normalised text at the tokens that are looked for in it.
  func splitNormalized(_ bytes: UnsafeBufferPointer<UInt8>) -> [Stretch] {
    split(bytes, normalized)
  }

  private func split(_ bytes: UnsafeBufferPointer<UInt8>, _ search: Search) -> [Stretch] {
    if bytes.isEmpty { return [] }
    let whole = [Stretch(id: nil, range: 0..<bytes.count)]
    if search.isEmpty { return whole }
    let matches = search.matches(in: bytes)
    if matches.isEmpty { return whole }
    var stretches: [Stretch] = []
    var end = 0
    var taken = -1 ..< -1
    for match in matches {
      let id = search.ids[match.pattern]
      guard let token = tokens[id] else { continue }
      if splitsSpecialTokens && isSpecial(token.content) { continue }
      var lower = match.range.lowerBound
      var upper = match.range.upperBound
      if token.singleWord && (bytes.endsWithWord(before: lower) || bytes.beginsWithWord(at: upper))
      {
        continue
      }
      // What an earlier token has taken stays with it.
      if token.lstrip { lower = bytes.startOfSpace(before: lower, notBefore: end) }
      if token.rstrip {
        // Tokens inside white space that is taken already end where it ends: no second look.
        if !(taken.lowerBound <= upper && upper <= taken.upperBound) {
          taken = upper..<bytes.endOfSpace(from: upper)
        }
        upper = taken.upperBound
      }
      // A token of white space of which an earlier one has left nothing; the crate drops it or gives up.
      if lower >= upper { continue }
      if end < lower { stretches.append(Stretch(id: nil, range: end..<lower)) }
      stretches.append(Stretch(id: id, range: lower..<upper))
      end = upper
    }
    if end < bytes.count { stretches.append(Stretch(id: nil, range: end..<bytes.count)) }
    return stretches
  }
}
