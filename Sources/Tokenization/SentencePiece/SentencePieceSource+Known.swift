extension SentencePieceSource {
  /// The converter of a class, by Python's name without "Fast".
  static func named(_ name: String) -> SentencePieceSource? { known[name] }

  private static let known: [String: SentencePieceSource] = [
    "AlbertTokenizer": albert, "FNetTokenizer": fnet, "BarthezTokenizer": barthez,
    "BigBirdTokenizer": bigBird, "CamembertTokenizer": camembert, "DebertaV2Tokenizer": deberta,
    "GemmaTokenizer": gemma, "LlamaTokenizer": llama, "CodeLlamaTokenizer": codeLlama,
    "Phi3Tokenizer": llama, "LayoutXLMTokenizer": xlmRoberta, "XLMRobertaTokenizer": xlmRoberta,
    "MBartTokenizer": mbart, "MBart50Tokenizer": mbart50, "NllbTokenizer": nllb,
    "PegasusTokenizer": pegasus, "ReformerTokenizer": SentencePieceSource(),
    "RemBertTokenizer": remBert, "SeamlessM4TTokenizer": seamless, "T5Tokenizer": t5,
    "MT5Tokenizer": t5, "UdopTokenizer": udop, "XGLMTokenizer": xglm, "XLNetTokenizer": xlnet,
  ]

  private static let fairseq = Head.tokens(
    ["<s>", "<pad>", "</s>", "<unk>"].map { Token(text: $0) }, dropped: 3)

  private static func bertLike(_ normalization: Normalization) -> SentencePieceSource {
    SentencePieceSource(
      normalization: normalization, single: "[CLS] $A [SEP]", pair: "[CLS] $A [SEP] $B:1 [SEP]:1")
  }

  private static func robertaLike(_ head: Head, tail: [String]) -> SentencePieceSource {
    SentencePieceSource(
      head: head, tail: tail, unknownId: .fixed(3), single: "<s> $A </s>",
      pair: "<s> $A </s> </s> $B </s>")
  }

  private static let xlmRoberta = robertaLike(fairseq, tail: ["<mask>"])
  private static let barthez = robertaLike(.none, tail: [])
  private static let camembert = robertaLike(
    .tokens(
      ["<s>NOTUSED", "<pad>", "</s>NOTUSED", "<unk>"].map { Token(text: $0) }
        + [Token(text: "<unk>NOTUSED", score: -100)], dropped: 1), tail: ["<mask>"])
  private static let bigBird: SentencePieceSource = {
    var source = bertLike(.standard)
    source.flags = Dictionary(
      uniqueKeysWithValues: SpecialTokenAttribute.allCases.map {
        ($0, $0 == .maskToken ? .leftNormalized : .normalized)
      })
    return source
  }()

  private static let remBert: SentencePieceSource = {
    var source = bertLike(.remBert)
    source.keepsAccents = true
    source.tokens = [.unkToken: "[UNK]", .padToken: "[PAD]"]
    source.flags = [.maskToken: .leftNormalized]
    return source
  }()

  private static let albert: SentencePieceSource = {
    var source = bertLike(.albert)
    source.avoidsNumbersWithComma = true
    source.lowercases = true
    return source
  }()

  private static let fnet: SentencePieceSource = {
    var source = albert
    source.lowercases = false
    source.keepsAccents = true
    return source
  }()

  private static let xlnet: SentencePieceSource = {
    var source = albert
    source.lowercases = false
    source.single = "$A <sep> <cls>:2"
    source.pair = "$A <sep> $B:1 <sep>:1 <cls>:2"
    return source
  }()

  private static let deberta: SentencePieceSource = {
    var source = bertLike(.deberta)
    source.splitting = .punctuation
    return source
  }()

  private static let mbart = SentencePieceSource(
    head: fairseq, tail: LanguageCodes.mbart + ["<mask>"], unknownId: .fixed(3),
    single: "$A </s> en_XX", pair: "$A $B </s> en_XX")
  private static let mbart50 = SentencePieceSource(
    head: fairseq, tail: LanguageCodes.mbart50 + ["<mask>"], unknownId: .fixed(3),
    single: "en_XX $A </s>", pair: "en_XX $A $B </s>")
  private static let nllb = SentencePieceSource(
    head: fairseq, unknownId: .fixed(3), single: "eng_Latn $A </s>", pair: "eng_Latn $A $B </s>")
  private static let xglm = SentencePieceSource(
    head: fairseq, tail: (0..<7).map { "<madeupword\($0)>" }, unknownId: .fixed(3),
    single: "</s> $A", pair: "</s> $A </s> </s> $B", unusedTokens: ["<s>"])
  private static let seamless = SentencePieceSource(
    head: .tokens(["<pad>", "<unk>", "<s>", "</s>"].map { Token(text: $0) }, dropped: 3),
    unknownId: .fixed(1), prefix: .first, single: "__eng__ $A </s>", pair: "__eng__ $A $B </s>")
  private static let t5 = SentencePieceSource(
    hasExtraIds: true, prefix: .arguments, single: "$A </s>", pair: "$A </s> $B </s>")
  private static let udop = SentencePieceSource(
    prefix: .arguments, single: "$A </s>", pair: "$A </s> $B </s>")
  private static let pegasus = SentencePieceSource(
    head: .pegasus, unknownId: .offset, splitting: .whitespace, single: "$A {eos}",
    pair: "$A $B {eos}")

  private static let llama = SentencePieceSource(
    head: .unscored, unknownId: .fixed(0), fallsBackToBytes: true, normalization: .llama,
    prefix: .arguments, splitting: .llama, decoding: .llama)
  private static let codeLlama: SentencePieceSource = {
    var source = llama
    source.prefix = .always
    return source
  }()

  private static let gemma = SentencePieceSource(
    head: .special([.padToken, .eosToken, .bosToken]), unknownId: .fixed(3),
    fallsBackToBytes: true, restoresTab: true, specialPieces: ["<start_of_turn>", "<end_of_turn>"],
    normalization: .gemma, splitting: .gemma, decoding: .gemma)
}
