import AutoClasses
import Files
import Foundation
import Testing
import Tokenization

@testable import autoclass

/// One line of `tokenize --jsonl` in, one line out.
@Suite struct TokenizeRecordTests {
  private func answer(_ line: String) async throws -> JSON {
    let folder = "\(CommandTests.fixtures)/tokenizers/uncased"
    let tokenizer = try await AutoTokenizer.from(pretrained: folder)
    return try JSON(parsing: TokenizeRecord.answer(line, tokenizer))
  }

  @Test("A text gives everything that Python's call and decode give")
  func plain() async throws {
    let answer = try await answer(#"{"text": "The cat", "text_pair": "sat"}"#)
    #expect(
      answer.objectValue?.keys == [
        "input_ids", "token_type_ids", "attention_mask", "special_tokens_mask", "offset_mapping",
        "tokens", "decoded", "decoded_skip_special",
      ])
    let count = try #require(answer["input_ids"]?.arrayValue?.count)
    for key in ["token_type_ids", "attention_mask", "offset_mapping", "tokens"] {
      #expect(answer[key]?.arrayValue?.count == count, "\(key)")
    }
    #expect(answer["token_type_ids"]?.arrayValue?.last == 1)
    #expect(answer["decoded_skip_special"] == "the cat sat")
  }

  @Test("Overflow gives rows of rows and their samples")
  func overflow() async throws {
    let answer = try await answer(
      #"{"text": "the cat sat on the mat and the dog ran", "kwargs": {"max_length": 6, "truncation": true, "stride": 1, "return_overflowing_tokens": true}}"#
    )
    let rows = try #require(answer["input_ids"]?.arrayValue)
    #expect(rows.count > 1)
    #expect(rows[0].arrayValue?.count == 6)
    #expect(answer["overflow_to_sample_mapping"]?.arrayValue?.count == rows.count)
  }

  @Test(
    "A line that fails says why and stops nothing",
    arguments: [
      ("nonsense", "expected"), ("{}", "a string \"text\""),
      (#"{"text": "a", "kwargs": {"foo": 1}}"#, "unknown argument 'foo'"),
      (#"{"text": "a", "kwargs": {"max_length": "x"}}"#, "max_length should be an integer"),
      (#"{"text": "a", "kwargs": {"truncation": "never"}}"#, "longest_first"),
      (#"{"text": "a", "kwargs": {"max_length": -1}}"#, "-1"),
    ])
  func failure(_ line: String, _ part: String) async throws {
    let answer = try await answer(line)
    #expect(answer["error"]?.stringValue?.contains(part) == true, "\(answer.serialized())")
  }
}
