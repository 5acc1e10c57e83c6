/// Builds the statements of a template; what is refused, and in which words, is as in Jinja's parser.
struct JinjaParser {
  static let maximumDepth = 128
  static let maximumSize = 1 << 20
  /// Of the parameters of a macro and of the named arguments of a call.
  static let maximumNames = 256

  let tokens: [JinjaToken]
  private(set) var index = 0
  private var depth = 0
  /// The tags that are open, innermost last.
  var tags: [String] = []
  /// What would close them.
  var ends: [[String]] = []
  /// Whether `break` has a loop to leave, and whether `loop` may be assigned.
  var isInLoop = false
  var loopDepth = 0
  /// Of `varargs`, `kwargs` and `caller`, those that the macros in work use.
  var special: Set<String> = []
  var blocks: [String: JinjaBlock] = [:]

  init(_ source: String) throws(ChatTemplateError) {
    guard source.utf8.count <= Self.maximumSize else {
      throw ChatTemplateError(
        .limit,
        "the template has \(source.utf8.count) bytes, more than \(Self.maximumSize)")
    }
    tokens = JinjaLexer.tokens(of: source)
    try check()
  }

  static func parse(_ source: String) throws(ChatTemplateError) -> JinjaSyntax {
    var parser = try JinjaParser(source)
    let statements = try parser.statements(until: nil)
    try JinjaChecker.check(statements)
    return JinjaSyntax(statements: statements, blocks: parser.blocks)
  }

  var current: JinjaToken.Kind { tokens[index].kind }
  var line: Int { tokens[index].line }

  /// Reading a token that could not be made is where Jinja complains.
  private func check() throws(ChatTemplateError) {
    if case .failure(let error) = current { throw error }
  }

  func following() throws(ChatTemplateError) -> JinjaToken.Kind {
    let next = tokens[min(index + 1, tokens.count - 1)].kind
    if case .failure(let error) = next { throw error }
    return next
  }

  mutating func advance() throws(ChatTemplateError) {
    if index + 1 < tokens.count { index += 1 }
    try check()
  }

  func checkNames(_ count: Int) throws(ChatTemplateError) {
    if count >= Self.maximumNames {
      throw ChatTemplateError(
        .limit, "a call or macro with more than \(Self.maximumNames) names", line: line)
    }
  }

  func failure(_ message: String, line: Int? = nil) -> ChatTemplateError {
    ChatTemplateError(.syntax, message, line: line ?? self.line)
  }

  func isName(_ name: String) -> Bool {
    if case .name(let found) = current { found == name } else { false }
  }

  func isSymbol(_ symbol: JinjaSymbol) -> Bool {
    if case .symbol(let found) = current { found == symbol } else { false }
  }

  var isBlockEnd: Bool { if case .blockEnd = current { true } else { false } }

  mutating func skip(name: String) throws(ChatTemplateError) -> Bool {
    guard isName(name) else { return false }
    try advance()
    return true
  }

  mutating func skip(_ symbol: JinjaSymbol) throws(ChatTemplateError) -> Bool {
    guard isSymbol(symbol) else { return false }
    try advance()
    return true
  }

  mutating func expect(_ symbol: JinjaSymbol) throws(ChatTemplateError) {
    guard try skip(symbol) else { throw missing(symbol.rawValue) }
  }

  mutating func expect(name: String) throws(ChatTemplateError) {
    guard try skip(name: name) else { throw missing(name) }
  }

  mutating func expectBlockEnd() throws(ChatTemplateError) {
    guard isBlockEnd else { throw missing("end of statement block") }
    try advance()
  }

  mutating func expectName() throws(ChatTemplateError) -> String {
    guard case .name(let name) = current else { throw missing("name") }
    try advance()
    return name
  }

  private func missing(_ expected: String) -> ChatTemplateError {
    let expected = PythonText.quoted(expected)
    if case .end = current {
      return failure("unexpected end of template, expected \(expected).")
    }
    return failure(
      "expected token \(expected), got \(PythonText.quoted(tokens[index].description))")
  }

  /// Runs `body` one level deeper.
  mutating func nested<Result>(
    _ body: (inout JinjaParser) throws(ChatTemplateError) -> Result
  ) throws(ChatTemplateError) -> Result {
    guard depth < Self.maximumDepth else {
      throw ChatTemplateError(
        .limit, "the template nests more than \(Self.maximumDepth) levels deep", line: line)
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  /// Text, outputs and tags up to one of the end tags, which becomes current.
  mutating func statements(until end: [String]?) throws(ChatTemplateError) -> [JinjaStatement] {
    try nested { (parser) throws(ChatTemplateError) in
      if let end { parser.ends.append(end) }
      defer { if end != nil { parser.ends.removeLast() } }
      return try parser.sequence(end)
    }
  }

  private mutating func sequence(_ end: [String]?) throws(ChatTemplateError) -> [JinjaStatement] {
    var result: [JinjaStatement] = []
    while true {
      let line = line
      switch current {
      case .data(let text):
        try advance()
        result.append(JinjaStatement(kind: .text(text), line: line))
      case .variableBegin:
        try advance()
        let value = try tuple()
        guard case .variableEnd = current else { throw missing("end of print statement") }
        try advance()
        result.append(JinjaStatement(kind: .output(value), line: line))
      case .blockBegin:
        try advance()
        if case .name(let name) = current, let end, end.contains(name) { return result }
        result += try statement()
        try expectBlockEnd()
      default: return result
      }
    }
  }

  /// The body of a tag: the rest of the tag, statements, and the end tag, which becomes current.
  mutating func body(until end: [String]) throws(ChatTemplateError) -> [JinjaStatement] {
    _ = try skip(.colon)
    try expectBlockEnd()
    let body = try statements(until: end)
    if case .end = current { throw unexpectedEnd(nil, ends + [end]) }
    return body
  }

  /// The body of a tag that has one end; the end's name is read too.
  mutating func body(until end: String) throws(ChatTemplateError) -> [JinjaStatement] {
    let body = try body(until: [end])
    try advance()
    return body
  }

  /// Jinja's help with tags that do not fit.
  func unexpectedEnd(_ name: String?, _ ends: [[String]], line: Int? = nil) -> ChatTemplateError {
    var message =
      name.map { "Encountered unknown tag \(PythonText.quoted($0))." }
      ?? "Unexpected end of template."
    if let wanted = ends.last {
      let looking = wanted.map(PythonText.quoted).joined(separator: " or ")
      if let name, ends.contains(where: { $0.contains(name) }) {
        message +=
          " You probably made a nesting mistake. Jinja is expecting this tag, but currently looking"
          + " for \(looking)."
      } else {
        message += " Jinja was looking for the following tags: \(looking)."
      }
    }
    if let tag = tags.last {
      message += " The innermost block that needs to be closed is \(PythonText.quoted(tag))."
    }
    return failure(message, line: line)
  }
}

/// A template that has been read.
struct JinjaSyntax: Sendable {
  let statements: [JinjaStatement]
  let blocks: [String: JinjaBlock]
}
