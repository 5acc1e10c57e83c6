import Testing

@testable import Files

/// Every refusal with its whole text.
@Suite struct JSONErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: JSONError.Code
    let bytes: [UInt8]
    let text: String
    var testDescription: String { text }

    init(_ code: JSONError.Code, _ text: String, _ message: String) {
      self.init(code, Array(text.utf8), message)
    }
    init(_ code: JSONError.Code, _ bytes: [UInt8], _ message: String) {
      (self.code, self.bytes, self.text) = (code, bytes, "JSON line " + message)
    }
  }

  @Test(arguments: structure + strings + numbers) func theErrorSaysWhatIsWrong(_ one: Case) throws {
    let error = try #require(throws: JSONError.self) { try JSON(parsing: one.bytes) }
    #expect(error.description == one.text)
    #expect(error.code == one.code)
    // Passing over the value finds the same mistake, except keys that repeat.
    if one.code == .duplicateKey { return }
    let skipped = try #require(throws: JSONError.self) { try Self.skip(one.bytes) }
    #expect(skipped == error)
  }

  static let cutOff = "; the text is cut off, fetch it again"

  static let structure: [Case] = [
    Case(
      .unexpectedEnd, "",
      "1, column 1 (byte 0): expected a value, found the end of the text\(cutOff)"),
    Case(
      .unexpectedEnd, "[1",
      "1, column 3 (byte 2): expected ',' or ']', found the end of the text\(cutOff)"),
    Case(
      .unexpectedEnd, "{\"a\"",
      "1, column 5 (byte 4): expected ':', found the end of the text\(cutOff)"),
    Case(
      .unexpectedEnd, "tru",
      "1, column 4 (byte 3): expected true, found the end of the text\(cutOff)"),
    Case(.unexpected, "trux", "1, column 1 (byte 0): expected true, found 't'"),
    Case(.unexpected, "nul!", "1, column 1 (byte 0): expected null, found 'n'"),
    Case(.unexpected, "[1,]", "1, column 4 (byte 3): expected a value, found ']'"),
    Case(.unexpected, "[,1]", "1, column 2 (byte 1): expected a value, found ','"),
    Case(.unexpected, "[1 2]", "1, column 4 (byte 3): expected ',' or ']', found '2'"),
    Case(.unexpected, "[1}", "1, column 3 (byte 2): expected ',' or ']', found '}'"),
    Case(.unexpected, "{\"a\":1]", "1, column 7 (byte 6): expected ',' or '}', found ']'"),
    Case(.unexpected, "{\"a\":1,}", "1, column 8 (byte 7): expected a key, found '}'"),
    Case(.unexpected, "{,}", "1, column 2 (byte 1): expected a key, found ','"),
    Case(.unexpected, "{a:1}", "1, column 2 (byte 1): expected a key, found 'a'"),
    Case(.unexpected, "{'a':1}", "1, column 2 (byte 1): expected a key, found '''"),
    Case(.unexpected, "{\"a\" 1}", "1, column 6 (byte 5): expected ':', found '1'"),
    Case(.unexpected, "// no\n1", "1, column 1 (byte 0): expected a value, found '/'"),
    Case(.unexpected, "\u{B}1", "1, column 1 (byte 0): expected a value, found byte 0x0B"),
    Case(.unexpected, "[\"é\",\n é]", "2, column 2 (byte 8): expected a value, found 'é'"),
    Case(.unexpected, [0xFF], "1, column 1 (byte 0): expected a value, found byte 0xFF"),
    Case(
      .trailingContent, "1 2",
      "1, column 3 (byte 2): expected the end of the text, found '2'; remove what follows the value"
    ),
    Case(
      .trailingContent, "[]\n\0",
      "2, column 1 (byte 3): expected the end of the text, found byte 0x00; remove what follows the value"
    ),
    Case(
      .byteOrderMark, "\u{FEFF}1",
      "1, column 1 (byte 0): expected a value, found a byte order mark;"
        + " save the file as UTF-8 without a byte order mark"),
    Case(
      .duplicateKey, "{\"a\": 1,\n \"b\": {\"a\": 2}, \"\\u0061\": 3}",
      "2, column 17 (byte 25): expected each key once, found \"a\" again"
        + " (first at line 1, column 2 (byte 1)); remove one of the two"),
    Case(
      .tooDeep, String(repeating: "[", count: 1_000_000),
      "1, column 129 (byte 128): expected at most 128 levels of arrays and objects, found one more;"
        + " flatten the text or raise JSONOptions.maximumDepth"),
  ]

  static let strings: [Case] = [
    Case(
      .unexpectedEnd, "\"abc",
      "1, column 5 (byte 4): expected '\"' to end the string, found the end of the text\(cutOff)"),
    Case(
      .unexpectedEnd, "\"\\",
      "1, column 3 (byte 2): expected the rest of the escape, found the end of the text\(cutOff)"),
    Case(
      .unexpectedEnd, "\"\\u12",
      "1, column 6 (byte 5): expected the rest of the escape, found the end of the text\(cutOff)"),
    Case(
      .invalidEscape, "\"\\x\"",
      "1, column 2 (byte 1): expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u,"
        + " found a backslash before 'x'"),
    Case(
      .invalidEscape, "\"\\u12g4\"",
      "1, column 6 (byte 5): expected four hexadecimal digits after \\u, found 'g'"),
    Case(
      .loneSurrogate, "\"\\ud800\"",
      "1, column 2 (byte 1): expected a surrogate pair, found a high surrogate alone;"
        + " write both halves of the pair or the character itself"),
    Case(
      .loneSurrogate, "\"\\ud800\\ud800\"",
      "1, column 2 (byte 1): expected a surrogate pair, found a high surrogate alone;"
        + " write both halves of the pair or the character itself"),
    Case(
      .loneSurrogate, "\"\\udc00\\ud800\"",
      "1, column 2 (byte 1): expected a surrogate pair, found a low surrogate alone;"
        + " write both halves of the pair or the character itself"),
    Case(
      .controlCharacter, "\"a\nb\"",
      "1, column 3 (byte 2): expected a character of the string, found control byte 0x0A;"
        + " write it as an escape such as \\n or \\u001f"),
    Case(
      .controlCharacter, "\"ten letters\0\"",
      "1, column 13 (byte 12): expected a character of the string, found control byte 0x00;"
        + " write it as an escape such as \\n or \\u001f"),
    utf8([0xFF], "0xFF"), utf8([0x80], "0x80"), utf8([0xC0, 0x80], "0xC0"),
    utf8([0xC1, 0xBF], "0xC1"),
    utf8([0xE0, 0x9F, 0xBF], "0xE0"), utf8([0xED, 0xA0, 0x80], "0xED"),
    utf8([0xE2, 0x28, 0xA1], "0xE2"),
    utf8([0xF0, 0x8F, 0xBF, 0xBF], "0xF0"), utf8([0xF4, 0x90, 0x80, 0x80], "0xF4"),
    utf8([0xF5, 0x80, 0x80, 0x80], "0xF5"), utf8([0xE2, 0x82], "0xE2"),
    utf8([0xF1, 0x80, 0x80], "0xF1"),
  ]

  static func utf8(_ bytes: [UInt8], _ first: String) -> Case {
    Case(
      .invalidUTF8, Array("\"é12345678".utf8) + bytes + Array("\"".utf8),
      "1, column 11 (byte 11): expected UTF-8, found byte \(first); save the file as UTF-8")
  }

  static let numbers: [Case] = [
    Case(
      .invalidNumber, "01", "1, column 1 (byte 0): expected no leading zero, found a digit after 0"),
    Case(
      .invalidNumber, "-01", "1, column 1 (byte 0): expected no leading zero, found a digit after 0"
    ),
    Case(.unexpected, "+1", "1, column 1 (byte 0): expected a value, found '+'"),
    Case(.unexpected, ".5", "1, column 1 (byte 0): expected a value, found '.'"),
    Case(
      .unexpectedEnd, "-",
      "1, column 2 (byte 1): expected a digit, found the end of the text\(cutOff)"),
    Case(.invalidNumber, "[-]", "1, column 3 (byte 2): expected a digit, found ']'"),
    Case(
      .invalidNumber, "[1.]",
      "1, column 4 (byte 3): expected a digit after the decimal point, found ']'"),
    Case(
      .invalidNumber, "1e+ ",
      "1, column 4 (byte 3): expected a digit of the exponent, found byte 0x20"),
    Case(
      .trailingContent, "0x1",
      "1, column 2 (byte 1): expected the end of the text, found 'x'; remove what follows the value"
    ),
    Case(
      .numberTooLarge, "[1e309]",
      "1, column 2 (byte 1): expected a number of 64 bits, found 1e309; use a smaller number"),
    nonFinite("NaN"), nonFinite("Infinity"), nonFinite("-Infinity"),
    Case(.unexpected, "-NaN", "1, column 2 (byte 1): expected a digit, found 'N'"),
  ]

  static func nonFinite(_ text: String) -> Case {
    Case(
      .nonFinite, text,
      "1, column 1 (byte 0): expected a finite number, found \(text);"
        + " allow it with JSONOptions.allowNonFinite if the file comes from Python")
  }

  private static func skip(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { all in
      var scanner = try JSONScanner(all)
      try scanner.skipValue()
      try scanner.finish()
    }
  }
}
