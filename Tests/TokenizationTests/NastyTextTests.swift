import Foundation
import Testing

@testable import Tokenization

/// Long texts of one character: time grows with the length and nothing else.
@Suite struct NastyTextTests {
  static let characters = [
    " ", "\n", "\u{0}", "a", "A", "#", "[", "^", "é", "\u{301}", "\u{323}\u{301}", "\u{344}", "İ",
    "ß", "\u{200D}", "👩‍👩‍👧‍👦", "東", "각", "\u{3000}", "\u{FFFD}", "\u{10FFFF}", "<left>",
    "<left> ", "<word>", "<|a|b", "[MASK]", "  <both>  ", "\u{F73}", "a ", "a.",
  ]

  /// Those that differ for models of bytes and pieces.
  static let fewer = [
    " ", "a", "é", "\u{301}", "\u{0}", "👩‍👩‍👧‍👦", "東", "a ", " a", "<s>", "▁", "ﬁ",
  ]

  @Test(arguments: ["uncased", "odd"])
  func linearTime(_ name: String) throws {
    let tokenizer = try Fixture(name: name).tokenizer("PreTrainedTokenizerFast")
    for character in Self.characters {
      let unit = character.utf8.count
      let text = String(repeating: character, count: 100_000 / unit)
      var count = 0
      // A debug build; a quadratic step would take minutes.
      let time = try processorTime {
        count = try tokenizer(text, truncation: .none).rows[0].count
      }
      #expect(time < .seconds(10), "\(character.debugDescription): \(time)")
      #expect(count <= text.unicodeScalars.count * 3 + 10)
    }
  }

  /// The other families of models.
  @Test(arguments: ["bpe-gpt2", "bpe-llama3", "bpe-clip", "bpe-fallback", "bpe-affixes"])
  func bytePairs(_ name: String) throws {
    try check(Fixture(name: name).tokenizer("PreTrainedTokenizerFast"), name)
  }

  @Test(arguments: [
    ("T5Tokenizer", "t5"), ("XLMRobertaTokenizer", "unigram"), ("AlbertTokenizer", "albert"),
    ("LlamaTokenizer", "llama"), ("LlamaTokenizer", "bytes"), ("GemmaTokenizer", "gemma"),
  ])
  func sentencePieces(_ name: String, _ model: String) throws {
    guard case .sentencePieces(let file) = TokenizerClass.named(name)?.vocabulary else {
      Issue.record("\(name) has no model")
      return
    }
    let path = "\(SentencePieceTests.folder)/\(model).model"
    try check(
      PreTrainedTokenizer(files: TokenizerFiles(paths: [file: path]), className: name), name)
  }

  /// Long enough for a quadratic step to exceed the limit in a debug build, which takes a tenth of a second.
  private func check(_ tokenizer: PreTrainedTokenizer, _ name: String) throws {
    for character in Self.fewer {
      let text = String(repeating: character, count: 12_000 / character.utf8.count)
      var row: Encoding?
      let time = try processorTime {
        row = try tokenizer(text, padding: .none, truncation: .none).rows[0]
        _ = tokenizer.decode(row?.ids ?? [])
      }
      #expect(time < .seconds(5), "\(name) \(character.debugDescription): \(time)")
      // A byte can become a token, and a charsmap makes at most eighteen scalars of one.
      #expect((row?.ids.count ?? 0) <= text.utf8.count * 18 + 10)
    }
  }

  @Test func overflowIsBounded() throws {
    let tokenizer = try Fixture(name: "uncased").tokenizer("BertTokenizer")
    let text = String(repeating: "a ", count: 20_000)
    #expect(throws: TokenizerError.self) {
      try tokenizer(
        text, pair: text, truncation: .longestFirst, maxLength: 8, returnOverflowingTokens: true)
    }
    let cut = try tokenizer(text, pair: text, truncation: .longestFirst, maxLength: 8)
    #expect(cut.inputIds[0].count == 8)
  }

  @Test func absurdArguments() throws {
    let tokenizer = try Fixture(name: "uncased").tokenizer("BertTokenizer")
    for length in [0, 1, 2, 3, Int.max] {
      for multiple in [nil, 0, 1, Int.max] {
        _ = try? tokenizer(
          "a b c", padding: .maxLength, truncation: .longestFirst, maxLength: length,
          stride: .max, padToMultipleOf: multiple)
        _ = try? tokenizer(
          ["a b c", ""], padding: .longest, maxLength: length, padToMultipleOf: multiple)
      }
    }
    #expect(throws: TokenizerError.self) { try tokenizer("a", maxLength: -1) }
    #expect(throws: TokenizerError.self) { try tokenizer(["a"], pairs: []) }
    #expect(tokenizer.decode([-1, .max, 1 << 40]).isEmpty)
    #expect(tokenizer.convertIdsToTokens([.min]) == [nil])
  }
}

/// What this thread has worked while `body` ran; other work on the machine does not count.
private func processorTime(_ body: () throws -> Void) rethrows -> Duration {
  func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
  let start = now()
  try body()
  return now() - start
}
