import Files

extension TokenizerClass.AdditionalTokens {
  /// The `additional_special_tokens` of a tokenizer whose files or caller give some, or nil.
  func tokens(_ given: [SpecialToken]?, _ settings: TokenizerSettings, _ kind: TokenizerClass)
    throws(TokenizerError) -> [SpecialToken]
  {
    switch self {
    case .given(let missing): return given ?? missing.map { .text($0) }
    case .before(let codes):
      return codes.map { .text($0) } + (given ?? []).filter { !$0.isOne(of: codes) }
    case .after(let codes):
      let names = (given ?? []).map(\.content)
      return (given ?? [])
        + codes.filter { !SpecialToken.text($0).isOne(of: names) }.map { .text($0) }
    case .question:
      let question = try settings.argument("question_token", kind)?.string()
      return (given ?? []) + (question.map { [.text($0)] } ?? [])
    case .sentinels:
      let count = try settings.argument("extra_ids", kind)?.count(limit: 1 << 16) ?? 0
      let names = (0..<count).map { "<extra_id_\($0)>" }
      guard let given else { return names.map { .text($0) } }
      let found = given.count { $0.content.contains("<extra_id_") }
      if found == 0 { return given + names.map { .text($0) } }
      guard count == 0 || count == found else {
        throw TokenizerError(
          .invalidArgument,
          expected: "Both extra_ids (\(count)) and additional_special_tokens"
            + " (\(given.map(\.content))) are provided to T5Tokenizer. In this case the"
            + " additional_special_tokens must include the extra_ids tokens")
      }
      return given
    case .masks:
      let offset = try settings.argument("offset", kind)?.count(limit: 1 << 16) ?? 0
      let mask = try settings.argument("mask_token_sent", kind)?.string()
      var names = mask.map { [SpecialToken.text($0)] } ?? []
      guard let given else {
        return names + (2..<max(2, offset)).map { .text("<unk_\($0)>") }
      }
      if given.contains(where: { $0.isOne(of: names.map(\.content)) }) { names = [] }
      names += given
      names += (names.count..<max(names.count, offset - 1)).map { .text("<unk_\($0)>") }
      if Set(names.map { ByteKey($0.content) }).count != names.count {
        throw TokenizerError(
          .invalidArgument,
          expected: "Please make sure that the provided additional_special_tokens do not contain an"
            + " incorrectly shifted list of <unk_x> tokens. Found \(names.map(\.content)).")
      }
      return names
    }
  }
}

extension SpecialToken {
  fileprivate func isOne(of names: [String]) -> Bool {
    names.contains { $0.utf8.elementsEqual(content.utf8) }
  }
}
