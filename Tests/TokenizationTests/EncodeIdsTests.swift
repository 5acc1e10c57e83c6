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

  /// The cache of chunks takes part only where no added token is looked for in normalised text.
  @Test(arguments: ["uncased", "cased"])
  func chunksAgreeWithEncode(_ name: String) throws {
    let fixture = Fixture(name: name)
    var file = try #require(
      JSON(parsing: try FileSystem.readAll("\(fixture.folder)/tokenizer.json")).objectValue)
    let tokens = file["added_tokens"]?.arrayValue?.filter { $0["normalized"] == .bool(false) }
    file["added_tokens"] = .array(tokens ?? [])
    file["truncation"] = .null
    file["padding"] = .null
    let tokenizer = try JSON.object(file).serialized().withBytes { (bytes) throws(TokenizerError) in
      try Tokenizer(parsing: UnsafeRawBufferPointer(bytes), file: "tokenizer.json")
    }
    #expect(tokenizer.chunkWords != nil && tokens?.isEmpty == false)
    for line in try fixture.goldens() {
      guard let text = line["call"]?["text"]?.stringValue else { continue }
      for text in [text, text, " \t\n" + text + "\r\n" + text + "  "] {
        #expect(try tokenizer.encodeIds(text) == tokenizer.encode(text).ids, "\(text)")
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
