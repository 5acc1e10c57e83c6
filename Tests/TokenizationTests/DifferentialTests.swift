import Files
import Foundation
import Testing
import Tokenization

/// A large comparison with Python; Scripts/fixtures/tokenizers_differential.py writes its input and says how to run it.
@Suite struct DifferentialTests {
  static let folder = ProcessInfo.processInfo.environment["TOKENIZER_DIFFERENTIAL"]

  @Test(.enabled(if: folder != nil))
  func everyText() throws {
    let folder = try #require(Self.folder)
    let jobs = try JSON(parsing: FileSystem.readAll("\(folder)/jobs.json")).arrayValue ?? []
    #expect(!jobs.isEmpty)
    let texts = try FileSystem.readAll("\(folder)/texts.bin")
    for job in jobs { try compare(job, texts, folder) }
  }

  private func compare(_ job: JSON, _ texts: [UInt8], _ folder: String) throws {
    let name = job["name"]?.stringValue ?? ""
    let place = job["ours"]?.stringValue ?? job["folder"]?.stringValue ?? ""
    let tokenizer = try PreTrainedTokenizer(
      files: TokenizerFiles(folder: place), className: job["class"]?.stringValue)
    let sums = try FileSystem.readAll("\(folder)/\(name).sums")
    let texts = DifferentialTexts(texts)
    var bytes = 0
    var different: [String: [Int]] = [:]
    let size = 4 * DifferentialSums.names.count
    let count = min(sums.count / size, texts.count)
    for index in 0..<count {
      let text = texts[index]
      // Every fifth text has a pair: the start of another one.
      let pair = index % 5 == 0 ? texts.start(of: (index * 7 + 3) % texts.count, 200) : nil
      bytes += text.utf8.count
      let row = try tokenizer(text, pair: pair).rows[0]
      for (position, ours) in DifferentialSums.of(row, tokenizer).enumerated()
      where ours != DifferentialSums.word(sums, index * size + 4 * position) {
        different[DifferentialSums.names[position], default: []].append(index)
      }
      if try tokenizer.encode(text, pair: pair) != row.ids {
        different["ids alone", default: []].append(index)
      }
    }
    let summary = different.map { "\($0.key): \($0.value.count), first \($0.value.prefix(5))" }
    print("\(name): \(count) texts, \(bytes) bytes, differences \(summary)")
    #expect(different.isEmpty, "\(name): \(summary)")
  }
}
