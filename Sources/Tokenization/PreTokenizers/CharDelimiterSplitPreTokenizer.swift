/// `CharDelimiterSplit`: the words between a character, which is in none of them.
struct CharDelimiterSplitPreTokenizer: Sendable {
  private let delimiter: UInt32

  init(_ node: JSONNode) throws(TokenizerError) {
    let delimiter = try node.required("delimiter")
    let scalars = try delimiter.string().unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else {
      throw delimiter.invalid("one character", "\(scalars.count)")
    }
    self.delimiter = scalar.value
  }

  func split(_ text: NormalizedText, _ pieces: inout [PieceRange]) {
    SplitBehavior.split(text, &pieces, .removed) { $0 == delimiter }
  }
}
