/// `Punctuation`: cuts at punctuation, which is kept, dropped or joined as `behavior` says.
struct PunctuationPreTokenizer {
  enum Behavior: String, CaseIterable {
    case isolated = "Isolated"
    case removed = "Removed"
    case contiguous = "Contiguous"
  }

  let behavior: Behavior

  init(_ node: JSONNode) throws(TokenizerError) {
    let name = try node.string("behavior", default: Behavior.isolated.rawValue)
    guard let behavior = Behavior(rawValue: name) else {
      let known = Behavior.allCases.map(\.rawValue).joined(separator: ", ")
      throw node.invalid("one of \(known) as behavior", "\"\(name)\"")
    }
    self.behavior = behavior
  }

  private static let isolating = ScalarSplitter { $0.contains(.punctuation) ? .isolated : .word }
  private static let removing = ScalarSplitter { $0.contains(.punctuation) ? .dropped : .word }
  private static let joining = ScalarSplitter { $0.contains(.punctuation) ? .otherWord : .word }

  func split(_ text: NormalizedText, _ pieces: inout [PieceRange]) {
    switch behavior {
    case .isolated: Self.isolating.split(text, &pieces)
    case .removed: Self.removing.split(text, &pieces)
    case .contiguous: Self.joining.split(text, &pieces)
    }
  }
}
