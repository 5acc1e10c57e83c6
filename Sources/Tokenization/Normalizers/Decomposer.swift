/// Takes what a `Decomposer` makes.
protocol DecompositionSink: ~Copyable {
  /// A scalar and where it comes from; insertions come from the same scalar as the one before them.
  mutating func emit(_ scalar: UInt32, from original: Int32, isInsertion: Bool)
}

/// Canonical or compatibility decomposition (NFD, NFKD), scalar by scalar into a sink.
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
  private let isCompatible: Bool
  private var marks: [Mark] = []
  private var isSorted = true
  /// Origins of the marks that are no insertions, in the order of the text.
  private var origins: [Int32] = []
  private var lastOrigin: Int32 = 0

  init(unicode: UnicodeData, isCompatible: Bool = false) {
    self.unicode = unicode
    self.isCompatible = isCompatible
  }

  mutating func push<Sink: DecompositionSink & ~Copyable>(
    _ scalar: UInt32, from original: Int32, to sink: inout Sink
  ) {
    // Nothing in ASCII decomposes or is a mark.
    if scalar < 0x80 {
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
    var parts = isCompatible ? unicode.compatibleDecomposition(ofRecord: record) : []
    if parts.isEmpty { parts = unicode.decomposition(ofRecord: record) }
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
  mutating func finish<Sink: DecompositionSink & ~Copyable>(to sink: inout Sink) { flush(&sink) }

  private mutating func add<Sink: DecompositionSink & ~Copyable>(
    _ scalar: UInt32, _ combiningClass: UInt8, _ original: Int32, isInsertion: Bool,
    _ sink: inout Sink
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
  private mutating func starter<Sink: DecompositionSink & ~Copyable>(
    _ scalar: UInt32, _ original: Int32, isInsertion: Bool, _ sink: inout Sink
  ) {
    if !marks.isEmpty { flush(&sink) }
    if !isInsertion { lastOrigin = original }
    sink.emit(scalar, from: lastOrigin, isInsertion: isInsertion)
  }

  private mutating func flush<Sink: DecompositionSink & ~Copyable>(_ sink: inout Sink) {
    if !isSorted { marks.sort { $0.key < $1.key } }
    var next = 0
    for mark in marks {
      if !mark.isInsertion {
        lastOrigin = origins[next]
        next += 1
      }
      sink.emit(mark.scalar, from: lastOrigin, isInsertion: mark.isInsertion)
    }
    marks.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    isSorted = true
  }
}

/// Hangul syllables decompose and compose by arithmetic (Unicode, chapter 3.12).
enum Hangul {
  static let firstSyllable: UInt32 = 0xAC00
  static let syllableCount: UInt32 = 11172

  static func decompose(_ syllable: UInt32) -> (lead: UInt32, vowel: UInt32, tail: UInt32?) {
    let index = syllable - firstSyllable
    let tail = index % 28
    return (0x1100 + index / 588, 0x1161 + index % 588 / 28, tail == 0 ? nil : 0x11A7 + tail)
  }

  /// A lead and a vowel, or a syllable without tail and a tail.
  static func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
    let lead = first &- 0x1100
    let vowel = second &- 0x1161
    if lead < 19 && vowel < 21 { return firstSyllable + (lead * 21 + vowel) * 28 }
    let syllable = first &- firstSyllable
    let tail = second &- 0x11A7
    if syllable < syllableCount && syllable % 28 == 0 && tail > 0 && tail < 28 {
      return first + tail
    }
    return nil
  }
}
