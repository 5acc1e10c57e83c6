/// How a model's names and a checkpoint's differ. A base model can be loaded from a checkpoint with a head, whose names
/// start with the base's, and the other way round; old checkpoints call a norm's weight and bias gamma and beta.
struct ModelNames {
  /// Empty for models whose classes hold no other.
  let basePrefix: String
  let isBase: Bool
  let checkpointHasPrefix: Bool

  func storedName(_ name: String) -> String? {
    if basePrefix.isEmpty { return name }
    if isBase { return checkpointHasPrefix ? "\(basePrefix).\(name)" : name }
    if checkpointHasPrefix { return name }
    let prefix = basePrefix + "."
    return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
  }

  /// The name that a report gives a tensor of the checkpoint that the model does not have: the model's way to write it,
  /// as in Python.
  func reportedName(_ stored: String) -> String {
    let prefix = basePrefix + "."
    if isBase, checkpointHasPrefix {
      // A head's tensors keep their names as they are.
      return stored.hasPrefix(prefix)
        ? Self.modern(String(stored.dropFirst(prefix.count))) : stored
    }
    return Self.modern(stored)
  }

  /// Tensors that models compute and old checkpoints have nevertheless.
  static func isBuffer(_ name: String) -> Bool {
    ["position_ids", "token_type_ids", "rotary_emb.inv_freq"].contains { name.hasSuffix($0) }
  }

  /// Endings of names that were written in another way once, and the way of today.
  private static let endings = [
    ("LayerNorm.gamma", "LayerNorm.weight"), ("LayerNorm.beta", "LayerNorm.bias"),
    ("weight_g", "parametrizations.weight.original0"),
    ("weight_v", "parametrizations.weight.original1"),
  ]

  /// Every way in which a checkpoint may write a name, whichever of them the model uses.
  static func spellings(of name: String) -> [String] {
    [name]
      + endings.compactMap { old, new in
        if name.hasSuffix(new) { return name.dropLast(new.count) + old }
        return name.hasSuffix(old) ? name.dropLast(old.count) + new : nil
      }
  }

  private static func modern(_ name: String) -> String {
    endings.first { name.hasSuffix($0.0) }.map { name.dropLast($0.0.count) + $0.1 } ?? name
  }
}
