import Testing

@testable import Files

@Suite struct JSONScannerTests {
  @Test func aVocabularyIsReadWithoutATree() throws {
    let text =
      #"{"other": [{"x": "]"}], "vocab": {"a": 0, "\u00e9": 1, "e\u0301": 2}, "merges": ["a b"]}"#
    var names: [UInt8] = []
    var ids: [Int] = []
    try Array(text.utf8).withUnsafeBytes { bytes in
      var scanner = try JSONScanner(bytes)
      try scanner.beginObject()
      while let key = try scanner.nextKey() {
        switch key {
        case "vocab":
          try scanner.beginObject()
          while let name = try scanner.nextKey() {
            name.append(to: &names)
            ids.append(try scanner.readInt())
          }
        case "merges":
          try scanner.beginArray()
          while try scanner.nextElement() { try scanner.readString().append(to: &names) }
        default: try scanner.skipValue()
        }
      }
      try scanner.finish()
    }
    #expect(ids == [0, 1, 2])
    #expect(names == Array("aée\u{301}a b".utf8))
  }

  @Test func aCopyLooksAhead() throws {
    try Array("[1, 2]".utf8).withUnsafeBytes { bytes in
      var scanner = try JSONScanner(bytes)
      var ahead = scanner
      try ahead.skipValue()
      #expect(ahead.offset == 6 && scanner.offset == 0)
      #expect(try scanner.readValue() == [1, 2])
    }
  }

  private func problem(_ text: String, _ read: (inout JSONScanner) throws -> Void) throws -> String
  {
    try Array(text.utf8).withUnsafeBytes { bytes in
      var scanner = try JSONScanner(bytes)
      return try #require(throws: JSONError.self) { try read(&scanner) }.description
    }
  }

  @Test func anotherKindIsNamed() throws {
    let place = "JSON line 1, column 1 (byte 0): "
    #expect(
      try problem("[]") { try $0.beginObject() } == place + "expected an object, found an array")
    #expect(
      try problem("1") { _ = try $0.readString() } == place + "expected a string, found a number")
    #expect(
      try problem("{}") { _ = try $0.readInt() } == place + "expected an integer, found an object")
    #expect(try problem("1.5") { _ = try $0.readInt() } == place + "expected an integer, found 1.5")
    #expect(
      try problem("null") { _ = try $0.readBool() } == place + "expected true or false, found null")
    #expect(try problem("true") { try $0.readNull() } == place + "expected null, found a boolean")
    #expect(
      try problem("\"\"") { _ = try $0.readDouble() } == place + "expected a number, found a string"
    )
    #expect(
      try problem(String(repeating: "9", count: 50)) { _ = try $0.readInt() } == place
        + "expected an integer of 64 bits, found 9999999999999999999999999999999999999999…"
        + " (50 characters); use a smaller number")
    #expect(
      try problem("9223372036854775808") { _ = try $0.readCount() } == place
        + "expected an integer of at most 9223372036854775807, found 9223372036854775808;"
        + " use a smaller number")
  }

  @Test func optionsAreHonoured() throws {
    let python = try JSON(
      parsing: "[NaN, Infinity, -Infinity]", options: .init(allowNonFinite: true))
    #expect(python[0]?.doubleValue?.isNaN == true)
    #expect(python.arrayValue?.dropFirst() == [.number(.infinity), .number(-.infinity)])
    #expect(try JSON(parsing: "[[]]", options: .init(maximumDepth: 2)) == [[]])
    let nested = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(throws: Never.self) { try JSON(parsing: nested) }
    let error = try #require(throws: JSONError.self) {
      try JSON(parsing: "[1]", options: .init(maximumSize: 2))
    }
    #expect(
      error.description
        == "JSON line 1, column 1 (byte 0): expected at most 2 bytes, found 3 bytes;"
        + " check that this is the right file or raise JSONOptions.maximumSize")
  }

  @Test func everyTruncationOfADocumentIsRefused() throws {
    let text = Array(#"{"a": [1.5e-3, "é\u00e9\ud83d\ude00", true, null], "b": {"c": -12}}"#.utf8)
    for count in 0..<text.count {
      #expect(throws: JSONError.self) { try JSON(parsing: Array(text.prefix(count))) }
    }
  }
}

extension JSON {
  fileprivate subscript(position: Int) -> JSON? { arrayValue?[position] }
}
