import Files

extension Tokenizer {
  /// The text of ids; ids that nobody has are left out.
  ///
  /// - Parameters:
  ///   - ids: The ids.
  ///   - skipSpecialTokens: Whether special tokens are left out.
  /// - Returns: The text as the decoder joins it, or the tokens with spaces between when there is no decoder.
  public func decode(_ ids: [Int], skipSpecialTokens: Bool = false) -> String {
    String(decoding: decodeBytes(ids, skipSpecialTokens: skipSpecialTokens), as: UTF8.self)
  }

  func decodeBytes(_ ids: [Int], skipSpecialTokens: Bool) -> [UInt8] {
    var tokens: [[UInt8]] = []
    tokens.reserveCapacity(ids.count)
    for id in ids {
      if let token = decodedToken(id, skipSpecialTokens) { tokens.append(token) }
    }
    return join(tokens)
  }

  /// The bytes of a token that takes part in decoding.
  func decodedToken(_ id: Int, _ skipSpecialTokens: Bool) -> [UInt8]? {
    guard let token = names.bytes(id) else { return nil }
    let isSkipped = skipSpecialTokens && added.isSpecial(String(decoding: token, as: UTF8.self))
    return isSkipped ? nil : token
  }

  /// The text of tokens.
  func join(_ tokens: [[UInt8]]) -> [UInt8] {
    decoder?.decode(tokens) ?? Array(tokens.joined(separator: [UInt8(ascii: " ")]))
  }

  /// What the model puts at the ends of words.
  var endOfWordSuffix: String? { description.tree["model"]?["end_of_word_suffix"]?.stringValue }
}
