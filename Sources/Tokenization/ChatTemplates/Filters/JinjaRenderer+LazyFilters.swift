extension JinjaRenderer {
  typealias Function = (JinjaValue) throws(ChatTemplateError) -> JinjaValue

  /// `map` and the selecting filters work when their result is read; only then do they find fault.
  func lazyFilter(_ filter: JinjaFilter, _ value: JinjaValue, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> JinjaValue
  {
    var source: JinjaIterator?
    var function: Function?
    return try iterator(depth: value.depth) {
      [unowned self] () throws(ChatTemplateError) -> JinjaValue? in
      guard let elements = source else {
        guard try truth(value) else { return nil }
        function = try self.function(filter, arguments)
        let elements = try self.elements(of: value)
        source = elements
        return try step(filter, elements, function)
      }
      return try step(filter, elements, function)
    }
  }

  private func step(_ filter: JinjaFilter, _ elements: JinjaIterator, _ function: Function?)
    throws(ChatTemplateError) -> JinjaValue?
  {
    guard let function else { return nil }
    while let element = try elements.next() {
      try budget.spend()
      let result = try nested { () throws(ChatTemplateError) in try function(element) }
      if filter == .map { return result }
      let rejects = filter == .reject || filter == .rejectattr
      if try truth(result) != rejects { return element }
    }
    return nil
  }

  private func function(_ filter: JinjaFilter, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> Function
  {
    var arguments = arguments
    if filter == .map {
      if arguments.positional.isEmpty,
        let place = arguments.named.firstIndex(where: { $0.name == "attribute" })
      {
        return try attributeFunction(arguments, place)
      }
      guard let name = arguments.positional.first else {
        throw ChatTemplateError(.runtime, "map requires a filter argument")
      }
      arguments.positional.removeFirst()
      let inner = name.text.flatMap(JinjaFilter.init)
      return { [unowned self] (value) throws(ChatTemplateError) in
        guard let inner else {
          throw ChatTemplateError(.runtime, "No filter named '\(try printed(name))'.")
        }
        return try self.filter(inner, value, arguments)
      }
    }
    var path: [JinjaValue] = []
    if filter == .selectattr || filter == .rejectattr {
      guard !arguments.positional.isEmpty else {
        throw ChatTemplateError(.runtime, "Missing parameter for attribute name")
      }
      path = try attributePath(arguments.positional.removeFirst())
    }
    guard let name = arguments.positional.first else {
      return { [unowned self] (value) throws(ChatTemplateError) in try look(up: path, in: value) }
    }
    arguments.positional.removeFirst()
    let test = name.text.flatMap(JinjaTest.init)
    return { [unowned self] (value) throws(ChatTemplateError) in
      let found = try look(up: path, in: value)
      guard let test else {
        throw ChatTemplateError(.runtime, "No test named '\(try printed(name))'.")
      }
      return try self.test(test, found, arguments)
    }
  }

  private func attributeFunction(_ arguments: JinjaArguments, _ place: Int)
    throws(ChatTemplateError) -> Function
  {
    let path = try attributePath(arguments.named[place].value)
    let missing = arguments.named.first { $0.name == "default" }?.value
    for (name, _) in arguments.named where name != "attribute" && name != "default" {
      throw ChatTemplateError(
        .runtime, "Unexpected keyword argument \(PythonText.quoted(name))")
    }
    return { [unowned self] (value) throws(ChatTemplateError) in
      try look(up: path, in: value, missing: missing.flatMap { $0.isNone ? nil : $0 })
    }
  }
}
