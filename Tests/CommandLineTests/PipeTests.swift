import Files
import Foundation
import Testing

/// What Examples/Spark relies on, with the program itself: a filter of JSON lines.
@Suite struct PipeTests {
  private static var program: URL {
    Bundle.allBundles.lazy.map { $0.bundleURL.deletingLastPathComponent() }
      .map { $0.appending(path: "autoclass") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "autoclass")
  }

  /// Runs the program on lines, and returns what it printed and its status.
  private func run(_ lines: String, _ arguments: [String] = []) async throws -> (String, Int32) {
    let folder = FileManager.default.temporaryDirectory
    let input = folder.appending(path: UUID().uuidString)
    let output = folder.appending(path: UUID().uuidString)
    defer { for file in [input, output] { try? FileManager.default.removeItem(at: file) } }
    try Data(lines.utf8).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = Self.program
    process.arguments =
      ["run", "text-classification", "--model", "bundled/langid", "--jsonl"] + arguments
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    return (try String(contentsOf: output, encoding: .utf8), process.terminationStatus)
  }

  @Test("Records come in order, with their ids or numbers, and nothing else is printed")
  func records() async throws {
    let lines = (0..<150).map { number in
      switch number % 3 {
      case 0: #"{"id": "é\#(number)", "inputs": "Diese Datei \#(number) enthält Benutzer."}"#
      case 1: #""The file \#(number)\u2028 of the users""#
      default: "not JSON \(number)"
      }
    }
    // The last line has no end, as the last one of a pipe may not.
    let (output, status) = try await run(lines.joined(separator: "\n"))
    #expect(status == 0)
    let records = try output.split(separator: "\n").map { try JSON(parsing: String($0)) }
    #expect(records.count == lines.count && output.hasSuffix("\n"))
    for (number, record) in records.enumerated() {
      #expect(record["id"] == (number % 3 == 0 ? .string("é\(number)") : .integer(number)))
      #expect((record["error"] != nil) == (number % 3 == 2))
      #expect((record["output"] != nil) == (number % 3 != 2))
    }
    #expect(records[0]["output"]?.arrayValue?.first?["label"] == "de")
  }

  @Test("No input gives no output and succeeds; a wrong option fails before any record")
  func ends() async throws {
    let (none, success) = try await run("")
    #expect(none.isEmpty && success == 0)
    let (nothing, failure) = try await run("\"a\"\n", ["--set", "topp_k=1"])
    #expect(nothing.isEmpty && failure != 0)
  }
}
