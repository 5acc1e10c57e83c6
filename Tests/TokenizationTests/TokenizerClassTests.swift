import Files
import Testing

@testable import Tokenization

@Suite struct TokenizerClassTests {
  /// Every `model_type` of transformers leads to the class that it has there.
  @Test func modelTypes() throws {
    let path = FileSystem.join(
      FileSystem.directory(of: Fixture(name: "x").folder), "model_types.json")
    let types = try #require(try JSON(file: path).objectValue)
    #expect(TokenizerModelTypes.all == types.keys.sorted())
    for (type, names) in types {
      let name = names.arrayValue?.compactMap(\.stringValue).last ?? ""
      let known = TokenizerModelTypes.className(type) ?? ""
      #expect(known == name || known + "Fast" == name, "\(type)")
    }
  }

  @Test func everyClassIsNamedOnce() {
    let names = TokenizerClass.known.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(TokenizerClass.named("LlamaTokenizerFast")?.name == "LlamaTokenizer")
    #expect(TokenizerClass.named("NobodysTokenizer") == nil)
  }

  private func merges(_ text: String, _ lines: MergesFile.Lines) throws -> [String] {
    let list = try text.withBytes { (bytes) throws(TokenizerError) in
      try MergesFile.parse(UnsafeRawBufferPointer(bytes), lines, file: "merges.txt")
    }
    return (0..<list.count).map { String(decoding: list[$0].left, as: UTF8.self) }
  }

  @Test func mergesFile() throws {
    // As in Python, what follows the last line end is no merge for GPT-2.
    #expect(try merges("#version: 0.2\na b\r\nc d\ne f", .betweenFirstAndLast) == ["a", "c"])
    #expect(try merges("a b\nc d\n", .betweenFirstAndLast) == ["c"])
    #expect(try merges("#version: 0.2\na b\n\nc d", .withoutVersion) == ["a", "c"])
    #expect(try merges("a b\nc d", .withoutVersion) == ["a", "c"])
    #expect(try merges("x\na b\n\n", .clip) == ["a"])
    #expect(throws: TokenizerError.self) { try merges("#\na b c\nd e\n", .betweenFirstAndLast) }
  }
}
