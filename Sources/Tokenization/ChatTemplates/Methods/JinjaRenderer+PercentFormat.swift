extension JinjaRenderer {
  /// `format % operand`.
  func percentFormat(_ format: String, _ operand: JinjaValue, isMarkup: Bool)
    throws(ChatTemplateError) -> JinjaValue
  {
    let text = try percentFormatted(format, operand, escapes: isMarkup)
    return isMarkup ? .markup(text) : .string(text)
  }

  func percentFormatted(_ format: String, _ operand: JinjaValue, escapes: Bool)
    throws(ChatTemplateError) -> String
  {
    try budget.spend(.characters, on: format.utf8.count)
    var positional = [operand]
    if case .tuple(let list) = operand { positional = list.elements }
    var next = 0
    var scalars = format.unicodeScalars[...]
    var result = ""
    func take() throws(ChatTemplateError) -> JinjaValue {
      guard next < positional.count else {
        throw ChatTemplateError(.wrongType, "not enough arguments for format string")
      }
      next += 1
      return positional[next - 1]
    }
    var usesNames = false
    while let scalar = scalars.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      try budget.spend(4)
      var spec = PythonFormatSpec()
      if scalars.first == "(" {
        scalars.removeFirst()
        var key = ""
        var depth = 1
        while let scalar = scalars.popFirst() {
          if scalar == "(" { depth += 1 }
          if scalar == ")" { depth -= 1 }
          if depth == 0 { break }
          key.unicodeScalars.append(scalar)
        }
        if depth > 0 { throw ChatTemplateError(.invalidValue, "incomplete format key") }
        if case .undefined(let undefined) = operand { throw undefined.error }
        guard case .dictionary(let dictionary) = operand else {
          throw ChatTemplateError(.wrongType, "format requires a mapping")
        }
        guard let found = dictionary[key] else {
          throw ChatTemplateError(.invalidValue, PythonText.quoted(key))
        }
        // From here on the value of the last name is all there is, and it can be used once.
        usesNames = true
        positional = [found]
        next = 0
      }
      while let flag = scalars.first, "#0- +".unicodeScalars.contains(flag) {
        switch flag {
        case "#": spec.isAlternate = true
        case "0": spec.fillsZeros = true
        case "-": spec.align = "<"
        case " ": if spec.sign != "+" { spec.sign = " " }
        default: spec.sign = "+"
        }
        scalars.removeFirst()
      }
      spec.width = try percentNumber(&scalars, take) ?? 0
      if spec.width < 0 {
        spec.align = "<"
        spec.width = spec.width == .min ? .max : -spec.width
      }
      if scalars.first == "." {
        scalars.removeFirst()
        spec.precision = max(0, try percentNumber(&scalars, take) ?? 0)
      }
      while let size = scalars.first, "hlL".unicodeScalars.contains(size) { scalars.removeFirst() }
      guard let kind = scalars.popFirst() else {
        throw ChatTemplateError(.invalidValue, "incomplete format")
      }
      if kind == "%" {
        result += "%"
        continue
      }
      let item = try take()
      try budget.allocate(min(spec.width, 1 << 40))
      let text = try percentItem(kind, item, spec, escapes: escapes)
      try budget.allocate(text.utf8.count)
      result += text
    }
    let isTuple = if case .tuple = operand { true } else { false }
    if next < positional.count, !usesNames, isTuple || !isMapping(operand) {
      throw ChatTemplateError(
        .wrongType, "not all arguments converted during string formatting")
    }
    return result
  }

  private func isMapping(_ value: JinjaValue) -> Bool {
    switch value {
    case .dictionary, .list, .range, .undefined: true
    default: false
    }
  }

  private func percentNumber(
    _ scalars: inout Substring.UnicodeScalarView,
    _ take: () throws(ChatTemplateError) -> JinjaValue
  ) throws(ChatTemplateError) -> Int? {
    if scalars.first == "*" {
      scalars.removeFirst()
      guard let number = try take().index else {
        throw ChatTemplateError(.wrongType, "* wants int")
      }
      return number
    }
    var number: Int?
    while let digit = scalars.first, digit.isASCII, digit.properties.numericType == .decimal {
      scalars.removeFirst()
      let (tens, overflow) = (number ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int(digit.value) - 0x30)
      if overflow || carry { throw ChatTemplateError(.invalidValue, "width too big") }
      number = sum
    }
    return number
  }

  private func percentItem(
    _ kind: Unicode.Scalar, _ item: JinjaValue, _ spec: PythonFormatSpec, escapes: Bool
  ) throws(ChatTemplateError) -> String {
    var spec = spec
    switch kind {
    case "s", "r", "a":
      var text = kind == "s" ? try printed(item) : try representation(item)
      if kind == "a" { text = Self.ascii(text) }
      if escapes {
        if case .markup = item {} else { text = try escaped(text) }
      }
      spec.fillsZeros = false
      return try spec.text(text, defaultAlign: ">")
    case "c":
      spec.fillsZeros = false
      if let text = item.text, text.unicodeScalars.count == 1 {
        return try spec.text(text, defaultAlign: ">")
      }
      guard let code = item.index else {
        throw ChatTemplateError(.wrongType, "%c requires int or char")
      }
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
        throw ChatTemplateError(.arithmetic, "%c arg not in range(0x110000)")
      }
      return try spec.text(String(scalar), defaultAlign: ">")
    case "d", "i", "u", "x", "X", "o":
      if "diu".unicodeScalars.contains(kind), case .undefined(let undefined) = item {
        throw undefined.error
      }
      guard let number = number(item) else {
        throw ChatTemplateError(
          .wrongType,
          kind == "d" || kind == "i" || kind == "u"
            ? "%\(kind) format: a real number is required, not \(item.typeName)"
            : "%\(kind) format: an integer is required, not \(item.typeName)")
      }
      var integer = 0
      switch number {
      case .integer(let value): integer = value
      case .float(let value):
        guard "diu".unicodeScalars.contains(kind) else {
          throw ChatTemplateError(
            .wrongType, "%\(kind) format: an integer is required, not float")
        }
        guard let whole = Int(exactly: value.rounded(.towardZero)) else { throw Self.tooLarge() }
        integer = whole
      }
      let isDecimal = "diu".unicodeScalars.contains(kind)
      spec.kind = isDecimal ? "d" : Character(kind)
      return try spec.integer(integer, isPercent: true)
    case "e", "E", "f", "F", "g", "G":
      if case .undefined(let undefined) = item { throw undefined.error }
      guard let number = number(item) else {
        throw ChatTemplateError(.wrongType, "must be real number, not \(item.typeName)")
      }
      spec.kind = Character(kind)
      return try spec.float(number.double)
    default:
      throw ChatTemplateError(
        .invalidValue,
        "unsupported format character '\(kind)' (0x\(String(kind.value, radix: 16)))")
    }
  }

  static func ascii(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else {
        result += PythonText.escape(scalar)
      }
    }
    return result
  }
}
