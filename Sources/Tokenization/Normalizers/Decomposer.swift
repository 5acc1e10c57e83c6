/// Canonical decomposition (NFD), scalar by scalar into a sink.
///
/// The crate replays a decomposition as edits: the first scalar of each decomposition replaces the next original, the
/// others are insertions behind it. When marks change places, the origins therefore stay in the order of the text
/// while the marks move; offsets are only right if that is imitated.
struct Decomposer {
  private struct Mark {
    /// Combining class, then place: sorting by it is stable.
    var key: UInt64
    var scalar: UInt32
    var isInsertion: Bool
  }

  private let unicode: UnicodeData
  private var marks: [Mark] = []
  private var isSorted = true
  /// Origins of the marks that are no insertions, in the order of the text.
  private var origins: [Int32] = []
  private var lastOrigin: Int32 = 0

  init(unicode: UnicodeData) { self.unicode = unicode }

  mutating func push(_ scalar: UInt32, from original: Int32, to sink: inout ScalarSink) {
    // Nothing below U+00C0 decomposes or is a mark.
    if scalar < 0xC0 {
      starter(scalar, original, isInsertion: false, &sink)
      return
    }
    if scalar &- Hangul.firstSyllable < Hangul.syllableCount {
      let (lead, vowel, tail) = Hangul.decompose(scalar)
      starter(lead, original, isInsertion: false, &sink)
      starter(vowel, original, isInsertion: true, &sink)
      if let tail { starter(tail, original, isInsertion: true, &sink) }
      return
    }
    let record = unicode.record(scalar)
    let parts = unicode.decomposition(ofRecord: record)
    if parts.isEmpty {
      add(scalar, unicode.combiningClass(ofRecord: record), original, isInsertion: false, &sink)
      return
    }
    var isInsertion = false
    for part in parts {
      let combiningClass = unicode.combiningClass(ofRecord: unicode.record(part))
      add(part, combiningClass, original, isInsertion: isInsertion, &sink)
      isInsertion = true
    }
  }

  /// Writes the marks that are still held.
  mutating func finish(to sink: inout ScalarSink) { flush(&sink) }

  private mutating func add(
    _ scalar: UInt32, _ combiningClass: UInt8, _ original: Int32, isInsertion: Bool,
    _ sink: inout ScalarSink
  ) {
    if combiningClass == 0 {
      starter(scalar, original, isInsertion: isInsertion, &sink)
      return
    }
    let key = UInt64(combiningClass) << 32 | UInt64(marks.count)
    if let last = marks.last, last.key > key { isSorted = false }
    marks.append(Mark(key: key, scalar: scalar, isInsertion: isInsertion))
    if !isInsertion { origins.append(original) }
  }

  @inline(__always)
  private mutating func starter(
    _ scalar: UInt32, _ original: Int32, isInsertion: Bool, _ sink: inout ScalarSink
  ) {
    if !marks.isEmpty { flush(&sink) }
    if !isInsertion { lastOrigin = original }
    sink.emit(scalar, from: lastOrigin)
  }

  private mutating func flush(_ sink: inout ScalarSink) {
    if !isSorted { marks.sort { $0.key < $1.key } }
    var next = 0
    for mark in marks {
      if !mark.isInsertion {
        lastOrigin = origins[next]
        next += 1
      }
      sink.emit(mark.scalar, from: lastOrigin)
    }
    marks.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    isSorted = true
  }
}

/// Hangul syllables decompose by arithmetic (Unicode, chapter 3.12).
enum Hangul {
  static let firstSyllable: UInt32 = 0xAC00
  static let syllableCount: UInt32 = 11172

  static func decompose(_ syllable: UInt32) -> (lead: UInt32, vowel: UInt32, tail: UInt32?) {
    let index = syllable - firstSyllable
    let tail = index % 28
    return (0x1100 + index / 588, 0x1161 + index % 588 / 28, tail == 0 ? nil : 0x11A7 + tail)
  }
}
