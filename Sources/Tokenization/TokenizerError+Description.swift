extension TokenizerError: CustomStringConvertible {
  /// Where, what, and what to do: `tokenizer.json: model.type: expected …, found …; …`.
  public var description: String {
    var text = ""
    if let file { text += file + ": " }
    if let key { text += key + ": " }
    text += isStatement ? sentence : "expected \(expected)"
    if !found.isEmpty { text += isStatement ? " (\(found))" : ", found \(found)" }
    if !remedy.isEmpty { text += "; " + remedy }
    return text
  }

  /// Python's words as a sentence: with a capital, and without what Python puts behind.
  private var sentence: String {
    var text = expected
    while let last = text.last, ",. ".contains(last) { text.removeLast() }
    // What could not be read or written begins with its path.
    if code == .unreadableFile || code == .unwritableFile { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Errors about a call are whole sentences, in Python's words where Python has some.
  private var isStatement: Bool {
    switch code {
    case .missingKey, .wrongType, .invalidValue, .unknownType, .unknownToken, .malformedFile,
      .noFiles:
      false
    case .unreadableFile, .unwritableFile, .textTooLong, .patternTooCostly, .secondSequenceMissing,
      .sequenceTooShort, .strideTooLarge, .tooMuchOverflow, .noPaddingToken, .notAMultiple,
      .batchLengthMismatch, .invalidArgument:
      true
    }
  }
}
