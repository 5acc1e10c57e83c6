import Files

/// How a vocab.json and a merges.txt become a tokenizer: the BPE converters of `convert_slow_tokenizer`.
struct BytePairSource: Sendable {
  enum Form: Sendable {
    case gpt2, roberta, deberta, blenderbot, whisper, qwen2, clip, openAI, herbert
  }

  let form: Form

  /// The flags that the slow class, by which Python reads these files, gives its tokens.
  private(set) var flags: [SpecialTokenAttribute: TokenizerClass.Flags]

  /// The slow class gives `flags` to all its tokens, and others to the mask.
  init(_ form: Form, _ flags: TokenizerClass.Flags?, mask: TokenizerClass.Flags = .left) {
    self.form = form
    self.flags =
      flags.map { flags in
        Dictionary(
          uniqueKeysWithValues: SpecialTokenAttribute.allCases.map {
            ($0, $0 == .maskToken ? mask : flags)
          })
      } ?? [:]
    // CLIP's padding stays text.
    if form == .clip { self.flags[.padToken] = nil }
  }

  /// Tokens that only the slow class has.
  var tokens: [SpecialTokenAttribute: String] { form == .herbert ? [.bosToken: "<s>"] : [:] }
  var additional: [String] { form == .herbert ? (0..<10).map { "<special\($0)>" } : [] }

  /// The arguments of the slow class beside those of the fast one.
  var arguments: JSONObject {
    switch form {
    case .gpt2: ["errors": "replace", "pad_token": nil, "add_bos_token": false]
    case .whisper: ["errors": "replace", "pad_token": nil]
    case .deberta: ["add_bos_token": false]
    case .qwen2: ["errors": "replace", "bos_token": nil, "split_special_tokens": false]
    case .clip: ["errors": "replace"]
    case .herbert: ["do_lowercase_and_remove_accent": false, "lang2id": nil, "id2lang": nil]
    case .roberta, .blenderbot, .openAI: [:]
    }
  }

  func description(vocabulary: String, merges: String, unknown: String?, addPrefixSpace: Bool)
    throws(TokenizerError) -> TokenizerDescription
  {
    var description = TokenizerDescription(file: vocabulary)
    try description.tables.readVocabularyFile(vocabulary)
    description.tables.merges = try MergesFile.read(merges, lines)
    description.tree = components(addPrefixSpace)
    var model: JSONObject = [
      "type": "BPE", "dropout": nil, "unk_token": nil, "continuing_subword_prefix": "",
      "end_of_word_suffix": "", "fuse_unk": false, "byte_fallback": false, "ignore_merges": false,
    ]
    switch form {
    case .clip, .openAI, .herbert:
      model["unk_token"] = unknown.map(JSON.string) ?? .null
      model["end_of_word_suffix"] = "</w>"
      if form != .clip { model["continuing_subword_prefix"] = .null }
    case .gpt2, .roberta, .deberta, .blenderbot, .whisper, .qwen2: break
    }
    description.tree["model"] = .object(model)
    return description
  }

  private var lines: MergesFile.Lines {
    switch form {
    case .clip: .clip
    case .qwen2, .herbert: .withoutVersion
    case .gpt2, .roberta, .deberta, .blenderbot, .whisper, .openAI: .betweenFirstAndLast
    }
  }

  private func components(_ addPrefixSpace: Bool) -> JSONObject {
    switch form {
    case .gpt2, .roberta, .deberta, .blenderbot, .whisper:
      [
        "pre_tokenizer": Self.byteLevel(addPrefixSpace: addPrefixSpace),
        "decoder": Self.byteLevel(),
      ]
    case .qwen2:
      [
        "normalizer": ["type": "NFC"],
        "pre_tokenizer": Self.sequence([
          Self.split(Self.qwen2Pattern),
          Self.byteLevel(addPrefixSpace: addPrefixSpace, useRegex: false),
        ]),
        "decoder": Self.byteLevel(),
      ]
    case .clip:
      [
        "normalizer": [
          "type": "Sequence",
          "normalizers": [
            ["type": "NFC"],
            ["type": "Replace", "pattern": ["Regex": #"\s+"#], "content": " "],
            ["type": "Lowercase"],
          ],
        ],
        "pre_tokenizer": Self.sequence([
          Self.split(
            #"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"#, behavior: "Removed",
            invert: true),
          Self.byteLevel(addPrefixSpace: false),
        ]),
        "decoder": Self.byteLevel(),
      ]
    case .openAI, .herbert:
      [
        "normalizer": [
          "type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
          "strip_accents": form == .herbert ? false : nil, "lowercase": .bool(form == .openAI),
        ],
        "pre_tokenizer": ["type": "BertPreTokenizer"],
        "decoder": ["type": "BPEDecoder", "suffix": "</w>"],
      ]
    }
  }

  /// The pattern of Qwen2's pre-tokenizer.
  private static let qwen2Pattern =
    #"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"#

  static func byteLevel(
    addPrefixSpace: Bool = true, trimOffsets: Bool = true, useRegex: Bool = true
  ) -> JSON {
    [
      "type": "ByteLevel", "add_prefix_space": .bool(addPrefixSpace),
      "trim_offsets": .bool(trimOffsets), "use_regex": .bool(useRegex),
    ]
  }

  static func split(_ pattern: String, behavior: JSON = "Isolated", invert: JSON = false) -> JSON {
    [
      "type": "Split", "pattern": ["Regex": .string(pattern)], "behavior": behavior,
      "invert": invert,
    ]
  }

  static func sequence(_ parts: [JSON]) -> JSON {
    ["type": "Sequence", "pretokenizers": .array(parts)]
  }
}
