import Files

/// How the crate writes the components of a tokenizer.json: their keys in order, and what it writes for keys that a
/// file leaves out.
///
/// Source: the `Serialize` implementations of huggingface/tokenizers 0.22.
struct ComponentForm {
  /// Keys and defaults, `type` first.
  private let keys: [(key: String, missing: JSON)]

  private init(_ keys: [(String, JSON)]) { self.keys = keys }

  /// The component with the crate's keys in the crate's order, and those within it.
  func canonical(_ json: JSON) -> JSON {
    guard let object = json.objectValue else { return json }
    var result = JSONObject()
    for (key, missing) in keys { result[key] = object[key] ?? missing }
    return .object(result)
  }

  static func canonical(_ json: JSON?, _ part: Tokenizer.Part) -> JSON {
    guard let json, let object = json.objectValue, let type = object["type"]?.stringValue else {
      return json ?? .null
    }
    let list = sequences[part.rawValue] ?? ""
    if type == "Sequence" {
      let parts = (object[list]?.arrayValue ?? []).map { canonical($0, part) }
      return ["type": "Sequence", list: .array(parts)]
    }
    if type == "TemplateProcessing" { return template(object) }
    guard let form = forms[part.rawValue]?[type] ?? shared[type] else { return json }
    return ComponentForm([("type", .string(type))] + form).canonical(migrated(object))
  }

  static func model(_ type: String) -> ComponentForm {
    ComponentForm([("type", .string(type))] + (forms["model"]?[type] ?? []))
  }

  /// The crate keeps the special tokens of a template sorted.
  private static func template(_ object: JSONObject) -> JSON {
    var tokens = JSONObject()
    let members = Array(object["special_tokens"]?.objectValue ?? [:])
    for (name, value) in members.sorted(by: {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }) {
      tokens[name] = ComponentForm([("id", .string(name)), ("ids", []), ("tokens", [])])
        .canonical(value)
    }
    return [
      "type": "TemplateProcessing", "single": object["single"] ?? [], "pair": object["pair"] ?? [],
      "special_tokens": .object(tokens),
    ]
  }

  /// Metaspace had `add_prefix_space` before it had schemes.
  private static func migrated(_ object: JSONObject) -> JSON {
    var object = object
    if object["type"] == "Metaspace", object["prepend_scheme"] == nil,
      let adds = object["add_prefix_space"]?.boolValue
    {
      object["prepend_scheme"] = adds ? "always" : "never"
    }
    return .object(object)
  }

  private static let sequences = [
    "normalizer": "normalizers", "pre_tokenizer": "pretokenizers", "post_processor": "processors",
    "decoder": "decoders",
  ]

  /// Components that are the same in several places.
  private static let shared: [String: [(String, JSON)]] = [
    "ByteLevel": [("add_prefix_space", true), ("trim_offsets", true), ("use_regex", true)],
    "Metaspace": [("replacement", "▁"), ("prepend_scheme", "always"), ("split", true)],
    "Replace": [("pattern", nil), ("content", "")],
    "BertProcessing": [("sep", nil), ("cls", nil)],
    "RobertaProcessing": [
      ("sep", nil), ("cls", nil), ("trim_offsets", true), ("add_prefix_space", true),
    ],
  ]

  private static let forms: [String: [String: [(String, JSON)]]] = [
    "normalizer": [
      "BertNormalizer": [
        ("clean_text", true), ("handle_chinese_chars", true), ("strip_accents", nil),
        ("lowercase", true),
      ],
      "Strip": [("strip_left", true), ("strip_right", true)], "Prepend": [("prepend", "▁")],
      "Precompiled": [("precompiled_charsmap", nil)], "ByteLevel": [],
    ],
    "pre_tokenizer": [
      "CharDelimiterSplit": [("delimiter", "")], "Punctuation": [("behavior", "Isolated")],
      "Split": [("pattern", nil), ("behavior", "Removed"), ("invert", false)],
      "Digits": [("individual_digits", false)], "FixedLength": [("length", nil)],
    ],
    "decoder": [
      "BPEDecoder": [("suffix", "</w>")], "WordPiece": [("prefix", "##"), ("cleanup", true)],
      "CTC": [("pad_token", "<pad>"), ("word_delimiter_token", "|"), ("cleanup", true)],
      "Strip": [("content", ""), ("start", 0), ("stop", 0)],
    ],
    "model": [
      "WordPiece": [
        ("unk_token", "[UNK]"), ("continuing_subword_prefix", "##"),
        ("max_input_chars_per_word", 100), ("vocab", nil),
      ],
      "BPE": [
        ("dropout", nil), ("unk_token", nil), ("continuing_subword_prefix", nil),
        ("end_of_word_suffix", nil), ("fuse_unk", false), ("byte_fallback", false),
        ("ignore_merges", false), ("vocab", nil), ("merges", nil),
      ],
      "Unigram": [("unk_id", nil), ("vocab", nil), ("byte_fallback", false)],
      "WordLevel": [("vocab", nil), ("unk_token", "")],
    ],
  ]
}
