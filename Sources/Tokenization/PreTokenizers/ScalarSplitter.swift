/// How a scalar takes part in cutting.
enum ScalarClass: UInt8 {
  /// Part of a word.
  case word
  /// Between words, in none of them.
  case dropped
  /// A word by itself.
  case isolated
  /// Part of a run of its own kind: `\w+|[^\w\s]+` has two kinds of runs.
  case otherWord
}

/// Cuts pieces between scalars of different classes, in one pass.
struct ScalarSplitter {
  /// The class of a scalar from its flags.
  let classify: @Sendable (UnicodeData.Flags) -> ScalarClass
  /// The classes of ASCII, by the same function.
  private let ascii: [ScalarClass]

  init(_ classify: @escaping @Sendable (UnicodeData.Flags) -> ScalarClass) {
    self.classify = classify
    ascii = (0..<128).map { classify(UnicodeData.shared.flags(of: $0)) }
  }

  func split(_ text: NormalizedText, _ pieces: inout [PieceRange]) {
    let unicode = UnicodeData.shared
    var words: [PieceRange] = []
    words.reserveCapacity(text.bytes.count / 4)
    text.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      ascii.withUnsafeBufferPointer { ascii in
        for piece in pieces {
          let end = Int(piece.upper)
          var index = Int(piece.lower)
          var start = index
          var current = ScalarClass.dropped
          while index < end {
            let begin = index
            let found: ScalarClass
            if base[index] < 0x80 {
              found = ascii[Int(base[index])]
              index += 1
            } else {
              found = classify(unicode.flags(of: decodeScalar(base, &index, end)))
            }
            if found == current && found != .isolated { continue }
            if current != .dropped { words.append(PieceRange(start, begin)) }
            start = begin
            current = found
          }
          if current != .dropped { words.append(PieceRange(start, end)) }
        }
      }
    }
    pieces = words
  }
}
