extension JinjaRenderer {
  func call(
    _ name: String, on text: String, _ arguments: JinjaArguments, _ receiver: JinjaValue
  ) throws(ChatTemplateError) -> JinjaValue {
    try budget.spend(
      JinjaMethods.readsCharacters(name) ? .characters : .search, on: text.utf8.count)
    switch name {
    case "format": return receiver.sibling(try format(text, arguments))
    case "format_map":
      let values = try arguments.bind(name, ["mapping"], required: 1)
      guard case .dictionary(let members) = values[0] else {
        throw ChatTemplateError(.wrongType, "format_map() needs a mapping")
      }
      var named: [(name: String, value: JinjaValue)] = []
      for (key, value) in members.members {
        if let key = key.text { named.append((key, value)) }
      }
      return receiver.sibling(try format(text, JinjaArguments(named: named)))
    case "upper", "lower", "title", "capitalize", "swapcase", "casefold":
      _ = try arguments.bind(name, [])
      return receiver.sibling(PythonCase.apply(name, text))
    case "strip", "lstrip", "rstrip":
      let chars = try arguments.bind(name, ["chars"])[0]
      return receiver.sibling(
        try strip(text, chars, left: name != "rstrip", right: name != "lstrip"))
    case "startswith", "endswith": return try affix(name, text, arguments)
    case "find", "rfind", "index", "rindex", "count": return try find(name, text, arguments)
    case "replace":
      let values = try arguments.bind(name, ["old", "new", "count"], required: 2)
      let limit = try values[2].map { (value) throws(ChatTemplateError) in try integer(value) }
      return receiver.sibling(
        try replace(text, try needText(values[0]), try needText(values[1]), limit))
    case "split", "rsplit":
      let values = try arguments.bind(name, ["sep", "maxsplit"])
      let limit =
        try values[1].map { (value) throws(ChatTemplateError) in try integer(value) } ?? -1
      var separator: String?
      if let value = values[0], !value.isNone { separator = try needText(value) }
      return try list(
        try split(text, separator, limit, fromRight: name == "rsplit").map(receiver.sibling))
    case "splitlines":
      let keeps = try arguments.bind(name, ["keepends"])[0] ?? .bool(false)
      return try list(PythonCase.lines(text, keepEnds: try truth(keeps)).map(receiver.sibling))
    case "join":
      let parts = try array(of: try arguments.bind(name, ["iterable"], required: 1)[0] ?? .none)
      var result = ""
      for (place, part) in parts.enumerated() {
        guard let more = part.text else {
          throw ChatTemplateError(
            .wrongType,
            "sequence item \(place): expected str instance, \(part.typeName) found")
        }
        try budget.allocate(more.utf8.count + text.utf8.count)
        if place > 0 { result += text }
        result += more
      }
      return receiver.sibling(result)
    case "partition", "rpartition":
      let separator = try needText(try arguments.bind(name, ["sep"], required: 1)[0])
      return try tuple(
        try partition(text, separator, fromRight: name == "rpartition").map(receiver.sibling))
    case "removeprefix", "removesuffix":
      let part = Array(try needText(try arguments.bind(name, ["affix"], required: 1)[0]).utf8)
      let bytes = Array(text.utf8)
      if part.isEmpty || part.count > bytes.count { return receiver }
      if name == "removeprefix", bytes.starts(with: part) {
        return receiver.sibling(String(decoding: bytes.dropFirst(part.count), as: UTF8.self))
      }
      if name == "removesuffix", bytes.suffix(part.count).elementsEqual(part) {
        return receiver.sibling(String(decoding: bytes.dropLast(part.count), as: UTF8.self))
      }
      return receiver
    case "center", "ljust", "rjust", "zfill":
      return receiver.sibling(try pad(name, text, arguments))
    case "expandtabs":
      let size = try arguments.bind(name, ["tabsize"])[0].map {
        (value) throws(ChatTemplateError) in try integer(value)
      }
      return receiver.sibling(try expandTabs(text, size ?? 8))
    case "striptags", "unescape":
      _ = try arguments.bind(name, [])
      return name == "striptags" ? .string(stripTags(text)) : .string(unescaped(text))
    default:
      guard name.hasPrefix("is") else { throw unsupportedMethod(name, receiver) }
      _ = try arguments.bind(name, [])
      return .bool(PythonCase.holds(name, text))
    }
  }

  func integer(_ value: JinjaValue) throws(ChatTemplateError) -> Int {
    try refuse(value)
    guard let index = value.index else {
      throw ChatTemplateError(
        .wrongType, "'\(value.typeName)' object cannot be interpreted as an integer")
    }
    return index
  }

  func needText(_ value: JinjaValue?) throws(ChatTemplateError) -> String {
    guard let text = value?.text else {
      throw ChatTemplateError(
        .wrongType, "expected a str, found '\(value?.typeName ?? "nothing")'")
    }
    return text
  }

  func strip(_ text: String, _ chars: JinjaValue?, left: Bool, right: Bool)
    throws(ChatTemplateError) -> String
  {
    var set: Set<Unicode.Scalar>?
    if let chars, !chars.isNone {
      guard let chars = chars.text else {
        throw ChatTemplateError(.wrongType, "strip arg must be None or str")
      }
      try budget.spend(.characters, on: chars.utf8.count)
      set = Set(chars.unicodeScalars)
    }
    func strips(_ scalar: Unicode.Scalar) -> Bool {
      set?.contains(scalar) ?? PythonText.isSpace(scalar)
    }
    var view = text.unicodeScalars[...]
    if left { view = view.drop(while: strips) }
    if right {
      while let last = view.last, strips(last) { view.removeLast() }
    }
    return String(view)
  }

  func replace(_ text: String, _ old: String, _ new: String, _ limit: Int?)
    throws(ChatTemplateError) -> String
  {
    try budget.spend(.search, on: text.utf8.count + old.utf8.count)
    let limit = limit.flatMap { $0 < 0 ? nil : $0 }
    let places = old.isEmpty ? text.utf8.count + 1 : text.utf8.count / old.utf8.count
    if new.utf8.count > old.utf8.count {
      // Count first: the replacement may be large and the occurrences few.
      let found = min(occurrences(of: old, in: text), limit ?? .max, places)
      try reserve(new.utf8.count, times: found)
    }
    try budget.allocate(text.utf8.count)
    return String(
      decoding: ByteSearch.replace(
        Array(old.utf8), Array(new.utf8), in: Array(text.utf8), limit: limit), as: UTF8.self)
  }

  private func occurrences(of part: String, in text: String) -> Int {
    if part.isEmpty { return text.unicodeScalars.count + 1 }
    let (part, text) = (Array(part.utf8), Array(text.utf8))
    var count = 0
    var place = 0
    while let found = ByteSearch.first(part, in: text, from: place) {
      count += 1
      place = found + part.count
    }
    return count
  }

  private func affix(_ name: String, _ text: String, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> JinjaValue
  {
    let values = try arguments.bind(name, ["prefix", "start", "end"], required: 1)
    var bytes = Array(text.utf8)
    if values[1] != nil || values[2] != nil {
      try budget.allocate(4 * text.utf8.count)
      let scalars = Array(text.unicodeScalars)
      // A start behind the end matches nothing, not even an empty affix.
      if let start = values[1]?.index, start > scalars.count { return .bool(false) }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[try bounds(values[1], values[2], scalars.count)])
      bytes = Array(String(view).utf8)
    }
    func matches(_ affix: String) throws(ChatTemplateError) -> Bool {
      try budget.spend(1 + affix.utf8.count >> 4)
      let affix = Array(affix.utf8)
      return name == "startswith"
        ? bytes.starts(with: affix)
        : bytes.count >= affix.count && bytes.suffix(affix.count).elementsEqual(affix)
    }
    switch values[0] {
    case .string(let affix), .markup(let affix): return .bool(try matches(affix))
    case .tuple(let list):
      for element in list.elements {
        if try matches(try needText(element)) { return .bool(true) }
      }
      return .bool(false)
    default:
      throw ChatTemplateError(
        .wrongType,
        "\(name) first arg must be str or a tuple of str, not \(values[0]?.typeName ?? "")")
    }
  }

  private func find(_ name: String, _ text: String, _ arguments: JinjaArguments)
    throws(ChatTemplateError) -> JinjaValue
  {
    let values = try arguments.bind(name, ["sub", "start", "end"], required: 1)
    let part = try needText(values[0])
    try budget.spend(.search, on: part.utf8.count)
    if values[1] == nil, values[2] == nil { return try found(name, part, in: text, before: 0) }
    try budget.allocate(4 * text.utf8.count)
    let scalars = Array(text.unicodeScalars)
    let range = try bounds(values[1], values[2], scalars.count)
    if let start = values[1]?.index, start > scalars.count {
      if name == "count" { return .integer(0) }
      if !name.hasSuffix("index") { return .integer(-1) }
      throw ChatTemplateError(.invalidValue, "substring not found")
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return try found(name, part, in: String(view), before: range.lowerBound)
  }

  /// The answer of `find` and its kin in a window of a text, `before` characters behind its start.
  private func found(_ name: String, _ part: String, in window: String, before: Int)
    throws(ChatTemplateError) -> JinjaValue
  {
    if name == "count" { return .integer(occurrences(of: part, in: window)) }
    let bytes = Array(window.utf8)
    let found =
      name.hasPrefix("r")
      ? ByteSearch.last(Array(part.utf8), in: bytes, before: bytes.count)
      : ByteSearch.first(Array(part.utf8), in: bytes, from: 0)
    guard let found else {
      if name.hasSuffix("index") {
        throw ChatTemplateError(.invalidValue, "substring not found")
      }
      return .integer(-1)
    }
    return .integer(before + String(decoding: bytes[..<found], as: UTF8.self).unicodeScalars.count)
  }
}
