extension JinjaRenderer {
  func call(_ method: JinjaMethod, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> JinjaValue
  {
    let name = method.name
    switch method.receiver {
    case .string(let text), .markup(let text):
      let result = try call(name, on: text, arguments, method.receiver)
      if let text = result.text { try budget.allocate(text.utf8.count) }
      return result
    case .list(let list), .tuple(let list):
      return try call(name, on: list.elements, method.receiver, arguments)
    case .range:
      return try call(name, on: try array(of: method.receiver), method.receiver, arguments)
    case .dictionary(let dictionary): return try call(name, on: dictionary, arguments)
    case .view(let part, let dictionary):
      let others = try array(of: arguments.bind(name, ["other"], required: 1)[0] ?? .none)
      let elements = try items(part, of: dictionary)
      try budget.spend(4 * elements.count)
      let own = try JinjaDictionary(elements.map { ($0, .none) })
      for other in others where own[try key(other)] != nil { return .bool(false) }
      return .bool(true)
    case .loop(let loop): return try call(name, on: loop, arguments)
    case .cycler(let cycler):
      _ = try arguments.bind(name, [])
      if name == "next" { return cycler.next() }
      cycler.reset()
      return .none
    case .float(let value):
      if name == "is_integer" { return .bool(value.isFinite && value.rounded() == value) }
      if name == "conjugate" { return method.receiver }
    case .integer, .bool:
      let value = method.receiver.index ?? 0
      if name == "bit_length" {
        return .integer(Int.bitWidth - value.magnitude.leadingZeroBitCount)
      }
      if name == "bit_count" { return .integer(value.magnitude.nonzeroBitCount) }
      if name == "conjugate" { return .integer(value) }
    default: break
    }
    throw unsupportedMethod(name, method.receiver)
  }

  /// A value as a key to look for.
  func key(_ value: JinjaValue) throws(ChatTemplateError) -> JinjaKey {
    try budget.spend(.search, on: value.text?.utf8.count ?? 0)
    return try JinjaKey(value)
  }

  func unsupportedMethod(_ name: String, _ value: JinjaValue) -> ChatTemplateError {
    ChatTemplateError(
      .unsupported, "the method '\(name)' of '\(value.typeName)' is not available in a template")
  }

  private func call(
    _ name: String, on elements: [JinjaValue], _ receiver: JinjaValue, _ arguments: JinjaArguments
  ) throws(ChatTemplateError) -> JinjaValue {
    switch name {
    case "copy":
      _ = try arguments.bind(name, [])
      return try list(elements)
    case "count":
      let wanted = try arguments.bind(name, ["value"], required: 1)[0] ?? .none
      var count = 0
      for element in elements where try equal(element, wanted) { count += 1 }
      return .integer(count)
    default:
      let values = try arguments.bind(name, ["value", "start", "stop"], required: 1)
      let wanted = values[0] ?? .none
      let limits = try bounds(values[1], values[2], elements.count)
      for place in limits where try equal(elements[place], wanted) { return .integer(place) }
      throw ChatTemplateError(
        .invalidValue, "\(try representation(wanted)) is not in \(receiver.typeName)")
    }
  }

  /// The range of optional `start` and `end` arguments.
  func bounds(_ start: JinjaValue?, _ end: JinjaValue?, _ count: Int) throws(ChatTemplateError)
    -> Range<Int>
  {
    func bound(_ value: JinjaValue?, _ missing: Int) throws(ChatTemplateError) -> Int {
      guard let value, !value.isNone else { return missing }
      guard let index = value.index else {
        throw ChatTemplateError(
          .wrongType, "slice indices must be integers or None or have an __index__ method")
      }
      return min(index < 0 ? max(max(index, -count) + count, 0) : index, count)
    }
    let lower = try bound(start, 0)
    let upper = try bound(end, count)
    return lower..<max(lower, upper)
  }

  private func call(
    _ name: String, on dictionary: JinjaDictionary, _ arguments: JinjaArguments
  ) throws(ChatTemplateError) -> JinjaValue {
    switch name {
    case "get":
      if !arguments.named.isEmpty {
        throw ChatTemplateError(.wrongType, "dict.get() takes no keyword arguments")
      }
      let values = try arguments.bind(name, ["key", "default"], required: 1)
      return dictionary[try key(values[0] ?? .none)] ?? values[1] ?? .none
    case "fromkeys":
      let values = try arguments.bind(name, ["iterable", "value"], required: 1)
      var pairs: [(key: JinjaValue, value: JinjaValue)] = []
      for key in try array(of: values[0] ?? .none) { pairs.append((key, values[1] ?? .none)) }
      return try self.dictionary(pairs)
    default: break
    }
    _ = try arguments.bind(name, [])
    switch name {
    case "items": return .view(.items, dictionary)
    case "keys": return .view(.keys, dictionary)
    case "values": return .view(.values, dictionary)
    default: return .dictionary(dictionary)
    }
  }

  private func call(_ name: String, on loop: JinjaLoopState, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> JinjaValue
  {
    if !arguments.named.isEmpty {
      throw ChatTemplateError(.wrongType, "\(name)() got an unexpected keyword argument")
    }
    let values = arguments.positional
    if name == "cycle" {
      if values.isEmpty { throw ChatTemplateError(.wrongType, "no items for cycling given") }
      return values[loop.index0 % values.count]
    }
    if let last = loop.lastChanged, try equal(last, values) { return .bool(false) }
    loop.lastChanged = values
    return .bool(true)
  }
}
