import Files

/// Byte tokens in order of rank, and what they become in a byte-level BPE: tokens of letters, and the merges that make
/// them.
struct RankedVocabulary {
  /// Raw bytes and ranks.
  private let raw: Vocabulary
  private let file: String

  /// Ids are ranks plus this.
  private let firstId: Int

  init(_ raw: Vocabulary.Builder, firstId: Int = 0, file: String) throws(TokenizerError) {
    self.raw = try Vocabulary(raw, file: file, key: nil)
    self.firstId = firstId
    self.file = file
  }

  /// Reads lines of a token in base64 and its rank.
  init(tiktoken path: String) throws(TokenizerError) {
    let mapped = try TokenizerFiles.map(path)
    let builder = try mapped.withBytes { (bytes) throws(TokenizerError) in
      var builder = Vocabulary.Builder(keepsLast: true)
      builder.reserve(tokens: bytes.count / 16, bytes: bytes.count / 2)
      var number = 0
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        var line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        if line.last == UInt8(ascii: "\r") { line = .init(rebasing: line.dropLast()) }
        number += 1
        start = end + 1
        if line.isEmpty { continue }
        guard let (token, rank) = Self.entry(line),
          token.withUnsafeBytes({ builder.append($0, id: rank) })
        else {
          throw TokenizerError(
            .malformedFile, file: "\(path):\(number)",
            expected: "a token in base64, a space and its rank",
            found: "\"\(String(decoding: line.prefix(100), as: UTF8.self))\"",
            remedy: "the file is damaged; download it again")
        }
      }
      return builder
    }
    try self.init(builder, file: path)
  }

  /// The token and the rank of a line; nil when it is something else.
  static func entry(_ line: UnsafeRawBufferPointer) -> (token: [UInt8], rank: Int)? {
    guard let space = line.firstIndex(of: UInt8(ascii: " ")),
      let token = Base64.decode(UnsafeRawBufferPointer(rebasing: line[..<space])),
      let rank = Int(String(decoding: line[(space + 1)...], as: UTF8.self))
    else { return nil }
    return (token, rank)
  }

  /// Writes model, decoder and post-processor; `reserved` are tokens below the first rank.
  func write(into description: inout TokenizerDescription, reserved: [String] = []) {
    var vocabulary = Vocabulary.Builder()
    vocabulary.reserve(tokens: raw.liveCount + reserved.count, bytes: raw.byteCount * 2)
    for (id, token) in reserved.enumerated() {
      token.withBytes { (bytes) throws(Never) in
        _ = vocabulary.append(UnsafeRawBufferPointer(bytes), id: id)
      }
    }
    var merges = MergeList()
    raw.withTokens { tokens in
      for (rank, bytes) in tokens.sorted(by: { $0.id < $1.id }) {
        ByteAlphabet.spelled(bytes).withUnsafeBytes {
          if !vocabulary.append($0, id: Int(rank) + firstId) && description.tables.badEntry == nil {
            description.tables.badEntry = "rank \(rank)"
          }
        }
        appendMerges(of: bytes, to: &merges)
      }
    }
    description.tables.vocabulary = vocabulary
    description.tables.merges = merges
    description.tree["model"] = [
      "type": "BPE", "dropout": nil, "unk_token": nil, "continuing_subword_prefix": nil,
      "end_of_word_suffix": nil, "fuse_unk": false, "byte_fallback": false, "ignore_merges": true,
    ]
    description.tree["decoder"] = BytePairSource.byteLevel()
    description.tree["post_processor"] = BytePairSource.byteLevel(trimOffsets: false)
  }

  /// A token that long would take quadratic time and is no merge of anything real.
  private static let longestToken = 4096

  /// Every split of the token into two others, by their ranks.
  private func appendMerges(of bytes: UnsafeBufferPointer<UInt8>, to merges: inout MergeList) {
    guard bytes.count > 1, bytes.count <= Self.longestToken else { return }
    var splits: [(left: UInt32, right: UInt32, index: Int)] = []
    for index in 1..<bytes.count {
      if let left = raw.id(of: UnsafeBufferPointer(rebasing: bytes[..<index])),
        let right = raw.id(of: UnsafeBufferPointer(rebasing: bytes[index...]))
      {
        splits.append((left, right, index))
      }
    }
    splits.sort { ($0.left, $0.right) < ($1.left, $1.right) }
    for split in splits {
      let left = ByteAlphabet.spelled(UnsafeBufferPointer(rebasing: bytes[..<split.index]))
      let right = ByteAlphabet.spelled(UnsafeBufferPointer(rebasing: bytes[split.index...]))
      left.withUnsafeBytes { left in right.withUnsafeBytes { _ = merges.append(left, $0) } }
    }
  }
}
