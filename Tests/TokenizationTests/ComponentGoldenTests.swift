import Files
import Foundation
import Testing

@testable import Tokenization

/// What single components make of a text, as Scripts/fixtures/tokenizer_components.py recorded it.
@Suite struct ComponentGoldenTests {
  /// A large file of the same form, written for one run.
  static let differential = ProcessInfo.processInfo.environment["COMPONENT_GOLDENS"]
  static let committed =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    + "/Fixtures/tokenizers/components.jsonl"

  @Test(arguments: [committed] + (differential.map { [$0] } ?? []))
  func everyRow(_ path: String) throws {
    var normalizer: Normalizer?
    var preTokenizer: PreTokenizer?
    var name = ""
    var problems: [String] = []
    var count = 0
    for line in try Fixture.lines(path) {
      if let json = line["decoder"] {
        let decoder = try Decoder(JSONNode(json, file: "golden"))
        let decoded = decoder.decode((line["tokens"]?.strings ?? []).map { Array($0.utf8) })
        let expected = Array((line["decoded"]?.stringValue ?? "").utf8)
        if decoded != expected {
          problems.append("\(line): \(String(decoding: decoded, as: UTF8.self))")
        }
        continue
      }
      if let json = line["normalizer"] {
        name = "\(json) \(line["pre_tokenizer"] ?? .null)"
        normalizer = json.isNull ? nil : try Normalizer(JSONNode(json, file: "golden"))
        let node = JSONNode(line, file: "golden")["pre_tokenizer"]
        preTokenizer = try node.map { try PreTokenizer($0) }
        continue
      }
      count += 1
      if let problem = try difference(line, normalizer, preTokenizer) {
        problems.append("\(name.prefix(300)): \(problem)")
      }
    }
    if path != Self.committed { print("\(count) texts, \(problems.count) differences") }
    let first = problems.prefix(3).map { $0.prefix(1000).debugDescription }
    #expect(problems.count == 0, "\(first)")
  }

  private func difference(
    _ line: JSON, _ normalizer: Normalizer?, _ preTokenizer: PreTokenizer?
  ) throws -> String? {
    let original = line["text"]?.stringValue ?? ""
    var text = original.withBytes { (bytes) throws(Never) in
      NormalizedText(bytes, firstScalar: 0)
    }
    try normalizer?.apply(to: &text)
    if !text.bytes.elementsEqual((line["normal"]?.stringValue ?? original).utf8) {
      return "\(original.debugDescription): \(String(decoding: text.bytes, as: UTF8.self))"
    }
    var pieces = [PieceRange(0, text.bytes.count)]
    try preTokenizer?.split(&text, &pieces)
    var offsets: [Int] = []
    var words: [Int] = []
    for (word, piece) in pieces.enumerated() {
      var index = Int(piece.lower)
      while index < piece.upper {
        let end = index + utf8Length(first: text.bytes[index])
        let (first, last) = text.originalScalars(index, end)
        offsets += [Int(first), Int(last)]
        words.append(word)
        index = end
      }
    }
    let expected = line["words"]?.ints ?? words.map { _ in 0 }
    if offsets != line["offsets"]?.ints || words != expected {
      return "\(original.debugDescription): \(offsets) \(words), Python \(line)"
    }
    return nil
  }
}
