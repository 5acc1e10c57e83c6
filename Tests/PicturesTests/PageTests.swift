import Crypto
import Files
import Foundation
import Testing

@testable import Pictures

@Suite struct PageTests {
  /// AUTOCLASSES_WRITE_PAGES=1 writes them anew; `git diff` then shows what changed.
  private func compare<P: Picture>(_ name: String, _ pictures: [P]) throws {
    let path = "\(Scene.fixtures)/pages/\(name).html"
    let page = PicturePage(title: name, note: "org/name <1>", pictures)
    if ProcessInfo.processInfo.environment["AUTOCLASSES_WRITE_PAGES"] != nil {
      try page.write(to: path)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == page.html)
  }

  @Test func pagesAreWhatTheyWere() async throws {
    try compare(
      "tokens",
      [
        try await Scene.tokens("The cat sat\non <b>mats</b>.", "東京 🙂"),
        try await Scene.tokens(Scene.hostile[0]),
      ])
    try compare("attention", [try Scene.attention(["[CLS]", "the", "##</script>", " cat", "\n"])])
    try compare(
      "speech",
      [
        try Scene.alignment(["one", "<two>", "&"]),
        try Scene.alignment(["a", "b"], seconds: 21, isPlayable: false),
      ])
    try compare("labels", [Scene.labels(["yes", "<no>", "c", "d", "e"])])
  }

  @Test("The policy names the hashes of the style and the script that the page has")
  func hashes() {
    func hash(_ text: String) -> String {
      Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    }
    #expect(PageStyle.hash == hash(PageStyle.source))
    #expect(PageScript.attention.hash == hash(PageScript.attention.source))
    #expect(PageScript.alignment.hash == hash(PageScript.alignment.source))
  }

  @Test("Base64 is Foundation's, and decimals are C's")
  func numbers() {
    for count in 0..<40 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 77 + count) }
      #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
    }
    for value in [0, 1, -0.00001, 0.05, 0.99996, 12.3456, -7.5, 123456.789] {
      #expect(
        value.fixed(4)
          == String(
            format: value.fixed(4).hasPrefix("-") ? "%.4f" : "%.4f", value == -0.00001 ? 0 : value))
    }
    #expect(2.6.fixed(0) == "3" && Double.nan.fixed(2) == "nan")
  }
}
