/// `ByteLevel`: cuts as GPT-2 does, and says that every byte stands for a character of the byte alphabet.
///
/// The text keeps its bytes: a BPE takes them as they are. Whatever else comes next has them spelled out first.
struct ByteLevelPreTokenizer: Sendable {
  let addsPrefixSpace: Bool
  let usesPattern: Bool

  init(_ node: JSONNode) throws(TokenizerError) {
    addsPrefixSpace = try node.required("add_prefix_space").bool()
    // Here it does nothing, but the crate wants it.
    _ = try node.required("trim_offsets").bool()
    usesPattern = try node.bool("use_regex", default: true)
  }

  func split(_ text: inout NormalizedText, _ pieces: inout [PieceRange]) {
    if addsPrefixSpace { text.insertSpaces(before: &pieces) }
    if usesPattern {
      var words: [PieceRange] = []
      words.reserveCapacity(text.bytes.count / 4)
      text.bytes.withUnsafeBufferPointer { bytes in
        for piece in pieces { KnownPattern.gpt2.split(bytes, piece, keepsGaps: true, into: &words) }
      }
      pieces = words
    }
    text.standsForBytes = true
  }
}

extension NormalizedText {
  /// Puts a space, which comes from the first scalar of the piece, before every piece that does not begin with one.
  fileprivate mutating func insertSpaces(before pieces: inout [PieceRange]) {
    let space = UInt8(ascii: " ")
    if pieces.allSatisfy({ $0.lower == $0.upper || bytes[Int($0.lower)] == space }) { return }
    rebuild(&pieces) { text, builder, base, range in
      if !range.isEmpty && base[range.lowerBound] != space {
        builder.append(UInt32(space), from: text.originalScalar(range.lowerBound))
      }
      var index = range.lowerBound
      while index < range.upperBound {
        let original = text.originalScalar(index)
        builder.append(decodeScalar(base, &index, range.upperBound), from: original)
      }
    }
  }

  /// Spells every byte as its character, when the bytes stand for those.
  mutating func spellBytes(_ pieces: inout [PieceRange]) {
    guard standsForBytes else { return }
    rebuild(&pieces) { text, builder, base, range in
      for index in range {
        builder.append(ByteAlphabet.scalars[Int(base[index])], from: text.originalScalar(index))
      }
    }
    standsForBytes = false
  }

  /// Replaces the text by what `append` makes of each piece.
  private mutating func rebuild(
    _ pieces: inout [PieceRange],
    _ append: (NormalizedText, inout TextBuilder, UnsafePointer<UInt8>, Range<Int>) -> Void
  ) {
    var builder = TextBuilder(capacity: bytes.count + pieces.count)
    let text = self
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      for number in pieces.indices {
        let start = builder.count
        append(text, &builder, base, pieces[number].range)
        pieces[number] = PieceRange(start, builder.count)
      }
    }
    replace(with: builder.finish())
  }
}
