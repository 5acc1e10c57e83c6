/// `Metaspace`: spaces become `▁`, and words begin with one.
struct MetaspacePreTokenizer: Sendable {
  private let metaspace: Metaspace
  let splits: Bool

  init(_ node: JSONNode) throws(TokenizerError) {
    metaspace = try Metaspace(node)
    splits = try node.bool("split", default: true)
  }

  func split(_ text: inout NormalizedText, _ pieces: inout [PieceRange]) {
    let mark = metaspace.replacement
    var words: [PieceRange] = []
    words.reserveCapacity(text.bytes.count / 4)
    let marked = text.bytes.withUnsafeBufferPointer { bytes -> AlignedText in
      var builder = TextBuilder(capacity: text.bytes.count * 3 / 2 + mark.count)
      for piece in pieces where piece.lower < piece.upper {
        append(text, bytes, piece.range, &builder, &words)
      }
      return builder.finish()
    }
    // So far the words have a beginning only.
    for index in words.indices {
      let next = index + 1 < words.count ? words[index + 1].lower : Int32(marked.bytes.count)
      words[index].upper = next
    }
    text.replace(with: marked)
    pieces = words
  }

  private func prepends(
    _ text: NormalizedText, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    switch metaspace.scheme {
    case .never: return false
    case .first where text.originalScalars(range.lowerBound, range.upperBound).start != 0:
      return false
    case .first, .always:
      let isMarked =
        bytes[range.lowerBound] == UInt8(ascii: " ")
        || bytes[range].starts(with: metaspace.replacement)
      return !isMarked
    }
  }

  /// Appends a piece and the places where its words begin: at its start and at every mark.
  private func append(
    _ text: NormalizedText, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ builder: inout TextBuilder, _ words: inout [PieceRange]
  ) {
    let mark = metaspace.replacement
    words.append(PieceRange(builder.count, builder.count))
    if prepends(text, bytes, range) {
      let origin = text.originalScalar(range.lowerBound)
      for byte in mark { builder.append(byte: byte, from: origin) }
    }
    var copied = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let isSpace = bytes[index] == UInt8(ascii: " ")
      let isMark =
        isSpace
        || (bytes[index] == mark[0] && bytes[index..<range.upperBound].starts(with: mark))
      if isMark && splits && index > range.lowerBound {
        builder.append(text, copied..<index)
        copied = index
        words.append(PieceRange(builder.count, builder.count))
      }
      if isSpace {
        builder.append(text, copied..<index)
        let origin = text.originalScalar(index)
        for byte in mark { builder.append(byte: byte, from: origin) }
        copied = index + 1
      }
      index += isMark && !isSpace ? mark.count : 1
    }
    builder.append(text, copied..<range.upperBound)
  }
}

/// What the pre-tokenizer and the decoder `Metaspace` have in common.
struct Metaspace: Sendable {
  enum Scheme: String, CaseIterable {
    case first, never, always
  }

  /// The mark, one scalar.
  let replacement: [UInt8]
  let scheme: Scheme

  init(_ node: JSONNode) throws(TokenizerError) {
    let mark = try node.required("replacement")
    let text = try mark.string()
    guard text.unicodeScalars.count == 1 else {
      throw mark.invalid("one character", "\"\(text)\"")
    }
    replacement = Array(text.utf8)
    let name = try node.string("prepend_scheme", default: Scheme.always.rawValue)
    guard let scheme = Scheme(rawValue: name) else {
      let known = Scheme.allCases.map(\.rawValue).joined(separator: ", ")
      throw node.invalid("one of \(known) as prepend_scheme", "\"\(name)\"")
    }
    // Older files have `add_prefix_space` instead; false beside another scheme is a contradiction in the crate too.
    if let prefix = node["add_prefix_space"], try !prefix.bool(), scheme != .never {
      throw prefix.invalid("prepend_scheme \"never\" beside false", "\"\(name)\"")
    }
    self.scheme = scheme
  }
}
