import Files

extension JinjaRenderer {
  /// `str(value)`.
  func printed(_ value: JinjaValue) throws(ChatTemplateError) -> String {
    switch value {
    case .string(let text), .markup(let text): return text
    case .undefined: return ""
    default: return try representation(value)
    }
  }

  /// `repr(value)`.
  func representation(_ value: JinjaValue) throws(ChatTemplateError) -> String {
    var text = ""
    try represent(value, &text, 0)
    return text
  }

  private func represent(_ value: JinjaValue, _ text: inout String, _ depth: Int)
    throws(ChatTemplateError)
  {
    if depth > JinjaBudget.maximumDepth + 10 {
      throw ChatTemplateError(.limit, "a value that contains itself cannot be printed")
    }
    let before = text.utf8.count
    switch value {
    case .undefined: text += "Undefined"
    case .none: text += "None"
    case .bool(let value): text += value ? "True" : "False"
    case .integer(let value): text += String(value)
    case .largeInteger(let digits): text += digits
    case .float(let value): text += Self.representation(value)
    case .string(let value): text += try quoted(value)
    case .markup(let value): text += "Markup(" + (try quoted(value)) + ")"
    case .list(let list): try represent(list.elements, "[", "]", &text, depth)
    case .tuple(let list):
      try represent(list.elements, "(", list.elements.count == 1 ? ",)" : ")", &text, depth)
    case .dictionary(let dictionary): try represent(dictionary, &text, depth)
    case .range(let range):
      text += "range(\(range.start), \(range.stop)"
      text += range.step == 1 ? ")" : ", \(range.step))"
    case .view(let part, let dictionary):
      text += part.rawValue + "("
      try represent(try items(part, of: dictionary), "[", "]", &text, depth)
      text += ")"
    case .namespace(let namespace):
      text += "<Namespace "
      try represent(
        JinjaDictionary(named: namespace.members), &text, depth)
      text += ">"
    case .macro(let macro):
      text += "<Macro \(macro.definition.name.map(PythonText.quoted) ?? "anonymous")>"
    case .loop(let loop): text += "<LoopContext \(loop.index0 + 1)/\(try loop.length())>"
    case .function(let function):
      text +=
        function.typeName == "type"
        ? "<class '\(function == .dict ? "" : "jinja2.utils.")\(Self.className(function))'>"
        : "<function \(function.rawValue)>"
    case .iterator(let iterator): text += "<\(iterator.typeName) object>"
    case .method(let method):
      text += "<built-in method \(method.name) of \(method.receiver.typeName) object>"
    case .cycler, .joiner: text += "<jinja2.utils.\(value.typeName) object>"
    case .blocks: text += "<TemplateReference None>"
    case .block(let name): text += "<BlockReference \(PythonText.quoted(name))>"
    }
    try budget.spend()
    if depth == 0 || text.utf8.count - before > 64 { try budget.allocate(text.utf8.count - before) }
  }

  private func quoted(_ text: String) throws(ChatTemplateError) -> String {
    try budget.spend(.characters, on: text.utf8.count)
    try budget.allocate(2 * text.utf8.count)
    return PythonText.quoted(text)
  }

  private static func className(_ function: JinjaFunction) -> String {
    switch function {
    case .cycler: "Cycler"
    case .joiner: "Joiner"
    case .namespace: "Namespace"
    default: function.rawValue
    }
  }

  private func represent(
    _ elements: [JinjaValue], _ opening: String, _ closing: String, _ text: inout String,
    _ depth: Int
  ) throws(ChatTemplateError) {
    text += opening
    for (place, element) in elements.enumerated() {
      if place > 0 { text += ", " }
      try represent(element, &text, depth + 1)
    }
    text += closing
  }

  private func represent(_ dictionary: JinjaDictionary, _ text: inout String, _ depth: Int)
    throws(ChatTemplateError)
  {
    text += "{"
    for (place, member) in dictionary.members.enumerated() {
      if place > 0 { text += ", " }
      try represent(member.key, &text, depth + 1)
      text += ": "
      try represent(member.value, &text, depth + 1)
    }
    text += "}"
  }

  static func elements(_ part: JinjaDictionary.Part, _ dictionary: JinjaDictionary) -> [JinjaValue]
  {
    switch part {
    case .keys: dictionary.members.map(\.key)
    case .values: dictionary.members.map(\.value)
    case .items: dictionary.members.map { .tuple(JinjaList([$0.key, $0.value])) }
    }
  }

  static func representation(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    return pythonRepresentation(value)
  }
}
