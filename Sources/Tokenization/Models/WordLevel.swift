/// `WordLevel`: every word is a token or unknown.
struct WordLevel: Sendable {
  let vocabulary: Vocabulary
  private let unknownToken: String
  private let unknownId: UInt32?

  init(vocabulary: Vocabulary, unknownToken: String) {
    self.vocabulary = vocabulary
    self.unknownToken = unknownToken
    unknownId = vocabulary.id(of: unknownToken)
  }

  /// Appends the token of one word: bytes `range` of `text`.
  func tokenize(
    _ text: NormalizedText, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, word: Int32,
    into tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    let id = vocabulary.id(of: UnsafeBufferPointer(rebasing: bytes[range])) ?? unknownId
    guard let id else {
      throw TokenizerError.missingUnknownToken(unknownToken, for: "words")
    }
    let (start, end) = text.originalScalars(range.lowerBound, range.upperBound)
    tokens.append(id: id, start: start, end: end, word: word)
  }
}
