/// Which tokens `PreTrainedTokenizerFast.__init__` adds to the backend, and which of all are special.
struct SpecialTokens {
  /// The single tokens that are set, with their flags where there are some.
  private(set) var attributes: [SpecialTokenAttribute: SpecialToken] = [:]
  private(set) var tokensToAdd: [AddedToken] = []

  init(
    _ tokens: [SpecialTokenAttribute: SpecialToken], additional: [SpecialToken],
    settings: TokenizerSettings, backend: Tokenizer,
    flags: [SpecialTokenAttribute: TokenizerClass.Flags]
  ) throws(TokenizerError) {
    var decoder = settings.decoder
    // In the older layout the tokens of tokenizer.json come along, so that they can become special.
    if settings.isLegacy { decoder.merge(backend.addedTokens) { $1 } }
    let byContent = Dictionary(
      decoder.values.map { (ByteKey($0.content), $0) }, uniquingKeysWith: { first, _ in first })

    var ordered: [SpecialToken] = []
    for attribute in SpecialTokenAttribute.allCases {
      guard var token = tokens[attribute] else { continue }
      // A token that is known with its flags takes the place of its text, when the files name it at all.
      if settings.has(attribute), let known = byContent[ByteKey(token.content)] {
        token = .token(known)
      } else if let flags = flags[attribute], case .text(let text) = token {
        var wrapped = flags.token(text)
        if flags == .loose && ordered.contains(where: { $0.content.utf8.elementsEqual(text.utf8) })
        {
          (wrapped.special, wrapped.normalized) = (false, true)
        }
        token = .token(wrapped)
      }
      attributes[attribute] = token
      ordered.append(token)
    }
    var seen: Set<ByteKey> = []
    ordered = (ordered + additional).filter { seen.insert(ByteKey($0.content)).inserted }

    tokensToAdd = decoder.sorted { $0.key < $1.key }.map(\.value)
    let known = Set((Array(backend.addedTokens.values) + tokensToAdd).map { ByteKey($0.content) })
    for token in ordered {
      switch token {
      case .text(let text):
        if !known.contains(ByteKey(text)) { tokensToAdd.append(AddedToken(text, special: true)) }
      case .token(let token): tokensToAdd.append(token)
      }
    }
    for position in tokensToAdd.indices where seen.contains(ByteKey(tokensToAdd[position].content))
    {
      tokensToAdd[position].special = true
    }
  }
}
