import Files
import Foundation
import Testing

@testable import Tokenization

/// Tokenizers put together at random, against Python; Scripts/fixtures/tokenizers_random.py writes them.
@Suite struct RandomTokenizerTests {
  static let goldens = ProcessInfo.processInfo.environment["RANDOM_TOKENIZERS"]

  @Test func sample() throws {
    #expect(try Self.differences(Fixture(name: "random.jsonl").folder) == [])
  }

  @Test(.enabled(if: goldens != nil))
  func everyTokenizer() throws {
    let problems = try Self.differences(try #require(Self.goldens))
    print("\(problems.count) differences")
    for problem in problems { print("DIFFERS", problem) }
    #expect(problems.isEmpty)
  }

  /// What differs: at most one text of every tokenizer.
  static func differences(_ path: String) throws -> [String] {
    var problems: [String] = []
    for line in try Fixture.lines(path) {
      let source = line["tokenizer"]?.stringValue ?? ""
      do {
        let tokenizer = try source.withBytes { (bytes) throws(TokenizerError) in
          try Tokenizer(parsing: UnsafeRawBufferPointer(bytes))
        }
        for row in line["rows"]?.arrayValue ?? [] {
          if let problem = difference(tokenizer, row) {
            problems.append("\(problem)\n  \(summary(source))")
            break
          }
        }
      } catch {
        problems.append("refused: \(error)\n  \(summary(source))")
      }
    }
    return problems
  }

  /// A tokenizer.json without its tables.
  private static func summary(_ source: String) -> String {
    guard let json = try? JSON(parsing: Array(source.utf8)) else { return source }
    let parts = [
      "normalizer", "pre_tokenizer", "post_processor", "decoder", "truncation", "padding",
    ]
    .compactMap { key in json[key].map { "\(key): \($0)" } }
    return parts.joined(separator: "\n  ") + "\n  \(json["model"]?["type"] ?? .null)"
  }

  private static func difference(_ tokenizer: Tokenizer, _ row: JSON) -> String? {
    let text = row["text"]?.stringValue ?? ""
    let special = row["special"]?.boolValue ?? true
    let encoding: Encoding
    do throws(TokenizerError) {
      encoding = try tokenizer.encode(
        text, pair: row["pair"]?.stringValue, addSpecialTokens: special)
    } catch {
      return row["error"] == nil ? "\(text.debugDescription): \(error)" : nil
    }
    // The crate gives up, also where it panics.
    if row["error"] != nil { return nil }
    func compare(_ name: String, _ ours: [Int], _ theirs: [Int]?) -> String? {
      ours == theirs ? nil : "\(text.debugDescription) \(name): \(ours), Python \(theirs ?? [])"
    }
    let offsets = encoding.offsets.flatMap { [$0.lowerBound, $0.upperBound] }
    let overflow = row["overflow"]?.arrayValue?.map { $0.ints ?? [] } ?? []
    if let problem = compare("ids", encoding.ids, row["ids"]?.ints)
      ?? compare("offsets", offsets, row["offsets"]?.ints)
      ?? compare("words", encoding.wordIds.map { $0 ?? -1 }, row["words"]?.ints)
      ?? compare("types", encoding.typeIds, row["types"]?.ints)
    {
      return problem
    }
    if encoding.overflowing.map(\.ids) != overflow { return "\(text.debugDescription) overflow" }
    if !sameBytes(encoding.tokens, row["tokens"]?.strings ?? []) {
      return "\(text.debugDescription) tokens \(encoding.tokens)"
    }
    for (key, skips) in [("decoded", false), ("skipped", true)] {
      guard let wanted = row[key]?.stringValue else { continue }
      let decoded = tokenizer.decode(encoding.ids, skipSpecialTokens: skips)
      if !decoded.utf8.elementsEqual(wanted.utf8) {
        return
          "\(text.debugDescription) \(key): \(decoded.debugDescription), Python \(wanted.debugDescription)"
      }
    }
    return nil
  }
}
