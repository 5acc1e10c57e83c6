import AutoClasses
import Files
import Tensors

@testable import Pictures

/// What the pages of the tests are of: small, and hostile where a text is.
enum Scene {
  static let fixtures = FileSystem.join(
    FileSystem.directory(of: FileSystem.directory(of: #filePath)), "Fixtures")

  /// Texts that try to leave their place.
  static let hostile = [
    "</script><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='x",
    "<!--", "]]>", "&lt;b&gt; &amp;", "a\u{0}b\u{1B}[31m\u{7F}\u{9B}", "\u{202E}txt.exe",
    "</style>",
    "-->", "\u{2028}", "👩‍👩‍👧 e\u{301}\u{301}", "",
  ]

  static func tokens(_ texts: String...) async throws -> TokensPicture {
    let tokenizer = try await AutoTokenizer.from(pretrained: "\(fixtures)/tokenizers/bpe-gpt2")
    let encoding = try tokenizer(texts[0], pair: texts.dropFirst().first)
    return TokensPicture(TokenPiece.pieces(encoding.rows[0], texts))
  }

  static func attention(_ tokens: [String]) throws -> AttentionPicture {
    let count = tokens.count
    let layers = (0..<2).map { layer in
      let values = (0..<3 * count * count).map { Float(($0 * 5 + layer) % 7) / 6 }
      return Tensor(values, shape: [1, 3, count, count])
    }
    return try AttentionPicture(tokens: tokens, attentions: layers)
  }

  static func alignment(_ words: [String], seconds: Double = 1, isPlayable: Bool = true) throws
    -> AlignmentPicture
  {
    // A saw tooth that grows, which rounds alike everywhere.
    let samples = (0..<Int(seconds * 1000)).map { moment -> Float in
      let height = Float(moment % 20 - 10)
      return height * Float(moment % 500) / 8192
    }
    let letters = Array(words.joined(separator: " "))
    let step = seconds / Double(max(letters.count, 1))
    return AlignmentPicture(
      caption: "a <b>.wav", text: words.joined(separator: " "),
      sound: try Audio(samples: samples, samplingRate: 1000),
      spans: letters.enumerated().map { index, letter in
        .init(String(letter), Double(index) * step...Double(index + 1) * step)
      },
      areCharacters: true, file: isPlayable ? EmbeddedFile(Array("RIFF".utf8), .wave) : nil)
  }

  static func labels(_ names: [String]) -> LabelsPicture {
    LabelsPicture(
      caption: "\"digit\".png", file: EmbeddedFile([137, 80, 78, 71], .png), width: 8,
      labels: names.enumerated().map { ($1, [0.75, 0.25, -3, .nan, .infinity][$0 % 5]) })
  }
}
