import Files

extension JinjaRenderer {
  /// The `tojson` of chat templates: `json.dumps` without escapes for HTML.
  func toJSON(_ value: JinjaValue, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> JinjaValue
  {
    let values = try arguments.bind(
      "tojson", ["ensure_ascii", "indent", "separators", "sort_keys"])
    var indent: String?
    if let value = values[1], !value.isNone {
      if let text = value.text {
        indent = text
      } else {
        let width = try integer(value)
        try budget.allocate(max(0, width))
        indent = PythonText.repeated(" ", width)
      }
    }
    var separators = (indent == nil ? ", " : ",", ": ")
    if let value = values[2], !value.isNone {
      let parts = try array(of: value)
      guard parts.count == 2 else {
        throw ChatTemplateError(
          .invalidValue,
          parts.count < 2
            ? "not enough values to unpack (expected 2, got \(parts.count))"
            : "too many values to unpack (expected 2)")
      }
      separators = (try needText(parts[0]), try needText(parts[1]))
    }
    var writer = JinjaJSONWriter(
      renderer: self, ensureASCII: try flag(values[0]), indent: indent,
      memberSeparator: separators.0, keySeparator: separators.1, sortsKeys: try flag(values[3]))
    try writer.write(value, 0)
    return .string(String(decoding: writer.bytes, as: UTF8.self))
  }
}

/// Python's `json.dumps` for the values of templates.
struct JinjaJSONWriter {
  let renderer: JinjaRenderer
  let ensureASCII: Bool
  let indent: String?
  let memberSeparator: String
  let keySeparator: String
  let sortsKeys: Bool
  private(set) var bytes: [UInt8] = []

  init(
    renderer: JinjaRenderer, ensureASCII: Bool, indent: String?, memberSeparator: String,
    keySeparator: String, sortsKeys: Bool
  ) {
    self.renderer = renderer
    self.ensureASCII = ensureASCII
    self.indent = indent
    self.memberSeparator = memberSeparator
    self.keySeparator = keySeparator
    self.sortsKeys = sortsKeys
  }

  mutating func write(_ value: JinjaValue, _ level: Int) throws(ChatTemplateError) {
    try renderer.budget.spend()
    switch value {
    case .none: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .integer(let value): put(String(value))
    case .largeInteger(let digits): put(digits)
    case .float(let value): put(pythonRepresentation(value))
    case .string(let text), .markup(let text): try put(string: text)
    case .list(let list), .tuple(let list):
      put("[")
      for (place, element) in list.elements.enumerated() {
        if place > 0 { put(memberSeparator) }
        try newLine(level + 1)
        try write(element, level + 1)
      }
      if !list.elements.isEmpty { try newLine(level) }
      put("]")
    case .dictionary(let dictionary): try write(dictionary, level)
    default:
      throw ChatTemplateError(
        .wrongType, "Object of type \(value.typeName) is not JSON serializable")
    }
  }

  private mutating func write(_ dictionary: JinjaDictionary, _ level: Int)
    throws(ChatTemplateError)
  {
    var members = dictionary.members
    if sortsKeys {
      let items = members.enumerated().map {
        (key: $0.element.key, value: JinjaValue.integer($0.offset))
      }
      members = try renderer.sorted(items).compactMap { $0.index.map { dictionary.members[$0] } }
    }
    put("{")
    for (place, member) in members.enumerated() {
      if place > 0 { put(memberSeparator) }
      try newLine(level + 1)
      try put(string: try key(member.key))
      put(keySeparator)
      try write(member.value, level + 1)
    }
    if !members.isEmpty { try newLine(level) }
    put("}")
  }

  private func key(_ value: JinjaValue) throws(ChatTemplateError) -> String {
    switch value {
    case .string(let text), .markup(let text): return text
    case .none: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .integer(let value): return String(value)
    case .largeInteger(let digits): return digits
    case .float(let value): return pythonRepresentation(value)
    default:
      throw ChatTemplateError(
        .wrongType,
        "keys must be str, int, float, bool or None, not \(value.typeName)")
    }
  }

  private mutating func newLine(_ level: Int) throws(ChatTemplateError) {
    guard let indent else { return }
    try renderer.reserve(indent.utf8.count, times: level)
    bytes.append(0x0A)
    for _ in 0..<level { bytes.append(contentsOf: indent.utf8) }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func put(string: String) throws(ChatTemplateError) {
    try renderer.budget.spend(.characters, on: string.utf8.count)
    try renderer.budget.allocate(2 * string.utf8.count)
    put(JSON.string(string).serialized(ensureASCII: ensureASCII))
  }
}
