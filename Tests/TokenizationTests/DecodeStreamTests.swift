import Testing

@testable import Tokenization

/// All pieces of a stream together are the decoded text, whatever the ids, and no piece cuts a character.
@Suite struct DecodeStreamTests {
  private func check(_ tokenizer: PreTrainedTokenizer, _ ids: [Int], _ place: String) {
    for skips in [false, true] {
      var stream = tokenizer.backend.decodeStream(skipSpecialTokens: skips)
      var pieces = ids.compactMap { stream.step($0) }
      if let last = stream.finish() { pieces.append(last) }
      let whole = tokenizer.backend.decode(ids, skipSpecialTokens: skips)
      #expect(sameBytes([pieces.joined()], [whole]), "\(place): \(ids)")
      if !whole.unicodeScalars.contains("\u{FFFD}") {
        #expect(!pieces.contains { $0.unicodeScalars.contains("\u{FFFD}") }, "\(place): \(ids)")
      }
      for cleansUp in [false, true] {
        var stream = tokenizer.decodeStream(
          skipSpecialTokens: skips, cleanUpTokenizationSpaces: cleansUp)
        var text = ids.compactMap { stream.step($0) }.joined()
        text += stream.finish() ?? ""
        let whole = tokenizer.decode(
          ids, skipSpecialTokens: skips, cleanUpTokenizationSpaces: cleansUp)
        #expect(sameBytes([text], [whole]), "\(place): \(ids) \(cleansUp)")
      }
    }
  }

  static let tokenizers: [(String, String)] = [
    ("uncased", "BertTokenizer"), ("cased", "BertTokenizer"), ("odd", "PreTrainedTokenizerFast"),
    ("old-bytes", "GPT2Tokenizer"), ("old-words", "CLIPTokenizer"),
    ("old-words", "OpenAIGPTTokenizer"), ("bpe-fallback", "PreTrainedTokenizerFast"),
    ("bpe-affixes", "PreTrainedTokenizerFast"), ("classes", "ParakeetTokenizer"),
  ]

  @Test(arguments: tokenizers)
  func anyIds(_ name: String, _ className: String) throws {
    let tokenizer = try Fixture(name: name).tokenizer(className)
    var random = SplitMix(state: 11)
    let size = tokenizer.count
    for length in [0, 1, 2, 3, 5, 8, 40, 200] {
      for _ in 0..<12 {
        let ids = (0..<length).map { _ in Int.random(in: 0..<size + 2, using: &random) }
        check(tokenizer, ids, name)
      }
    }
    for text in ["Once upon a time.", "東京 🙂🙂 été, isn't it? do n't 's", "a . b , c ' d ' s"] {
      check(tokenizer, try tokenizer.encode(text), name)
    }
  }

  /// Endless broken bytes, and tokens without text, must not make the stream look back further and further.
  @Test func longBrokenStreams() throws {
    let bytes = try Fixture(name: "old-bytes").tokenizer("GPT2Tokenizer")
    let part = try #require(bytes.backend.tokenToId("ł"))
    check(bytes, Array(repeating: part, count: 3000), "broken")
    var stream = bytes.backend.decodeStream()
    var longest = 0
    for _ in 0..<1000 {
      _ = stream.step(part)
      longest = max(longest, stream.waitingCount)
    }
    #expect(longest < 64)
  }
}
