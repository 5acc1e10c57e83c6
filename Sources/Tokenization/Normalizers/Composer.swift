/// Canonical composition (NFC, NFKC) of what a `Decomposer` makes.
///
/// The crate counts for each composite how many scalars of the old text it stands for, and gives out origins by these
/// counts, in order; a mark that stays behind a composite which took a later one gets that one's origin.
struct Composer: ~Copyable, DecompositionSink {
  private struct Edit {
    var scalar: UInt32
    /// As in `TextEditor`: 1 is inserted, 0 stands for one scalar of the old text, -n for n more.
    var change: Int
  }

  private let unicode: UnicodeData
  private var builder: TextBuilder
  private var starter: Edit?
  /// Marks that could not be composed with the starter, and the class of the last one.
  private var marks: [Edit] = []
  private var lastClass: UInt8?
  /// Origins of the old text that nothing stands for yet.
  private var origins: [Int32] = []
  private var used = 0
  private var lastUsed: Int32

  init(unicode: UnicodeData, capacity: Int, firstScalar: Int) {
    self.unicode = unicode
    builder = TextBuilder(capacity: capacity)
    lastUsed = ~Int32(truncatingIfNeeded: firstScalar)
  }

  mutating func emit(_ scalar: UInt32, from original: Int32, isInsertion: Bool) {
    if !isInsertion { origins.append(original) }
    let edit = Edit(scalar: scalar, change: isInsertion ? 1 : 0)
    // No mark and no second half of a pair is below U+0300.
    let combiningClass =
      scalar < 0x300 ? 0 : unicode.combiningClass(ofRecord: unicode.record(scalar))
    guard let first = starter else {
      if combiningClass == 0 { starter = edit } else { write(edit) }
      return
    }
    let isBlocked = lastClass.map { $0 >= combiningClass } ?? false
    if !isBlocked, let composite = compose(first.scalar, scalar) {
      starter = Edit(scalar: composite, change: first.change + edit.change - 1)
    } else if combiningClass == 0 {
      writeAll()
      starter = edit
    } else {
      marks.append(edit)
      lastClass = combiningClass
    }
  }

  private func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if second < 0x300 { return nil }
    return Hangul.compose(first, second) ?? unicode.composition(first, second)
  }

  private mutating func writeAll() {
    if let starter { write(starter) }
    starter = nil
    if marks.isEmpty { return }
    for mark in marks { write(mark) }
    marks.removeAll(keepingCapacity: true)
    lastClass = nil
  }

  private mutating func write(_ edit: Edit) {
    guard edit.change <= 0, used < origins.count else {
      builder.append(edit.scalar, from: lastUsed)
      return
    }
    builder.append(edit.scalar, from: origins[used])
    used = min(used + 1 - edit.change, origins.count)
    lastUsed = origins[used - 1]
    if used == origins.count {
      origins.removeAll(keepingCapacity: true)
      used = 0
    }
  }

  consuming func finish() -> AlignedText {
    writeAll()
    return builder.finish()
  }
}
