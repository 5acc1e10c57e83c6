import Files

/// `BPE`: the characters of a word, then the merge of lowest rank, the leftmost first, until none is left.
/// Source: huggingface/tokenizers, src/models/bpe.
struct BPE: Sendable {
  let vocabulary: Vocabulary
  let merges: MergeTable
  /// What words of bytes need, made when the first of them comes.
  private let onceByteTables = Once<ByteTables?>()
  /// The id of each rank's result.
  let resultsOfRanks: [UInt32]
  let options: Options
  /// Of every byte's character: at the start of a word, within, at its end, alone.
  let byteIds: [UInt32]
  let unknownId: UInt32?
  /// The ids of `<0x00>` and on, where they exist.
  private let fallbackIds: [UInt32]

  struct Options: Sendable {
    var unknownToken: String?
    /// Before every character but a word's first.
    var prefix: [UInt8]
    /// Behind a word's last character.
    var suffix: [UInt8]
    var fusesUnknown: Bool
    var fallsBackToBytes: Bool
    /// Whether a word that is a token is not merged.
    var ignoresMerges: Bool
  }

  static let noId = UInt32.max

  init(vocabulary: Vocabulary, merges list: MergeList, options: Options, file: String)
    throws(TokenizerError)
  {
    self.vocabulary = vocabulary
    self.options = options
    let read = try MergeReader(list, vocabulary, options, file: file)
    merges = read.table
    resultsOfRanks = read.results
    byteIds = Self.byteIds(vocabulary, options)
    unknownId = options.unknownToken.flatMap { vocabulary.id(of: $0) }
    let digits = Array("0123456789ABCDEF")
    fallbackIds = (0..<256).map { byte in
      vocabulary.id(of: "<0x\(digits[byte >> 4])\(digits[byte & 15])>") ?? Self.noId
    }
  }

  private static func byteIds(_ vocabulary: Vocabulary, _ options: Options) -> [UInt32] {
    var ids: [UInt32] = []
    for place in 0..<4 {
      for byte in 0..<256 {
        var token = place & 1 == 0 ? [] : options.prefix
        ByteAlphabet.append(UInt8(byte), to: &token)
        if place & 2 != 0 { token += options.suffix }
        ids.append(token.withUnsafeBufferPointer { vocabulary.id(of: $0) } ?? noId)
      }
    }
    return ids
  }

  /// The id of the byte at a place in a word; `noId` when its character is no token.
  @inline(__always)
  func byteId(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> UInt32 {
    byteIds[(isFirst ? 0 : 256) + (isLast ? 512 : 0) + Int(byte)]
  }

  /// The tables for words of bytes; nil when there are prefixes or suffixes.
  var byteTables: ByteTables? { onceByteTables.get { ByteTables(self) } }

  /// Whether every byte's character is a token, wherever it stands.
  var knowsAllBytes: Bool {
    !byteIds.contains(Self.noId)
  }

  /// Whether every byte has a token `<0x..>`.
  var hasAllFallbacks: Bool { !fallbackIds.contains(Self.noId) }

  /// The ids of bytes as `<0x..>`, or nil when one is missing.
  func fallback(_ bytes: [UInt8]) -> [UInt32]? {
    let ids = bytes.map { fallbackIds[Int($0)] }
    return ids.contains(Self.noId) ? nil : ids
  }
}

extension BPE {
  init(_ node: JSONNode, _ description: TokenizerDescription) throws(TokenizerError) {
    if let dropout = node["dropout"] {
      guard dropout.json.doubleValue == 0 else {
        throw dropout.invalid(
          "no dropout", dropout.json.serialized(),
          remedy: "dropout makes the tokens of a text random; set it to null")
      }
    }
    let options = Options(
      unknownToken: try node["unk_token"].map { (node) throws(TokenizerError) in
        try node.string()
      },
      prefix: Array(try node.string("continuing_subword_prefix", default: "").utf8),
      suffix: Array(try node.string("end_of_word_suffix", default: "").utf8),
      fusesUnknown: try node.bool("fuse_unk", default: false),
      fallsBackToBytes: try node.bool("byte_fallback", default: false),
      ignoresMerges: try node.bool("ignore_merges", default: false))
    try self.init(
      vocabulary: description.vocabulary(of: node), merges: description.merges(of: node),
      options: options, file: node.file)
  }
}
