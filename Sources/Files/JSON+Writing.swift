extension JSON {
  /// The text that Python's `json.dumps` writes for the same value and options.
  ///
  /// - Parameters:
  ///   - indent: Spaces per level, each member on its own line; nil for one line.
  ///   - sortedKeys: Orders members by key instead of keeping their order.
  ///   - ensureASCII: Writes everything beyond ASCII as an escape.
  ///   - separators: What stands between members and after a key; nil for Python's choice.
  /// - Returns: The text, without a line break at its end.
  public func serialized(
    indent: Int? = nil, sortedKeys: Bool = false, ensureASCII: Bool = true,
    separators: (member: String, key: String)? = nil
  ) -> String {
    var writer = JSONWriter(
      indent: indent, sortedKeys: sortedKeys, ensureASCII: ensureASCII,
      memberSeparator: separators?.member ?? (indent == nil ? ", " : ","),
      keySeparator: separators?.key ?? ": ")
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSON: CustomStringConvertible {
  /// The value as JSON.
  public var description: String { serialized(ensureASCII: false) }
}

extension JSONObject: CustomStringConvertible {
  /// The object as JSON.
  public var description: String { JSON.object(self).description }
}

/// Collects the text of one value.
struct JSONWriter {
  let indent: Int?
  let sortedKeys: Bool
  let ensureASCII: Bool
  let memberSeparator: String
  let keySeparator: String
  private(set) var bytes: [UInt8] = []
  private var level = 0

  init(
    indent: Int?, sortedKeys: Bool, ensureASCII: Bool, memberSeparator: String, keySeparator: String
  ) {
    self.indent = indent
    self.sortedKeys = sortedKeys
    self.ensureASCII = ensureASCII
    self.memberSeparator = memberSeparator
    self.keySeparator = keySeparator
  }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .integer(let value): put(String(value))
    case .largeInteger(let digits): put(digits)
    case .number(let value): put(pythonRepresentation(value))
    case .string(let value): write(string: value)
    case .array(let elements):
      list("[", "]", elements) { (writer, element) in writer.write(element) }
    case .object(let object):
      let members = sortedKeys ? sorted(object) : Array(object)
      list("{", "}", members) { (writer, member) in
        writer.write(string: member.key)
        writer.put(writer.keySeparator)
        writer.write(member.value)
      }
    }
  }

  mutating func write(string: String) {
    put("\"")
    if ensureASCII {
      for unit in string.utf16 { writeASCII(unit) }
    } else {
      for byte in string.utf8 {
        if byte < 0x20 || byte == 0x22 || byte == 0x5C {
          escape(UInt16(byte))
        } else {
          bytes.append(byte)
        }
      }
    }
    put("\"")
  }

  private mutating func list<Element>(
    _ opening: String, _ closing: String, _ elements: [Element],
    _ one: (inout JSONWriter, Element) -> Void
  ) {
    put(opening)
    level += 1
    for (i, element) in elements.enumerated() {
      if i > 0 { put(memberSeparator) }
      newLine()
      one(&self, element)
    }
    level -= 1
    if !elements.isEmpty { newLine() }
    put(closing)
  }

  private mutating func newLine() {
    guard let indent else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: max(0, indent) * level))
  }

  private mutating func writeASCII(_ unit: UInt16) {
    if unit < 0x20 || unit == 0x22 || unit == 0x5C || unit > 0x7E {
      escape(unit)
    } else {
      bytes.append(UInt8(truncatingIfNeeded: unit))
    }
  }

  private mutating func escape(_ unit: UInt16) {
    switch unit {
    case 0x22: put("\\\"")
    case 0x5C: put("\\\\")
    case 0x08: put("\\b")
    case 0x0C: put("\\f")
    case 0x0A: put("\\n")
    case 0x0D: put("\\r")
    case 0x09: put("\\t")
    default:
      put("\\u")
      let digits = String(unit, radix: 16)
      put(String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Python orders by Unicode scalars, which is the order of UTF-8 bytes.
  private func sorted(_ object: JSONObject) -> [(key: String, value: JSON)] {
    object.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}
