import Files

/// Files of byte tokens with ranks: tiktoken's `tokenizer.model`, `qwen.tiktoken` and Mistral's `tekken.json`.
///
/// Source: `TikTokenConverter` and `MistralConverter` of `convert_slow_tokenizer`; ids of tekken as mistral-common's.
struct RankedSource: Sendable {
  enum Form: Sendable { case tiktoken, qwen, tekken }

  let form: Form

  /// The file to read when there is no other: its name says what it is, and for tokenizer.model its first line.
  static func find(_ files: TokenizerFiles) -> (RankedSource, path: String)? {
    if let path = files["tekken.json"] { return (RankedSource(form: .tekken), path) }
    if let path = files["qwen.tiktoken"] { return (RankedSource(form: .qwen), path) }
    if let path = files["tokenizer.model"], isTiktoken(path) {
      return (RankedSource(form: .tiktoken), path)
    }
    return nil
  }

  /// A model of SentencePiece begins with a byte below a space.
  private static func isTiktoken(_ path: String) -> Bool {
    guard let mapped = try? TokenizerFiles.map(path) else { return false }
    return mapped.withBytes { bytes in
      guard let end = bytes.prefix(4096).firstIndex(of: UInt8(ascii: "\n")) else { return false }
      return RankedVocabulary.entry(UnsafeRawBufferPointer(rebasing: bytes[..<end])) != nil
    }
  }

  func description(_ path: String, special: [String], addPrefixSpace: Bool) throws(TokenizerError)
    -> TokenizerDescription
  {
    if form == .tekken { return try TekkenFile(path).description() }
    let ranked = try RankedVocabulary(tiktoken: path)
    var description = TokenizerDescription(file: path)
    let names = form == .qwen ? Self.qwenTokens : special
    // New tokens get the ids behind the largest rank.
    ranked.write(into: &description)
    description.tree["pre_tokenizer"] = Self.preTokenizer(
      form == .qwen ? Self.qwenPattern : Self.pattern, addPrefixSpace: addPrefixSpace)
    if form == .qwen { description.tree["normalizer"] = ["type": "NFC"] }
    description.tree["added_tokens"] = .array(names.map { Self.addedToken($0) })
    return description
  }

  static func preTokenizer(_ pattern: String, addPrefixSpace: Bool) -> JSON {
    BytePairSource.sequence([
      BytePairSource.split(pattern),
      BytePairSource.byteLevel(addPrefixSpace: addPrefixSpace, useRegex: false),
    ])
  }

  static func addedToken(_ name: String, special: Bool = true) -> JSON {
    ["content": .string(name), "special": .bool(special), "normalized": false]
  }

  /// The pattern of `TikTokenConverter`: Llama 3's.
  private static let pattern =
    #"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"#
  /// The pattern of the first Qwen, which takes digits one by one.
  private static let qwenPattern =
    #"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"#
  /// Tekken's pattern, as transformers writes it into tokenizers of Mistral that were saved with another.
  static let tekkenPattern =
    #"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"#
  private static let qwenTokens =
    ["<|endoftext|>", "<|im_start|>", "<|im_end|>"] + (0..<205).map { "<|extra_\($0)|>" }
}
