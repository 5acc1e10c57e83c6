import Testing

@testable import Tokenization

/// Laws and limits of the matcher; what it matches is compared with Oniguruma in `RegexDifferentialTests`.
@Suite struct RegexTests {
  static func matches(_ pattern: String, _ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    let found = try Regex(pattern).matches(in: bytes)
    return found.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Patterns that take exponential or quadratic time without a memory, on 20 kB that make them.
  @Test(arguments: [
    "(a+)+$", "(?:a*)*b", "(a|aa)+$", "a*a*a*a*b", "(?:a|a|ab)*c", "a+$", "(?:a+a+)+x", "(.*)*x",
    "(?:a?){50}a{50}b", "\\s*a+b", "(?>a+b)|a+c", "(?:(?=a)a)*b", "(?!a*b)a",
  ])
  func hostilePatternsEnd(_ pattern: String) throws {
    let text = String(repeating: "a", count: 20_000) + "!"
    _ = try? Self.matches(pattern, text)
  }

  @Test(arguments: ["(a+)+\\1$", "(?:(a*)\\1)*b"])
  func costlyPatternsSayWhich(_ pattern: String) throws {
    let text = String(repeating: "a", count: 500) + "!"
    let error = #expect(throws: TokenizerError.self) { try Self.matches(pattern, text) }
    #expect(error?.code == .patternTooCostly)
    #expect("\(error.map { "\($0)" } ?? "")".contains(pattern))
  }

  @Test(arguments: [
    ("a(b", 3, "an unfinished group"), ("a)b", 1, "unmatched )"), ("[z-a]", 4, "from high to low"),
    ("*a", 1, "nothing before it"), ("^*", 2, "can be repeated"), ("a\\", 2, "a backslash"),
    ("\\p{Nobody}", 3, "nobody knows"), ("a{100001}", 7, "a repetition of more than"),
    ("(?<n>a)\\1", 8, "by number"), ("(a)\\2", 4, "group 2 of 1"), ("[a", 2, "an unfinished class"),
    ("(?<!(a))b", 4, "look-behind"), ("(?~a)", 2, "absent group"), ("(?z)", 2, "a group option"),
    ("[[:nobody:]]", 3, "nobody knows"), ("\\k<x>", 3, "not there yet"), ("x\\X", 2, "\\X"),
  ])
  func wrongPatternsSayWhere(_ pattern: String, _ offset: Int, _ problem: String) {
    let error = #expect(throws: RegexSyntaxError.self) { try Regex(pattern) }
    #expect(error?.offset == offset, "\(String(describing: error))")
    #expect(error?.problem.contains(problem) == true, "\(String(describing: error))")
  }

  /// Deep and huge patterns are refused or compiled, never a trap.
  @Test func monstersAreRefused() {
    for pattern in [
      String(repeating: "(", count: 50_000), String(repeating: "[", count: 50_000),
      String(repeating: "(?:a", count: 199) + String(repeating: ")+", count: 199),
      String(repeating: "a?", count: 100_000), "(?:(?:a{1000}b){1000}c){1000}",
      "a" + String(repeating: "{2}", count: 5000), String(repeating: "(?i)", count: 1000),
      "(?:(?:(?:a?b){2,90}c){2,90}d){2,90}", String(repeating: "a**", count: 300),
    ] {
      _ = try? Regex(pattern)
    }
  }

  /// Whatever a file says: an error or a pattern.
  @Test func randomPatterns() {
    var random = SplitMix(state: 3)
    let alphabet = Array(#"()[]{}<>*+?|^$\.-&:=!,#'aApPxukbBdDgGKRXszZ019 ß😀"#)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...14, using: &random)
      let pattern = String((0..<count).map { _ in alphabet.randomElement(using: &random) ?? "a" })
      guard let regex = try? Regex(pattern) else { continue }
      for text in ["", "aAß😀 x\n", "((--", "0190ab"] {
        _ = try? Array(text.utf8).withUnsafeBufferPointer { try regex.matches(in: $0) }
      }
    }
  }
}

extension Regex {
  func matches(in bytes: [UInt8]) throws(TokenizerError) -> [Range<Int>] {
    let result = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(TokenizerError) in try matches(in: bytes) }
    }
    return try result.get()
  }
}
