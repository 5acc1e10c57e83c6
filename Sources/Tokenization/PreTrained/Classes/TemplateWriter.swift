import Files

/// Writes the JSON of a TemplateProcessing from pieces as Python writes them: `<s>`, `$A`, `$B:1`.
struct TemplateWriter {
  enum Piece {
    case token(String, type: Int)
    case first
    case second(type: Int)
  }

  var single: [Piece]
  var pair: [Piece]

  /// The component; `id` names the special tokens' ids. nil when one has none.
  func json(_ id: (String) -> Int?) -> JSON? {
    var ids: [(name: String, id: Int)] = []
    for case .token(let name, _) in single + pair
    where !ids.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      guard let id = id(name) else { return nil }
      ids.append((name, id))
    }
    // The crate writes them sorted.
    ids.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var tokens = JSONObject()
    for (name, id) in ids {
      tokens[name] = ["id": .string(name), "ids": [.integer(id)], "tokens": [.string(name)]]
    }
    return [
      "type": "TemplateProcessing", "single": .array(single.map(Self.json)),
      "pair": .array(pair.map(Self.json)), "special_tokens": .object(tokens),
    ]
  }

  private static func json(_ piece: Piece) -> JSON {
    switch piece {
    case .token(let name, let type):
      ["SpecialToken": ["id": .string(name), "type_id": .integer(type)]]
    case .first: ["Sequence": ["id": "A", "type_id": 0]]
    case .second(let type): ["Sequence": ["id": "B", "type_id": .integer(type)]]
    }
  }
}
