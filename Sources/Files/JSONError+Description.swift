extension JSONError: CustomStringConvertible {
  /// The place, what was expected and found there, and what to do.
  public var description: String {
    var text = file.map { "\($0):\(position.line):\(position.column)" } ?? "JSON \(position)"
    text += ": expected \(expected), found \(found)"
    if let earlier { text += " (first at \(earlier))" }
    if let remedy { text += "; \(remedy)" }
    return text
  }

  private var remedy: String? {
    switch code {
    case .unexpected, .invalidEscape, .invalidNumber: nil
    case .unexpectedEnd: "the text is cut off, fetch it again"
    case .trailingContent: "remove what follows the value"
    case .byteOrderMark: "save the file as UTF-8 without a byte order mark"
    case .invalidUTF8: "save the file as UTF-8"
    case .controlCharacter: "write it as an escape such as \\n or \\u001f"
    case .loneSurrogate: "write both halves of the pair or the character itself"
    case .numberTooLarge: "use a smaller number"
    case .nonFinite: "allow it with JSONOptions.allowNonFinite if the file comes from Python"
    case .duplicateKey: "remove one of the two"
    case .tooDeep: "flatten the text or raise JSONOptions.maximumDepth"
    case .tooLarge: "check that this is the right file or raise JSONOptions.maximumSize"
    }
  }
}

extension JSONError.Position: CustomStringConvertible {
  /// "line 3, column 7 (byte 52)"
  public var description: String { "line \(line), column \(column) (byte \(offset))" }
}
