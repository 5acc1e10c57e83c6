import ArgumentParser
import AutoClasses
import Files
import Foundation
import Testing

@testable import autoclass

@Suite struct RunTests {
  private static let fixtures = #filePath.replacingOccurrences(
    of: "CommandLineTests/RunTests.swift", with: "Fixtures")
  private static let lines = [
    #""a text""#, #"{"id": "b", "inputs": "another text"}"#, "no JSON",
    #"{"id": 7, "text": "one", "text_pair": "two"}"#, "",
    #"{"inputs": "three labels", "parameters": {"top_k": 3}}"#,
    #"{"id": 8, "inputs": "x", "parameters": {"topp_k": 3}}"#, #"{"inputs": 5}"#, #""the last""#,
  ]

  private func pipe() async throws -> AnyPipeline {
    try await pipeline("text-classification", model: "\(Self.fixtures)/pipelines/texts")
  }

  private func temporaryFile() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
  }

  private func run(
    _ pipe: AnyPipeline, _ path: String, shard: Shard = .all, resume: Bool = false,
    batchSize: Int = 2
  ) throws {
    try RecordRun(
      pipe: pipe, parameters: [:], batchSize: batchSize, shard: shard,
      output: try RecordOutput(path: path, resume: resume)
    ).run(Self.lines)
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try FileSystem.readAll(path), as: UTF8.self)
  }

  @Test func recordsKeepOrderAndIds() async throws {
    let path = temporaryFile()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try run(try await pipe(), path)
    let records = try text(path).split(separator: "\n").map { try JSON(parsing: String($0)) }
    #expect(records.map { $0["id"] } == [0, "b", 2, 7, 5, 8, 7, 8])
    #expect(
      records.map { $0["error"] == nil } == [true, true, false, true, true, false, false, true])
    #expect(records[4]["output"]?.arrayValue?.count == 3)
    #expect(records[5]["error"]?.stringValue?.contains("top_k") ?? false)
  }

  /// A law: shards together are the whole, and a run that was cut anywhere and resumed is the run.
  @Test func shardsAndResumedRunsAreTheWhole() async throws {
    let pipe = try await pipe()
    let path = temporaryFile()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try run(pipe, path)
    let whole = try text(path)
    var parts: Set<Substring> = []
    for index in 0..<3 {
      try run(pipe, path, shard: Shard(index: index, count: 3))
      parts.formUnion(try text(path).split(separator: "\n"))
    }
    #expect(parts == Set(whole.split(separator: "\n")))
    for cut in stride(from: 0, through: whole.utf8.count, by: 23) {
      try FileSystem.writeAtomically(path, whole.utf8.prefix(cut))
      try run(pipe, path, resume: true, batchSize: 1 + cut % 3)
      #expect(try text(path) == whole, "cut after \(cut) bytes")
    }
    try FileSystem.writeAtomically(path, (#"{"id": "other", "output": []}"# + "\n").utf8)
    #expect(throws: RecordError.self) { try run(pipe, path, resume: true) }
  }

  @Test func argumentsAreChecked() {
    for arguments in [
      ["--shard", "0/2"], ["--resume", "--jsonl"], ["--jsonl", "--shard", "2/2"],
      ["--jsonl", "text"], ["--batch-size", "0"], ["--html", "page.html", "text"],
    ] {
      #expect(throws: (any Error).self) {
        try RunCommand.parse(["text-classification"] + arguments)
      }
    }
  }

  @Test func answersForPeople() throws {
    let labels = try JSON(
      parsing: #"[{"label": "yes", "score": 0.75}, {"label": "perhaps", "score": 0.25}]"#)
    #expect(
      AnswerText(labels, of: nil).text == """
        yes      ███████████████      0.7500
        perhaps  █████                0.2500
        """)
    let speech = try JSON(
      parsing: #"{"text": "one two", "chunks": [{"text": "one", "timestamp": [0.5, 1]}]}"#)
    #expect(AnswerText(speech, of: "a.wav").text == "a.wav:\n  one two\n  0.5000 – 1.0000 s  one")
    let entity = try JSON(
      parsing: #"[{"entity_group": "PER", "score": 1, "word": "Ada", "start": 0, "end": 3}]"#)
    #expect(AnswerText(entity, of: nil).text.hasSuffix("PER 0–3"))
  }
}

@Suite struct PicturePaintingTests {
  @Test func twoPixelsACharacter() throws {
    let image = try Image(
      width: 2, height: 3, channels: 1, pixels: [0, 255, 10, 20, 30, 40])
    let lines = PicturePainting.lines(image)
    #expect(lines.count == 2)
    #expect(
      lines[0].hasPrefix(
        "\u{1B}[38;2;0;0;0m\u{1B}[48;2;10;10;10m▀\u{1B}[0m\u{1B}[38;2;255;255;255m"))
    #expect(lines[1] == "\u{1B}[38;2;30;30;30m▀\u{1B}[0m\u{1B}[38;2;40;40;40m▀\u{1B}[0m")
    #expect(PicturePainting.lines(image, columns: 1).count == 1)
  }
}
