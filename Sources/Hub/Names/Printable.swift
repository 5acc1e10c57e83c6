/// Text of strangers, made fit for a terminal.
enum Printable {
  /// Control characters as `\u{..}`, and no more than 300 characters.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars.prefix(300) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return text.unicodeScalars.dropFirst(300).isEmpty ? result : result + "…"
  }

  /// What a server said: line breaks stay, the rest is escaped.
  static func message(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).prefix(20)
      .map { escaped(String($0)).trimmed }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    let start = self[...].drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
