/// `Punctuation`: cuts at punctuation, which is kept, dropped or joined as `behavior` says.
struct PunctuationPreTokenizer {
  private let behavior: SplitBehavior

  init(_ node: JSONNode) throws(TokenizerError) {
    behavior = try SplitBehavior(node, default: .isolated)
  }

  private static let isolating = ScalarSplitter { $0.contains(.punctuation) ? .isolated : .word }
  private static let removing = ScalarSplitter { $0.contains(.punctuation) ? .dropped : .word }
  private static let joining = ScalarSplitter { $0.contains(.punctuation) ? .otherWord : .word }

  func split(_ text: NormalizedText, _ pieces: inout [PieceRange]) {
    switch behavior {
    case .isolated: Self.isolating.split(text, &pieces)
    case .removed: Self.removing.split(text, &pieces)
    case .contiguous: Self.joining.split(text, &pieces)
    case .mergedWithPrevious, .mergedWithNext:
      let unicode = UnicodeData.shared
      SplitBehavior.split(text, &pieces, behavior) {
        unicode.flags(of: $0).contains(.punctuation)
      }
    }
  }
}
