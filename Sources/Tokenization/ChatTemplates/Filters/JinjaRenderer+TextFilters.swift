extension JinjaRenderer {
  func textFilter(_ filter: JinjaFilter, _ value: JinjaValue, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> JinjaValue
  {
    let name = filter.rawValue
    /// The text of strings, and what everything else prints.
    func soft() throws(ChatTemplateError) -> String { try printed(value) }
    func kin(_ text: String) -> JinjaValue {
      value.text == nil ? .string(text) : value.sibling(text)
    }
    switch filter {
    case .upper, .lower, .capitalize:
      _ = try arguments.bind(name, [])
      return kin(PythonCase.apply(name, try soft()))
    case .title:
      _ = try arguments.bind(name, [])
      return .string(titled(try soft()))
    case .string:
      _ = try arguments.bind(name, [])
      return kin(try soft())
    case .trim:
      let chars = try arguments.bind(name, ["chars"])[0]
      return kin(try strip(try soft(), chars, left: true, right: true))
    case .replace:
      let values = try arguments.bind(name, ["old", "new", "count"], required: 2)
      let limit = try values[2].flatMap { (value) throws(ChatTemplateError) in
        value.isNone ? nil : try integer(value)
      }
      return .string(
        try replace(
          try soft(), try printed(values[0] ?? .none), try printed(values[1] ?? .none), limit))
    case .center:
      let width = try arguments.bind(name, ["width"])[0] ?? .integer(80)
      return kin(try pad("center", try soft(), JinjaArguments(positional: [width])))
    case .e, .escape:
      if case .markup = value { return value }
      return .markup(try escaped(try soft()))
    case .forceescape: return .markup(try escaped(try soft()))
    case .safe:
      guard case .undefined = value else { return .markup(try soft()) }
      return .markup("")
    case .striptags: return .string(stripTags(try soft()))
    case .wordcount:
      _ = try arguments.bind(name, [])
      var count = 0
      var isInside = false
      for scalar in try soft().unicodeScalars {
        let isWord = PythonText.isWord(scalar)
        if isWord, !isInside { count += 1 }
        isInside = isWord
      }
      return .integer(count)
    case .format:
      if !arguments.positional.isEmpty, !arguments.named.isEmpty {
        throw ChatTemplateError(
          .runtime, "can't handle positional and keyword arguments at the same time")
      }
      let operand =
        arguments.named.isEmpty
        ? try tuple(arguments.positional)
        : try dictionary(arguments.named.map { (.string($0.name), $0.value) })
      return kin(try percentFormatted(try soft(), operand, escapes: false))
    case .indent: return try indent(value, arguments)
    case .truncate: return try truncate(value, arguments)
    case .wordwrap: return try wordwrap(value, arguments)
    case .urlencode: return .string(try urlencode(value))
    case .xmlattr: return try xmlattr(value, arguments)
    default: return try toJSON(value, arguments)
    }
  }

  func escaped(_ text: String) throws(ChatTemplateError) -> String {
    try budget.spend(.search, on: text.utf8.count)
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      case UInt8(ascii: "\""): result += "&#34;".utf8
      default: result.append(byte)
      }
    }
    try budget.allocate(result.count)
    return String(decoding: result, as: UTF8.self)
  }

  /// Words begin behind white space, `-` and opening brackets.
  private func titled(_ text: String) -> String {
    var result = ""
    var word: [Unicode.Scalar] = []
    func finish() {
      guard let first = word.first else { return }
      var rest = String.UnicodeScalarView()
      rest.append(contentsOf: word.dropFirst())
      result += first.properties.uppercaseMapping + PythonCase.lower(String(rest))
      word = []
    }
    for scalar in text.unicodeScalars {
      if "-({[<".unicodeScalars.contains(scalar) || PythonText.isSpace(scalar) {
        finish()
        result.unicodeScalars.append(scalar)
      } else {
        word.append(scalar)
      }
    }
    finish()
    return result
  }

  private func indent(_ value: JinjaValue, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> JinjaValue
  {
    let values = try arguments.bind("indent", ["width", "first", "blank"])
    guard let text = value.text else {
      if case .undefined(let undefined) = value { throw undefined.error }
      throw ChatTemplateError(
        .wrongType, "unsupported operand type(s) for +=: '\(value.typeName)' and 'str'")
    }
    var lines = PythonCase.lines(text + "\n")
    let indention: String
    if let width = values[0]?.text {
      indention = width
    } else {
      let width = max(0, try integer(values[0] ?? .integer(4)))
      try reserve(width, times: lines.count + 1)
      indention = PythonText.repeated(" ", width)
    }
    try reserve(indention.utf8.count, times: lines.count + 1)
    let blank = try flag(values[2])
    for place in lines.indices.dropFirst() where blank || !lines[place].isEmpty {
      lines[place] = indention + lines[place]
    }
    return value.sibling((try flag(values[1]) ? indention : "") + lines.joined(separator: "\n"))
  }

  private func truncate(_ value: JinjaValue, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> JinjaValue
  {
    let values = try arguments.bind("truncate", ["length", "killwords", "end", "leeway"])
    let length = try integer(values[0] ?? .integer(255))
    let end = try needText(values[2] ?? .string("..."))
    let leeway =
      try values[3].flatMap { (value) throws(ChatTemplateError) in
        value.isNone ? nil : try integer(value)
      } ?? 5
    let endCount = end.unicodeScalars.count
    if length < endCount {
      throw ChatTemplateError(.invalidValue, "expected length >= \(endCount), got \(length)")
    }
    if leeway < 0 { throw ChatTemplateError(.invalidValue, "expected leeway >= 0, got \(leeway)") }
    guard let text = value.text else {
      if case .undefined = value { return value }
      guard let count = try count(value) else {
        throw ChatTemplateError(.wrongType, "object of type '\(value.typeName)' has no len()")
      }
      let (limit, overflow) = length.addingReportingOverflow(leeway)
      if overflow || count <= limit { return value }
      throw ChatTemplateError(.wrongType, "'\(value.typeName)' cannot be truncated")
    }
    try budget.allocate(4 * text.utf8.count)
    let scalars = Array(text.unicodeScalars)
    let (limit, overflow) = length.addingReportingOverflow(leeway)
    if overflow || scalars.count <= limit { return value }
    var kept = scalars.prefix(length - endCount)
    if !(try flag(values[1])), let space = kept.lastIndex(of: " ") { kept = kept[..<space] }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: kept)
    return value.sibling(String(view) + end)
  }

  private func urlencode(_ value: JinjaValue) throws(ChatTemplateError) -> String {
    func quote(_ text: String, forQuery: Bool) -> String {
      var result: [UInt8] = []
      let hexadecimal = Array("0123456789ABCDEF".utf8)
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
          UInt8(ascii: "-"), UInt8(ascii: "~"):
          result.append(byte)
        case UInt8(ascii: "/") where !forQuery: result.append(byte)
        case UInt8(ascii: " ") where forQuery: result.append(UInt8(ascii: "+"))
        default:
          result += [
            UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)],
          ]
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
    if value.text != nil { return quote(try printed(value), forQuery: false) }
    let pairs: [JinjaValue]
    if case .dictionary(let dictionary) = value {
      pairs = Self.elements(.items, dictionary)
    } else if try iterator(over: value) != nil {
      pairs = try array(of: value)
    } else {
      return quote(try printed(value), forQuery: false)
    }
    var parts: [String] = []
    for pair in pairs {
      let pair = try array(of: pair)
      if pair.count != 2 {
        throw ChatTemplateError(
          .invalidValue,
          pair.count < 2
            ? "not enough values to unpack (expected 2, got \(pair.count))"
            : "too many values to unpack (expected 2)")
      }
      parts.append(
        quote(try printed(pair[0]), forQuery: true) + "="
          + quote(try printed(pair[1]), forQuery: true))
    }
    return parts.joined(separator: "&")
  }

  private func xmlattr(_ value: JinjaValue, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> JinjaValue
  {
    let autospace = try arguments.bind("xmlattr", ["autospace"])[0] ?? .bool(true)
    guard case .dictionary(let dictionary) = value else {
      if case .undefined(let undefined) = value { throw undefined.error }
      throw ChatTemplateError(.wrongType, "'\(value.typeName)' object has no attribute 'items'")
    }
    var parts: [String] = []
    for (key, value) in dictionary.members where !value.isNone && !value.isUndefined {
      guard let name = key.text else {
        throw ChatTemplateError(
          .wrongType, "expected string or bytes-like object, got '\(key.typeName)'")
      }
      let isRefused = name.unicodeScalars.contains {
        $0.isASCII && PythonText.isSpace($0) && $0.value != 0x1C && $0.value != 0x1D
          && $0.value != 0x1E && $0.value != 0x1F || "/>=".unicodeScalars.contains($0)
      }
      if isRefused {
        throw ChatTemplateError(
          .invalidValue, "Invalid character in attribute name: \(PythonText.quoted(name))")
      }
      func escape(_ value: JinjaValue) throws(ChatTemplateError) -> String {
        if case .markup(let text) = value { return text }
        return try escaped(try printed(value))
      }
      parts.append("\(try escape(key))=\"\(try escape(value))\"")
    }
    let text = parts.joined(separator: " ")
    let leads = try truth(autospace)
    return .string(leads && !text.isEmpty ? " " + text : text)
  }
}
