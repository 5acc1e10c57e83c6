import Files

extension TokenizerClass {
  /// The classes of transformers 4.57 that have a fast form, and those of speech, which have none.
  static let known: [TokenizerClass] =
    [generic] + wordPieceClasses + bytePairClasses
    + sentencePieceClasses + characterClasses + otherClasses

  private static let withTypes = ["input_ids", "token_type_ids", "attention_mask"]

  // MARK: vocab.json

  private static var characterClasses: [TokenizerClass] {
    [
      TokenizerClass(
        name: "Wav2Vec2CTCTokenizer",
        tokens: [.bosToken: "<s>", .eosToken: "</s>", .unkToken: "<unk>", .padToken: "<pad>"],
        arguments: CharacterSource.arguments, vocabulary: .characters, decoding: .frames)
    ]
  }

  // MARK: vocab.txt

  private static let bertTokens: [SpecialTokenAttribute: String] = [
    .unkToken: "[UNK]", .sepToken: "[SEP]", .padToken: "[PAD]", .clsToken: "[CLS]",
    .maskToken: "[MASK]",
  ]
  private static let bertArguments: JSONObject = [
    "do_lower_case": true, "tokenize_chinese_chars": true, "strip_accents": nil,
  ]

  private static func bertLike(
    _ name: String, tokens: [SpecialTokenAttribute: String] = bertTokens,
    inputs: [String] = withTypes, arguments: JSONObject = [:],
    options: [NormalizerOption] = [.lowercase, .stripAccents, .chineseChars],
    template: WordPieceSource.Template = .bert, cleansUp: Bool = true
  ) -> TokenizerClass {
    var all = bertArguments
    for (key, value) in arguments { all[key] = value }
    return TokenizerClass(
      name: name, tokens: tokens, modelInputNames: inputs, arguments: all,
      edits: [.normalizer(options)],
      vocabulary: .wordPieces(WordPieceSource(template: template, cleansUp: cleansUp)))
  }

  private static var wordPieceClasses: [TokenizerClass] {
    let withoutTypes = ["input_ids", "attention_mask"]
    var mpnet = bertLike(
      "MPNetTokenizer", tokens: bartTokens.merging([.unkToken: "[UNK]"]) { $1 },
      inputs: withoutTypes, options: [.lowercase, .stripAccents], template: .mpnet)
    mpnet.flags = wrapAll
    var splinter = bertLike(
      "SplinterTokenizer", arguments: ["question_token": "[QUESTION]"],
      options: [.lowercase, .stripAccents], template: .splinter, cleansUp: false)
    splinter.additional = .question
    return [
      "BertTokenizer", "ConvBertTokenizer", "DPRContextEncoderTokenizer",
      "DPRQuestionEncoderTokenizer", "ElectraTokenizer", "LayoutLMTokenizer", "LxmertTokenizer",
      "MobileBertTokenizer", "SqueezeBertTokenizer",
    ].map { bertLike($0) } + [
      bertLike("DistilBertTokenizer", inputs: withoutTypes),
      bertLike("DPRReaderTokenizer", inputs: withoutTypes),
      bertLike("RealmTokenizer", cleansUp: false),
      bertLike("RetriBertTokenizer", inputs: withoutTypes, cleansUp: false),
      bertLike(
        "LayoutLMv2Tokenizer", arguments: boxes(sep: 1000), options: [.lowercase, .stripAccents],
        cleansUp: false),
      bertLike(
        "FunnelTokenizer",
        tokens: [
          .unkToken: "<unk>", .sepToken: "<sep>", .padToken: "<pad>", .clsToken: "<cls>",
          .maskToken: "<mask>", .bosToken: "<s>", .eosToken: "</s>",
        ],
        arguments: ["clean_text": true, "wordpieces_prefix": "##"], template: .funnel),
      mpnet, splinter,
    ]
  }

  private static func boxes(sep: Int) -> JSONObject {
    let corner = JSON.integer(sep)
    return [
      "cls_token_box": [0, 0, 0, 0], "sep_token_box": [corner, corner, corner, corner],
      "pad_token_box": [0, 0, 0, 0], "pad_token_label": -100, "only_label_first_subword": true,
    ]
  }

  // MARK: vocab.json and merges.txt

  private static let bartTokens: [SpecialTokenAttribute: String] = [
    .bosToken: "<s>", .eosToken: "</s>", .sepToken: "</s>", .clsToken: "<s>", .unkToken: "<unk>",
    .padToken: "<pad>", .maskToken: "<mask>",
  ]
  private static let endOfText: [SpecialTokenAttribute: String] = [
    .bosToken: "<|endoftext|>", .eosToken: "<|endoftext|>", .unkToken: "<|endoftext|>",
  ]
  /// Every token gets flags; the mask takes the space before it.
  private static let wrapAll: [SpecialTokenAttribute: Flags] = Dictionary(
    uniqueKeysWithValues: SpecialTokenAttribute.allCases.map {
      ($0, $0 == .maskToken ? .left : .loose)
    })

  private static func robertaLike(
    _ name: String, flags: [SpecialTokenAttribute: Flags] = [.maskToken: .left],
    _ source: BytePairSource = BytePairSource(.roberta, .normalized)
  ) -> TokenizerClass {
    TokenizerClass(
      name: name, tokens: bartTokens, flags: flags,
      arguments: ["errors": "replace", "add_prefix_space": false, "trim_offsets": true],
      edits: [.postProcessor], vocabulary: .bytePairs(source),
      wordsNeedPrefixSpace: true)
  }

  private static func gptLike(
    _ name: String, arguments: JSONObject = ["add_prefix_space": false],
    flags: [SpecialTokenAttribute: Flags] = [:],
    _ source: BytePairSource = BytePairSource(.gpt2, .normalized)
  ) -> TokenizerClass {
    TokenizerClass(
      name: name, tokens: endOfText, flags: flags, arguments: arguments,
      vocabulary: .bytePairs(source), wordsNeedPrefixSpace: true)
  }

  private static var bytePairClasses: [TokenizerClass] {
    let bart = BytePairSource(.roberta, .normalized, mask: .leftNormalized)
    var layout = robertaLike("LayoutLMv3Tokenizer", flags: [:], bart)
    layout.arguments["add_prefix_space"] = true
    for (key, value) in boxes(sep: 0) { layout.arguments[key] = value }
    layout.wordsNeedPrefixSpace = false
    var deberta = TokenizerClass(
      name: "DebertaTokenizer",
      tokens: bertTokens.merging([.bosToken: "[CLS]", .eosToken: "[SEP]"]) { $1 },
      arguments: ["errors": "replace", "add_prefix_space": false],
      vocabulary: .bytePairs(BytePairSource(.deberta, .plain, mask: .leftNormalized)),
      wordsNeedPrefixSpace: true)
    deberta.modelInputNames = ["input_ids", "attention_mask", "token_type_ids"]
    return [
      robertaLike("RobertaTokenizer"), robertaLike("LongformerTokenizer"),
      robertaLike("BartTokenizer", flags: [.maskToken: .leftNormalized], bart),
      robertaLike("LEDTokenizer", flags: [.maskToken: .leftNormalized], bart),
      robertaLike("MvpTokenizer", flags: wrapAll, BytePairSource(.roberta, .plain)),
      robertaLike("BlenderbotTokenizer", BytePairSource(.blenderbot, .normalized)), layout, deberta,
      gptLike("GPT2Tokenizer"),
      gptLike(
        "CodeGenTokenizer", arguments: ["add_prefix_space": false, "return_token_type_ids": false],
        BytePairSource(.gpt2, .plain)),
      gptLike(
        "WhisperTokenizer", flags: [.bosToken: .plain, .eosToken: .plain, .unkToken: .plain],
        BytePairSource(.whisper, .plain)),
      TokenizerClass(
        name: "CLIPTokenizer",
        tokens: endOfText.merging([
          .bosToken: "<|startoftext|>", .padToken: "<|endoftext|>",
        ]) { $1 }, vocabulary: .bytePairs(BytePairSource(.clip, .normalized)),
        decoding: .endsOfWords),
      TokenizerClass(
        name: "Qwen2Tokenizer",
        tokens: [
          .eosToken: "<|endoftext|>", .unkToken: "<|endoftext|>", .padToken: "<|endoftext|>",
        ],
        flags: [.bosToken: .plain, .eosToken: .plain, .unkToken: .plain, .padToken: .plain],
        vocabulary: .bytePairs(BytePairSource(.qwen2, .plain))),
      TokenizerClass(
        name: "OpenAIGPTTokenizer", tokens: [.unkToken: "<unk>"],
        vocabulary: .bytePairs(BytePairSource(.openAI, nil))),
      TokenizerClass(
        name: "HerbertTokenizer",
        tokens: [
          .unkToken: "<unk>", .sepToken: "</s>", .padToken: "<pad>", .clsToken: "<s>",
          .maskToken: "<mask>",
        ], modelInputNames: withTypes, vocabulary: .bytePairs(BytePairSource(.herbert, nil))),
      TokenizerClass(
        name: "BlenderbotSmallTokenizer", tokens: endOfText, modelInputNames: withTypes),
      robertaLike("MarkupLMTokenizer"),
    ]
  }

  // MARK: SentencePiece

  private static let albertTokens: [SpecialTokenAttribute: String] = [
    .bosToken: "[CLS]", .eosToken: "[SEP]", .unkToken: "<unk>", .sepToken: "[SEP]",
    .padToken: "<pad>", .clsToken: "[CLS]", .maskToken: "[MASK]",
  ]
  private static let bpeModel = Source.sentencePieces(file: "sentencepiece.bpe.model")
  private static let spiece = Source.sentencePieces(file: "spiece.model")
  private static let tokenizerModel = Source.sentencePieces(file: "tokenizer.model")

  private static func albertLike(
    _ name: String, tokens: [SpecialTokenAttribute: String] = albertTokens, lowercase: JSON = true,
    keepAccents: JSON = false, _ file: Source = spiece
  ) -> TokenizerClass {
    TokenizerClass(
      name: name, tokens: tokens, flags: [.maskToken: .left], modelInputNames: withTypes,
      arguments: [
        "do_lower_case": lowercase, "remove_space": true, "keep_accents": keepAccents,
      ], vocabulary: file)
  }

  private static func xlmLike(
    _ name: String, without: [SpecialTokenAttribute] = [], flag: Flags = .left,
    _ additional: AdditionalTokens = .given([]), arguments: JSONObject = [:],
    language: LanguageTemplate? = nil
  ) -> TokenizerClass {
    TokenizerClass(
      name: name, tokens: bartTokens.filter { !without.contains($0.key) },
      flags: [.maskToken: flag], additional: additional, arguments: arguments,
      edits: language.map { [.language($0)] } ?? [], vocabulary: bpeModel)
  }

  private static var sentencePieceClasses: [TokenizerClass] {
    let languages: JSONObject = ["src_lang": nil, "tgt_lang": nil]
    var xlnet = albertLike(
      "XLNetTokenizer",
      tokens: bartTokens.merging([.sepToken: "<sep>", .clsToken: "<cls>"]) { $1 },
      lowercase: false)
    xlnet.additional = .given(["<eop>", "<eod>"])
    xlnet.paddingSide = .left
    xlnet.padTypeId = 3
    var fnet = albertLike(
      "FNetTokenizer", tokens: albertTokens.filter { $0.key != .bosToken && $0.key != .eosToken },
      lowercase: false, keepAccents: true)
    fnet.flags = [.maskToken: .left, .clsToken: .loose, .sepToken: .loose]
    fnet.modelInputNames = ["input_ids", "token_type_ids"]
    var seamless = xlmLike(
      "SeamlessM4TTokenizer", without: [.maskToken],
      arguments: ["src_lang": "__eng__", "tgt_lang": "__fra__"],
      language: .init(form: .underscored, missing: "__eng__"))
    seamless.padding = .longest
    seamless.padMultiple = 2
    var bigBird = TokenizerClass(
      name: "BigBirdTokenizer",
      tokens: albertTokens.merging([.bosToken: "<s>", .eosToken: "</s>"]) { $1 }, flags: wrapAll)
    bigBird.vocabulary = spiece
    let t5Tokens: [SpecialTokenAttribute: String] = [
      .eosToken: "</s>", .unkToken: "<unk>", .padToken: "<pad>",
    ]
    func t5(_ name: String) -> TokenizerClass {
      TokenizerClass(
        name: name, tokens: t5Tokens, additional: .sentinels,
        arguments: ["extra_ids": 100, "add_prefix_space": nil], vocabulary: spiece)
    }
    return [
      albertLike("AlbertTokenizer"),
      albertLike("RemBertTokenizer", .sentencePieces(file: "sentencepiece.model")), seamless, fnet,
      xlnet, bigBird, t5("T5Tokenizer"), t5("MT5Tokenizer"),
      xlmLike("XLMRobertaTokenizer"), xlmLike("BarthezTokenizer"),
      xlmLike(
        "LayoutXLMTokenizer", arguments: boxes(sep: 1000)),
      xlmLike(
        "CamembertTokenizer", .given(["<s>NOTUSED", "</s>NOTUSED", "<unk>NOTUSED"])),
      xlmLike(
        "XGLMTokenizer", without: [.maskToken], .after((0..<7).map { "<madeupword\($0)>" })),
      xlmLike(
        "MBartTokenizer", .before(LanguageCodes.mbart), arguments: languages,
        language: .init(form: .suffix, missing: "en_XX")),
      xlmLike(
        "MBart50Tokenizer", without: [.bosToken], .after(LanguageCodes.mbart50),
        arguments: languages, language: .init(form: .prefix, missing: "en_XX")),
      xlmLike(
        "NllbTokenizer", flag: .leftNormalized, .given(LanguageCodes.nllb),
        arguments: ["src_lang": nil, "tgt_lang": nil, "legacy_behaviour": false],
        language: .init(form: .legacy, missing: "eng_Latn")),
      TokenizerClass(
        name: "DebertaV2Tokenizer",
        tokens: bertTokens.merging([.bosToken: "[CLS]", .eosToken: "[SEP]"]) { $1 },
        modelInputNames: withTypes, arguments: ["do_lower_case": false, "split_by_punct": false],
        vocabulary: .sentencePieces(file: "spm.model")),
      TokenizerClass(
        name: "PegasusTokenizer", tokens: t5Tokens.merging([.maskToken: "<mask_2>"]) { $1 },
        additional: .masks, arguments: ["mask_token_sent": "<mask_1>", "offset": 103],
        vocabulary: spiece),
      TokenizerClass(
        name: "ReformerTokenizer", tokens: [.eosToken: "</s>", .unkToken: "<unk>"],
        vocabulary: spiece),
      TokenizerClass(
        name: "UdopTokenizer", tokens: t5Tokens.merging([.sepToken: "</s>"]) { $1 },
        arguments: boxes(sep: 1000).filtered { $0 != "cls_token_box" }, vocabulary: spiece),
      beginAndEnd(
        "LlamaTokenizer", [.bosToken: "<s>", .eosToken: "</s>", .unkToken: "<unk>"],
        ["use_default_system_prompt": false, "legacy": true, "add_prefix_space": nil]),
      codeLlama,
      beginAndEnd(
        "GemmaTokenizer",
        [.bosToken: "<bos>", .eosToken: "<eos>", .unkToken: "<unk>", .padToken: "<pad>"], [:]),
    ]
  }

  private static func beginAndEnd(
    _ name: String, _ tokens: [SpecialTokenAttribute: String], _ arguments: JSONObject
  ) -> TokenizerClass {
    var all: JSONObject = [
      "add_bos_token": true, "add_eos_token": false, "clean_up_tokenization_spaces": false,
    ]
    for (key, value) in arguments { all[key] = value }
    return TokenizerClass(
      name: name, tokens: tokens, paddingSide: .left, arguments: all, edits: [.beginAndEnd],
      vocabulary: tokenizerModel)
  }

  private static var codeLlama: TokenizerClass {
    var result = beginAndEnd(
      "CodeLlamaTokenizer", [.bosToken: "<s>", .eosToken: "</s>", .unkToken: "<unk>"],
      [
        "use_default_system_prompt": false, "prefix_token": "▁<PRE>", "middle_token": "▁<MID>",
        "suffix_token": "▁<SUF>", "eot_token": "▁<EOT>", "fill_token": "<FILL_ME>",
      ])
    result.additional = .after(["▁<PRE>", "▁<MID>", "▁<SUF>", "▁<EOT>"])
    return result
  }

  // MARK: tokenizer.json only

  private static var otherClasses: [TokenizerClass] {
    var cohere = beginAndEnd(
      "CohereTokenizer",
      [.bosToken: "<BOS_TOKEN>", .eosToken: "<|END_OF_TURN_TOKEN|>", .unkToken: "<UNK>"],
      [
        "use_default_system_prompt": false, "add_prefix_space": false, "vocab_file": nil,
        "merges_file": nil,
      ])
    cohere.edits = [.beginAndEnd, .prefixSpace]
    cohere.vocabulary = .none
    cohere.wordsNeedPrefixSpace = true
    let bloom: [SpecialTokenAttribute: String] = [
      .bosToken: "<s>", .eosToken: "</s>", .unkToken: "<unk>", .padToken: "<pad>",
    ]
    return [
      cohere,
      TokenizerClass(
        name: "BloomTokenizer", tokens: bloom,
        arguments: [
          "add_prefix_space": false, "clean_up_tokenization_spaces": false, "vocab_file": nil,
          "merges_file": nil,
        ],
        edits: [.prefixSpace], wordsNeedPrefixSpace: true),
      TokenizerClass(
        name: "NougatTokenizer", tokens: bloom,
        arguments: ["clean_up_tokenization_spaces": false, "vocab_file": nil]),
      TokenizerClass(
        name: "GPTNeoXTokenizer", tokens: endOfText,
        arguments: [
          "add_bos_token": false, "add_eos_token": false, "add_prefix_space": false,
          "pad_token": nil,
        ], edits: [.beginAndEnd]),
      TokenizerClass(
        name: "MistralCommonTokenizer",
        tokens: [.bosToken: "<s>", .eosToken: "</s>", .unkToken: "<unk>", .padToken: "<pad>"],
        paddingSide: .left),
      TokenizerClass(
        name: "ParakeetTokenizer", tokens: [:], modelInputNames: withTypes, decoding: .groups),
      TokenizerClass(name: "PreTrainedTokenizer", tokens: [:], modelInputNames: withTypes),
    ]
  }
}

extension JSONObject {
  /// These members and the others, which count more.
  func merging(_ others: JSONObject) -> JSONObject {
    var result = self
    for (key, value) in others { result[key] = value }
    return result
  }

  /// The members whose keys satisfy the condition.
  func filtered(_ condition: (String) -> Bool) -> JSONObject {
    var result = self
    result.removeAll { key, _ in !condition(key) }
    return result
  }
}
