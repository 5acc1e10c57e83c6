import Tokenization

/// What a differential run keeps of an encoding: checksums (zlib's CRC-32) of its parts.
enum DifferentialSums {
  static let names = ["ids", "offsets", "types", "tokens", "words", "decoded", "decoded_skip"]

  static func of(_ row: Encoding, _ tokenizer: PreTrainedTokenizer) -> [UInt32] {
    [
      checksum(row.ids), checksum(row.offsets.flatMap { [$0.lowerBound, $0.upperBound] }),
      checksum(row.typeIds), checksum(row.tokens.joined(separator: "\u{0}").utf8),
      checksum(row.wordIds.map { $0 ?? -1 }), checksum(tokenizer.decode(row.ids).utf8),
      checksum(tokenizer.decode(row.ids, skipSpecialTokens: true).utf8),
    ]
  }

  /// The little-endian number at a place.
  static func word(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
  }

  private static let table: [UInt32] = (0..<256).map { (number: UInt32) -> UInt32 in
    (0..<8).reduce(number) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1 }
  }

  private static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 255)] ^ ($0 >> 8) }
  }

  private static func checksum(_ values: [Int]) -> UInt32 {
    checksum(
      values.lazy.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } })
  }
}
