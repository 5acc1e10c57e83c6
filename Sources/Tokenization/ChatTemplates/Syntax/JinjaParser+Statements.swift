extension JinjaParser {
  /// The tag that begins here, without its end.
  mutating func statement() throws(ChatTemplateError) -> [JinjaStatement] {
    let line = line
    guard case .name(let tag) = current else { throw failure("tag name expected") }
    tags.append(tag)
    defer { tags.removeLast() }
    let kind: JinjaStatement.Kind
    switch tag {
    case "if": kind = try branch()
    case "for": kind = try loop()
    case "set": kind = try assignment()
    case "macro": kind = try macro()
    case "call": kind = try callBlock()
    case "filter":
      try advance()
      let filters = try filters(startsInline: true)
      kind = .filter(filters, try body(until: "endfilter"))
    case "with": kind = try with()
    case "generation":
      try advance()
      kind = .generation(
        try function { (parser) throws(ChatTemplateError) in
          try parser.body(until: "endgeneration")
        })
    case "print":
      try advance()
      var outputs: [JinjaStatement] = []
      while !isBlockEnd {
        if !outputs.isEmpty { try expect(.comma) }
        outputs.append(JinjaStatement(kind: .output(try expression()), line: line))
      }
      return outputs
    case "autoescape":
      try advance()
      guard case .literal(.bool(false)) = try expression() else {
        throw ChatTemplateError(.unsupported, "a chat template is not escaped", line: line)
      }
      kind = .scope(try body(until: "endautoescape"))
    case "block": kind = try block()
    case "break", "continue":
      try advance()
      guard isInLoop else {
        throw failure(tag == "break" ? "'break' outside loop" : "'continue' not properly in loop")
      }
      kind = tag == "break" ? .leaveLoop : .nextIteration
    case "include", "import", "from", "extends":
      while !isBlockEnd, !isEnd { try advance() }
      kind = .load
    default:
      tags.removeLast()
      defer { tags.append(tag) }
      throw unexpectedEnd(tag, ends, line: line)
    }
    return [JinjaStatement(kind: kind, line: line)]
  }

  private var isEnd: Bool { if case .end = current { true } else { false } }

  private mutating func branch() throws(ChatTemplateError) -> JinjaStatement.Kind {
    try advance()
    var cases: [(test: JinjaExpression, body: [JinjaStatement])] = []
    while true {
      let test = try tuple(withConditional: false)
      cases.append((test, try body(until: ["elif", "else", "endif"])))
      if try skip(name: "elif") { continue }
      let hasElse = isName("else")
      try advance()
      return .branch(cases, otherwise: hasElse ? try body(until: "endif") : [])
    }
  }

  private mutating func loop() throws(ChatTemplateError) -> JinjaStatement.Kind {
    try advance()
    loopDepth += 1
    defer { loopDepth -= 1 }
    let target = try target(end: "in")
    try expect(name: "in")
    let iterable = try tuple(withConditional: false, end: "recursive")
    let filter = try skip(name: "if") ? try expression() : nil
    let isRecursive = try skip(name: "recursive")
    let wasInLoop = isInLoop
    isInLoop = true
    defer { isInLoop = wasInLoop }
    let body = try body(until: ["endfor", "else"])
    isInLoop = wasInLoop
    let hasElse = isName("else")
    try advance()
    let otherwise = hasElse ? try self.body(until: "endfor") : []
    return .loop(
      JinjaLoop(
        target: target, iterable: iterable, filter: filter, isRecursive: isRecursive, body: body,
        otherwise: otherwise))
  }

  private mutating func assignment() throws(ChatTemplateError) -> JinjaStatement.Kind {
    try advance()
    let target = try target(withAttributes: true)
    if try skip(.assign) { return .assign(target, try tuple()) }
    let filters = try filters()
    return .assignBlock(target, filters, try body(until: "endset"))
  }

  private mutating func with() throws(ChatTemplateError) -> JinjaStatement.Kind {
    try advance()
    var values: [(target: JinjaTarget, value: JinjaExpression)] = []
    while !isBlockEnd {
      if !values.isEmpty { try expect(.comma) }
      let target = try target()
      try expect(.assign)
      values.append((target, try expression()))
    }
    return .with(values, try body(until: "endwith"))
  }

  private mutating func block() throws(ChatTemplateError) -> JinjaStatement.Kind {
    let line = line
    try advance()
    let name = try expectName()
    let isScoped = try skip(name: "scoped")
    let isRequired = try skip(name: "required")
    if isSymbol(.subtract) {
      throw failure(
        "Block names in Jinja have to be valid Python identifiers and may not contain hyphens, use"
          + " an underscore instead.")
    }
    let body = try function { (parser) throws(ChatTemplateError) in
      try parser.body(until: "endblock")
    }
    if isRequired, !body.allSatisfy(Self.isBlank) {
      throw failure("Required blocks can only contain comments or whitespace")
    }
    _ = try skip(name: name)
    let block = JinjaBlock(name: name, isScoped: isScoped, isRequired: isRequired, body: body)
    if blocks.updateValue(block, forKey: name) != nil {
      throw ChatTemplateError(
        .assertion, "block \(PythonText.quoted(name)) defined twice", line: line)
    }
    return .block(block)
  }

  private static func isBlank(_ statement: JinjaStatement) -> Bool {
    if case .text(let text) = statement.kind {
      return text.unicodeScalars.allSatisfy(PythonText.isSpace)
    }
    return false
  }

  private mutating func macro() throws(ChatTemplateError) -> JinjaStatement.Kind {
    try advance()
    let name = try expectName()
    return .macro(try definition(name, end: "endmacro", hasSignature: true))
  }

  private mutating func callBlock() throws(ChatTemplateError) -> JinjaStatement.Kind {
    let line = line
    try advance()
    let (parameters, defaults) = isSymbol(.leftParenthesis) ? try signature() : ([], [])
    let call = try expression()
    guard case .postfix(_, let parts) = call, case .call = parts.last else {
      throw failure("expected call", line: line)
    }
    return .call(try definition(nil, end: "endcall", parameters, defaults), call)
  }

  private mutating func definition(_ name: String?, end: String, hasSignature: Bool)
    throws(ChatTemplateError) -> JinjaMacroDefinition
  {
    let (parameters, defaults) = try signature()
    return try definition(name, end: end, parameters, defaults)
  }

  private mutating func definition(
    _ name: String?, end: String, _ parameters: [String], _ defaults: [JinjaExpression]
  ) throws(ChatTemplateError) -> JinjaMacroDefinition {
    let outer = special
    special = []
    let body = try function { (parser) throws(ChatTemplateError) in try parser.body(until: end) }
    let used = special
    special = outer.union(used)
    if used.contains("caller"), let place = parameters.firstIndex(of: "caller"),
      place < parameters.count - defaults.count
    {
      throw ChatTemplateError(
        .assertion,
        "When defining macros or call blocks the special \"caller\" argument must be omitted or be"
          + " given a default.", line: line)
    }
    return JinjaMacroDefinition(
      name: name, parameters: parameters, defaults: defaults, body: body,
      special: used.subtracting(parameters))
  }

  /// A body that `break` cannot leave.
  private mutating func function(
    _ body: (inout JinjaParser) throws(ChatTemplateError) -> [JinjaStatement]
  ) throws(ChatTemplateError) -> [JinjaStatement] {
    let wasInLoop = isInLoop
    isInLoop = false
    defer { isInLoop = wasInLoop }
    return try body(&self)
  }

  private mutating func signature() throws(ChatTemplateError) -> ([String], [JinjaExpression]) {
    var parameters: [String] = []
    var defaults: [JinjaExpression] = []
    try expect(.leftParenthesis)
    while !isSymbol(.rightParenthesis) {
      if !parameters.isEmpty { try expect(.comma) }
      let name = try expectName()
      try checkAssignable(name)
      if try skip(.assign) {
        defaults.append(try expression())
      } else if !defaults.isEmpty {
        throw failure("non-default argument follows default argument")
      }
      try checkNames(parameters.count)
      if parameters.contains(name) {
        throw failure("duplicate argument \(PythonText.quoted(name)) in function definition")
      }
      parameters.append(name)
    }
    try expect(.rightParenthesis)
    return (parameters, defaults)
  }
}
