extension JinjaRenderer {
  func call(_ value: JinjaValue, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> JinjaValue
  {
    switch value {
    case .undefined(let undefined): throw undefined.error
    case .macro(let macro): return .string(try call(macro, arguments))
    case .function(let function): return try call(function, arguments)
    case .method(let method): return try call(method, arguments)
    case .joiner(let joiner):
      _ = try arguments.bind("Joiner.__call__", [])
      return joiner.next()
    case .loop(let loop):
      guard let recursion = loop.recursion else {
        throw ChatTemplateError(
          .wrongType, "The loop must have the 'recursive' marker to be called recursively.")
      }
      let items = try arguments.bind("LoopContext.__call__", ["iterable"], required: 1)[0] ?? .none
      return .string(try recursion(items, loop.depth0 + 1))
    case .block(let name):
      guard let block = syntax.blocks[name] else { return .none }
      return .string(try render(block, globals))
    default:
      throw ChatTemplateError(.wrongType, "'\(value.typeName)' object is not callable")
    }
  }

  func macro(_ definition: JinjaMacroDefinition, _ scope: JinjaScope) throws(ChatTemplateError)
    -> JinjaValue
  {
    try track(scope)
    return .macro(JinjaMacro(definition, scope))
  }

  private func call(_ macro: JinjaMacro, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> String
  {
    let definition = macro.definition
    let scope = JinjaScope(macro.scope)
    var named = arguments.named
    let (work, overflow) = named.count.multipliedReportingOverflow(
      by: definition.parameters.count)
    try budget.spend((overflow ? .max : work) >> 3)
    func take(_ name: String) -> JinjaValue? {
      named.firstIndex { $0.name == name }.map { named.remove(at: $0).value }
    }
    var missing: [Int] = []
    for (place, name) in definition.parameters.enumerated() {
      if place < arguments.positional.count {
        scope[name] = arguments.positional[place]
      } else if let value = take(name) {
        scope[name] = value
      } else {
        missing.append(place)
      }
    }
    if definition.takesCaller {
      var caller = take("caller") ?? .none
      if caller.isNone { caller = .undefined(.hint("No caller defined")) }
      scope["caller"] = caller
    }
    let label = definition.name.map(PythonText.quoted) ?? "None"
    if definition.takesNamed {
      scope["kwargs"] = try dictionary(named.map { (.string($0.name), $0.value) })
    } else if let extra = named.first {
      throw ChatTemplateError(
        .wrongType,
        named.contains { $0.name == "caller" }
          ? "macro \(label) was invoked with two values for the special caller argument. This is"
            + " most likely a bug."
          : "macro \(label) takes no keyword argument \(PythonText.quoted(extra.name))")
    }
    let extra = arguments.positional.dropFirst(definition.parameters.count)
    if definition.takesPositional {
      scope["varargs"] = try tuple(Array(extra))
    } else if !extra.isEmpty {
      throw ChatTemplateError(
        .wrongType,
        "macro \(label) takes not more than \(definition.parameters.count) argument(s)")
    }
    return try called { () throws(ChatTemplateError) in
      try capture { () throws(ChatTemplateError) in
        try fillIn(missing, of: definition, scope)
        _ = try nested { () throws(ChatTemplateError) in try execute(definition.body, scope) }
      }
    }
  }

  /// Defaults are computed at each call and see the parameters before them.
  private func fillIn(_ missing: [Int], of definition: JinjaMacroDefinition, _ scope: JinjaScope)
    throws(ChatTemplateError)
  {
    let firstDefault = definition.parameters.count - definition.defaults.count
    // Parameters hide outer variables of their name before they have a value.
    for place in missing {
      let name = definition.parameters[place]
      scope[name] = .undefined(.hint("parameter \(PythonText.quoted(name)) was not provided"))
    }
    for place in missing where place >= firstDefault {
      scope[definition.parameters[place]] = try evaluate(
        definition.defaults[place - firstDefault], scope)
    }
  }

  private func call(_ function: JinjaFunction, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> JinjaValue
  {
    switch function {
    case .range: return try range(arguments)
    case .dict: return try dict(arguments)
    case .namespace:
      let namespace = JinjaNamespace()
      try track(namespace)
      guard case .dictionary(let dictionary) = try dict(arguments) else { return .none }
      for (key, value) in dictionary.members {
        try budget.spend(namespace.members.count >> 3)
        namespace[try printed(key)] = value
      }
      return .namespace(namespace)
    case .cycler:
      if arguments.positional.isEmpty {
        throw ChatTemplateError(.runtime, "at least one item has to be provided")
      }
      try budget.allocate(32 * arguments.positional.count)
      guard case .list(let items) = try list(arguments.positional) else { return .none }
      return .cycler(JinjaCycler(items.elements))
    case .joiner:
      return .joiner(JinjaJoiner(try arguments.bind("joiner", ["sep"])[0] ?? .string(", ")))
    case .raiseException:
      let message = try arguments.bind("raise_exception", ["message"], required: 1)[0] ?? .none
      throw ChatTemplateError(.raised, try printed(message))
    case .strftimeNow:
      let format = try arguments.bind("strftime_now", ["format"], required: 1)[0] ?? .none
      guard let format = format.text else {
        throw ChatTemplateError(
          .wrongType, "strftime() argument 1 must be str, not \(format.typeName)")
      }
      try budget.allocate(16 * format.utf8.count)
      return try string(clock.now().formatted(format))
    case .lipsum:
      throw ChatTemplateError(.unsupported, "a chat template has no random numbers")
    }
  }

  private func range(_ arguments: JinjaArguments) throws(ChatTemplateError) -> JinjaValue {
    if !arguments.named.isEmpty {
      throw ChatTemplateError(.wrongType, "range() takes no keyword arguments")
    }
    var numbers: [Int] = []
    for value in arguments.positional {
      try refuse(value)
      guard let number = value.index else {
        throw ChatTemplateError(
          .wrongType, "'\(value.typeName)' object cannot be interpreted as an integer")
      }
      numbers.append(number)
    }
    guard (1...3).contains(numbers.count) else {
      throw ChatTemplateError(
        .wrongType, "range expected 1 to 3 arguments, got \(numbers.count)")
    }
    let start = numbers.count > 1 ? numbers[0] : 0
    let stop = numbers.count > 1 ? numbers[1] : numbers[0]
    let step = numbers.count > 2 ? numbers[2] : 1
    if step == 0 { throw ChatTemplateError(.invalidValue, "range() arg 3 must not be zero") }
    let isEmpty = step > 0 ? start >= stop : start <= stop
    let width = start < stop ? UInt(bitPattern: stop &- start) : UInt(bitPattern: start &- stop)
    let count = isEmpty ? 0 : (width - 1) / step.magnitude + 1
    guard count <= UInt(JinjaBudget.maximumRange) else {
      throw ChatTemplateError(
        .arithmetic,
        "Range too big. The sandbox blocks ranges larger than MAX_RANGE"
          + " (\(JinjaBudget.maximumRange)).")
    }
    return .range(JinjaRange(start: start, stop: stop, step: step, count: Int(count)))
  }

  private func dict(_ arguments: JinjaArguments) throws(ChatTemplateError) -> JinjaValue {
    var pairs: [(key: JinjaValue, value: JinjaValue)] = []
    if arguments.positional.count > 1 {
      throw ChatTemplateError(
        .wrongType, "dict expected at most 1 argument, got \(arguments.positional.count)")
    }
    if let first = arguments.positional.first {
      if case .undefined(let undefined) = first { throw undefined.error }
      if case .dictionary(let dictionary) = first {
        pairs = dictionary.members
      } else {
        for element in try array(of: first) {
          let pair = try array(of: element)
          guard pair.count == 2 else {
            throw ChatTemplateError(
              .invalidValue,
              "dictionary update sequence element #\(pairs.count) has length \(pair.count); 2 is"
                + " required")
          }
          pairs.append((pair[0], pair[1]))
        }
      }
    }
    for (name, value) in arguments.named { pairs.append((.string(name), value)) }
    return try dictionary(pairs)
  }
}
