import Files
import Foundation
import Testing
import Tokenization

/// What the hostile templates take before they are stopped: `HOSTILE_COSTS=1 swift test -c release --filter HostileTemplateCosts`.
@Suite struct HostileTemplateCosts {
  static let isWanted = ProcessInfo.processInfo.environment["HOSTILE_COSTS"] != nil

  @Test(.enabled(if: isWanted))
  func costs() throws {
    let path = "\(ChatTemplateTests.folder)/hostile.txt"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    for (number, line) in lines.enumerated() {
      // From here on the system notes the highest use of memory anew.
      try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
      let (before, start) = (try Self.kilobytes("VmRSS"), clock())
      _ = try? ChatTemplate(String(line)).render([:], clock: ChatTemplateTests.clock)
      let milliseconds = Double(clock() - start) / 1000
      let peak = try Self.kilobytes("VmHWM") - before
      print(number + 1, String(format: "%.1f ms %.1f MB", milliseconds, Double(peak) / 1024), line)
    }
  }

  private static func kilobytes(_ key: String) throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix(key) } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }
}
