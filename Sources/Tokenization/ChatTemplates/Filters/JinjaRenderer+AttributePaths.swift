extension JinjaRenderer {
  /// The parts of a filter's `attribute`: names and numbers between dots.
  func attributePath(_ value: JinjaValue?) throws(ChatTemplateError) -> [JinjaValue] {
    guard let value, !value.isNone else { return [] }
    guard let text = value.text else { return [value] }
    try budget.spend(.characters, on: text.utf8.count)
    let parts = try split(text, ".", -1, fromRight: false)
    var path: [JinjaValue] = []
    for part in parts {
      if PythonCase.holds("isdigit", part), let number = Int(part) {
        path.append(.integer(number))
      } else {
        path.append(.string(part))
      }
    }
    return path
  }

  /// The value at a path, with `missing` for what is not there.
  func look(up path: [JinjaValue], in value: JinjaValue, missing: JinjaValue? = nil)
    throws(ChatTemplateError) -> JinjaValue
  {
    var value = value
    for part in path {
      try budget.spend()
      value = try item(part, of: value)
      if value.isUndefined, let missing { value = missing }
    }
    return value
  }

  /// What sorting compares: letters without their case, unless it is wanted.
  func sortKey(_ value: JinjaValue, caseSensitive: Bool) throws(ChatTemplateError) -> JinjaValue {
    guard !caseSensitive, let text = value.text else { return value }
    try budget.spend(.characters, on: text.utf8.count)
    if text.utf8.count > 15 { try budget.allocate(32 + text.utf8.count) }
    return .string(PythonCase.lower(text))
  }

  func flag(_ value: JinjaValue?) throws(ChatTemplateError) -> Bool {
    guard let value else { return false }
    return try truth(value)
  }
}
