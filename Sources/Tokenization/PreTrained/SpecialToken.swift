import Files

/// The attributes of a tokenizer that hold special tokens, in Python's order.
public enum SpecialTokenAttribute: String, Sendable, CaseIterable {
  /// Beginning of a sequence.
  case bosToken = "bos_token"
  /// End of a sequence.
  case eosToken = "eos_token"
  /// Stands for what the vocabulary lacks.
  case unkToken = "unk_token"
  /// Between two texts.
  case sepToken = "sep_token"
  /// Filling.
  case padToken = "pad_token"
  /// Stands for the whole text.
  case clsToken = "cls_token"
  /// Stands for what is to be guessed.
  case maskToken = "mask_token"
}

/// A special token as the files name it: just its text, or with flags.
enum SpecialToken: Sendable {
  case text(String)
  case token(AddedToken)

  var content: String {
    switch self {
    case .text(let text): text
    case .token(let token): token.content
    }
  }

  /// nil for null.
  init?(_ node: JSONNode, special: Bool? = nil) throws(TokenizerError) {
    if node.json.isNull { return nil }
    if node.json.objectValue != nil {
      self = .token(try AddedToken(node, special: special))
    } else {
      self = .text(try node.string())
    }
  }
}
