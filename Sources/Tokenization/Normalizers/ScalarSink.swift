/// The end of a normalizer: drops marks, lowercases, and writes. Lowercase is per scalar, as Rust's `char` has it: no
/// final sigma, no locale.
struct ScalarSink: ~Copyable, DecompositionSink {
  private let unicode: UnicodeData
  private let removed: UnicodeData.Flags
  private let lowercases: Bool
  private var builder: TextBuilder

  init(
    unicode: UnicodeData, capacity: Int, removing removed: UnicodeData.Flags = [],
    lowercases: Bool = false
  ) {
    self.unicode = unicode
    self.removed = removed
    self.lowercases = lowercases
    builder = TextBuilder(capacity: capacity)
  }

  @inline(__always)
  mutating func emit(_ scalar: UInt32, from original: Int32, isInsertion: Bool) {
    emit(scalar, from: original)
  }

  @inline(__always)
  mutating func emit(_ scalar: UInt32, from original: Int32) {
    if scalar < 0x80 {
      let isUpper = lowercases && scalar &- 0x41 < 26
      builder.append(isUpper ? scalar | 0x20 : scalar, from: original)
    } else {
      emitBeyondASCII(scalar, from: original)
    }
  }

  private mutating func emitBeyondASCII(_ scalar: UInt32, from original: Int32) {
    let record = unicode.record(scalar)
    if !removed.isDisjoint(with: unicode.flags(ofRecord: record)) { return }
    if lowercases {
      let lower = unicode.lowercase(ofRecord: record)
      if !lower.isEmpty {
        for part in lower { builder.append(part, from: original) }
        return
      }
    }
    builder.append(scalar, from: original)
  }

  consuming func finish() -> AlignedText { builder.finish() }
}
