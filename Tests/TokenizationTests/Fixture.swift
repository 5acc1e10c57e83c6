import Files
import Testing
import Tokenization

/// A folder under Tests/Fixtures/tokenizers, written by Scripts/fixtures/tokenizers.py.
struct Fixture: Sendable, CustomTestStringConvertible {
  let name: String

  /// Folders without tokenizer.json, which need the name of a class.
  static let older = ["old-bytes", "old-qwen2", "old-words", "old-ranks"].map(Fixture.init)
  static let all =
    (["uncased", "cased", "odd", "vocabulary", "classes"]
    + [
      "gpt2", "roberta", "trimmed", "gaps", "spelled", "fallback", "affixes", "affixed-bytes",
      "dropped", "llama3", "clip",
    ].map { "bpe-" + $0 }).map(Fixture.init)

  var testDescription: String { name }

  var folder: String { folder(in: "tokenizers") }

  /// The path of this name in another folder of fixtures.
  func folder(in parent: String) -> String {
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(tests)/Fixtures/\(parent)/\(name)"
  }

  /// The lines of goldens.jsonl.
  func goldens() throws -> [JSON] {
    try Fixture.lines("\(folder)/goldens.jsonl")
  }

  static func lines(_ path: String) throws -> [JSON] {
    let bytes = try FileSystem.readAll(path)
    return try bytes.split(separator: UInt8(ascii: "\n")).map { try JSON(parsing: Array($0)) }
  }

  func tokenizer(_ className: String? = nil, _ overrides: [String: JSON] = [:]) throws
    -> PreTrainedTokenizer
  {
    try PreTrainedTokenizer(
      files: TokenizerFiles(folder: folder), className: className, overrides: overrides)
  }
}

extension JSON {
  var ints: [Int]? { arrayValue?.compactMap(\.intValue) }
  var strings: [String]? { arrayValue?.compactMap(\.stringValue) }
}

/// Swift's `==` on strings would accept canonically equivalent ones.
func sameBytes(_ a: [String], _ b: [String]) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
}
