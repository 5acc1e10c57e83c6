/// Finds the places before spaces at which a text can be cut: what stands before must normalise to something that is
/// no space, by itself, and what follows must not join the space.
struct SpaceCutter: Sendable {
  /// The scalars below U+0600 that may stand before a cut.
  private let solid: [Bool]

  init(_ normalizer: Normalizer?) {
    let unicode = UnicodeData.shared
    solid = (0..<0x600).map { scalar in
      let flags = unicode.flags(of: UInt32(scalar))
      let isPlain = scalar > 0x20 && scalar < 0x7F
      guard isPlain || (scalar >= 0xC0 && flags.contains(.word) && !flags.contains(.mark)) else {
        return false
      }
      var text = NormalizedText(Array(String(Unicode.Scalar(UInt16(scalar)) ?? " ").utf8))
      try? normalizer?.apply(to: &text)
      return text.bytes.withUnsafeBufferPointer { bytes in
        !bytes.isEmpty && bytes.startOfSpace(before: bytes.count, notBefore: 0) == bytes.count
          && bytes.endOfSpace(from: 0) == 0 && !bytes.suffix(3).elementsEqual("▁".utf8)
      }
    }
  }

  /// The next cut behind `start`, or the end of the text.
  func nextCut(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let space = UInt8(ascii: " ")
    var index = start
    // The part begins with spaces of its own.
    while index < bytes.count && base[index] == space { index += 1 }
    while index < bytes.count {
      if base[index] != space {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count && base[end] == space { end += 1 }
      if isSolid(base, before: index) && !joins(base, end, bytes.count) { return index }
      index = end
    }
    return bytes.count
  }

  @inline(__always)
  private func isSolid(_ base: UnsafePointer<UInt8>, before index: Int) -> Bool {
    guard index > 1 else { return false }
    let last = base[index - 1]
    if last < 0x80 { return solid[Int(last)] && !mayPrepend(base, before: index - 1) }
    let lead = base[index - 2]
    guard index > 2, lead >= 0xC3, lead < 0xD8 else { return false }
    return solid[Int(lead & 0x1F) << 6 | Int(last & 0x3F)] && !mayPrepend(base, before: index - 2)
  }

  /// Whether the scalar before `index` may take what follows into its grapheme cluster: those that do begin with one of
  /// these bytes.
  @inline(__always)
  private func mayPrepend(_ base: UnsafePointer<UInt8>, before index: Int) -> Bool {
    var start = index - 1
    if base[start] < 0x80 { return false }
    while start > 0 && isContinuation(base[start]) { start -= 1 }
    switch base[start] {
    case 0xD8...0xE0, 0xF0...: return true
    default: return false
    }
  }

  /// Whether the scalar at `index` joins the space before it.
  @inline(__always)
  private func joins(_ base: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index < end, base[index] >= 0x80 else { return false }
    var index = index
    let scalar = decodeScalar(base, &index, end)
    switch UnicodeData.shared.graphemeClass(of: scalar) {
    case .extend, .joiner: return true
    default: return UnicodeData.shared.flags(of: scalar).contains(.mark)
    }
  }
}
