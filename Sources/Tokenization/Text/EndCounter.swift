/// Counts the scalars before the ends of added tokens. A token of white space may end inside what an earlier one has
/// swallowed; such ends grow, too, so that each kind has a counter that never goes back.
struct EndCounter {
  private var outer = ScalarCounter()
  private var inner = ScalarCounter()
  private var furthest = 0

  mutating func scalars(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if end < furthest { return inner.scalars(before: end, in: bytes) }
    furthest = end
    return outer.scalars(before: end, in: bytes)
  }
}
