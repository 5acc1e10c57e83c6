extension JinjaRenderer {
  func numberFilter(_ filter: JinjaFilter, _ value: JinjaValue, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> JinjaValue
  {
    let name = filter.rawValue
    switch filter {
    case .abs:
      _ = try arguments.bind(name, [])
      switch number(value) {
      case .integer(let value):
        if value == .min { throw Self.tooLarge() }
        return .integer(Swift.abs(value))
      case .float(let value): return .float(value.magnitude)
      case nil:
        if case .largeInteger = value { try refuse(value) }
        throw ChatTemplateError(
          .wrongType, "bad operand type for abs(): '\(value.typeName)'")
      }
    case .float:
      let missing = try arguments.bind(name, ["default"])[0] ?? .float(0)
      if case .undefined(let undefined) = value { throw undefined.error }
      if let text = value.text { return PythonNumber.float(text).map { .float($0) } ?? missing }
      if case .largeInteger(let digits) = value { return .float(Double(digits) ?? .infinity) }
      return number(value).map { .float($0.double) } ?? missing
    case .int: return try integerFilter(value, try arguments.bind(name, ["default", "base"]))
    case .round: return try round(value, arguments)
    case .sum:
      let values = try arguments.bind(name, ["attribute", "start"])
      let path = try attributePath(values[0])
      var sum = values[1] ?? .integer(0)
      if sum.text != nil {
        throw ChatTemplateError(
          .wrongType, "sum() can't sum strings [use ''.join(seq) instead]")
      }
      let source = try elements(of: value)
      while let element = try source.next() {
        try budget.spend()
        sum = try arithmetic(.add, sum, try look(up: path, in: element))
      }
      return sum
    default: return try fileSize(value, arguments)
    }
  }

  private func integerFilter(_ value: JinjaValue, _ values: [JinjaValue?])
    throws(ChatTemplateError) -> JinjaValue
  {
    let missing = values[0] ?? .integer(0)
    switch value {
    case .undefined(let undefined): throw undefined.error
    case .integer, .bool: return .integer(value.index ?? 0)
    case .largeInteger: return value
    case .float(let value): return try truncated(value, missing)
    case .string(let text), .markup(let text):
      let base = try values[1].map { (base) throws(ChatTemplateError) in try integer(base) } ?? 10
      if base == 0 || (2...36).contains(base),
        let number = try PythonNumber.integer(text, base: base)
      {
        return .integer(number)
      }
      guard let number = PythonNumber.float(text), number.isFinite else { return missing }
      return try truncated(number, missing)
    default: return missing
    }
  }

  private func truncated(_ value: Double, _ missing: JinjaValue) throws(ChatTemplateError)
    -> JinjaValue
  {
    if value.isNaN { return missing }
    if value.isInfinite {
      throw ChatTemplateError(.arithmetic, "cannot convert float infinity to integer")
    }
    guard let integer = Int(exactly: value.rounded(.towardZero)) else { throw Self.tooLarge() }
    return .integer(integer)
  }

  private func round(_ value: JinjaValue, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> JinjaValue
  {
    let values = try arguments.bind("round", ["precision", "method"])
    let precision = values[0] ?? .integer(0)
    let method = values[1]?.text ?? "common"
    guard ["common", "ceil", "floor"].contains(method) else {
      throw ChatTemplateError(.runtime, "method must be common, ceil or floor")
    }
    if method != "common" || !value.isUndefined { try refuse(value) }
    guard let number = number(value) else {
      throw ChatTemplateError(
        .wrongType, "type \(value.typeName) doesn't define __round__ method")
    }
    if method == "common" {
      let digits = try integer(precision)
      switch number {
      case .float(let value):
        let result = PythonNumber.round(value, digits)
        if result.isInfinite, value.isFinite {
          throw ChatTemplateError(.arithmetic, "rounded value too large to represent")
        }
        return .float(result)
      case .integer(let value):
        if digits >= 0 { return .integer(value) }
        if digits < -18 { return .integer(0) }
        let scale = (0..<(-digits)).reduce(1) { scale, _ in scale * 10 }
        let rest = ((value % scale) + scale) % scale
        let half = scale / 2
        let (base, overflow) = value.subtractingReportingOverflow(rest)
        let isUp = rest > half || rest == half && (base / scale) % 2 != 0
        let (result, overflowUp) = base.addingReportingOverflow(isUp ? scale : 0)
        if overflow || overflowUp { throw Self.tooLarge() }
        return .integer(result)
      }
    }
    let scale = try arithmetic(.power, .integer(10), precision)
    let scaled = try arithmetic(.multiply, value, scale)
    guard let product = self.number(scaled)?.double else { return scaled }
    if !product.isFinite {
      throw ChatTemplateError(
        product.isNaN ? .invalidValue : .arithmetic,
        "cannot convert float \(product.isNaN ? "NaN" : "infinity") to integer")
    }
    let rounded = product.rounded(method == "ceil" ? .up : .down)
    guard let integer = Int(exactly: rounded) else { throw Self.tooLarge() }
    return try arithmetic(.divide, .integer(integer), scale)
  }

  private func fileSize(_ value: JinjaValue, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> JinjaValue
  {
    let isBinary = try flag(try arguments.bind("filesizeformat", ["binary"])[0])
    try refuse(value)
    let bytes: Double
    if let text = value.text {
      guard let number = PythonNumber.float(text) else {
        throw ChatTemplateError(
          .invalidValue, "could not convert string to float: \(PythonText.quoted(text))")
      }
      bytes = number
    } else if let number = number(value) {
      bytes = number.double
    } else {
      throw ChatTemplateError(
        .wrongType, "float() argument must be a string or a real number, not '\(value.typeName)'")
    }
    let base: Double = isBinary ? 1024 : 1000
    if bytes == 1 { return .string("1 Byte") }
    if bytes < base {
      guard let count = Int(exactly: bytes.rounded(.towardZero)) else { throw Self.tooLarge() }
      return .string("\(count) Bytes")
    }
    let letters = ["k", "M", "G", "T", "P", "E", "Z", "Y"]
    var unit = base
    for (place, letter) in letters.enumerated() {
      unit *= base
      if bytes < unit || place == letters.count - 1 {
        let number = PythonNumber.format(base * bytes / unit, "f", precision: 1)
        return .string("\(number) \(isBinary ? letter.uppercased() + "iB" : letter + "B")")
      }
    }
    return .none
  }
}
