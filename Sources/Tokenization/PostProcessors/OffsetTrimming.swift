/// Takes white space out of the offsets of byte-level tokens, as `trim_offsets` wants.
struct OffsetTrimming: Sendable {
  /// Whether one leading space of a first token may be the one that the pre-tokenizer has put there.
  let addsPrefixSpace: Bool

  init?(_ node: JSONNode) throws(TokenizerError) {
    addsPrefixSpace = try node.required("add_prefix_space").bool()
    if try !node.required("trim_offsets").bool() { return nil }
  }

  /// Trims the tokens at `positions`, which are one window of a text.
  func apply(to encoding: inout Encoding, _ positions: Range<Int>) {
    for position in positions {
      guard let bytes = encoding.spacedToken(at: position) else { continue }
      var leading = Self.countSpaces(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      let trailing = Self.countSpaces(
        String(decoding: bytes, as: UTF8.self).unicodeScalars.reversed())
      if leading == 0 && trailing == 0 { continue }
      var start = encoding.offsets[position].lowerBound
      var end = encoding.offsets[position].upperBound
      let isFirst = position == positions.lowerBound || start == 0
      if isFirst && addsPrefixSpace && leading == 1 { leading = 0 }
      start = min(start + leading, end)
      if end >= trailing { end = max(end - trailing, start) }
      encoding.offsets[position] = start..<end
    }
  }

  private static func countSpaces(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    var count = 0
    for scalar in scalars {
      guard scalar == "Ġ" || UnicodeData.shared.flags(of: scalar.value).contains(.whitespace)
      else { break }
      count += 1
    }
    return count
  }
}

extension Encoding {
  /// The token's bytes when it may begin or end with white space or `Ġ`.
  fileprivate func spacedToken(at position: Int) -> ArraySlice<UInt8>? {
    if let text = texts[position] { return ArraySlice(text.utf8) }
    guard let bytes = names.encodedBytes(ids[position]), let first = bytes.first,
      let last = bytes.last
    else { return nil }
    // What is neither ASCII beyond the space nor a letter of Latin-1 has to be looked at. `Ġ` is C4 A0.
    func mayBeSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x80 }
    return mayBeSpace(first) || mayBeSpace(last) ? bytes : nil
  }
}
