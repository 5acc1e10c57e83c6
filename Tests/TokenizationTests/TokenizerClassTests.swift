import Files
import Testing

@testable import Tokenization

@Suite struct TokenizerClassTests {
  /// Every `model_type` of transformers leads to the class that it has there.
  @Test func modelTypes() throws {
    let path = FileSystem.join(
      FileSystem.directory(of: Fixture(name: "x").folder), "model_types.json")
    let file = try JSON(file: path)
    let types = try #require(file.objectValue)
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

/// Files of byte tokens with ranks give the ids of the libraries that they come from.
@Suite struct RankedFileTests {
  private let folder = Fixture(name: "old-tekken").folder

  private func check(_ tokenizer: PreTrainedTokenizer, _ name: String) throws {
    let golden = try JSON(file: "\(folder)/ids.json")
    let texts = try #require(golden["texts"]?.strings)
    let rows = golden[name]?.arrayValue ?? []
    #expect(rows.count == texts.count)
    for (text, ids) in zip(texts, rows) {
      #expect(try tokenizer.encode(text) == ids.ints, "\(text)")
    }
  }

  @Test func tekken() throws {
    let tokenizer = try PreTrainedTokenizer(
      files: TokenizerFiles(folder: folder), className: "MistralCommonTokenizer")
    try check(tokenizer, "tekken")
    #expect(tokenizer.backend.idToToken(9) == "<SPECIAL_9>")
    #expect(try tokenizer.encode("[INST]", addSpecialTokens: false) == [3])
  }

  @Test func qwen() throws {
    let ranks = FileSystem.join(Fixture(name: "old-ranks").folder, "tokenizer.model")
    let tokenizer = try PreTrainedTokenizer(files: TokenizerFiles(paths: ["qwen.tiktoken": ranks]))
    try check(tokenizer, "qwen")
    let start = try JSON(file: "\(folder)/ids.json")["im_start"]?.intValue
    #expect(tokenizer.backend.tokenToId("<|im_start|>") == start)
  }
}
