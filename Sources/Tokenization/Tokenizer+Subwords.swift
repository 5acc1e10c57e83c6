import Files

extension Tokenizer {
  /// What tokens begin with that go on with a word, "##"; nil for models that do not mark them.
  public var continuingSubwordPrefix: String? {
    let model = description.tree["model"]
    if let prefix = model?["continuing_subword_prefix"] { return prefix.stringValue }
    return model?["type"]?.stringValue == "WordPiece" ? "##" : nil
  }
}
