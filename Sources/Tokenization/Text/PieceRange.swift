/// A range of bytes of a normalised text. It has 32 bits an end: `Tokenizer` refuses texts that
/// could need more.
struct PieceRange {
  var lower: Int32
  var upper: Int32

  init(_ lower: Int, _ upper: Int) {
    self.lower = Int32(truncatingIfNeeded: lower)
    self.upper = Int32(truncatingIfNeeded: upper)
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }
}
