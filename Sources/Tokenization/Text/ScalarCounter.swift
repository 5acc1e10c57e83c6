/// Counts scalars up to places in a text that only move on, so that all counts together read the text once.
struct ScalarCounter {
  private var byte = 0
  private var scalars = 0

  mutating func scalars(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if end > byte {
      scalars += countScalars(UnsafeBufferPointer(rebasing: bytes[byte..<end]))
      byte = end
    }
    return scalars
  }
}
