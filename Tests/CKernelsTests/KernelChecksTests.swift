import Foundation
import Testing

/// The checks are a C program, next to the kernels' own language, and switch the instruction set of their process.
@Test func kernelsAgreeWithTheirReferences() throws {
  let checks = Process()
  let builds = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  let places = [builds, Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()]
    .map { $0.appendingPathComponent("kernel-checks") }
  let program = places.first { FileManager.default.isExecutableFile(atPath: $0.path) }
  let url: URL = try #require(program, "kernel-checks was not built beside the tests")
  checks.executableURL = url
  let output = Pipe()
  checks.standardOutput = output
  try checks.run()
  let report = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  checks.waitUntilExit()
  #expect(checks.terminationStatus == 0, "\(report)")
  #expect(report.contains("0 failures"), "\(report)")
}
