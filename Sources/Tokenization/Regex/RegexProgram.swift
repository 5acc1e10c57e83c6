/// A compiled pattern: what `RegexMatcher` runs.
struct RegexProgram: Sendable {
  enum Operation: UInt8, Sendable {
    /// The byte `a`.
    case byte
    /// `b` bytes of the pool from `a` on.
    case bytes
    /// One scalar of class `a`.
    case set
    /// Goes on at `a`, and when that fails at `b`. `c`: the filter of both. `d`: the number of this place for
    /// remembering failures, or -1.
    case split
    case jump
    /// Scalars of class `a`, from `b` to `c` of them (-1: any number). `d`: the filter of what follows.
    case loopGreedy
    case loopLazy
    case loopPossessive
    /// Slot `a` becomes the position, and its old value again when this fails.
    case savePosition
    /// Goes to `b` when nothing was matched since slot `a` was saved: a loop would never end.
    case leaveIfEmpty
    /// One of the groups of reference list `a` again; `b` is 1 when case is ignored.
    case backreference
    /// Slots `a` and `a + 1` become the height of the stack and the position. Looks go on at `b` when they are over.
    case mark
    /// Forgets all alternatives since the mark in slot `a`.
    case commit
    /// The same, and goes back to where the mark was set.
    case commitLook
    /// Marks, and makes `b` what follows when the body fails.
    case markNegative
    /// The body of a negative look has matched: fails as a whole.
    case failLook
    /// Goes back `a` scalars, then up to `b` (-1: any number) one by one. `c`: where the look-behind ends.
    case stepBack
    /// Fails unless the position is that in slot `a`.
    case requirePosition
    /// The next (`c` = 0) or last scalar (`c` = 1) is of class `a`; `b` = 1: is not.
    case peek
    case textStart
    case textEnd
    case textEndBeforeNewline
    case lineStart
    case lineEnd
    case searchStart
    /// Between a scalar of class `a` and another; `b` = 1: not there.
    case wordBoundary
    case match
  }

  struct Instruction: Sendable {
    var operation: Operation
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    var d: Int32 = 0
  }

  var instructions: [Instruction] = []
  var pool: [UInt8] = []
  var classes = ClassTables()
  /// What the next byte allows, `RegexFilters.size` bytes each: 1 for the first way, 2 for the second.
  var filters: [UInt8] = []
  /// Reference lists: the slots at which groups begin.
  var references: [[Int32]] = []
  var slotCount = 0
  /// The places that remember failures.
  var memoCount = 0
  /// Slots are put back when alternatives are tried, so cutting the stack must keep those entries.
  var hasRestores = false
  /// The filter of the whole.
  var startFilter: Int32 = 0
  /// Slot of `\K`, or -1.
  var keepSlot: Int32 = -1

  static func utf8(_ scalar: UInt32) -> [UInt8] {
    guard let scalar = Unicode.Scalar(scalar) else { return [] }
    return Array(String(scalar).utf8)
  }
}
