import Tensors
import Testing

@testable import Pictures

/// Whatever a text says, a page has the elements of this package only.
@Suite struct EscapingTests {
  /// The tags of a page's body, without what may differ: addresses, numbers and texts in quotes.
  private func tags(_ html: String) -> [Substring] {
    html.matches(of: /<\/?[a-z!][^>]*>/.ignoresCase().matchingSemantics(.unicodeScalar)).map {
      $0.output
    }
  }

  /// What a browser reads: text between tags, its entities resolved.
  private func text(_ html: some StringProtocol) -> String {
    var text = String(html).replacing(/<[^>]*>/.matchingSemantics(.unicodeScalar), with: "")
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] { text = text.replacing(entity, with: character) }
    return text
  }

  private func cells(_ html: String) -> [String] {
    html.matches(
      of: /<td class="name">(.*?)<\/td>/.dotMatchesNewlines().matchingSemantics(.unicodeScalar)
    ).map { text($0.1) }
  }

  /// A law: every token stands once in the table, and the pills together are the text.
  @Test(arguments: Scene.hostile + ["The cat sat.\n\nOn the mat\t!", "naïve 東京"])
  func tokensStandOnceAsTheyAre(_ hostile: String) async throws {
    let picture = try await Scene.tokens(hostile)
    let html = picture.html
    let pieces = Mirror(reflecting: picture).descendant("pieces") as? [TokenPiece] ?? []
    #expect(cells(html) == pieces.map { readable($0.token) })
    let pills = html.matches(
      of: /<span class="token[^>]*>(.*?)<\/span>/.dotMatchesNewlines().matchingSemantics(
        .unicodeScalar))
    #expect(pills.map { text($0.1) } == pieces.map(\.shown))
    let shown = pieces.filter { $0.color != nil && $0.shown != "…" }.map(\.shown).joined()
    #expect(Array(shown.unicodeScalars) == Array(VisibleText.of(hostile).unicodeScalars))
    let harmless = try await Scene.tokens("abc")
    #expect(Set(names(tags(html))).subtracting(names(tags(harmless.html))).isSubset(of: ["<br"]))
  }

  /// Controls have no spelling in HTML.
  private func readable(_ token: String) -> String {
    String(
      String.UnicodeScalarView(
        token.unicodeScalars.map {
          $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" ? "\u{FFFD}" : $0
        }))
  }

  private func names(_ tags: [Substring]) -> [String] {
    tags.map { tag in String(tag.prefix { $0 != " " && $0 != ">" }) }
  }

  /// A law: the tags of a page do not depend on its texts.
  @Test func textsMakeNoTags() throws {
    let hostile = Scene.hostile
    let plain = hostile.indices.map { "w\($0)" }
    let pages: [(String, String)] = [
      (try Scene.attention(hostile).html, try Scene.attention(plain).html),
      (Scene.labels(hostile).html, Scene.labels(plain).html),
      (
        PicturePage(title: hostile.joined(), note: hostile.joined(), [Scene.labels([])]).html,
        PicturePage(title: "", note: "", [Scene.labels([])]).html
      ),
    ]
    for (page, harmless) in pages { #expect(tags(page) == tags(harmless)) }
    let words = hostile.filter { !$0.isEmpty && !$0.contains(" ") }
    let speech = try Scene.alignment(words).html
    #expect(Set(names(tags(speech))) == Set(names(tags(try Scene.alignment(["a"]).html))))
    for name in ["<img src=x", "onerror=alert(1)>", "<!--", "\u{0}", "\u{1B}"] {
      for page in pages.map(\.0) + [speech] { #expect(!page.contains(name)) }
    }
  }

  @Test("Attention that is not of the tokens is refused")
  func wrongAttention() throws {
    #expect(throws: PictureError.self) { try AttentionPicture(tokens: ["a"], attentions: []) }
    #expect(throws: PictureError.self) {
      try Scene.attention(Array(repeating: "a", count: 129))
    }
    #expect(throws: PictureError.self) {
      try AttentionPicture(tokens: ["a"], attentions: [.init([0.5, 0.5], shape: [1, 1, 1, 2])])
    }
  }
}
