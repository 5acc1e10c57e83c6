import Files
import Testing

@testable import Tokenization

/// A tokenizer.json may say anything; the answer is an error with a place, never a trap.
@Suite struct HostileFileTests {
  /// A small tokenizer.json with one part replaced.
  static func file(_ key: String = "", _ value: String = "null") -> String {
    var parts = [
      "added_tokens": "[]", "normalizer": "null", "pre_tokenizer": "null",
      "post_processor": "null", "decoder": "null", "truncation": "null", "padding": "null",
      "model": model(),
    ]
    parts[key] = value
    return "{" + parts.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
  }

  static func model(
    vocabulary: String = ###"{"[UNK]":0,"a":1,"##b":2}"###, type: String = "WordPiece",
    maximum: String = "100"
  ) -> String {
    ###"{"type":"\###(type)","unk_token":"[UNK]","continuing_subword_prefix":"##","###
      + #""max_input_chars_per_word":\#(maximum),"vocab":\#(vocabulary)}"#
  }

  static func error(_ text: String) -> TokenizerError? {
    do throws(TokenizerError) {
      try text.withBytes { (bytes) throws(TokenizerError) in
        _ = try Tokenizer(parsing: UnsafeRawBufferPointer(bytes))
      }
      return nil
    } catch {
      return error
    }
  }

  static let cases: [(file: String, text: String)] = [
    ("", "tokenizer.json:1:1: expected an object, found the end of the text"),
    ("{}", "tokenizer.json: model: expected a value, found nothing"),
    (file("model", "[]"), "tokenizer.json: model: expected an object, found an array"),
    (
      file("model", model(type: "Odd")),
      "tokenizer.json: model.type: expected one of BPE, Unigram, WordLevel, WordPiece, found \"Odd\""
    ),
    (
      file("model", model(vocabulary: "[[\"a\",0.5]]")),
      "tokenizer.json: model.vocab: expected an object of tokens and ids, found something else"
    ),
    (
      file("model", model(vocabulary: #"{"a":1,"b":1}"#)),
      "tokenizer.json: model.vocab: expected different tokens with different ids, found the id 1 twice"
    ),
    (
      file("model", model(vocabulary: #"{"a":1,"\u0061":2}"#)),
      "expected different tokens with different ids, found the token \"a\" twice"
    ),
    (
      file("model", model(vocabulary: #"{"a":-1}"#)),
      "tokenizer.json: model.vocab: expected ids from 0 to 67108863, found a: -1"
    ),
    (
      file("model", model(vocabulary: #"{"a":67108864}"#)),
      "expected ids from 0 to 67108863, found a: 67108864"
    ),
    (file("model", model(vocabulary: #"{"a":1.5}"#)), "tokenizer.json:1:"),
    (file("model", model(vocabulary: #"{"a":99999999999999999999}"#)), "tokenizer.json:1:"),
    (file("model", model(maximum: "-1")), "expected an integer from 0 to"),
    (
      file("model", model(maximum: "\"x\"")),
      "tokenizer.json: model.max_input_chars_per_word: expected an integer, found a string"
    ),
    (
      file("normalizer", #"{"type":"Odd"}"#),
      "tokenizer.json: normalizer.type: expected one of BertNormalizer, ByteLevel, Lowercase, NFC,"
        + " NFD, NFKC, NFKD, Nmt, Precompiled, Prepend, Replace, Sequence, Strip, StripAccents, found"
        + " \"Odd\"; this package does not execute this component yet"
    ),
    (
      file("normalizer", #"{"type":"Sequence","normalizers":[{"type":"NFD"},{"type":"X"}]}"#),
      "tokenizer.json: normalizer.normalizers[1].type: expected one of"
    ),
    (
      file(
        "normalizer",
        #"{"type":"Sequence","normalizers":["#
          + Array(repeating: #"{"type":"NFD"}"#, count: 100).joined(separator: ",") + "]}"),
      "normalizer.normalizers[63]: expected at most 64 components in sequences, found more"
    ),
    (
      file("normalizer", String(repeating: "[", count: 5000)),
      "tokenizer.json:1:"
    ),
    (
      file("pre_tokenizer", #"{"type":"Odd"}"#),
      "tokenizer.json: pre_tokenizer.type: expected one of BertPreTokenizer, ByteLevel,"
    ),
    (
      file("pre_tokenizer", #"{"type":"Punctuation","behavior":"Odd"}"#),
      "expected one of Removed, Isolated, MergedWithPrevious, MergedWithNext, Contiguous as behavior, found \"Odd\""
    ),
    (
      file("decoder", #"{"type":"WordPiece","prefix":1,"cleanup":true}"#),
      "tokenizer.json: decoder.prefix: expected a string, found a number"
    ),
    (
      file("post_processor", #"{"type":"BertProcessing","sep":["a"],"cls":["a",1]}"#),
      "post_processor.sep: expected a token and its id, found 1 values"
    ),
    (
      template(single: #"[{"SpecialToken":{"id":"x","type_id":0}}]"#),
      "post_processor.single[0].SpecialToken: expected a key of special_tokens, found \"x\""
    ),
    (
      template(single: #"[{"Sequence":{"id":"B","type_id":0}}]"#),
      "post_processor.single[0].Sequence: expected sequence A, found \"B\""
    ),
    (
      template(single: #"[{"Sequence":{"id":"A","type_id":-1}}]"#),
      "post_processor.single[0].Sequence.type_id: expected an integer from 0 to 2147483647, found -1"
    ),
    (
      template(
        single: "["
          + Array(repeating: #"{"Sequence":{"id":"A","type_id":0}}"#, count: 9)
          .joined(separator: ",") + "]"),
      "post_processor.single: expected at most 8 sequences, found 9"
    ),
    (template(single: "[{}]"), "post_processor.single[0]: expected a Sequence or a SpecialToken"),
    (
      file("added_tokens", #"[{"id":0}]"#),
      "tokenizer.json: added_tokens[0].content: expected a value, found nothing"
    ),
    (
      file("truncation", #"{"max_length":3,"strategy":"Some","stride":0}"#),
      "expected LongestFirst, OnlyFirst or OnlySecond as strategy, found \"Some\""
    ),
    (
      file(
        "padding",
        #"{"strategy":{"Fixed":-4},"direction":"Right","pad_id":0,"pad_type_id":0,"pad_token":""}"#),
      "tokenizer.json: padding.strategy.Fixed: expected an integer from 0 to"
    ),
    (
      file(
        "padding",
        #"{"strategy":"BatchLongest","direction":"Up","pad_id":0,"pad_type_id":0,"pad_token":""}"#),
      "tokenizer.json: padding.direction: expected \"left\" or \"right\", found \"Up\""
    ),
  ]

  static func template(single: String) -> String {
    file(
      "post_processor",
      #"{"type":"TemplateProcessing","single":\#(single),"pair":[],"special_tokens":{}}"#)
  }

  @Test(arguments: cases.indices)
  func everyComplaintNamesItsPlace(_ number: Int) throws {
    let (file, text) = Self.cases[number]
    let error = try #require(Self.error(file))
    #expect("\(error)".contains(text), "\(error)")
  }

  @Test func smallestFileWorks() throws {
    #expect(Self.error(Self.file()) == nil)
  }

  /// Every prefix and every single changed byte of a real file: an error or a tokenizer, never a trap.
  @Test func damagedFiles() throws {
    let path = Fixture(name: "odd").folder + "/tokenizer.json"
    let bytes = try FileSystem.readAll(path)
    let small = Array(bytes.prefix(1500))
    for end in stride(from: 0, to: bytes.count, by: 97) { Self.load(Array(bytes.prefix(end))) }
    var random = SplitMix(state: 7)
    for _ in 0..<400 {
      var copy = bytes
      copy[Int.random(in: 0..<small.count, using: &random)] = UInt8.random(in: .min ... .max)
      Self.load(copy)
    }
  }

  static func load(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      guard let tokenizer = try? Tokenizer(parsing: bytes) else { return }
      _ = try? tokenizer.encode("Hello wörld <x>", pair: "東京")
    }
  }
}

/// A small generator with a seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
