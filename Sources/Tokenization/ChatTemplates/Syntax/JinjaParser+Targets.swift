extension JinjaParser {
  /// A name, an attribute of a namespace where they are allowed, or a tuple of them.
  mutating func target(withAttributes: Bool = false, end: String? = nil) throws(ChatTemplateError)
    -> JinjaTarget
  {
    try nested { (parser) throws(ChatTemplateError) in
      try parser.targets(withAttributes, end)
    }
  }

  private mutating func targets(_ withAttributes: Bool, _ end: String?) throws(ChatTemplateError)
    -> JinjaTarget
  {
    var parts: [JinjaTarget] = []
    var isTuple = false
    while true {
      if !parts.isEmpty { try expect(.comma) }
      if isTupleEnd(end) { break }
      parts.append(try part(withAttributes))
      guard isSymbol(.comma) else { break }
      isTuple = true
    }
    if let only = parts.first, !isTuple { return only }
    if parts.isEmpty {
      throw failure(
        "Expected an expression, got \(PythonText.quoted(tokens[index].description))")
    }
    return .tuple(parts)
  }

  private mutating func part(_ withAttributes: Bool) throws(ChatTemplateError) -> JinjaTarget {
    let line = line
    switch current {
    case .name(let name):
      try advance()
      if withAttributes, isSymbol(.dot), !Self.constants.contains(name) {
        try advance()
        return .attribute(of: name, try expectName())
      }
      if Self.constants.contains(name) { throw cannotAssign("const", line) }
      try checkAssignable(name)
      if name == "loop", loopDepth > 0 {
        throw ChatTemplateError(
          .assertion, "Can't assign to special loop variable in for-loop target", line: line)
      }
      return .name(name)
    case .symbol(.leftParenthesis):
      try advance()
      let inner = try target(withAttributes: false)
      try expect(.rightParenthesis)
      return inner
    case .symbol(.leftBracket), .symbol(.leftBrace), .string, .integer, .float:
      let kind = isSymbol(.leftBracket) ? "list" : isSymbol(.leftBrace) ? "dict" : "const"
      // What is wrong within comes first.
      _ = try primary()
      throw cannotAssign(kind, line)
    default: throw failure("unexpected \(PythonText.quoted(tokens[index].description))")
    }
  }

  func checkAssignable(_ name: String) throws(ChatTemplateError) {
    if Self.constants.contains(name) { throw cannotAssign("name", line) }
  }

  private func cannotAssign(_ kind: String, _ line: Int) -> ChatTemplateError {
    failure("can't assign to '\(kind)'", line: line)
  }

  static let constants: Set<String> = ["true", "false", "none", "True", "False", "None"]
}
