/// A token on top of the model's vocabulary, found in the text before the model sees it.
public struct AddedToken: Sendable, Hashable {
  /// The text of the token.
  public var content: String
  /// Found only when no word character touches it.
  public var singleWord: Bool
  /// Takes the white space on its left with it.
  public var lstrip: Bool
  /// Takes the white space on its right with it.
  public var rstrip: Bool
  /// Looked for, in its normalised form, in normalised text.
  public var normalized: Bool
  /// Left out by `skipSpecialTokens`.
  public var special: Bool

  /// A token; ordinary ones are normalised and special ones are not, unless `normalized` says otherwise.
  public init(
    _ content: String, singleWord: Bool = false, lstrip: Bool = false, rstrip: Bool = false,
    normalized: Bool? = nil, special: Bool = false
  ) {
    self.content = content
    self.singleWord = singleWord
    self.lstrip = lstrip
    self.rstrip = rstrip
    self.normalized = normalized ?? !special
    self.special = special
  }

  /// Equal when all flags are and the contents have the same bytes.
  public static func == (a: AddedToken, b: AddedToken) -> Bool {
    a.content.utf8.elementsEqual(b.content.utf8) && a.singleWord == b.singleWord
      && a.lstrip == b.lstrip && a.rstrip == b.rstrip && a.normalized == b.normalized
      && a.special == b.special
  }

  /// Hashes the content.
  public func hash(into hasher: inout Hasher) {
    content.withBytes { (bytes) throws(Never) in
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
  }
}

extension AddedToken {
  init(_ node: JSONNode, special: Bool? = nil) throws(TokenizerError) {
    let isSpecial = try node.bool("special", default: false)
    self.init(
      try node.required("content").string(),
      singleWord: try node.bool("single_word", default: false),
      lstrip: try node.bool("lstrip", default: false),
      rstrip: try node.bool("rstrip", default: false),
      normalized: try node["normalized"]?.bool(),
      special: special ?? isSpecial)
  }
}
