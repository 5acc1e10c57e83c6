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
      guard let token = names.bytes(id) else { continue }
      if skipSpecialTokens && added.isSpecial(String(decoding: token, as: UTF8.self)) { continue }
      tokens.append(token)
    }
    if let decoder { return decoder.decode(tokens) }
    return Array(tokens.joined(separator: [UInt8(ascii: " ")]))
  }
}
