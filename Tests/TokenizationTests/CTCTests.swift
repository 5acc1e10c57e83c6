import Files
import Foundation
import Testing

@testable import Tokenization

/// Every case of `Scripts/fixtures/tokenizers_ctc.py`: what Python's tokenizer for recordings makes of texts and ids.
@Suite struct CTCTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let json: JSON
    var testDescription: String { json["name"]?.stringValue ?? "" }
    var encoded: [JSON] { json["encoded"]?.arrayValue ?? [] }
    var decoded: [JSON] { json["decoded"]?.arrayValue ?? [] }

    /// The tokenizer of a folder with the case's files.
    func tokenizer(_ overrides: [String: JSON] = [:]) throws -> PreTrainedTokenizer {
      try CTCTests.withFolder { folder in
        for (name, content) in json["files"]?.objectValue ?? [:] {
          try Data(content.serialized().utf8).write(to: folder.appendingPathComponent(name))
        }
        return try PreTrainedTokenizer(
          files: TokenizerFiles(folder: folder.path), className: "Wav2Vec2CTCTokenizer",
          overrides: overrides)
      }
    }
  }

  static let cases: [Case] = {
    let path = #filePath.replacing(
      "TokenizationTests/CTCTests.swift", with: "Fixtures/tokenizers/ctc.json")
    return ((try? JSON(file: path))?["cases"]?.arrayValue ?? []).map { Case(json: $0) }
  }()

  private static func withFolder<R>(_ body: (URL) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  @Test("Texts have Python's ids", arguments: cases)
  func encode(_ test: Case) throws {
    let tokenizer = try test.tokenizer()
    #expect(tokenizer.count == test.json["length"]?.intValue)
    #expect(!test.encoded.isEmpty)
    for example in test.encoded {
      let text = try #require(example["text"]?.stringValue)
      #expect(
        JSON.array(try tokenizer(text).inputIds[0].map(JSON.integer)) == example["ids"], "\(text)")
    }
  }

  @Test("Rows of ids have Python's texts and offsets", arguments: cases)
  func decode(_ test: Case) throws {
    let tokenizer = try test.tokenizer()
    #expect(!test.decoded.isEmpty)
    for example in test.decoded {
      let ids = try #require(example["ids"]?.arrayValue).compactMap(\.intValue)
      let options = try #require(example["options"])
      func flag(_ name: String) -> Bool? { options[name]?.boolValue }
      let found = try tokenizer.decode(
        ids, outputCharOffsets: flag("output_char_offsets") ?? false,
        outputWordOffsets: flag("output_word_offsets") ?? false,
        skipSpecialTokens: flag("skip_special_tokens") ?? false,
        cleanUpTokenizationSpaces: flag("clean_up_tokenization_spaces"),
        groupTokens: flag("group_tokens") ?? true,
        spacesBetweenSpecialTokens: flag("spaces_between_special_tokens") ?? false)
      guard let expected = example["result"]?.objectValue else {
        #expect(JSON.string(found.text) == example["result"], "\(ids) \(options.serialized())")
        if options.objectValue?.isEmpty ?? false {
          #expect(tokenizer.decode(ids) == found.text)
        }
        continue
      }
      #expect(JSON.string(found.text) == expected["text"], "\(ids) \(options.serialized())")
      for (name, key, offsets) in [
        ("char_offsets", "char", found.charOffsets), ("word_offsets", "word", found.wordOffsets),
      ] {
        let json = offsets.map { offsets in
          JSON.array(
            offsets.map {
              [
                key: .string($0.text), "start_offset": .integer($0.startOffset),
                "end_offset": .integer($0.endOffset),
              ] as JSON
            })
        }
        #expect(
          (json ?? .null).sortedText == expected[name]?.sortedText, "\(ids) \(options.serialized())"
        )
      }
    }
  }

  @Test("Saved files are Python's, and make the same tokenizer", arguments: cases)
  func save(_ test: Case) throws {
    let tokenizer = try test.tokenizer()
    let expected = try #require(test.json["saved"]?.objectValue)
    try Self.withFolder { folder in
      try tokenizer.save(to: folder.path)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.sorted() == expected.keys.sorted())
      for (name, content) in expected {
        let found = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        #expect(
          found.trimmingCharacters(in: .newlines)
            == content.stringValue?.trimmingCharacters(in: .newlines), "\(name)")
      }
      let again = try PreTrainedTokenizer(
        files: TokenizerFiles(folder: folder.path), className: "Wav2Vec2CTCTokenizer")
      for example in test.encoded {
        let text = example["text"]?.stringValue ?? ""
        #expect(try again(text).inputIds == tokenizer(text).inputIds)
      }
    }
  }

  @Test("A language must be one of the vocabulary's")
  func languages() throws {
    let test = try #require(Self.cases.first { $0.testDescription == "languages" })
    #expect(try test.tokenizer(["target_lang": "eng"]).tokenize("HE") == ["H", "E"])
    for (language, part) in [("xyz" as JSON, "deu, eng"), (.null, "several languages")] {
      let error = #expect(throws: TokenizerError.self) {
        try test.tokenizer(["target_lang": language])
      }
      #expect(error?.code == .invalidArgument)
      #expect(error?.description.contains(part) == true)
    }
    let flat = try #require(Self.cases.first { $0.testDescription == "base" })
    let error = #expect(throws: TokenizerError.self) {
      try flat.tokenizer(["target_lang": "eng"])
    }
    #expect(error?.description.contains("no languages") == true)
  }

  @Test("Other tokenizers have no frames")
  func otherTokenizers() throws {
    let folder = #filePath.replacing(
      "TokenizationTests/CTCTests.swift", with: "Fixtures/tokenizers/bpe-gpt2")
    let tokenizer = try PreTrainedTokenizer(files: TokenizerFiles(folder: folder))
    #expect(throws: TokenizerError.self) { try tokenizer.decode([1], outputWordOffsets: true) }
  }

  @Test(
    "A vocabulary that is none is refused",
    arguments: [
      "[]", "{\"a\": -1}", "{\"a\": \"b\"}", "{\"a\": 0, \"b\": 0}",
      "{\"a\": {\"b\": 0}, \"c\": 1}",
    ])
  func damaged(_ text: String) throws {
    try Self.withFolder { folder in
      try Data(text.utf8).write(to: folder.appendingPathComponent("vocab.json"))
      #expect(throws: TokenizerError.self) {
        try PreTrainedTokenizer(
          files: TokenizerFiles(folder: folder.path), className: "Wav2Vec2CTCTokenizer")
      }
    }
  }
}

extension JSON {
  fileprivate var sortedText: String { serialized(sortedKeys: true) }
}
