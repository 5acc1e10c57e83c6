import CKernels

/// Pairs of neighbouring scalars that some token, or some merge, holds together. Where a text has any other pair, no
/// token lies across. What compares equal by chance only makes a part longer.
struct JoinSet: Sendable {
  let bits: [UInt64]

  /// The pairs that a model's tokens have within.
  init(within vocabulary: Vocabulary) {
    // Tokens have five scalars or so.
    var bits = Self.free(pairs: vocabulary.liveCount * 4)
    vocabulary.forEach { token, _ in
      guard let base = token.baseAddress else { return }
      var index = 0
      var last: UInt32?
      while index < token.count {
        let scalar = decodeScalar(base, &index, token.count)
        if let last { Self.insert(last, scalar, &bits) }
        last = scalar
      }
    }
    self.bits = bits
  }

  /// The pairs at which merges join two tokens.
  init(atMergesOf model: BPE) {
    let vocabulary = model.vocabulary
    var bits = Self.free(pairs: model.merges.capacity / 2)
    // Tokens that stand for something else than their text, which must not merge.
    let special = Set(
      (0..<256).flatMap { model.fallback([UInt8($0)]) ?? [] } + [model.unknownId ?? BPE.noId])
    var meetsSpecial = false
    model.merges.forEach { left, right in
      meetsSpecial = meetsSpecial || special.contains(left) || special.contains(right)
      guard let left = vocabulary.bytes(of: Int(left)),
        let right = vocabulary.bytes(of: Int(right)),
        let last = String(decoding: left, as: UTF8.self).unicodeScalars.last,
        let first = String(decoding: right, as: UTF8.self).unicodeScalars.first
      else { return }
      Self.insert(last.value, first.value, &bits)
    }
    self.bits = meetsSpecial ? [.max] : bits
  }

  private static func free(pairs: Int) -> [UInt64] {
    var count = 1 << 10
    while count * 8 < pairs { count *= 2 }
    return [UInt64](repeating: 0, count: count)
  }

  private static func insert(_ first: UInt32, _ second: UInt32, _ bits: inout [UInt64]) {
    let bit = ac_join_bit(first, second) & UInt64(bits.count * 64 - 1)
    bits[Int(bit >> 6)] |= 1 << (bit & 63)
  }
}
