import Testing

@testable import Tokenization

@Suite struct AutomatonTests {
  private func find(_ patterns: [String], _ text: String) -> [String] {
    let automaton = Automaton(patterns.map { Array($0.utf8) })
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      automaton.matches(in: bytes).map { "\($0.pattern)@\($0.range.lowerBound)" }
    }
  }

  @Test func leftmostThenLongest() {
    #expect(find(["a", "ab", "abc"], "xabcab") == ["2@1", "1@4"])
    #expect(find(["bcd", "abc"], "abcd") == ["1@0"])
    #expect(find(["b", "abcd"], "abcx") == ["0@1"])
    #expect(find(["a", "", "a"], "aa") == ["0@0", "0@1"])
    #expect(find([], "abc") == [])
  }

  /// Against the definition: at each place from the left, the longest pattern.
  @Test func agreesWithTheDefinition() {
    var random = SplitMix(state: 3)
    for _ in 0..<300 {
      func word(_ limit: Int) -> String {
        String(
          (0..<Int.random(in: 1...limit, using: &random)).map { _ in
            Bool.random(using: &random) ? "a" : "b"
          })
      }
      let patterns = (0..<4).map { _ in word(5) }
      let text = word(30)
      var expected: [String] = []
      var rest = Substring(text)
      while !rest.isEmpty {
        let best = patterns.filter { rest.hasPrefix($0) }.max { $0.utf8.count < $1.utf8.count }
        if let best, let number = patterns.firstIndex(of: best) {
          expected.append("\(number)@\(text.count - rest.count)")
        }
        rest = rest.dropFirst(best?.count ?? 1)
      }
      #expect(find(patterns, text) == expected)
    }
  }
}

@Suite struct VocabularyTests {
  private func vocabulary(_ tokens: [(String, Int)], keepsLast: Bool = false) throws -> Vocabulary {
    var builder = Vocabulary.Builder(keepsLast: keepsLast)
    for (token, id) in tokens {
      token.withBytes { (bytes) throws(Never) in
        _ = builder.append(UnsafeRawBufferPointer(bytes), id: id)
      }
    }
    return try Vocabulary(builder)
  }

  @Test func keysAreBytes() throws {
    let vocabulary = try vocabulary([("é", 1), ("e\u{301}", 2), ("", 3)])
    #expect(vocabulary.id(of: "é") == 1)
    #expect(vocabulary.id(of: "e\u{301}") == 2)
    #expect(vocabulary.id(of: "") == 3)
    #expect(vocabulary.id(of: "e") == nil)
    #expect(vocabulary.token(4) == nil && vocabulary.token(-1) == nil)
  }

  @Test func gapsAndRepetitions() throws {
    let sparse = try vocabulary([("a", 0), ("b", 60_000_000)])
    #expect(sparse.token(60_000_000) == "b")
    #expect(sparse.token(59_999_999) == nil)
    let repeated = try vocabulary([("a", 0), ("b", 1), ("a", 2)], keepsLast: true)
    #expect(repeated.id(of: "a") == 2)
    #expect(repeated.token(0) == nil && repeated.token(2) == "a")
    #expect(repeated.liveCount == 2)
    #expect(throws: Vocabulary.Conflict.self) { try vocabulary([("a", 0), ("a", 1)]) }
    #expect(throws: Vocabulary.Conflict.self) { try vocabulary([("a", 1), ("b", 1)]) }
  }
}

@Suite struct MergeListTests {
  private func merges(_ json: String) throws -> [String] {
    let text = #"{"model":{"type":"BPE","merges":\#(json)}}"#
    let description = try text.withBytes { (bytes) throws(TokenizerError) in
      try TokenizerDescription(parsing: UnsafeRawBufferPointer(bytes), file: "t.json")
    }
    let list = try description.merges(of: description.root.required("model"))
    return (0..<list.count).map { rank in
      String(decoding: list[rank].left, as: UTF8.self) + "|"
        + String(decoding: list[rank].right, as: UTF8.self)
    }
  }

  @Test func bothForms() throws {
    #expect(try merges(##"["#version: 0.2", "a b", "ab c", "é ñ"]"##) == ["a|b", "ab|c", "é|ñ"])
    #expect(try merges(#"[["a","b"],["a b","\u00e9"]]"#) == ["a|b", "a b|é"])
    #expect(try merges("[]") == [])
    for bad in [#"["a"]"#, #"["a b c"]"#, #"[["a"]]"#, #"[["a","b","c"]]"#, "[1]", "{}"] {
      #expect(throws: TokenizerError.self) { try merges(bad) }
    }
  }
}
