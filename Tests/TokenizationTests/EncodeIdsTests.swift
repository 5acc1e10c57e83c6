import Files
import Testing

@testable import Tokenization

/// `encodeIds` is `encode(…).ids`, whichever way it takes.
@Suite struct EncodeIdsTests {
  @Test(arguments: Fixture.all.filter { $0.name != "vocabulary" })
  func agreesWithEncode(_ fixture: Fixture) throws {
    var backend = try fixture.tokenizer("PreTrainedTokenizerFast").backend
    backend.truncation = nil
    backend.padding = nil
    for line in try fixture.goldens() {
      guard let text = line["call"]?["text"]?.stringValue else { continue }
      for special in [true, false] {
        // Twice: the second time from the cache.
        for _ in 0..<2 {
          let ids = try backend.encodeIds(text, addSpecialTokens: special)
          #expect(ids == (try backend.encode(text, addSpecialTokens: special).ids), "\(text)")
        }
      }
    }
  }

  /// Texts with more words, and longer ones, than a cache holds.
  @Test func forgets() throws {
    let tokenizer = try Fixture(name: "bpe-gpt2").tokenizer("PreTrainedTokenizerFast").backend
    var text = ""
    for number in 0..<30_000 {
      text += " w\(number)" + String(repeating: "x", count: number % 300 == 0 ? 280 : number % 23)
    }
    let all = try tokenizer.encode(text)
    #expect(tokenizer.decode(all.ids) == text)
    #expect(try tokenizer.encodeIds(text) == all.ids)
    #expect(all.offsets.last?.upperBound == text.unicodeScalars.count)
    #expect(zip(all.offsets, all.offsets.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }
}
