extension JinjaRenderer {
  func evaluate(_ expression: JinjaExpression, _ scope: JinjaScope) throws(ChatTemplateError)
    -> JinjaValue
  {
    try budget.spend()
    switch expression {
    case .literal(let literal): return JinjaValue(literal)
    case .name(let name): return variable(name, scope)
    default: return try nested { () throws(ChatTemplateError) in try compound(expression, scope) }
    }
  }

  private func variable(_ name: String, _ scope: JinjaScope) -> JinjaValue {
    if let value = scope[name] { return value }
    if let function = JinjaFunction(rawValue: name) { return .function(function) }
    return .undefined(.name(name))
  }

  private func compound(_ expression: JinjaExpression, _ scope: JinjaScope)
    throws(ChatTemplateError) -> JinjaValue
  {
    switch expression {
    case .literal, .name: return .none
    case .list(let parts): return try list(try evaluate(parts, scope))
    case .tuple(let parts): return try tuple(try evaluate(parts, scope))
    case .dictionary(let members):
      var pairs: [(key: JinjaValue, value: JinjaValue)] = []
      for (key, value) in members {
        pairs.append((try evaluate(key, scope), try evaluate(value, scope)))
      }
      return try dictionary(pairs)
    case .negative(let operand): return try negative(try evaluate(operand, scope))
    case .positive(let operand): return try positive(try evaluate(operand, scope))
    case .not(let operand): return .bool(!(try truth(try evaluate(operand, scope))))
    case .and(let parts): return try select(parts, until: false, scope)
    case .or(let parts): return try select(parts, until: true, scope)
    case .compare(let first, let rest): return try compare(first, rest, scope)
    case .arithmetic(let first, let rest):
      var value = try evaluate(first, scope)
      for (operation, operand) in rest {
        value = try arithmetic(operation, value, try evaluate(operand, scope))
      }
      return value
    case .concatenate(let parts):
      var text = ""
      for part in parts {
        let more = try printed(try evaluate(part, scope))
        try budget.allocate(more.utf8.count)
        text += more
      }
      return .string(text)
    case .conditional(let test, let then, let otherwise, let line):
      if try truth(try evaluate(test, scope)) { return try evaluate(then, scope) }
      if let otherwise { return try evaluate(otherwise, scope) }
      return .undefined(
        .hint(
          "the inline if-expression on line \(line) evaluated to false and no else section was"
            + " defined."))
    case .postfix(let base, let parts):
      return try apply(parts, to: try evaluate(base, scope), scope)
    case .slice: return .none
    }
  }

  private func evaluate(_ parts: [JinjaExpression], _ scope: JinjaScope)
    throws(ChatTemplateError) -> [JinjaValue]
  {
    var values: [JinjaValue] = []
    values.reserveCapacity(parts.count)
    for part in parts { values.append(try evaluate(part, scope)) }
    return values
  }

  /// The first value whose truth is `wanted`, or the last one.
  private func select(_ parts: [JinjaExpression], until wanted: Bool, _ scope: JinjaScope)
    throws(ChatTemplateError) -> JinjaValue
  {
    var value = JinjaValue.none
    for (place, part) in parts.enumerated() {
      value = try evaluate(part, scope)
      if place + 1 < parts.count, try truth(value) == wanted { return value }
    }
    return value
  }

  private func compare(
    _ first: JinjaExpression,
    _ rest: [(comparison: JinjaExpression.Comparison, operand: JinjaExpression)],
    _ scope: JinjaScope
  ) throws(ChatTemplateError) -> JinjaValue {
    var left = try evaluate(first, scope)
    for (comparison, operand) in rest {
      let right = try evaluate(operand, scope)
      if !(try holds(comparison, left, right)) { return .bool(false) }
      left = right
    }
    return .bool(true)
  }

  func holds(_ comparison: JinjaExpression.Comparison, _ a: JinjaValue, _ b: JinjaValue)
    throws(ChatTemplateError) -> Bool
  {
    switch comparison {
    case .equal: try equal(a, b)
    case .notEqual: !(try equal(a, b))
    case .less: try ordered(a, b, "<")
    case .lessEqual: try ordered(a, b, "<=")
    case .greater: try ordered(a, b, ">")
    case .greaterEqual: try ordered(a, b, ">=")
    case .contained: try contains(b, a)
    case .notContained: !(try contains(b, a))
    }
  }

  func apply(_ parts: [JinjaPostfix], to base: JinjaValue, _ scope: JinjaScope)
    throws(ChatTemplateError) -> JinjaValue
  {
    var value = base
    for part in parts {
      try budget.spend()
      switch part {
      case .attribute(let name): value = try attribute(name, of: value)
      case .item(.slice(let start, let stop, let step)):
        let bounds = try [start, stop, step].map { (bound) throws(ChatTemplateError) in
          try bound.map { (bound) throws(ChatTemplateError) in try evaluate(bound, scope) }
        }
        value = try slice(value, bounds)
      case .item(let item): value = try self.item(try evaluate(item, scope), of: value)
      case .call(let arguments): value = try call(value, try evaluate(arguments, scope))
      case .filter(let name, let arguments, _):
        guard let filter = JinjaFilter(rawValue: name) else {
          let arguments = try evaluate(arguments, scope)
          throw unknown("filter", name, arguments)
        }
        value = try self.filter(filter, value, try evaluate(arguments, scope))
      case .test(let name, let arguments, let isNegated, _):
        guard let test = JinjaTest(rawValue: name) else {
          let arguments = try evaluate(arguments, scope)
          throw unknown("test", name, arguments)
        }
        let result = try self.test(test, value, try evaluate(arguments, scope))
        value = isNegated ? .bool(!(try truth(result))) : result
      }
    }
    return value
  }

  /// Jinja puts a function without named arguments in the place of what it does not find.
  private func unknown(_ kind: String, _ name: String, _ arguments: JinjaArguments)
    -> ChatTemplateError
  {
    if let extra = arguments.named.first {
      return ChatTemplateError(
        .wrongType, "\(kind) '\(name)' got an unexpected keyword argument '\(extra.name)'")
    }
    return ChatTemplateError(.runtime, "No \(kind) named '\(name)' found.")
  }

  func evaluate(_ call: JinjaCall, _ scope: JinjaScope) throws(ChatTemplateError)
    -> JinjaArguments
  {
    var arguments = JinjaArguments(positional: try evaluate(call.positional, scope))
    for (name, value) in call.named {
      arguments.named.append((name, try evaluate(value, scope)))
    }
    if let list = call.list {
      let value = try evaluate(list, scope)
      guard let iterator = try iterator(over: value) else {
        throw ChatTemplateError(
          .wrongType, "Value after * must be an iterable, not \(value.typeName)")
      }
      while let next = try iterator.next() { arguments.positional.append(next) }
    }
    if let dictionary = call.dictionary {
      let value = try evaluate(dictionary, scope)
      guard case .dictionary(let members) = value else {
        throw ChatTemplateError(
          .wrongType, "argument after ** must be a mapping, not \(value.typeName)")
      }
      for (key, value) in members.members {
        guard let name = key.text else {
          throw ChatTemplateError(.wrongType, "keywords must be strings")
        }
        try budget.spend(1 + arguments.named.count >> 3)
        if arguments.named.contains(where: { $0.name == name }) {
          throw ChatTemplateError(
            .wrongType, "got multiple values for keyword argument '\(name)'")
        }
        arguments.named.append((name, value))
      }
    }
    return arguments
  }
}
