import Testing

@testable import Tokenization

@Suite struct BPETests {
  private func tokenizer(_ model: String) throws -> Tokenizer {
    let text = #"{"model":{"type":"BPE",\#(model)}}"#
    return try text.withBytes { (bytes) throws(TokenizerError) in
      try Tokenizer(parsing: UnsafeRawBufferPointer(bytes), file: "t.json")
    }
  }

  @Test func refusesWhatMakesNoSense() throws {
    let vocabulary = #""vocab":{"a":0,"b":1,"ab":2}"#
    for model in [
      vocabulary + #", "merges":[["a","c"]]"#, vocabulary + #","merges":["b a"]"#,
      vocabulary + #", "merges":["a b"],"dropout":0.1"#, vocabulary,
      vocabulary + #", "merges":["a b"],"continuing_subword_prefix":"@@@""#,
    ] {
      #expect(throws: TokenizerError.self) { try tokenizer(model) }
    }
    let good = try tokenizer(vocabulary + #", "merges":["a b"],"dropout":0.0"#)
    #expect(try good.encode("abba").ids == [2, 1, 0])
    let unknown = try tokenizer(vocabulary + #", "merges":["a b"],"unk_token":"?""#)
    #expect(throws: TokenizerError.self) { try unknown.encode("abc") }
  }

  /// Short and long words take different ways to the same tokens.
  @Test func mergesByRankThenFromTheLeft() throws {
    let tokenizer = try tokenizer(
      #""vocab":{"a":0,"aa":1,"b":2,"aab":3,"aaaa":4},"merges":["aa b","a a","aa aa"]"#)
    for length in [3, 10, 47, 48, 49, 50, 101] {
      let ids = try tokenizer.encode(String(repeating: "a", count: length) + "b").ids
      let pairs = length / 2
      let expected =
        length % 2 == 0
        ? Array(repeating: 4, count: (pairs - 1) / 2)
          + (pairs % 2 == 0 ? [1] : []) + [3]
        : Array(repeating: 4, count: pairs / 2) + (pairs % 2 == 1 ? [1] : []) + [0, 2]
      #expect(ids == expected, "\(length)")
    }
  }
}
