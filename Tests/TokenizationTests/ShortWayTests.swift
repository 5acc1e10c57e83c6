import Files
import Testing

@testable import Tokenization

/// Tokenizers that know a short way give what the same components give on the general way.
@Suite struct ShortWayTests {
  /// A normalizer that changes nothing and that no short way knows.
  private static let idle: JSON = [
    "type": "BertNormalizer", "clean_text": false, "handle_chinese_chars": false,
    "strip_accents": false, "lowercase": false,
  ]

  /// The same tokenizer, its caches empty, without a short way.
  private func general(_ tokenizer: Tokenizer) throws -> Tokenizer {
    var result = tokenizer
    let parts = [tokenizer.json(.normalizer), Self.idle].compactMap { $0 }
    try result.replace(
      .normalizer, with: ["type": "Sequence", "normalizers": .array(parts)])
    #expect(result.bertWords == nil && result.markedWords == nil)
    return result
  }

  /// Texts of all scripts with what short ways trip over, the same ones at each run.
  private func texts(_ words: [String], count: Int) -> [String] {
    var state: UInt64 = 1
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pieces = [
      " ", "  ", "\n", "\t", "\r\n", "\u{B}", "\u{0}", "\u{85}", "\u{A0}", "\u{3000}", "\u{2028}",
      "\u{301}", "\u{323}", "\u{F73}", "\u{344}", "\u{200D}", "\u{AD}", "\u{600}", "▁", "#", "##",
      ".", "...", "。", "、", "，", "東", "京", "都", "你", "好", "の", "が", "カ", "ガ", "ｶﾞ", "각",
      "\u{1100}\u{1161}", "ﬁ", "é", "É", "İ", "ß", "Σ", "я", "\u{2FA1D}", "\u{F900}", "😀", "👩‍👩‍👧",
      "\u{378}", "\u{10FFFF}", "``", "''", "a", "ab", "Zz", "0", "12", "_", "-----", "haha", "xx",
    ]
    return (0..<count).map { _ in
      (0..<random(40)).map { _ in
        random(3) == 0 && !words.isEmpty ? words[random(words.count)] : pieces[random(pieces.count)]
      }.joined(separator: random(2) == 0 ? "" : " ")
    }
  }

  private func check(_ tokenizer: Tokenizer, _ lines: [JSON]) throws {
    var tokenizer = tokenizer
    tokenizer.truncation = nil
    tokenizer.padding = nil
    let general = try general(tokenizer)
    let goldens = lines.compactMap { $0["call"]?["text"]?.stringValue }
    let words = goldens.flatMap { $0.split(separator: " ").prefix(5).map { String($0) } }
    for text in goldens + texts(words, count: 600) {
      let expected = try general.encode(text)
      // Twice: the second time from the cache.
      for _ in 0..<2 {
        let found = try tokenizer.encode(text)
        #expect(found.ids == expected.ids, "\(text.debugDescription)")
        #expect(found.offsets == expected.offsets, "\(text.debugDescription)")
        #expect(found.wordIds == expected.wordIds, "\(text.debugDescription)")
        #expect(sameBytes(found.tokens, expected.tokens), "\(text.debugDescription)")
        #expect(try tokenizer.encodeIds(text) == expected.ids, "\(text.debugDescription)")
      }
      let parts = text.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
      let found = try tokenizer.encode(words: parts)
      let wanted = try general.encode(words: parts)
      #expect(found.ids == wanted.ids && found.wordIds == wanted.wordIds)
      #expect(found.offsets == wanted.offsets, "\(parts)")
    }
  }

  /// With every switch of the normalizer, and without tokens that are looked for in normalised text: those need the
  /// general way.
  @Test(arguments: ["uncased", "cased"], [nil, "clean_text", "handle_chinese_chars", "lowercase"])
  func bert(_ name: String, _ switched: String?) throws {
    let fixture = Fixture(name: name)
    var file = try #require(
      JSON(parsing: try FileSystem.readAll("\(fixture.folder)/tokenizer.json")).objectValue)
    let tokens = file["added_tokens"]?.arrayValue?.filter { $0["normalized"] == .bool(false) }
    file["added_tokens"] = .array(tokens ?? [])
    if let switched, var normalizer = file["normalizer"]?.objectValue {
      normalizer[switched] = .bool(normalizer[switched] == .bool(false))
      file["normalizer"] = .object(normalizer)
    }
    let tokenizer = try JSON.object(file).serialized().withBytes { (bytes) throws(TokenizerError) in
      try Tokenizer(parsing: UnsafeRawBufferPointer(bytes), file: "tokenizer.json")
    }
    #expect(tokenizer.bertWords != nil && tokens?.isEmpty == false)
    try check(tokenizer, fixture.goldens())
  }

  @Test(arguments: [
    ("T5Tokenizer", "t5"), ("XLMRobertaTokenizer", "unigram"), ("AlbertTokenizer", "albert"),
    ("LlamaTokenizer", "llama"), ("GemmaTokenizer", "gemma"), ("PegasusTokenizer", "t5"),
  ])
  func sentencePieces(_ name: String, _ model: String) throws {
    try check(try tokenizer(name, model), lines(name))
  }

  private func lines(_ name: String) throws -> [JSON] {
    try Fixture.lines("\(SentencePieceTests.folder)/\(name).jsonl")
  }

  private func tokenizer(_ name: String, _ model: String) throws -> Tokenizer {
    guard case .sentencePieces(let file) = TokenizerClass.named(name)?.vocabulary else {
      throw TokenizerError.missingUnknownToken(name, for: "this test")
    }
    let path = "\(SentencePieceTests.folder)/\(model).model"
    let tokenizer = try PreTrainedTokenizer(
      files: TokenizerFiles(paths: [file: path]), className: name
    ).backend
    #expect(tokenizer.markedWords != nil)
    return tokenizer
  }

  /// Normalizers that SentencePiece tokenizers have elsewhere.
  @Test(arguments: ["NFC", "NFD", "NFKC", "NFKD", "Lowercase", "Nmt"])
  func otherNormalizers(_ type: String) throws {
    for (name, model) in [("XLMRobertaTokenizer", "unigram"), ("LlamaTokenizer", "llama")] {
      var tokenizer = try tokenizer(name, model)
      let marks: JSON = [
        "type": "Metaspace", "replacement": "▁", "prepend_scheme": "first",
        "split": .bool(name != "LlamaTokenizer"),
      ]
      try tokenizer.replace(.normalizer, with: ["type": .string(type)])
      try tokenizer.replace(.preTokenizer, with: marks)
      #expect(tokenizer.markedWords != nil)
      try check(tokenizer, lines(name))
    }
  }
}
