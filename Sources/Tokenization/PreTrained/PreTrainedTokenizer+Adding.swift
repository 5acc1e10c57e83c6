extension PreTrainedTokenizer {
  /// Adds tokens to the vocabulary; Python's `add_tokens`.
  ///
  /// - Parameter tokens: The tokens; one that is there takes the new flags, a new one the next free id.
  /// - Returns: The number of tokens that were new or took other flags.
  @discardableResult
  public mutating func addTokens(_ tokens: [AddedToken]) -> Int {
    var known = Set(backend.addedTokens.values)
    let count = tokens.count { !$0.content.isEmpty && known.insert($0).inserted }
    backend.add(tokens)
    return count
  }

  /// Sets special tokens, adding those that the vocabulary lacks; Python's `add_special_tokens`.
  ///
  /// - Parameters:
  ///   - tokens: The tokens by their attributes.
  ///   - additional: Further special tokens, which take the place of those that were set; nil leaves them.
  /// - Returns: The number of tokens that were new or became special.
  @discardableResult
  public mutating func addSpecialTokens(
    _ tokens: [SpecialTokenAttribute: String] = [:], additional: [String]? = nil
  ) -> Int {
    var added: [AddedToken] = []
    for attribute in SpecialTokenAttribute.allCases {
      guard let text = tokens[attribute] else { continue }
      let token = AddedToken(text, normalized: false, special: true)
      self.tokens[attribute] = .token(token)
      added.append(token)
    }
    if let additional, !additional.isEmpty {
      let tokens = additional.map { AddedToken($0, normalized: false, special: true) }
      self.additional = tokens.map { .token($0) }
      added += tokens
    }
    return addTokens(added)
  }

  /// All tokens and their ids, added ones included; Python's `get_vocab`. Made anew at each use.
  public var vocabulary: [String: Int] {
    let own = backend.model.vocabulary.sortedTokens.map { ($0.token, $0.id) }
    let added = backend.addedTokens.map { ($0.value.content, $0.key) }
    return Dictionary(own + added, uniquingKeysWith: { _, last in last })
  }
}
