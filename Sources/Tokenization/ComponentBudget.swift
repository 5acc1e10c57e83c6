/// Each component of a sequence is one more pass over every text: no real tokenizer has more than a dozen.
struct ComponentBudget {
  private static let maximum = 64
  private var left = maximum

  mutating func spend(_ node: JSONNode) throws(TokenizerError) {
    guard left > 0 else {
      throw node.invalid("at most \(Self.maximum) components in sequences", "more")
    }
    left -= 1
  }
}
