/// Puts windows of one or two texts and special tokens together as a template says.
struct Assembly {
  let names: TokenNames
  let pieces: [TemplatePiece]
  let addsSpecialTokens: Bool
  let texts: [TokenBuffer]
  /// The windows of each text; the first is what stays.
  let windows: [[Range<Int>]]
  /// False for one text without a template: then even padding counts as the text's, as in the crate.
  let marksSequences: Bool
  /// False without a template: then the other windows belong to no text, as in the crate.
  let marksAllWindows: Bool

  var trimmings: [OffsetTrimming] = []
  /// Whether the type ids of the template reach the other windows, too.
  var typesAllWindows = false

  /// More tokens than this in all windows together would take gigabytes.
  private static let maximumTokens = 1 << 24

  func encoding() throws(TokenizerError) -> Encoding {
    let parts = pieces.filter { piece in
      if case .special = piece { addsSpecialTokens } else { true }
    }
    let counts = parts.map { part in
      if case .sequence(let number, _) = part { windows[number].count } else { 1 }
    }
    try refuseTooMuch(counts, parts.count)
    // One choice is one window number for every part.
    var choices: [[Int]] = [[]]
    for count in counts { choices = Self.extend(choices, by: count) }
    var result = encoding(parts, choices[0], isMain: true)
    result.overflowing = choices.dropFirst().map { encoding(parts, $0, isMain: false) }
    return result
  }

  /// The order of the crate's `merge_with`: the other windows so far with every window of the new part, and then the
  /// first window so far with the new part's other windows.
  private static func extend(_ choices: [[Int]], by count: Int) -> [[Int]] {
    if count == 1 { return choices.map { $0 + [0] } }
    var result = [choices[0] + [0]]
    for choice in choices.dropFirst() {
      for window in 0..<count { result.append(choice + [window]) }
    }
    for window in 1..<count { result.append(choices[0] + [window]) }
    return result
  }

  private func refuseTooMuch(_ counts: [Int], _ parts: Int) throws(TokenizerError) {
    if counts.allSatisfy({ $0 == 1 }) { return }
    let longest = windows.reduce(parts) { $0 + ($1.map(\.count).max() ?? 0) }
    let total = counts.reduce((partialValue: longest, overflow: false)) { product, count in
      product.overflow ? product : product.partialValue.multipliedReportingOverflow(by: count)
    }
    if total.overflow || total.partialValue > Self.maximumTokens {
      throw TokenizerError(
        .tooMuchOverflow,
        expected: "The overflowing windows would hold more than \(Self.maximumTokens) tokens",
        remedy: "raise maxLength, lower stride, or do without returnOverflowingTokens")
    }
  }

  private func encoding(_ parts: [TemplatePiece], _ choice: [Int], isMain: Bool) -> Encoding {
    var result = Encoding(names: names)
    result.reserve(
      parts.count + zip(windows.indices, windows).reduce(0) { $0 + ($1.1.first?.count ?? 0) })
    for (part, window) in zip(parts, choice) {
      switch part {
      case .special(let tokens, let typeId): result.append(tokens, typeId: typeId)
      case .sequence(let number, let typeId):
        let first = result.count
        // The template's type ids reach only what stays; other windows keep the number of their text.
        let type = window == 0 || typesAllWindows ? typeId : number
        result.append(texts[number], windows[number][window], typeId: type)
        for trimming in trimmings { trimming.apply(to: &result, first..<result.count) }
        if marksSequences && (marksAllWindows || window == 0) {
          result.setSequence(number, first..<result.count)
        }
      }
    }
    return result
  }
}
