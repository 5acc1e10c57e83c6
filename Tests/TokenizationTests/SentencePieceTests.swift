import Files
import Testing

@testable import Tokenization

/// `*.model` files against Scripts/fixtures/tokenizers_sentencepiece.py: the components that transformers makes of
/// them, and what its tokenizers return.
@Suite struct SentencePieceTests {
  static let folder =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    + "/Fixtures/sentencepiece"
  static let classes = [
    "AlbertTokenizer", "BarthezTokenizer", "BigBirdTokenizer", "CamembertTokenizer",
    "DebertaV2Tokenizer", "FNetTokenizer", "GemmaTokenizer", "LlamaTokenizer", "MBart50Tokenizer",
    "MBartTokenizer", "NllbTokenizer", "PegasusTokenizer", "ReformerTokenizer",
    "RemBertTokenizer", "SeamlessM4TTokenizer", "T5Tokenizer", "XGLMTokenizer",
    "XLMRobertaTokenizer", "XLNetTokenizer",
  ]

  @Test(arguments: classes) func backend(_ name: String) throws {
    var tokenizer: Tokenizer?
    var problems: [String] = []
    for line in try Fixture.lines("\(Self.folder)/\(name).jsonl") {
      if let arguments = line["arguments"] {
        let source = try #require(SentencePieceSource.named(name))
        let model = try SentencePieceModel(
          contentsOf: "\(Self.folder)/\(line["model"]?.stringValue ?? "").model")
        let options = try SentencePieceSource.Options(
          JSONNode(arguments, file: "golden"), tokens: Self.tokens(name), source)
        var made = try Tokenizer(source.description(model, options))
        for part in Tokenizer.Part.allCases {
          let expected = line["components"]?[part.rawValue]
          let isMade = part != .postProcessor || !Self.isMadeByTheClass(name)
          if isMade && (made.json(part) ?? .null) != (expected ?? .null) {
            problems.append("\(part): \(made.json(part) ?? .null), Python \(expected ?? .null)")
          }
          if part == .postProcessor { try made.replace(part, with: expected) }
        }
        tokenizer = made
        continue
      }
      let text = line["call"]?["text"]?.stringValue ?? ""
      // Added tokens are the class's business, and so is which of SeamlessM4T's languages counts.
      if text.contains("<") || text.contains("[") || text.contains("_") { continue }
      if name == "SeamlessM4TTokenizer" { continue }
      guard let tokenizer else { continue }
      let pair = line["call"]?["text_pair"]?.stringValue
      if let pair, pair.contains("<") || pair.contains("[") || pair.isEmpty { continue }
      let row = try tokenizer.encode(text, pair: pair)
      let expected = line["rows"]?.arrayValue?.first
      if row.ids != expected?["ids"]?.ints
        || row.offsets.flatMap({ [$0.lowerBound, $0.upperBound] }) != expected?["offsets"]?.ints
        || !sameBytes(row.tokens, expected?["tokens"]?.strings ?? [])
        || row.wordIds.map({ $0 ?? -1 }) != expected?["words"]?.ints
      {
        problems.append(
          "\(text.debugDescription) \(pair ?? ""): \(row.ids) \(row.tokens) \(row.offsets), \(line)"
        )
      }
      let decoded = tokenizer.decode(row.ids)
      if !Self.isMadeByTheClass(name) && !sameBytes([decoded], line["decoded"]?.strings ?? []) {
        problems.append("decoded \(decoded.debugDescription), \(line["decoded"] ?? .null)")
      }
    }
    let first = problems.prefix(3).map { String($0.prefix(2500)).debugDescription }
    #expect(problems.count == 0, "\(first)")
  }

  /// The classes, from the model alone: special tokens included.
  @Test(arguments: classes) func wholeClass(_ name: String) throws {
    var tokenizer: PreTrainedTokenizer?
    var problems: [String] = []
    var count = 0
    for line in try Fixture.lines("\(Self.folder)/\(name).jsonl") {
      if let arguments = line["arguments"]?.objectValue {
        guard case .sentencePieces(let file) = TokenizerClass.named(name)?.vocabulary else {
          return
        }
        let model = "\(Self.folder)/\(line["model"]?.stringValue ?? "").model"
        var overrides: [String: JSON] = [:]
        for (key, value) in arguments { overrides[key] = value }
        tokenizer = try PreTrainedTokenizer(
          files: TokenizerFiles(paths: [file: model]), className: name, overrides: overrides)
        continue
      }
      guard let tokenizer else { continue }
      count += 1
      if let problem = Golden.firstDifference(tokenizer, line) { problems.append(problem) }
    }
    #expect(
      problems.isEmpty,
      "\(problems.count) of \(count): \(problems.prefix(2).map { $0.prefix(900) })")
  }

  static func isMadeByTheClass(_ name: String) -> Bool {
    ["GemmaTokenizer", "LlamaTokenizer", "MBart", "Nllb", "Seamless"].contains {
      name.hasPrefix($0)
    }
  }

  static func tokens(_ name: String) -> [SpecialTokenAttribute: String] {
    name == "GemmaTokenizer"
      ? [.padToken: "<pad>", .eosToken: "<eos>", .bosToken: "<bos>"]
      : [.padToken: "<pad>", .eosToken: "</s>", .maskToken: "<mask_2>"]
  }
}
