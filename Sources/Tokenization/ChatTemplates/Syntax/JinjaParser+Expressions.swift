extension JinjaParser {
  /// Expressions separated by commas are a tuple.
  mutating func tuple(
    withConditional: Bool = true, end: String? = nil, inParentheses: Bool = false
  ) throws(ChatTemplateError) -> JinjaExpression {
    var parts: [JinjaExpression] = []
    var isTuple = false
    while true {
      if !parts.isEmpty { try expect(.comma) }
      if isTupleEnd(end) { break }
      parts.append(try expression(withConditional: withConditional))
      guard isSymbol(.comma) else { break }
      isTuple = true
    }
    if let only = parts.first, !isTuple { return only }
    if parts.isEmpty, !inParentheses {
      throw failure(
        "Expected an expression, got \(PythonText.quoted(tokens[index].description))")
    }
    return .tuple(parts)
  }

  func isTupleEnd(_ end: String?) -> Bool {
    switch current {
    case .variableEnd, .blockEnd, .symbol(.rightParenthesis): true
    case .name(let name): name == end
    default: false
    }
  }

  mutating func expression(withConditional: Bool = true) throws(ChatTemplateError)
    -> JinjaExpression
  {
    try nested { (parser) throws(ChatTemplateError) in
      withConditional ? try parser.conditional() : try parser.or()
    }
  }

  private mutating func conditional() throws(ChatTemplateError) -> JinjaExpression {
    var line = line
    var value = try or()
    var count = 0
    while try skip(name: "if") {
      count += 1
      if count > 32 { throw failure("more than 32 conditions without else") }
      let test = try or()
      let otherwise = try skip(name: "else") ? try expression() : nil
      value = .conditional(test: test, then: value, otherwise: otherwise, line: line)
      line = self.line
    }
    return value
  }

  private mutating func or() throws(ChatTemplateError) -> JinjaExpression {
    var parts = [try and()]
    while try skip(name: "or") { parts.append(try and()) }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func and() throws(ChatTemplateError) -> JinjaExpression {
    var parts = [try not()]
    while try skip(name: "and") { parts.append(try not()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func not() throws(ChatTemplateError) -> JinjaExpression {
    var count = 0
    while try skip(name: "not") { count += 1 }
    let value = try comparison()
    if count == 0 { return value }
    // Two of them make a truth value of anything.
    return count % 2 == 1 ? .not(value) : .not(.not(value))
  }

  private mutating func comparison() throws(ChatTemplateError) -> JinjaExpression {
    let first = try sum()
    var rest: [(comparison: JinjaExpression.Comparison, operand: JinjaExpression)] = []
    while let comparison = try comparisonOperator() { rest.append((comparison, try sum())) }
    return rest.isEmpty ? first : .compare(first, rest)
  }

  private mutating func comparisonOperator() throws(ChatTemplateError) -> JinjaExpression
    .Comparison?
  {
    let comparison: JinjaExpression.Comparison
    switch current {
    case .symbol(.equal): comparison = .equal
    case .symbol(.notEqual): comparison = .notEqual
    case .symbol(.less): comparison = .less
    case .symbol(.lessEqual): comparison = .lessEqual
    case .symbol(.greater): comparison = .greater
    case .symbol(.greaterEqual): comparison = .greaterEqual
    case .name("in"): comparison = .contained
    case .name("not"):
      guard case .name("in") = try following() else { return nil }
      try advance()
      comparison = .notContained
    default: return nil
    }
    try advance()
    return comparison
  }

  private mutating func sum() throws(ChatTemplateError) -> JinjaExpression {
    let first = try concatenation()
    var rest: [(operation: JinjaExpression.Arithmetic, operand: JinjaExpression)] = []
    while true {
      if try skip(.add) {
        rest.append((.add, try concatenation()))
      } else if try skip(.subtract) {
        rest.append((.subtract, try concatenation()))
      } else {
        return rest.isEmpty ? first : .arithmetic(first, rest)
      }
    }
  }

  private mutating func concatenation() throws(ChatTemplateError) -> JinjaExpression {
    var parts = [try product()]
    while try skip(.tilde) { parts.append(try product()) }
    return parts.count == 1 ? parts[0] : .concatenate(parts)
  }

  private mutating func product() throws(ChatTemplateError) -> JinjaExpression {
    let first = try power()
    var rest: [(operation: JinjaExpression.Arithmetic, operand: JinjaExpression)] = []
    while true {
      let operation: JinjaExpression.Arithmetic
      switch current {
      case .symbol(.multiply): operation = .multiply
      case .symbol(.divide): operation = .divide
      case .symbol(.floorDivide): operation = .floorDivide
      case .symbol(.modulo): operation = .modulo
      default: return rest.isEmpty ? first : .arithmetic(first, rest)
      }
      try advance()
      rest.append((operation, try power()))
    }
  }

  private mutating func power() throws(ChatTemplateError) -> JinjaExpression {
    let first = try unary()
    var rest: [(operation: JinjaExpression.Arithmetic, operand: JinjaExpression)] = []
    while try skip(.power) { rest.append((.power, try unary())) }
    return rest.isEmpty ? first : .arithmetic(first, rest)
  }

  /// A sign binds less than attributes and calls, and more than filters and tests.
  private mutating func unary(withFilter: Bool = true) throws(ChatTemplateError) -> JinjaExpression
  {
    let value: JinjaExpression
    if isSymbol(.subtract) || isSymbol(.add) {
      let isNegative = isSymbol(.subtract)
      try advance()
      let operand = try nested { (parser) throws(ChatTemplateError) in
        try parser.unary(withFilter: false)
      }
      value = isNegative ? .negative(operand) : .positive(operand)
    } else {
      value = try primary()
    }
    var parts = try postfixes()
    if withFilter { try appendFilters(to: &parts) }
    return parts.isEmpty ? value : .postfix(value, parts)
  }

  mutating func primary() throws(ChatTemplateError) -> JinjaExpression {
    switch current {
    case .name(let name):
      try advance()
      switch name {
      case "true", "True": return .literal(.bool(true))
      case "false", "False": return .literal(.bool(false))
      case "none", "None": return .literal(.none)
      case "varargs", "kwargs", "caller": special.insert(name)
      default: break
      }
      return .name(name)
    case .string(var text):
      try advance()
      while case .string(let more) = current {
        text += more
        try advance()
      }
      return .literal(.string(text))
    case .integer(let value):
      try advance()
      return .literal(.integer(value))
    case .float(let value):
      try advance()
      return .literal(.float(value))
    case .symbol(.leftParenthesis):
      try advance()
      let value = try tuple(inParentheses: true)
      try expect(.rightParenthesis)
      return value
    case .symbol(.leftBracket): return try list()
    case .symbol(.leftBrace): return try dictionary()
    default: throw failure("unexpected \(PythonText.quoted(tokens[index].description))")
    }
  }

  private mutating func list() throws(ChatTemplateError) -> JinjaExpression {
    try advance()
    var elements: [JinjaExpression] = []
    while !isSymbol(.rightBracket) {
      if !elements.isEmpty { try expect(.comma) }
      if isSymbol(.rightBracket) { break }
      elements.append(try expression())
    }
    try expect(.rightBracket)
    return .list(elements)
  }

  private mutating func dictionary() throws(ChatTemplateError) -> JinjaExpression {
    try advance()
    var members: [(key: JinjaExpression, value: JinjaExpression)] = []
    while !isSymbol(.rightBrace) {
      if !members.isEmpty { try expect(.comma) }
      if isSymbol(.rightBrace) { break }
      let key = try expression()
      try expect(.colon)
      members.append((key, try expression()))
    }
    try expect(.rightBrace)
    return .dictionary(members)
  }
}
