/// What a scalar does at the borders of grapheme clusters; Scripts/unicode/tokenizer_tables.py has the same order.
///
/// Flags and the conjuncts of Indic scripts are missing: their clusters have six bytes or more, and clusters of that
/// length the crate takes apart anyway.
enum GraphemeClass: UInt8 {
  case other, control, carriageReturn, lineFeed
  /// Marks that extend or space: both join what stands before them.
  case extend
  case joiner, prepend, pictograph
  case hangulL, hangulV, hangulT, hangulLV, hangulLVT
}

/// Tells where extended grapheme clusters end, scalar by scalar.
struct GraphemeBreaker {
  private var previous: GraphemeClass
  /// A pictograph and marks behind it, then perhaps a joiner.
  private var followsPictograph: Bool

  /// At the first scalar of a cluster.
  init(_ first: GraphemeClass) {
    previous = first
    followsPictograph = first == .pictograph
  }

  /// True when the next scalar belongs to the same cluster.
  mutating func joins(_ next: GraphemeClass) -> Bool {
    let joins =
      switch (previous, next) {
      case (.carriageReturn, .lineFeed): true
      case (.control, _), (.carriageReturn, _), (.lineFeed, _): false
      case (_, .control), (_, .carriageReturn), (_, .lineFeed): false
      case (_, .extend), (_, .joiner), (.prepend, _): true
      case (.joiner, .pictograph): followsPictograph
      case (.hangulL, .hangulL), (.hangulL, .hangulV), (.hangulL, .hangulLV),
        (.hangulL, .hangulLVT), (.hangulLV, .hangulV), (.hangulLV, .hangulT),
        (.hangulV, .hangulV), (.hangulV, .hangulT), (.hangulLVT, .hangulT), (.hangulT, .hangulT):
        true
      default: false
      }
    if next == .pictograph {
      followsPictograph = true
    } else if next != .extend && next != .joiner {
      followsPictograph = false
    }
    previous = next
    return joins
  }
}
