import Files
import Foundation
import Testing

@testable import Tokenization

/// Our matches against those of the Oniguruma in `tokenizers`; Scripts/fixtures/regex_differential.py writes them.
@Suite struct RegexDifferentialTests {
  static let goldens = ProcessInfo.processInfo.environment["REGEX_GOLDENS"]

  @Test func sample() throws {
    let path = Fixture(name: "sample").folder(in: "regex") + ".jsonl"
    #expect(try Self.differences(path) == [])
  }

  @Test(.enabled(if: goldens != nil))
  func everyPattern() throws {
    let problems = try Self.differences(try #require(Self.goldens))
    print("\(problems.count) differences")
    for problem in problems.prefix(40) { print(problem) }
    #expect(problems.isEmpty)
  }

  /// What differs, a line each; patterns that only this package refuses are counted as differences too.
  static func differences(_ path: String) throws -> [String] {
    var problems: [String] = []
    for line in try Fixture.lines(path) {
      let pattern = line["pattern"]?.stringValue ?? ""
      let regex: Regex
      do throws(RegexSyntaxError) {
        regex = try Regex(pattern)
      } catch {
        if line["error"] == nil { problems.append("refused /\(pattern)/: \(error)") }
        continue
      }
      if let error = line["error"]?.stringValue {
        // A mistake of Oniguruma: a negative look-behind that always fails has no error text, and is none.
        if error.contains("undefined error code") { continue }
        problems.append("accepted /\(pattern)/: \(error)")
        continue
      }
      for row in line["rows"]?.arrayValue ?? [] {
        for remembering in [false, true] {
          if let problem = difference(regex, row, remembering) {
            problems.append("/\(pattern)/ \(problem)")
            break
          }
        }
      }
    }
    return problems
  }

  private static func difference(_ regex: Regex, _ row: JSON, _ remembering: Bool) -> String? {
    guard let wanted = row["matches"]?.ints, let replaced = row["replaced"]?.stringValue else {
      return nil
    }
    let text = row["text"]?.stringValue ?? ""
    let bytes = Array(text.utf8)
    let found: [Range<Int>]
    do {
      found = try bytes.withUnsafeBufferPointer { bytes in
        try regex.matches(in: bytes, remembering: remembering)
      }
    } catch {
      return "\(error)"
    }
    func scalars(_ end: Int) -> Int { bytes[..<end].count { $0 & 0xC0 != 0x80 } }
    let ends = found.filter { !$0.isEmpty }.flatMap {
      [scalars($0.lowerBound), scalars($0.upperBound)]
    }
    var result: [UInt8] = []
    var last = 0
    for match in found {
      result += bytes[last..<match.lowerBound] + [1]
      last = match.upperBound
    }
    result += bytes[last...]
    if ends == wanted && result.elementsEqual(replaced.utf8) { return nil }
    let mode = remembering ? "remembering" : "fast"
    return
      "\(text.debugDescription) \(mode): \(ends) not \(wanted), "
      + "\(String(decoding: result, as: UTF8.self).debugDescription) not \(replaced.debugDescription)"
  }
}
