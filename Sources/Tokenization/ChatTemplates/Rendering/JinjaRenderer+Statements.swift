extension JinjaRenderer {
  func execute(_ statements: [JinjaStatement], _ scope: JinjaScope) throws(ChatTemplateError)
    -> Flow
  {
    for statement in statements {
      do throws(ChatTemplateError) {
        try budget.spend()
        let flow = try execute(statement.kind, scope)
        if flow != .next { return flow }
      } catch {
        var error = error
        if error.line == nil { error.line = statement.line }
        throw error
      }
    }
    return .next
  }

  private func execute(_ kind: JinjaStatement.Kind, _ scope: JinjaScope)
    throws(ChatTemplateError) -> Flow
  {
    switch kind {
    case .text(let text): try write(text)
    case .output(let value): try write(try printed(try evaluate(value, scope)))
    case .branch(let cases, let otherwise): return try branch(cases, otherwise, scope)
    case .loop(let loop): try run(loop, scope)
    case .assign(let target, let value): try assignValue(target, value, scope)
    case .assignBlock(let target, let filters, let body):
      return try assignBlock(target, filters, body, scope)
    case .macro(let definition): scope[definition.name ?? ""] = try macro(definition, scope)
    case .call(let definition, let call): try callBlock(definition, call, scope)
    case .filter(let filters, let body):
      let inner = JinjaScope(scope)
      var flow = Flow.next
      let text = try capture { () throws(ChatTemplateError) in
        flow = try execute(body, inner)
      }
      // A `break` in Python leaves before the filter is reached.
      if flow != .next { return flow }
      try write(filtered: try apply(filters, to: .string(text), inner))
    case .with(let values, let body): return try with(values, body, scope)
    case .scope(let body):
      return try nested { () throws(ChatTemplateError) in
        try execute(body, JinjaScope(scope))
      }
    case .block(let block): try write(try render(block, scope))
    case .generation(let body):
      let text = try capture { () throws(ChatTemplateError) in
        _ = try nested { () throws(ChatTemplateError) in try execute(body, JinjaScope(scope)) }
      }
      noteGeneration(text)
      try write(text)
    case .leaveLoop: return .leaveLoop
    case .nextIteration: return .nextIteration
    case .load:
      throw ChatTemplateError(
        .unsupported, "no loader for this environment specified",
        remedy: "a chat template cannot load other templates; put everything into one")
    }
    return .next
  }

  private func branch(
    _ cases: [(test: JinjaExpression, body: [JinjaStatement])], _ otherwise: [JinjaStatement],
    _ scope: JinjaScope
  ) throws(ChatTemplateError) -> Flow {
    for (test, body) in cases {
      if try truth(try evaluate(test, scope)) {
        return try nested { () throws(ChatTemplateError) in try execute(body, scope) }
      }
    }
    return try nested { () throws(ChatTemplateError) in try execute(otherwise, scope) }
  }

  private func assignValue(_ target: JinjaTarget, _ value: JinjaExpression, _ scope: JinjaScope)
    throws(ChatTemplateError)
  {
    try checkNamespaces(target, scope)
    try assign(try evaluate(value, scope), to: target, scope)
  }

  /// Jinja looks at the namespaces before it computes the value.
  private func checkNamespaces(_ target: JinjaTarget, _ scope: JinjaScope)
    throws(ChatTemplateError)
  {
    switch target {
    case .name: break
    case .attribute(let name, _):
      guard case .namespace = scope[name] else {
        throw ChatTemplateError(.runtime, "cannot assign attribute on non-namespace object")
      }
    case .tuple(let parts): for part in parts { try checkNamespaces(part, scope) }
    }
  }

  func assign(_ value: JinjaValue, to target: JinjaTarget, _ scope: JinjaScope)
    throws(ChatTemplateError)
  {
    switch target {
    case .name(let name): scope[name] = value
    case .attribute(let name, let attribute):
      guard case .namespace(let namespace) = scope[name] else {
        throw ChatTemplateError(.runtime, "cannot assign attribute on non-namespace object")
      }
      if namespace[attribute] == nil { try budget.allocate(64) }
      try budget.spend(namespace.members.count >> 3)
      namespace[attribute] = value
    case .tuple(let targets):
      let values = try unpack(value, targets.count)
      for (target, value) in zip(targets, values) { try assign(value, to: target, scope) }
    }
  }

  private func unpack(_ value: JinjaValue, _ count: Int) throws(ChatTemplateError) -> [JinjaValue] {
    guard let iterator = try iterator(over: value) else {
      throw ChatTemplateError(.wrongType, "cannot unpack non-iterable \(value.typeName) object")
    }
    var values: [JinjaValue] = []
    while values.count < count, let next = try iterator.next() { values.append(next) }
    if values.count < count {
      throw ChatTemplateError(
        .invalidValue,
        "not enough values to unpack (expected \(count), got \(values.count))")
    }
    if try iterator.next() != nil {
      throw ChatTemplateError(
        .invalidValue, "too many values to unpack (expected \(count))")
    }
    return values
  }

  private func assignBlock(
    _ target: JinjaTarget, _ filters: [JinjaPostfix], _ body: [JinjaStatement],
    _ scope: JinjaScope
  ) throws(ChatTemplateError) -> Flow {
    let inner = JinjaScope(scope)
    var flow = Flow.next
    let text = try capture { () throws(ChatTemplateError) in
      flow = try nested { () throws(ChatTemplateError) in try execute(body, inner) }
    }
    if flow != .next { return flow }
    try assign(try apply(filters, to: .string(text), inner), to: target, scope)
    return .next
  }

  private func with(
    _ values: [(target: JinjaTarget, value: JinjaExpression)], _ body: [JinjaStatement],
    _ scope: JinjaScope
  ) throws(ChatTemplateError) -> Flow {
    let inner = JinjaScope(scope)
    for (target, value) in values { try assign(try evaluate(value, scope), to: target, inner) }
    return try nested { () throws(ChatTemplateError) in try execute(body, inner) }
  }

  private func callBlock(
    _ definition: JinjaMacroDefinition, _ call: JinjaExpression, _ scope: JinjaScope
  ) throws(ChatTemplateError) {
    guard case .postfix(let base, let parts) = call, case .call(let last) = parts.last else {
      return
    }
    let function = try apply(Array(parts.dropLast()), to: try evaluate(base, scope), scope)
    var arguments = try evaluate(last, scope)
    if arguments.named.contains(where: { $0.name == "caller" }) {
      throw ChatTemplateError(.wrongType, "got multiple values for keyword argument 'caller'")
    }
    arguments.named.append(("caller", try macro(definition, scope)))
    try write(try printed(try self.call(function, arguments)))
  }

  func render(_ block: JinjaBlock, _ scope: JinjaScope) throws(ChatTemplateError) -> String {
    if block.isRequired {
      throw ChatTemplateError(.runtime, "Required block '\(block.name)' not found")
    }
    return try called { () throws(ChatTemplateError) in
      try capture { () throws(ChatTemplateError) in
        _ = try nested { () throws(ChatTemplateError) in
          try execute(block.body, JinjaScope(block.isScoped ? scope : globals))
        }
      }
    }
  }
}
