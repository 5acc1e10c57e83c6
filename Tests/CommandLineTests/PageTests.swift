import ArgumentParser
import Foundation
import Testing

@testable import autoclass

/// The pages that commands write.
@Suite struct PageTests {
  private static let tests = #filePath.replacingOccurrences(
    of: "CommandLineTests/PageTests.swift", with: "")

  /// What a command writes to `--html`.
  private func page(_ arguments: [String]) async throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      UUID().uuidString + ".html")
    defer { try? FileManager.default.removeItem(at: file) }
    var command = try Autoclass.parseAsRoot(arguments + ["--html", file.path])
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      try command.run()
    }
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test func tokens() async throws {
    let page = try await page(["tokenize", "bundled/langid", "a <b>", "two"])
    #expect(page.matches(of: /<section>/).count == 2)
    #expect(page.contains("<p class=\"dim\">bundled/langid</p>") && page.contains("&lt;"))
  }

  @Test func attention() async throws {
    let page = try await page(["attention", "bundled/bert-tiny", "the file"])
    #expect(page.matches(of: /data-map="/).count == 8)
  }

  @Test("A model without attention is refused")
  func noAttention() async throws {
    await #expect(throws: (any Error).self) {
      try await page(["attention", "bundled/spoken-digits", "one"])
    }
  }

  @Test("Characters are at their times though only the text is printed")
  func speech() async throws {
    let file = "\(Self.tests)/Fixtures/bundled/spoken-4.flac"
    let page = try await page([
      "run", "automatic-speech-recognition", "--model", "bundled/spoken-digits", file,
    ])
    for word in ["nine", "three", "four"] { #expect(page.contains(">\(word)</text>")) }
    #expect(page.matches(of: /class="letter"/).count == 13)
    #expect(page.contains("src=\"data:audio/flac;base64,"))
  }

  @Test("Words alone have no characters below them")
  func words() async throws {
    let file = "\(Self.tests)/Fixtures/bundled/spoken-4.flac"
    let page = try await page([
      "run", "automatic-speech-recognition", "--model", "bundled/spoken-digits", "--set",
      "return_timestamps=word", file,
    ])
    #expect(page.contains(">three</text>") && !page.contains("class=\"letter\""))
  }

  @Test func labels() async throws {
    let file = "\(Self.tests)/../Examples/Media/digit.png"
    let page = try await page(["run", "image-classification", "--model", "bundled/digits", file])
    #expect(page.contains("<li><span>0</span>") && page.contains("src=\"data:image/png;base64,"))
  }
}
