extension JinjaRenderer {
  /// `str.format` of the sandbox: fields reach only what templates reach.
  func format(_ text: String, _ arguments: JinjaArguments) throws(ChatTemplateError) -> String {
    var next: Int? = 0
    return try format(text, arguments, &next, depth: 2)
  }

  private func format(
    _ text: String, _ arguments: JinjaArguments, _ next: inout Int?, depth: Int
  ) throws(ChatTemplateError) -> String {
    if depth < 0 { throw ChatTemplateError(.invalidValue, "Max string recursion exceeded") }
    try budget.allocate(4 * text.utf8.count)
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      guard scalar == "{" || scalar == "}" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if place < scalars.count, scalars[place] == scalar {
        result.unicodeScalars.append(scalar)
        place += 1
        continue
      }
      if scalar == "}" {
        throw ChatTemplateError(.invalidValue, "Single '}' encountered in format string")
      }
      let start = place
      var nesting = 1
      while place < scalars.count, nesting > 0 {
        if scalars[place] == "{" { nesting += 1 }
        if scalars[place] == "}" { nesting -= 1 }
        place += 1
      }
      if nesting > 0 {
        throw ChatTemplateError(
          .invalidValue,
          start == scalars.count
            ? "Single '{' encountered in format string" : "expected '}' before end of string")
      }
      try budget.spend(16)
      let formatted = try field(Array(scalars[start..<place - 1]), arguments, &next, depth)
      try budget.allocate(formatted.utf8.count)
      result += formatted
    }
    return result
  }

  private func field(
    _ scalars: [Unicode.Scalar], _ arguments: JinjaArguments, _ next: inout Int?, _ depth: Int
  ) throws(ChatTemplateError) -> String {
    func piece(_ part: some Sequence<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: part)
      return String(view)
    }
    var end = 0
    var isBracketed = false
    while end < scalars.count {
      if scalars[end] == "[" { isBracketed = true }
      if scalars[end] == "]" { isBracketed = false }
      if !isBracketed, scalars[end] == ":" || scalars[end] == "!" { break }
      end += 1
    }
    var value = try look(up: piece(scalars[..<end]), arguments, &next)
    var rest = scalars[end...]
    if rest.first == "!" {
      rest.removeFirst()
      switch rest.popFirst() {
      case "s": value = .string(try printed(value))
      case "r": value = .string(try representation(value))
      case "a": value = .string(Self.ascii(try representation(value)))
      case let other:
        throw ChatTemplateError(
          .invalidValue,
          "Unknown conversion specifier \(other.map { String($0) } ?? "")")
      }
      if let colon = rest.first, colon != ":" {
        throw ChatTemplateError(.invalidValue, "expected ':' after conversion specifier")
      }
    }
    let spec = try format(piece(rest.dropFirst()), arguments, &next, depth: depth - 1)
    return try format(value, spec)
  }

  private func look(up name: String, _ arguments: JinjaArguments, _ next: inout Int?)
    throws(ChatTemplateError) -> JinjaValue
  {
    var scalars = Array(name.unicodeScalars)[...]
    func take(until stops: String) -> String {
      var view = String.UnicodeScalarView()
      while let scalar = scalars.first, !stops.unicodeScalars.contains(scalar) {
        view.append(scalars.removeFirst())
      }
      return String(view)
    }
    // Only a field that is nothing but its number decides how fields are numbered.
    let isNumber = PythonCase.holds("isdigit", name)
    let first = take(until: ".[")
    var value: JinjaValue
    if name.isEmpty || PythonCase.holds("isdigit", first) {
      let place: Int
      if name.isEmpty {
        guard let automatic = next else {
          throw ChatTemplateError(
            .invalidValue,
            "cannot switch from manual field specification to automatic field numbering")
        }
        place = automatic
        next = automatic + 1
      } else {
        if isNumber, let automatic = next, automatic > 0 {
          throw ChatTemplateError(
            .invalidValue,
            "cannot switch from automatic field numbering to manual field specification")
        }
        if isNumber { next = nil }
        place = Int(first) ?? .max
      }
      guard place < arguments.positional.count else {
        throw ChatTemplateError(
          .invalidValue, "Replacement index \(place) out of range for positional args tuple")
      }
      value = arguments.positional[place]
    } else {
      guard let found = arguments.named.first(where: { $0.name == first }) else {
        throw ChatTemplateError(.invalidValue, PythonText.quoted(first))
      }
      value = found.value
    }
    while let opening = scalars.popFirst() {
      if opening == "." {
        let name = take(until: ".[")
        if name.isEmpty {
          throw ChatTemplateError(.invalidValue, "Empty attribute in format string")
        }
        value = try attribute(name, of: value)
      } else {
        let key = take(until: "]")
        if scalars.popFirst() == nil {
          throw ChatTemplateError(.invalidValue, "Missing ']' in format string")
        }
        if key.isEmpty {
          throw ChatTemplateError(.invalidValue, "Empty attribute in format string")
        }
        let index = PythonCase.holds("isdigit", key) ? Int(key) : nil
        value = try item(index.map { .integer($0) } ?? .string(key), of: value)
      }
    }
    return value
  }

  /// `format(value, spec)`.
  private func format(_ value: JinjaValue, _ text: String) throws(ChatTemplateError) -> String {
    if text.isEmpty { return try printed(value) }
    switch value {
    case .string, .markup, .integer, .bool, .float: break
    default:
      throw ChatTemplateError(
        .wrongType, "unsupported format string passed to \(value.typeName).__format__")
    }
    let spec = try PythonFormatSpec(text)
    try budget.allocate(4 * spec.width)
    func unknown(_ type: String) -> ChatTemplateError {
      ChatTemplateError(
        .invalidValue,
        "Unknown format code '\(spec.kind.map(String.init) ?? "")' for object of type '\(type)'")
    }
    switch value {
    case .string(let text), .markup(let text):
      if let kind = spec.kind, kind != "s" { throw unknown("str") }
      if spec.sign != "-" {
        throw ChatTemplateError(.invalidValue, "Sign not allowed in string format specifier")
      }
      if spec.grouping != nil {
        throw ChatTemplateError(.invalidValue, "Cannot specify ',' with 's'.")
      }
      // For text a leading zero of the width fills on the right.
      var plain = spec
      if plain.fillsZeros, plain.align == "=" { plain.align = "<" }
      return try plain.text(text)
    case .integer, .bool:
      let number = value.index ?? 0
      if spec.kind == "c" {
        guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else {
          throw ChatTemplateError(.arithmetic, "%c arg not in range(0x110000)")
        }
        return try spec.text(String(scalar), defaultAlign: ">")
      }
      if let kind = spec.kind, !"bdoxXneEfFgG%".contains(kind) { throw unknown("int") }
      return try spec.integer(number)
    case .float(let value):
      if let kind = spec.kind, !"neEfFgG%".contains(kind) { throw unknown("float") }
      return try spec.float(value)
    default: return try spec.integer(value.index ?? 0)
    }
  }
}
