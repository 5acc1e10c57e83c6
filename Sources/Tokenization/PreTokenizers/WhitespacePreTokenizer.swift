/// `Whitespace`: the pattern `\w+|[^\w\s]+`.
struct WhitespacePreTokenizer {
  private static let splitter = ScalarSplitter { flags in
    flags.contains(.whitespace) ? .dropped : flags.contains(.word) ? .word : .otherWord
  }

  func split(_ text: NormalizedText, _ pieces: inout [PieceRange]) {
    Self.splitter.split(text, &pieces)
  }
}

/// `WhitespaceSplit`: words between white space.
struct WhitespaceSplitPreTokenizer {
  private static let splitter = ScalarSplitter { flags in
    flags.contains(.whitespace) ? .dropped : .word
  }

  func split(_ text: NormalizedText, _ pieces: inout [PieceRange]) {
    Self.splitter.split(text, &pieces)
  }
}
