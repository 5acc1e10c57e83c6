extension JinjaRenderer {
  /// A number of Python's: booleans are integers.
  enum Number {
    case integer(Int)
    case float(Double)

    var double: Double {
      switch self {
      case .integer(let value): Double(value)
      case .float(let value): value
      }
    }
  }

  func number(_ value: JinjaValue) -> Number? {
    if case .float(let value) = value { return .float(value) }
    return value.index.map { .integer($0) }
  }

  func refuse(_ value: JinjaValue) throws(ChatTemplateError) {
    if case .undefined(let undefined) = value { throw undefined.error }
    if case .largeInteger(let digits) = value {
      throw Self.tooLarge("the integer \(digits) is beyond 64 bits")
    }
  }

  static func tooLarge(_ message: String = "the result is beyond 64 bits") -> ChatTemplateError {
    ChatTemplateError(.arithmetic, message)
  }

  func negative(_ value: JinjaValue) throws(ChatTemplateError) -> JinjaValue {
    try refuse(value)
    switch number(value) {
    case .integer(let value):
      let (result, overflow) = 0.subtractingReportingOverflow(value)
      if overflow { throw Self.tooLarge() }
      return .integer(result)
    case .float(let value): return .float(-value)
    case nil:
      throw ChatTemplateError(.wrongType, "bad operand type for unary -: '\(value.typeName)'")
    }
  }

  func positive(_ value: JinjaValue) throws(ChatTemplateError) -> JinjaValue {
    try refuse(value)
    switch number(value) {
    case .integer(let value): return .integer(value)
    case .float(let value): return .float(value)
    case nil:
      throw ChatTemplateError(.wrongType, "bad operand type for unary +: '\(value.typeName)'")
    }
  }

  func arithmetic(
    _ operation: JinjaExpression.Arithmetic, _ a: JinjaValue, _ b: JinjaValue
  ) throws(ChatTemplateError) -> JinjaValue {
    // A format string takes an undefined value like any other.
    if operation == .modulo, let format = a.text {
      return try percentFormat(format, b, isMarkup: isMarkup(a))
    }
    try refuse(a)
    if operation == .multiply, isMarkup(a), b.isUndefined { throw unsupported(operation, a, b) }
    try refuse(b)
    switch (number(a), number(b)) {
    case (.integer(let a), .integer(let b)): return try integers(operation, a, b)
    case (let first?, let second?): return try floats(operation, first.double, second.double)
    default: break
    }
    if operation == .add, let result = try joined(a, b) { return result }
    if operation == .multiply {
      if let count = b.index, let result = try repeated(a, count) { return result }
      if let count = a.index, let result = try repeated(b, count) { return result }
    }
    throw unsupported(operation, a, b)
  }

  private func isMarkup(_ value: JinjaValue) -> Bool {
    if case .markup = value { true } else { false }
  }

  private func unsupported(
    _ operation: JinjaExpression.Arithmetic, _ a: JinjaValue, _ b: JinjaValue
  ) -> ChatTemplateError {
    let symbol =
      switch operation {
      case .add: "+"
      case .subtract: "-"
      case .multiply: "*"
      case .divide: "/"
      case .floorDivide: "//"
      case .modulo: "%"
      case .power: "** or pow()"
      }
    if operation == .add {
      switch a {
      case .string, .markup:
        return ChatTemplateError(
          .wrongType, "can only concatenate str (not \"\(b.typeName)\") to str")
      case .list, .tuple:
        return ChatTemplateError(
          .wrongType,
          "can only concatenate \(a.typeName) (not \"\(b.typeName)\") to \(a.typeName)")
      default: break
      }
    }
    if operation == .multiply {
      for (sequence, other) in [(a, b), (b, a)] {
        switch sequence {
        case .string, .markup, .list, .tuple:
          return ChatTemplateError(
            .wrongType, "can't multiply sequence by non-int of type '\(other.typeName)'")
        default: break
        }
      }
    }
    return ChatTemplateError(
      .wrongType,
      "unsupported operand type(s) for \(symbol): '\(a.typeName)' and '\(b.typeName)'")
  }

  private func joined(_ a: JinjaValue, _ b: JinjaValue) throws(ChatTemplateError) -> JinjaValue? {
    switch (a, b) {
    case (.string(let a), .string(let b)):
      try budget.allocate(a.utf8.count + b.utf8.count)
      return .string(a + b)
    case (.markup(let a), _):
      guard let text = b.text else { return nil }
      return .markup(a + (isMarkup(b) ? text : try escaped(text)))
    case (_, .markup(let b)):
      guard let text = a.text else { return nil }
      return .markup(try escaped(text) + b)
    case (.list(let a), .list(let b)): return try list(a.elements + b.elements)
    case (.tuple(let a), .tuple(let b)): return try tuple(a.elements + b.elements)
    default: return nil
    }
  }

  private func repeated(_ value: JinjaValue, _ count: Int) throws(ChatTemplateError) -> JinjaValue?
  {
    let count = max(0, count)
    switch value {
    case .string(let text), .markup(let text):
      try reserve(text.utf8.count, times: count)
      return value.sibling(PythonText.repeated(text, count))
    case .list(let list): return try self.list(try repeated(list.elements, count))
    case .tuple(let list): return try tuple(try repeated(list.elements, count))
    default: return nil
    }
  }

  private func repeated(_ elements: [JinjaValue], _ count: Int) throws(ChatTemplateError)
    -> [JinjaValue]
  {
    if elements.isEmpty || count == 0 { return [] }
    try reserve(32 * elements.count, times: count)
    return Array(repeatElement(elements, count: count).joined())
  }

  /// Asks for `size` bytes `times` times.
  func reserve(_ size: Int, times: Int) throws(ChatTemplateError) {
    let (bytes, overflow) = size.multipliedReportingOverflow(by: times)
    try budget.allocate(overflow ? .max : bytes)
  }

  private func integers(_ operation: JinjaExpression.Arithmetic, _ a: Int, _ b: Int)
    throws(ChatTemplateError) -> JinjaValue
  {
    let result: (partialValue: Int, overflow: Bool)
    switch operation {
    case .add: result = a.addingReportingOverflow(b)
    case .subtract: result = a.subtractingReportingOverflow(b)
    case .multiply: result = a.multipliedReportingOverflow(by: b)
    case .divide:
      if b == 0 { throw ChatTemplateError(.arithmetic, "division by zero") }
      return .float(Double(a) / Double(b))
    case .floorDivide, .modulo:
      if b == 0 { throw ChatTemplateError(.arithmetic, "integer division or modulo by zero") }
      let (quotient, overflow) = a.dividedReportingOverflow(by: b)
      if overflow {
        if operation == .modulo { return .integer(0) }
        throw Self.tooLarge()
      }
      let remainder = a - quotient * b
      let isBelow = remainder != 0 && (remainder < 0) != (b < 0)
      if operation == .modulo { return .integer(isBelow ? remainder + b : remainder) }
      return .integer(isBelow ? quotient - 1 : quotient)
    case .power:
      if b < 0 { return try floats(.power, Double(a), Double(b)) }
      return .integer(try power(a, b))
    }
    if result.overflow { throw Self.tooLarge() }
    return .integer(result.partialValue)
  }

  private func power(_ base: Int, _ exponent: Int) throws(ChatTemplateError) -> Int {
    if exponent == 0 || base == 1 { return 1 }
    if base == 0 { return 0 }
    if base == -1 { return exponent % 2 == 0 ? 1 : -1 }
    var result = 1
    for _ in 0..<min(exponent, 64) {
      let (next, overflow) = result.multipliedReportingOverflow(by: base)
      if overflow { throw Self.tooLarge() }
      result = next
    }
    if exponent > 64 { throw Self.tooLarge() }
    return result
  }

  private func floats(_ operation: JinjaExpression.Arithmetic, _ a: Double, _ b: Double)
    throws(ChatTemplateError) -> JinjaValue
  {
    switch operation {
    case .add: return .float(a + b)
    case .subtract: return .float(a - b)
    case .multiply: return .float(a * b)
    case .divide:
      if b == 0 { throw ChatTemplateError(.arithmetic, "float division by zero") }
      return .float(a / b)
    case .floorDivide, .modulo:
      if b == 0 {
        throw ChatTemplateError(
          .arithmetic, operation == .modulo ? "float modulo" : "float floor division by zero")
      }
      var remainder = a.truncatingRemainder(dividingBy: b)
      var quotient = (a - remainder) / b
      if remainder == 0 {
        remainder = b < 0 ? -0.0 : 0
      } else if (remainder < 0) != (b < 0) {
        remainder += b
        quotient -= 1
      }
      if operation == .modulo { return .float(remainder) }
      if quotient == 0 { return .float((a / b).sign == .minus ? -0.0 : 0) }
      let floor = quotient.rounded(.down)
      return .float(quotient - floor > 0.5 ? floor + 1 : floor)
    case .power:
      if a == 0, b < 0 {
        throw ChatTemplateError(.arithmetic, "0.0 cannot be raised to a negative power")
      }
      let result = PythonNumber.power(a, b)
      if result.isNaN, !a.isNaN, !b.isNaN {
        throw ChatTemplateError(.unsupported, "the power of a negative number is complex")
      }
      if result.isInfinite, a.isFinite, b.isFinite {
        throw ChatTemplateError(.arithmetic, "(34, 'Numerical result out of range')")
      }
      return .float(result)
    }
  }
}
