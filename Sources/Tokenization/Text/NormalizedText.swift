/// A piece of the caller's text on its way through the normalizers: UTF-8, and for every byte the scalar of the
/// original text that it comes from.
///
/// As long as one byte is one scalar and none has moved, the alignment is the identity and is not stored.
struct NormalizedText {
  private(set) var bytes: [UInt8]
  /// The original scalar of every byte, or nil: then byte i comes from scalar `firstScalar + i`. What was inserted
  /// before everything else comes from a place without width: `~scalar`.
  private(set) var alignment: [Int32]?
  /// Whether every byte stands for its character of the byte alphabet.
  var standsForBytes = false
  /// The scalar of the original text at which this piece begins.
  let firstScalar: Int

  /// A piece of the original text.
  init(_ original: UnsafeBufferPointer<UInt8>, firstScalar: Int) {
    bytes = Array(original)
    self.firstScalar = firstScalar
    if original.contains(where: { $0 >= 0x80 }) {
      var scalar = Int32(truncatingIfNeeded: firstScalar) &- 1
      alignment = original.map { byte in
        if !isContinuation(byte) { scalar &+= 1 }
        return scalar
      }
    }
  }

  /// A text by itself.
  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { NormalizedText($0, firstScalar: 0) }
  }

  /// Replaces the text by bytes that line up with those they replace.
  mutating func replace(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Replaces the text and says where every byte comes from.
  mutating func replace(with text: AlignedText) {
    bytes = text.bytes
    alignment = text.alignment
  }

  /// Leaves only a range of the bytes.
  mutating func keep(_ range: Range<Int>) {
    alignment = (alignment?[range]).map { Array($0) } ?? range.map { originalScalar($0) }
    bytes = Array(bytes[range])
  }

  /// The scalars of the original text that bytes `lower..<upper` (not empty) come from.
  @inline(__always)
  func originalScalars(_ lower: Int, _ upper: Int) -> (start: Int32, end: Int32) {
    if let alignment {
      let start = alignment[lower]
      let end = alignment[upper - 1]
      return (start < 0 ? ~start : start, end < 0 ? ~end : end &+ 1)
    }
    return (
      Int32(truncatingIfNeeded: firstScalar + lower), Int32(truncatingIfNeeded: firstScalar + upper)
    )
  }

  /// The original scalar of the byte at `index`, negative for a place without width.
  @inline(__always)
  func originalScalar(_ index: Int) -> Int32 {
    if let alignment { return alignment[index] }
    return Int32(truncatingIfNeeded: firstScalar + index)
  }
}
