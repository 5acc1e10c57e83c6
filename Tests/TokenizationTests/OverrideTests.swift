import Files
import Testing
import Tokenization

@Suite struct OverrideTests {
  /// The line of the mission: a space at the start, which the first token takes with it.
  @Test func prefixSpaceOfRoberta() throws {
    let fixture = Fixture(name: "old-bytes")
    let plain = try fixture.tokenizer("RobertaTokenizer")
    #expect(plain.decode(try plain.encode("Once upon a time")) == "<s>Once upon a time</s>")
    let spaced = try fixture.tokenizer("RobertaTokenizer", ["add_prefix_space": true])
    #expect(spaced.decode(try spaced.encode("Once upon a time")) == "<s> Once upon a time</s>")
    #expect(throws: TokenizerError.self) { try plain(words: [["Once"]]) }
    #expect(try spaced(words: [["Once"]]).rows.count == 1)
  }

  @Test func addedTokens() throws {
    var tokenizer = try Fixture(name: "classes").tokenizer("BertTokenizer")
    let size = tokenizer.count
    let new = AddedToken("<new>")
    #expect(tokenizer.addTokens([new, new, AddedToken("")]) == 1)
    #expect(tokenizer.addTokens([new]) == 0)
    #expect(tokenizer.addSpecialTokens([.bosToken: "<b>"], additional: ["<x>", "<new>"]) == 3)
    #expect(tokenizer.count == size + 3)
    #expect(tokenizer[.bosToken] == "<b>" && tokenizer.additionalSpecialTokens == ["<x>", "<new>"])
    #expect(
      try tokenizer.encode("<x>a", addSpecialTokens: false).first == tokenizer.vocabulary["<x>"])
    #expect(tokenizer.decode([size, size + 1, size + 2], skipSpecialTokens: true) == "")
    #expect(tokenizer.numSpecialTokensToAdd(isPair: true) == 3)
    #expect(tokenizer.buildInputsWithSpecialTokens([7], pair: [9]).count == 5)
  }

  @Test func warningForLongInput() throws {
    let tokenizer = try Fixture(name: "classes").tokenizer("BertTokenizer", ["model_max_length": 4])
    #expect(try tokenizer("a").warning == nil)
    #expect(try tokenizer("a b a b a").warning?.contains("(7 > 4)") == true)
    #expect(try tokenizer("a b a b a", truncation: .longestFirst).warning == nil)
  }
}
