import Testing

@testable import Files

@Suite struct JSONParsingTests {
  @Test func valuesKeepTheirKind() throws {
    #expect(try JSON(parsing: "null") == .null)
    #expect(try JSON(parsing: " true\n") == .bool(true))
    #expect(try JSON(parsing: "[1, 1.0, 1e2, -0, -7]") == [1, 1.0, 100.0, 0, -7])
    #expect(try JSON(parsing: "[]") == .array([]))
    #expect(try JSON(parsing: "{}") == .object([:]))
    #expect(
      try JSON(parsing: #"{"b": [{}, [[]]], "a": {"x": null}}"#) == [
        "b": [[:], [[]]], "a": ["x": nil],
      ])
    #expect(try JSON(parsing: "9223372036854775807") == .integer(.max))
    #expect(try JSON(parsing: "-9223372036854775808") == .integer(.min))
    #expect(try JSON(parsing: "9223372036854775808") == .largeInteger("9223372036854775808"))
    #expect(try JSON(parsing: "-9223372036854775809") == .largeInteger("-9223372036854775809"))
    #expect(try JSON(parsing: "0.1") == .number(0.1))
    #expect(try JSON(parsing: "2.2250738585072014e-308") == .number(.leastNormalMagnitude))
    #expect(try JSON(parsing: "9007199254740993.0") == .number(9007199254740992))
    #expect(try JSON(parsing: "1e-400") == .number(0))
  }

  @Test func stringsAreUnescaped() throws {
    let text = #""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\u0000 é 😀 plain text that is long""#
    let value = "\"\\/\u{8}\u{c}\n\r\té😀\0 é 😀 plain text that is long"
    #expect(try JSON(parsing: text) == .string(value))
  }

  @Test func objectsKeepTheirOrder() throws {
    let object = try #require(
      try JSON(parsing: #"{"z": 1, "a": 2, "é": 3, "e\u0301": 4}"#).objectValue)
    #expect(
      object.keys.map { Array($0.utf8) } == ["z", "a", "é", "e\u{301}"].map { Array($0.utf8) })
    #expect(object["e\u{301}"] == 4)
  }
}
