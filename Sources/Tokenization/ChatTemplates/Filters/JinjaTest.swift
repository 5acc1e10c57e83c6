/// The tests of Jinja.
enum JinjaTest: String {
  case odd, even, divisibleby, defined, undefined, filter, test, none, boolean, `false`, `true`
  case integer, float, lower, upper, string, mapping, number, sequence, iterable, callable, sameas
  case escaped, `in`
  case equalSymbol = "=="
  case eq, equalto
  case notEqualSymbol = "!="
  case ne
  case greaterSymbol = ">"
  case gt, greaterthan, ge
  case greaterEqualSymbol = ">="
  case lessSymbol = "<"
  case lt, lessthan
  case lessEqualSymbol = "<="
  case le
}

extension JinjaRenderer {
  func test(_ test: JinjaTest, _ value: JinjaValue, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> JinjaValue
  {
    let name = test.rawValue
    func other() throws(ChatTemplateError) -> JinjaValue {
      try arguments.bind(name, ["other"], required: 1)[0] ?? .none
    }
    func compare(_ comparison: JinjaExpression.Comparison) throws(ChatTemplateError) -> JinjaValue {
      .bool(try holds(comparison, value, try other()))
    }
    switch test {
    case .eq, .equalto, .equalSymbol: return try compare(.equal)
    case .ne, .notEqualSymbol: return try compare(.notEqual)
    case .gt, .greaterthan, .greaterSymbol: return try compare(.greater)
    case .ge, .greaterEqualSymbol: return try compare(.greaterEqual)
    case .lt, .lessthan, .lessSymbol: return try compare(.less)
    case .le, .lessEqualSymbol: return try compare(.lessEqual)
    case .in:
      return .bool(try contains(try arguments.bind(name, ["seq"], required: 1)[0] ?? .none, value))
    case .sameas: return .bool(try isSame(value, try other()))
    case .divisibleby:
      let divisor = try arguments.bind(name, ["num"], required: 1)[0] ?? .none
      return .bool(try equal(try arithmetic(.modulo, value, divisor), .integer(0)))
    case .odd, .even:
      _ = try arguments.bind(name, [])
      let rest = try arithmetic(.modulo, value, .integer(2))
      return .bool(try equal(rest, .integer(test == .odd ? 1 : 0)))
    default:
      _ = try arguments.bind(name, [])
      return .bool(try simple(test, value))
    }
  }

  private func simple(_ test: JinjaTest, _ value: JinjaValue) throws(ChatTemplateError) -> Bool {
    switch test {
    case .defined: return !value.isUndefined
    case .undefined: return value.isUndefined
    case .filter, .test:
      // Python looks the value up in a dictionary, whatever it is.
      _ = try JinjaKey(value)
      guard let text = value.text else { return false }
      return test == .filter ? JinjaFilter(rawValue: text) != nil : JinjaTest(rawValue: text) != nil
    case .none: return value.isNone
    case .boolean: if case .bool = value { return true }
    case .true: if case .bool(true) = value { return true }
    case .false: if case .bool(false) = value { return true }
    case .integer:
      switch value {
      case .integer, .largeInteger: return true
      default: return false
      }
    case .float: if case .float = value { return true }
    case .number:
      switch value {
      case .integer, .largeInteger, .float, .bool: return true
      default: return false
      }
    case .string: return value.text != nil
    case .lower: return try holds("islower", value)
    case .upper: return try holds("isupper", value)
    case .mapping: if case .dictionary = value { return true }
    case .sequence:
      switch value {
      case .string, .markup, .list, .tuple, .dictionary, .range, .undefined: return true
      default: return false
      }
    case .iterable: return try isIterable(value)
    case .callable:
      switch value {
      case .macro, .function, .method, .joiner, .loop, .block, .undefined: return true
      default: return false
      }
    case .escaped: if case .markup = value { return true }
    default: break
    }
    return false
  }

  private func isIterable(_ value: JinjaValue) throws(ChatTemplateError) -> Bool {
    switch value {
    case .iterator: true
    default: try iterator(over: value) != nil
    }
  }

  /// `a is b` for the values whose identity Python promises, and for lists and dictionaries.
  private func isSame(_ a: JinjaValue, _ b: JinjaValue) throws(ChatTemplateError) -> Bool {
    switch (a, b) {
    case (.bool(let a), .bool(let b)): return a == b
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)):
      return a === b
    case (.dictionary(let a), .dictionary(let b)): return a === b
    case (.bool, _), (_, .bool), (.float, .integer), (.integer, .float), (.undefined, .undefined):
      return false
    default: return try equal(a, b)
    }
  }

  private func holds(_ name: String, _ value: JinjaValue) throws(ChatTemplateError) -> Bool {
    let text = try printed(value)
    try budget.spend(.characters, on: text.utf8.count)
    return PythonCase.holds(name, text)
  }
}
