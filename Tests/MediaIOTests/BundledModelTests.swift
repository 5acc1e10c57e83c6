import AutoClasses
import Files
import MediaIO
import Testing

/// The models of the package on data that they have not learnt from; `Scripts/train` wrote both.
@Suite struct BundledModelTests {
  private static let folder = Fixture.root + "/Tests/Fixtures/bundled"

  private static func lines(_ name: String) throws -> [JSON] {
    let text = String(decoding: try FileSystem.readAll("\(folder)/\(name)"), as: UTF8.self)
    return try text.split(separator: "\n").map { try JSON(parsing: String($0)) }
  }

  @Test func namesLanguages() async throws {
    var classify = try await pipeline(.textClassification, model: "bundled/langid")
    classify.options.truncation = .longestFirst
    let rows = try Self.lines("langid.jsonl")
    let found = try classify(rows.map { $0["text"]?.stringValue ?? "" }, batchSize: 16)
    let right = zip(found, rows).count { $0[0].label == $1["label"]?.stringValue }
    #expect(rows.count >= 240)
    #expect(Double(right) >= 0.93 * Double(rows.count), "\(right) of \(rows.count)")
  }

  @Test func preTrainedHeadsAreTrained() async throws {
    let (_, report) = try await AutoModelForPreTraining.from(
      pretrained: "bundled/bert-tiny", outputLoadingInfo: true)
    #expect(report.missingKeys.isEmpty && report.unexpectedKeys.isEmpty)
  }

  @Test func readsDigits() async throws {
    let classify = try await pipeline(.imageClassification, model: "bundled/digits")
    let sheet = try Image(contentsOf: Self.folder + "/digits.png")
    let labels = try Self.lines("digits.jsonl").compactMap(\.stringValue)
    let digits = try labels.indices.map { number in
      let (row, column) = (number / 20, number % 20)
      var pixels: [UInt8] = []
      for y in row * 8..<row * 8 + 8 {
        let start = y * sheet.width + column * 8
        pixels += sheet.pixels[start..<start + 8]
      }
      return try Image(width: 8, height: 8, channels: 1, pixels: pixels)
    }
    let found = try classify(digits, batchSize: 32)
    let right = zip(found, labels).count { $0[0].label == $1 }
    #expect(labels.count == 360)
    #expect(Double(right) > 0.95 * Double(labels.count), "\(right) of \(labels.count)")
  }

  @Test func hearsDigits() async throws {
    var transcribe = try await pipeline(
      .automaticSpeechRecognition, model: "bundled/spoken-digits")
    transcribe.options.returnTimestamps = .word
    var (words, wrong) = (0, 0)
    for row in try Self.lines("spoken.jsonl") {
      let sound = try Audio(
        contentsOf: "\(Self.folder)/\(row["file"]?.stringValue ?? "")")
      let expected = (row["text"]?.stringValue ?? "").split(separator: " ")
      let found = try transcribe(sound)
      #expect(found.chunks?.map(\.text).joined(separator: " ") == found.text)
      #expect(found.chunks?.last.map { $0.timestamp.upperBound <= sound.seconds + 0.1 } ?? false)
      words += expected.count
      wrong += distance(found.text.split(separator: " "), expected)
    }
    #expect(words >= 12)
    #expect(Double(wrong) <= 0.15 * Double(words), "\(wrong) of \(words) are wrong")
  }
}

/// The fewest words to replace, add or take away.
private func distance(_ found: [Substring], _ expected: [Substring]) -> Int {
  var row = Array(0...expected.count)
  for (i, word) in found.enumerated() {
    var previous = row[0]
    row[0] = i + 1
    for (j, other) in expected.enumerated() {
      let next = min(row[j + 1] + 1, row[j] + 1, previous + (word == other ? 0 : 1))
      previous = row[j + 1]
      row[j + 1] = next
    }
  }
  return row[expected.count]
}
