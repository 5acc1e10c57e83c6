extension JinjaParser {
  /// Attributes, items and calls.
  mutating func postfixes() throws(ChatTemplateError) -> [JinjaPostfix] {
    var parts: [JinjaPostfix] = []
    while true {
      if try skip(.dot) {
        parts.append(try attribute())
      } else if isSymbol(.leftBracket) {
        parts.append(.item(try subscripts()))
      } else if isSymbol(.leftParenthesis) {
        parts.append(.call(try arguments()))
      } else {
        return parts
      }
    }
  }

  private mutating func attribute() throws(ChatTemplateError) -> JinjaPostfix {
    let line = line
    let token = current
    try advance()
    switch token {
    case .name(let name): return .attribute(name)
    case .integer(let value): return .item(.literal(.integer(value)))
    default: throw failure("expected name or number", line: line)
    }
  }

  private mutating func subscripts() throws(ChatTemplateError) -> JinjaExpression {
    try advance()
    var parts: [JinjaExpression] = []
    while !isSymbol(.rightBracket) {
      if !parts.isEmpty { try expect(.comma) }
      parts.append(try subscripted())
    }
    try expect(.rightBracket)
    return parts.count == 1 ? parts[0] : .tuple(parts)
  }

  private mutating func subscripted() throws(ChatTemplateError) -> JinjaExpression {
    var start: JinjaExpression?
    if !isSymbol(.colon) {
      let value = try expression()
      guard isSymbol(.colon) else { return value }
      start = value
    }
    try advance()
    let stop = try bound()
    let step = try skip(.colon) ? try bound() : nil
    return .slice(start, stop, step)
  }

  private mutating func bound() throws(ChatTemplateError) -> JinjaExpression? {
    isSymbol(.colon) || isSymbol(.rightBracket) || isSymbol(.comma) ? nil : try expression()
  }

  mutating func arguments() throws(ChatTemplateError) -> JinjaCall {
    let line = line
    var call = JinjaCall()
    func refuse() -> ChatTemplateError {
      failure("invalid syntax for function call expression", line: line)
    }
    try expect(.leftParenthesis)
    var isFirst = true
    while !isSymbol(.rightParenthesis) {
      if !isFirst {
        try expect(.comma)
        if isSymbol(.rightParenthesis) { break }
      }
      isFirst = false
      if isSymbol(.multiply) {
        if call.list != nil || call.dictionary != nil { throw refuse() }
        try advance()
        call.list = try expression()
      } else if isSymbol(.power) {
        if call.dictionary != nil { throw refuse() }
        try advance()
        call.dictionary = try expression()
      } else if case .name(let name) = current, case .symbol(.assign) = try following() {
        if call.dictionary != nil { throw refuse() }
        try advance()
        try advance()
        try checkNames(call.named.count)
        if call.named.contains(where: { $0.name == name }) {
          throw failure("keyword argument repeated: \(name)", line: line)
        }
        call.named.append((name, try expression()))
      } else {
        if call.list != nil || call.dictionary != nil || !call.named.isEmpty { throw refuse() }
        call.positional.append(try expression())
      }
    }
    try expect(.rightParenthesis)
    return call
  }

  /// Filters, tests, and calls of what they give.
  mutating func appendFilters(to parts: inout [JinjaPostfix]) throws(ChatTemplateError) {
    while true {
      if isSymbol(.pipe) {
        parts += try filters()
      } else if isName("is") {
        parts.append(try test())
      } else if isSymbol(.leftParenthesis) {
        parts.append(.call(try arguments()))
      } else {
        return
      }
    }
  }

  mutating func filters(startsInline: Bool = false) throws(ChatTemplateError) -> [JinjaPostfix] {
    var parts: [JinjaPostfix] = []
    var startsInline = startsInline
    while startsInline || isSymbol(.pipe) {
      if !startsInline { try advance() }
      startsInline = false
      let line = line
      let name = try dottedName()
      let call = isSymbol(.leftParenthesis) ? try arguments() : JinjaCall()
      parts.append(.filter(name, call, line: line))
    }
    return parts
  }

  private mutating func dottedName() throws(ChatTemplateError) -> String {
    var name = try expectName()
    while try skip(.dot) { name += "." + (try expectName()) }
    return name
  }

  private mutating func test() throws(ChatTemplateError) -> JinjaPostfix {
    let line = line
    try advance()
    let isNegated = try skip(name: "not")
    let name = try dottedName()
    var call = JinjaCall()
    if isSymbol(.leftParenthesis) {
      call = try arguments()
    } else if beginsOperand {
      if isName("is") { throw failure("You cannot chain multiple tests with is") }
      // Only nested brackets come back here, and they count themselves.
      let value = try primary()
      let parts = try postfixes()
      call.positional = [parts.isEmpty ? value : .postfix(value, parts)]
    }
    return .test(name, call, isNegated: isNegated, line: line)
  }

  private var beginsOperand: Bool {
    switch current {
    case .name(let name): name != "else" && name != "or" && name != "and"
    case .string, .integer, .float, .symbol(.leftBracket), .symbol(.leftBrace): true
    default: false
    }
  }
}
