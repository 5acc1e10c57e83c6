/// `BertPreTokenizer`: words between white space; every punctuation scalar is a word.
struct BertPreTokenizer {
  private static let splitter = ScalarSplitter { flags in
    flags.contains(.whitespace) ? .dropped : flags.contains(.punctuation) ? .isolated : .word
  }

  func split(_ text: NormalizedText, _ pieces: inout [PieceRange]) {
    Self.splitter.split(text, &pieces)
  }
}
