import CKernels

/// The short way for SentencePiece tokenizers: texts are cut before spaces, and what stands between two cuts is
/// normalised and tokenized once. Long parts, of scripts without spaces, are cut again where no token can lie across.
///
/// That is only right when nothing looks across a cut. `init` proves it for the components, `MarkedKinds` for the
/// scalars beside a cut; where either cannot, the text goes the long way.
struct MarkedWords: Sendable {
  /// What normalises the parts behind the first one.
  let rest: Normalizer?
  /// Whether all parts together are one word.
  let sharesWord: Bool
  let kinds: ScalarKinds
  /// Whether what a text begins with can move all that is behind it: the crate loses count when the first thing is
  /// removed.
  let startCounts: Bool
  /// Whether a part that the normalizer leaves as it is is one word.
  let keepsPlainParts: Bool
  /// The scalar from which the mark of a part comes: its space, or what follows when the space is dropped before.
  let markScalar: Int
  /// Where long parts are cut again; nil when they must not be.
  let joins: LazyJoins?
  /// The longest part that is cut again.
  let longest: Int
  let pool = CachePool<PartCache>()

  /// A set that is made when the first text comes that it is for.
  struct LazyJoins: Sendable {
    let once = Once<JoinSet>()
    let make: @Sendable () -> JoinSet
  }

  /// nil for tokenizers that need the long way.
  init?(_ model: Model, _ normalizer: Normalizer?, _ preTokenizer: PreTokenizer?) {
    switch model {
    case .unigram:
      guard preTokenizer?.splitsAtMarks ?? false else { return nil }
      sharesWord = false
    case .bpe(let bpe):
      if preTokenizer?.splitsAtMarks ?? false {
        sharesWord = false
      } else {
        guard preTokenizer?.leavesMarkedText ?? true, bpe.cutsAnywhere,
          Self.tokensBeginWithMarks(bpe.vocabulary)
        else { return nil }
        sharesWord = true
      }
    default: return nil
    }
    if let normalizer {
      guard let rest = normalizer.behindCut else { return nil }
      self.rest = rest.first
    } else {
      rest = nil
    }
    // Behind a cut everything begins with a mark, so no prefix is put there.
    var text = NormalizedText(Array(" a".utf8))
    try? rest?.apply(to: &text)
    var pieces = [PieceRange(0, text.bytes.count)]
    try? preTokenizer?.split(&text, &pieces)
    guard text.bytes.elementsEqual("▁a".utf8), pieces.count == 1 else { return nil }
    markScalar = Int(text.originalScalars(0, 1).start)
    let marked = MarkedKinds(rest, sharesWord: sharesWord) { scalar in
      if case .unigram(let unigram) = model { unigram.isUnknown(scalar) } else { false }
    }
    kinds = ScalarKinds { marked.kind(of: $0) }
    startCounts = marked.hasClusters
    let splitsAtSpacesOnly = preTokenizer?.splitsAtSpacesOnly ?? false
    keepsPlainParts = sharesWord || splitsAtSpacesOnly
    switch model {
    case .bpe(let bpe) where bpe.options.fallsBackToBytes && bpe.hasAllFallbacks:
      // Every character becomes tokens of its own.
      joins = LazyJoins(make: { JoinSet(atMergesOf: bpe) })
      longest = .max
    case .unigram(let unigram) where unigram.isModest && splitsAtSpacesOnly:
      joins = LazyJoins(make: { JoinSet(within: unigram.vocabulary) })
      longest = Unigram.longestSettled
    default:
      joins = nil
      longest = 0
    }
  }

  /// Whether a mark stands only at the start of tokens, and by itself is one: then no merge joins two words.
  private static func tokensBeginWithMarks(_ vocabulary: Vocabulary) -> Bool {
    let mark = Array("▁".utf8)
    guard vocabulary.id(of: "▁") != nil else { return false }
    var isProven = true
    vocabulary.forEach { token, _ in
      var index = 0
      while index + 2 < token.count, token[index..<index + 3].elementsEqual(mark) { index += 3 }
      while index + 2 < token.count {
        if token[index] == mark[0] && token[index..<index + 3].elementsEqual(mark) {
          isProven = false
        }
        index += 1
      }
    }
    return isProven
  }
}

extension BPE {
  /// Whether the characters of a word do not depend on where the word begins and ends, and each becomes a token: one
  /// that is left out moves the places of all behind it in its word.
  fileprivate var cutsAnywhere: Bool {
    !options.ignoresMerges && options.prefix.isEmpty && options.suffix.isEmpty
      && (options.unknownToken != nil || (options.fallsBackToBytes && hasAllFallbacks))
  }
}

extension Normalizer {
  /// What it does to text behind a cut, at most one normalizer; nil when it may look across a cut.
  fileprivate var behindCut: [Normalizer]? {
    switch self {
    case .lowercase, .nmt, .stripAccents, .unicode, .uppercase, .precompiled: return [self]
    case .strip(let strip): return [.strip(strip.withoutLeft)]
    case .replace(let replace): return replace.staysBetweenSpaces ? [self] : nil
    case .prepend: return []
    case .sequence(let parts):
      var result: [Normalizer] = []
      for (position, part) in parts.enumerated() {
        // A prefix changes what the others see of the first part, and of no other one.
        if case .prepend = part, position > 0 { return nil }
        guard let rest = part.behindCut else { return nil }
        result += rest
      }
      return result.isEmpty ? [] : [.sequence(result)]
    case .bert, .byteLevel: return nil
    }
  }
}

extension PreTokenizer {
  /// Whether words end where the next mark begins, and nothing else looks further.
  fileprivate var splitsAtMarks: Bool {
    switch self {
    case .metaspace(let metaspace): return metaspace.splits
    case .sequence(let parts):
      guard let last = parts.last, last.splitsAtMarks else { return false }
      return parts.dropLast().allSatisfy { part in
        switch part {
        case .whitespaceSplit, .punctuation: true
        default: false
        }
      }
    default: return false
    }
  }

  /// Whether nothing but spaces and marks ends a word.
  fileprivate var splitsAtSpacesOnly: Bool {
    switch self {
    case .metaspace(let metaspace): return metaspace.splits
    case .sequence(let parts):
      return splitsAtMarks
        && parts.dropLast().allSatisfy { if case .whitespaceSplit = $0 { true } else { false } }
    default: return false
    }
  }

  /// Whether text whose spaces have become marks stays in one piece.
  fileprivate var leavesMarkedText: Bool {
    switch self {
    case .metaspace: return true
    case .split(let split):
      if case .string(let text) = split.pattern { return text == [UInt8(ascii: " ")] }
      return false
    default: return false
    }
  }
}
