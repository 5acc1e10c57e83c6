import CKernels

/// Where no merge can reach across: there a long word falls into parts that are merged by themselves, and can be looked
/// up by themselves.
///
/// A token lies across a place only when some merge has met there: its left side ends with the bytes before the place
/// and its right side begins with those behind. Up to three bytes of either side are compared; what compares equal by
/// chance only makes a part longer.
struct JoinTable: Sendable {
  /// For the bytes before and behind a place: which lengths the sides of such merges have, 3 standing for any more.
  private let shapes = PinnedArray<UInt16>(repeating: 0, count: 1 << 16)
  /// One bit for the hash of the bytes of either side.
  private let contexts: PinnedArray<UInt64>
  private let mask: UInt64

  /// Where the two sides of a merge have met.
  typealias Place = (left: Side, right: Side)

  init(_ places: [Place]) {
    var bits = 1 << 12
    while bits < places.count * 16 { bits *= 2 }
    contexts = PinnedArray(repeating: 0, count: bits / 64)
    mask = UInt64(bits - 1)
    for place in places { insert(place.left, place.right) }
  }

  /// Only places before a character and not between two of ASCII are ever asked for.
  static func matters(_ place: Place) -> Bool {
    guard place.left.count > 0, place.right.count > 0 else { return false }
    let first = UInt8(truncatingIfNeeded: place.right.bytes >> UInt64(8 * (place.right.count - 1)))
    return !isContinuation(first) && (first | UInt8(truncatingIfNeeded: place.left.bytes)) >= 0x80
  }

  /// Up to three bytes next to a place, packed, and how many they are.
  typealias Side = (bytes: UInt64, count: Int)

  private func insert(_ left: Side, _ right: Side) {
    let last = left.bytes & 0xFF
    let first = right.bytes >> UInt64(8 * (right.count - 1))
    shapes.base[Int(last << 8 | first)] |= 1 << UInt16(3 * left.count + right.count - 4)
    let hash = ac_join_hash(left.bytes, right.bytes, UInt32(left.count), UInt32(right.count))
    contexts.base[Int(hash & mask) >> 6] |= 1 << (hash & mask & 63)
  }

  /// The table as C sees it, as long as this one lives.
  func point(_ table: inout ac_byte_merges) {
    table.shapes = UnsafePointer(shapes.base)
    table.contexts = UnsafePointer(contexts.base)
    table.context_mask = mask
  }
}

extension ByteAlphabet {
  /// The last bytes, at most three, that a token spells; none when it spells no bytes there.
  static func tail(_ token: UnsafeBufferPointer<UInt8>) -> JoinTable.Side {
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
  static func head(_ token: UnsafeBufferPointer<UInt8>) -> JoinTable.Side {
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

  private static func byte(_ token: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt8?
  {
    let first = token[start]
    if end - start == 1 { return byte(of: UInt32(first)) }
    if end - start != 2 { return nil }
    return byte(of: UInt32(first & 31) << 6 | UInt32(token[start + 1] & 63))
  }
}
