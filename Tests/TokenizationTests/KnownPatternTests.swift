import Testing

@testable import Tokenization

/// The texts of the patterns; Scripts/fixtures/scanners_differential.py compares the scanners themselves with Python.
@Suite struct KnownPatternTests {
  private func words(_ pattern: KnownPattern, _ text: String, keepsGaps: Bool = true) -> [String] {
    var words: [PieceRange] = []
    return text.withBytes { (bytes) throws(Never) in
      pattern.split(bytes, PieceRange(0, bytes.count), keepsGaps: keepsGaps, into: &words)
      return words.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
  }

  @Test func recognisesDeepSeek() throws {
    let digits = try #require(KnownPattern(#"\p{N}{1,3}"#))
    let ideographs = try #require(KnownPattern("[一-龥\u{3040}-ゟ゠-ヿ]+"))
    let others = try #require(
      KnownPattern(
        "[!\"#$%&'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~][A-Za-z]+|[^\r\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+"
          + "| ?[\\p{P}\\p{S}]+[\r\n]*|\\s*[\r\n]+|\\s+(?!\\S)|\\s+"))
    #expect(words(digits, "a1234b", keepsGaps: false) == ["123", "4"])
    #expect(words(digits, "a1234b") == ["a", "123", "4", "b"])
    let all = try #require(KnownPattern(sequence: [digits, ideographs, others]))
    #expect(words(all, "of 12345日本・x  y") == ["of", " ", "123", "45", "日本", "・", "x", " ", " y"])
    #expect(KnownPattern(sequence: [ideographs, digits]) == nil)
  }

  @Test func recognisesOthers() throws {
    #expect(words(.gpt2, "it's  fine") == ["it", "'s", " ", " fine"])
    let o200k = try #require(
      KnownPattern(
        #"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"#
      ))
    #expect(words(o200k, "camelCase's HTTPServer") == ["camel", "Case's", " HTTPServer"])
    let qwen = try #require(
      KnownPattern(
        #"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"#
      ))
    #expect(words(qwen, "x'ſ 12\n\n y") == ["x", "'ſ", " ", "1", "2", "\n\n", " y"])
    let clip = try #require(
      KnownPattern(#"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"#))
    #expect(words(clip, "a 12!? ", keepsGaps: false) == ["a", "1", "2", "!?"])
    #expect(KnownPattern(#"\p{L}+"#) == nil)
  }
}
