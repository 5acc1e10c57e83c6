import CKernels

/// A split pattern of a well-known tokenizer, recognised by its text, for which there is a scanner: exact, linear in
/// the text and many times faster than a matcher of regular expressions.
struct KnownPattern: Sendable, Equatable {
  let scanner: ac_pattern

  static let gpt2 = KnownPattern(scanner: AC_PATTERN_GPT2)

  /// nil for a pattern without a scanner.
  init?(_ pattern: String) {
    guard let known = Self.patterns.first(where: { $0.text.utf8.elementsEqual(pattern.utf8) })
    else { return nil }
    scanner = known.scanner
  }

  /// The scanner for patterns that cut one after the other, each isolating its matches.
  init?(sequence: [KnownPattern]) {
    switch sequence.map(\.scanner) {
    case [AC_PATTERN_DEEPSEEK_DIGITS, AC_PATTERN_DEEPSEEK_IDEOGRAPHS, AC_PATTERN_DEEPSEEK_WORDS]:
      scanner = AC_PATTERN_DEEPSEEK
    case let scanners where scanners.count == 1: scanner = scanners[0]
    default: return nil
    }
  }

  private init(scanner: ac_pattern) { self.scanner = scanner }

  /// Appends the matches in one piece of a text, which is searched as a text of its own, and, if `keepsGaps`, the
  /// longest stretches between them.
  func split(
    _ bytes: UnsafeBufferPointer<UInt8>, _ piece: PieceRange, keepsGaps: Bool,
    into words: inout [PieceRange]
  ) {
    guard let base = bytes.baseAddress, piece.lower < piece.upper else { return }
    let start = Int(piece.lower)
    let text = base + start
    let length = Int(piece.upper) - start
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.batch) { ends in
      guard let first = ends.baseAddress else { return }
      var position = 0
      var lower = 0
      while position < length {
        let count = ac_scan(scanner, text, length, &position, first, Self.batch)
        for end in ends[..<count] {
          let upper = Int(end & ~UInt32(AC_SCAN_GAP))
          if keepsGaps || end & UInt32(AC_SCAN_GAP) == 0 {
            words.append(PieceRange(start + lower, start + upper))
          }
          lower = upper
        }
      }
    }
  }

  private static let batch = 1024
}

// MARK: Texts

extension KnownPattern {
  private static let contractions = "'s|'t|'re|'ve|'m|'ll|'d"
  private static let folded = "(?i:" + contractions + ")"
  private static let spaces = #"|\s+(?!\S)|\s+"#
  private static let lines = #"|\s*[\r\n]+"# + spaces
  private static let others = #"| ?[^\s\p{L}\p{N}]+"#

  private static func cased(_ contraction: String) -> String {
    let before = #"[^\r\n\p{L}\p{N}]?"#
    let upper = #"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]"#
    let lower = #"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"#
    return "\(before)\(upper)*\(lower)+\(contraction)|\(before)\(upper)+\(lower)*\(contraction)"
  }

  private static let patterns: [(text: String, scanner: ac_pattern)] = [
    (contractions + #"| ?\p{L}+| ?\p{N}+"# + others + spaces, AC_PATTERN_GPT2),
    (#"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+"# + others + spaces, AC_PATTERN_GPT2),
    (
      folded + #"|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"# + others + #"[\r\n]*"# + lines,
      AC_PATTERN_CL100K
    ),
    (
      folded + #"|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}"# + others + #"[\r\n]*"# + lines,
      AC_PATTERN_QWEN2
    ),
    (
      folded + #"|[^\r\n\p{L}\p{N}]?[\p{L}\p{M}]+|\p{N}| ?[^\s\p{L}\p{M}\p{N}]+[\r\n]*"# + lines,
      AC_PATTERN_QWEN3_5
    ),
    (cased(folded + "?") + #"|\p{N}{1,3}"# + others + #"[\r\n/]*"# + lines, AC_PATTERN_O200K),
    (cased("") + #"|\p{N}"# + others + #"[\r\n/]*"# + lines, AC_PATTERN_TEKKEN),
    (#"\p{N}{1,3}"#, AC_PATTERN_DEEPSEEK_DIGITS),
    ("[一-龥\u{3040}-ゟ゠-ヿ]+", AC_PATTERN_DEEPSEEK_IDEOGRAPHS),
    (
      ##"[!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\##r\##n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+"##
        + "| ?[\\p{P}\\p{S}]+[\r\n]*|\\s*[\r\n]+" + spaces, AC_PATTERN_DEEPSEEK_WORDS
    ),
    (contractions + #"|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"#, AC_PATTERN_CLIP),
  ]
}
