import Foundation
import Testing
import Tokenization

/// A large comparison with Python; Scripts/fixtures/tokenizers_differential.py writes its input and says how to run it.
@Suite struct DifferentialTests {
  static let folder = ProcessInfo.processInfo.environment["TOKENIZER_FOLDER"]
  static let goldens = ProcessInfo.processInfo.environment["TOKENIZER_GOLDENS"]
  static let className = ProcessInfo.processInfo.environment["TOKENIZER_CLASS"] ?? "BertTokenizer"

  @Test(.enabled(if: folder != nil && goldens != nil))
  func everyText() throws {
    let tokenizer = try PreTrainedTokenizer(
      files: TokenizerFiles(folder: try #require(Self.folder)), className: Self.className)
    let lines = try Fixture.lines(try #require(Self.goldens))
    var problems: [String] = []
    for line in lines {
      if let problem = Golden.firstDifference(tokenizer, line) { problems.append(problem) }
    }
    print("\(lines.count) texts, \(problems.count) differences")
    #expect(problems.isEmpty, "\(problems.prefix(3))")
  }
}
