/// `Digits`: cuts digits from the rest, each by itself or in runs. Digits are all numbers of Unicode: `²`, `Ⅷ`, `½`.
struct DigitsPreTokenizer: Sendable {
  private let isIndividual: Bool

  init(_ node: JSONNode) throws(TokenizerError) {
    isIndividual = try node.required("individual_digits").bool()
  }

  func split(_ text: NormalizedText, _ pieces: inout [PieceRange]) {
    let numbers = ScriptData.shared.numbers
    SplitBehavior.split(text, &pieces, isIndividual ? .isolated : .contiguous) { scalar in
      scalar < 0x80 ? (0x30...0x39).contains(scalar) : numbers.contains(scalar)
    }
  }
}
