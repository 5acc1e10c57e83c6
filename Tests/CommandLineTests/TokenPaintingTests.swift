import AutoClasses
import Pictures
import Testing
import Tokenization

@testable import autoclass

@Suite struct TokenPaintingTests {
  private func line(_ text: String, pair: String? = nil) async throws -> String {
    let folder = "\(CommandTests.fixtures)/tokenizers/uncased"
    let tokenizer = try await AutoTokenizer.from(pretrained: folder)
    let encoding = try #require(try tokenizer(text, pair: pair).rows.first)
    return TokenPainting.line(
      TokenPiece.pieces(encoding, [text] + (pair.map { [$0] } ?? [])))
  }

  /// Without what sets colours.
  private func plain(_ line: String) -> String {
    line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  @Test("The line holds the text as it was written, and special tokens by name")
  func text() async throws {
    #expect(plain(try await line("The cat", pair: "Sat")) == "[CLS]Thecat[SEP]Sat[SEP]")
  }

  @Test("A token has one colour wherever it stands, and different tokens mostly differ")
  func colors() async throws {
    let line = try await line("the, the")
    let pills = line.split(separator: "\u{1B}[0m").filter { $0.contains("48;5;") }
    #expect(pills.count == 3 && pills[0] == pills[2] && pills[0] != pills[1])
  }

  @Test("Nothing that a terminal obeys comes through")
  func control() async throws {
    let line = plain(try await line("a\u{1B}[31m\u{7}b"))
    #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
  }
}
