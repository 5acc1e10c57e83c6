/// Damages files: the same way in every run.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func mutant(of file: [UInt8]) -> [UInt8] {
    var bytes = file
    switch number(below: 8) {
    case 0: bytes.removeLast(number(below: bytes.count))
    case 1: bytes[number(below: 12)] ^= UInt8(1 << number(below: 8))
    case 2:
      // What a header claims: sizes, counts, offsets.
      let place = number(below: min(bytes.count - 4, 200))
      let values: [[UInt8]] = [
        [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [0x7F, 0xFF], [0, 1, 0, 0],
      ]
      let value = values[number(below: values.count)]
      bytes.replaceSubrange(place..<place + value.count, with: value)
    case 3:
      let start = number(below: bytes.count)
      bytes.removeSubrange(start..<start + number(below: min(64, bytes.count - start) + 1))
    case 4:
      let start = number(below: bytes.count)
      bytes.insert(
        contentsOf: bytes[start...].prefix(number(below: 64)), at: number(below: bytes.count))
    case 5:
      for index in number(below: bytes.count)..<bytes.count { bytes[index] = 0 }
    default: flip(&bytes, 1 + number(below: 20))
    }
    return bytes
  }

  /// The file with the checksums of its chunks put right, without which libpng looks at nothing.
  static func sealed(png file: [UInt8]) -> [UInt8] {
    var bytes = file
    var start = 8
    while start + 12 <= bytes.count {
      let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = start + 8 + length
      guard end + 4 <= bytes.count else { break }
      let sum = checksum(bytes[start + 4..<end])
      for byte in 0..<4 { bytes[end + byte] = UInt8(truncatingIfNeeded: sum >> (24 - 8 * byte)) }
      start = end + 4
    }
    return bytes
  }

  /// CRC-32.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }

  private mutating func flip(_ bytes: inout [UInt8], _ count: Int) {
    for _ in 0..<count { bytes[number(below: bytes.count)] ^= UInt8(1 << number(below: 8)) }
  }

  /// SplitMix64.
  private mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }
}
