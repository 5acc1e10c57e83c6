/// Where no merge can reach across: there a long word falls into parts that are merged by themselves, and can be looked
/// up by themselves.
///
/// A token lies across a place only when some merge has met there: its left side ends with the bytes before the place
/// and its right side begins with those behind. Up to three bytes of either side are compared; what compares equal by
/// chance only makes a part longer.
struct JoinTable: Sendable {
  /// For the bytes before and behind a place: which lengths the sides of such merges have, 3 standing for any more.
  private var shapes = [UInt16](repeating: 0, count: 1 << 16)
  /// One bit for the hash of the bytes of either side.
  private var contexts: [UInt64]
  private let mask: UInt64

  init(merges: Int) {
    var bits = 1 << 12
    while bits < merges * 32 { bits *= 2 }
    contexts = [UInt64](repeating: 0, count: bits / 64)
    mask = UInt64(bits - 1)
  }

  /// Up to three bytes next to a place, packed, and how many they are.
  typealias Side = (bytes: UInt64, count: Int)

  mutating func insert(_ left: Side, _ right: Side) {
    if left.count == 0 || right.count == 0 { return }
    let last = left.bytes & 0xFF
    let first = right.bytes >> UInt64(8 * (right.count - 1))
    shapes[Int(last << 8 | first)] |= 1 << UInt16(3 * left.count + right.count - 4)
    let bit = Self.hash(left.bytes, right.bytes, left.count, right.count) & mask
    contexts[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  private static func hash(_ left: UInt64, _ right: UInt64, _ leftCount: Int, _ rightCount: Int)
    -> UInt64
  {
    let key = left << 28 | right << 4 | UInt64(leftCount << 2 | rightCount)
    return (key &* 0x9E37_79B9_7F4A_7C15) >> 34
  }

  /// Writes where the parts of a word end, plus `start`, and returns how many they are. Places between characters of
  /// ASCII are left alone.
  func cut(
    _ word: UnsafeBufferPointer<UInt8>, start: Int, into ends: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var count = 0
    for place in 1..<max(word.count, 1) {
      let byte = word[place]
      if isContinuation(byte) || byte | word[place - 1] < 0x80 || joins(word, place) { continue }
      ends[count] = UInt32(truncatingIfNeeded: start + place)
      count += 1
    }
    ends[count] = UInt32(truncatingIfNeeded: start + word.count)
    return count + 1
  }

  @inline(__always)
  private func joins(_ word: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    var shape = shapes[Int(word[place - 1]) << 8 | Int(word[place])]
    while shape != 0 {
      let bit = shape.trailingZeroBitCount
      shape &= shape - 1
      let leftCount = bit / 3 + 1
      let rightCount = bit % 3 + 1
      if leftCount > place || rightCount > word.count - place { continue }
      var left: UInt64 = 0
      var right: UInt64 = 0
      for index in place - leftCount..<place { left = left << 8 | UInt64(word[index]) }
      for index in place..<place + rightCount { right = right << 8 | UInt64(word[index]) }
      let hash = Self.hash(left, right, leftCount, rightCount) & mask
      if contexts[Int(hash >> 6)] >> (hash & 63) & 1 != 0 { return true }
    }
    return false
  }
}

extension ByteAlphabet {
  /// The last bytes, at most three, that a token spells; none when it spells no bytes there.
  static func tail(_ token: ArraySlice<UInt8>) -> JoinTable.Side {
    var side: JoinTable.Side = (0, 0)
    var end = token.endIndex
    while end > token.startIndex && side.count < 3 {
      var start = end - 1
      while start > token.startIndex && isContinuation(token[start]) { start -= 1 }
      guard let byte = byte(token, start, end) else { return (0, 0) }
      side = (side.bytes | UInt64(byte) << UInt64(8 * side.count), side.count + 1)
      end = start
    }
    return side
  }

  /// The first bytes, at most three, that a token spells; none when it spells no bytes there.
  static func head(_ token: ArraySlice<UInt8>) -> JoinTable.Side {
    var side: JoinTable.Side = (0, 0)
    var start = token.startIndex
    while start < token.endIndex && side.count < 3 {
      let end = min(start + utf8Length(first: token[start]), token.endIndex)
      guard let byte = byte(token, start, end) else { return (0, 0) }
      side = (side.bytes << 8 | UInt64(byte), side.count + 1)
      start = end
    }
    return side
  }

  private static func byte(_ token: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> UInt8? {
    let first = token[start]
    if end - start == 1 { return byte(of: UInt32(first)) }
    if end - start != 2 { return nil }
    return byte(of: UInt32(first & 31) << 6 | UInt32(token[start + 1] & 63))
  }
}
