import Testing

@testable import Files

/// Texts are those of Python's `json.dumps`, byte for byte (Scripts/fixtures/json_texts.py).
@Suite struct JSONWritingTests {
  @Test func textsAreThoseOfPython() throws {
    let folder = FileSystem.directory(of: FileSystem.directory(of: #filePath))
    let fixture = try FileSystem.readAll(FileSystem.join(folder, "Fixtures/json/written.jsonl"))
    let lines = fixture.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 20)
    for line in lines {
      let golden = try JSON(parsing: Array(line))
      let source = try #require(golden["source"]?.stringValue)
      let value = try JSON(parsing: source, options: .init(allowNonFinite: true))
      let texts: [(String, String)] = [
        ("plain", value.serialized()),
        ("indented", value.serialized(indent: 2)),
        ("flat", value.serialized(indent: 0)),
        ("sorted", value.serialized(indent: 4, sortedKeys: true)),
        ("utf8", value.serialized(ensureASCII: false)),
        ("tight", value.serialized(sortedKeys: true, ensureASCII: false, separators: (",", ":"))),
      ]
      for (name, text) in texts {
        let expected = try #require(golden[name]?.stringValue)
        #expect(Array(text.utf8) == Array(expected.utf8), "\(name): \(text), Python: \(expected)")
      }
    }
  }

  @Test func whatIsWrittenIsRead() throws {
    let value: JSON = ["a": [1, 2.5, nil, true, "é\0\"😀"], "b": ["c": [:], "d": []]]
    for ascii in [true, false] {
      for indent in [nil, 0, 3] {
        #expect(try JSON(parsing: value.serialized(indent: indent, ensureASCII: ascii)) == value)
      }
    }
  }
}
