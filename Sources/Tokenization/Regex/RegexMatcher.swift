/// Runs programs over one text: backtracking with a stack of its own, so that neither time nor depth get out of hand.
struct RegexMatcher: ~Copyable {
  /// An alternative to come back to, or something to undo on the way.
  struct Entry {
    enum Kind: Int32 {
      /// Goes on at `place` and position `a`.
      case resume
      /// Puts `b` back into slot `a`.
      case restore
      /// Memory place `place` at position `a` has failed and always will.
      case failed
      /// A greedy loop that ends at `b` can end one scalar earlier, down to `a`.
      case giveBack
      /// A lazy loop that ends at `a` can go on for `b` more scalars.
      case takeMore
      /// A look-behind that begins at `a` can begin up to `b` scalars earlier.
      case stepBack
    }

    var kind: Kind
    var place: Int32
    var a: Int32
    var b: Int32
  }

  /// How a search ended.
  enum Outcome {
    case match
    case none
    /// The steps or the memory that were allowed are used up.
    case stopped
  }

  let bytes: UnsafePointer<UInt8>
  let end: Int
  var stepsLeft: Int
  /// Where the search began, for `\G`.
  var searchStart = 0
  private var stack: UnsafeMutablePointer<Entry>
  private var height = 0
  private var capacity = 256
  private var slots: UnsafeMutablePointer<Int32>
  private var slotCount: Int
  /// The bits of remembered failures, place after place.
  private var failures: UnsafeMutablePointer<UInt64>?

  /// 128 MB each.
  private static let maximumHeight = 1 << 23
  private static let maximumFailureBits = 1 << 30

  init(_ bytes: UnsafePointer<UInt8>, count: Int, slots slotCount: Int, steps: Int) {
    self.bytes = bytes
    end = count
    stepsLeft = steps
    stack = .allocate(capacity: capacity)
    self.slotCount = slotCount
    slots = .allocate(capacity: slotCount + 1)
    slots.initialize(repeating: -1, count: slotCount + 1)
  }

  deinit {
    stack.deallocate()
    slots.deallocate()
    failures?.deallocate()
  }

  /// Makes room to remember which places have failed where; false when that would be too much.
  mutating func remember(places: Int, slots newCount: Int) -> Bool {
    let (bits, overflow) = (places + 1).multipliedReportingOverflow(by: end + 1)
    guard !overflow, bits <= Self.maximumFailureBits, failures == nil else { return false }
    let words = bits / 64 + 1
    let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: words)
    memory.initialize(repeating: 0, count: words)
    failures = memory
    slots.deallocate()
    slotCount = newCount
    slots = .allocate(capacity: newCount + 1)
    return true
  }

  // MARK: Searching

  /// Finds the first match that begins at `start` or behind it; `start` moves to where it stopped looking.
  mutating func search(_ program: RegexProgram.View, _ start: inout Int, _ match: inout Range<Int>)
    -> Outcome
  {
    let filter = program.filters + program.startFilter * RegexFilters.size
    while start <= end {
      let key = start < end ? Int(bytes[start]) : RegexFilters.size - 1
      if filter[key] != 0 {
        let result = attempt(program, start)
        if result >= 0 {
          let kept = program.keepSlot >= 0 ? Int(slots[program.keepSlot]) : -1
          match = min(kept >= 0 ? kept : start, result)..<result
          return .match
        }
        if result == Self.stopped { return .stopped }
      }
      start += 1
      while start < end && isContinuation(bytes[start]) { start += 1 }
    }
    return .none
  }

  private static let failed = -1
  private static let stopped = -2

  // MARK: The stack

  @inline(__always)
  private mutating func push(_ kind: Entry.Kind, _ place: Int, _ a: Int, _ b: Int = 0) {
    if height == capacity { grow() }
    stack[height] = Entry(
      kind: kind, place: Int32(truncatingIfNeeded: place), a: Int32(truncatingIfNeeded: a),
      b: Int32(truncatingIfNeeded: b))
    height += 1
  }

  @inline(never)
  private mutating func grow() {
    // The last entries before the limit are still written: `attempt` looks at the height where it counts steps.
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
    larger.update(from: stack, count: height)
    stack.deallocate()
    stack = larger
    capacity *= 2
    if capacity > Self.maximumHeight * 2 { stepsLeft = -1 }
  }

  @inline(__always)
  private mutating func set(_ slot: Int, _ value: Int) {
    push(.restore, 0, slot, Int(slots[slot]))
    slots[slot] = Int32(truncatingIfNeeded: value)
  }

  /// Drops the entries from `floor` on, but not what has to be undone later.
  private mutating func cut(to floor: Int, keepsRestores: Bool) {
    var kept = floor
    if keepsRestores {
      for index in floor..<max(floor, height) where stack[index].kind == .restore {
        stack[kept] = stack[index]
        kept += 1
      }
    }
    height = kept
  }

  private mutating func undo(to floor: Int) {
    while height > floor {
      height -= 1
      if stack[height].kind == .restore { slots[Int(stack[height].a)] = stack[height].b }
    }
  }

  @inline(__always)
  private func failureBit(_ memo: Int, _ position: Int) -> Int { memo * (end + 1) + position }

  // MARK: One attempt

  /// The end of a match that begins at `start`, `failed` or `stopped`.
  private mutating func attempt(_ program: RegexProgram.View, _ start: Int) -> Int {
    height = 0
    if program.hasRestores { for slot in 0..<slotCount { slots[slot] = -1 } }
    let instructions = program.instructions
    let bytes = self.bytes
    let end = self.end
    var place = 0
    var position = start
    while true {
      let instruction = instructions[place]
      var fits = true
      switch instruction.operation {
      case .byte:
        fits = position < end && bytes[position] == UInt8(truncatingIfNeeded: instruction.a)
        position += 1
        place += 1
      case .bytes:
        let count = Int(instruction.b)
        let literal = program.pool + Int(instruction.a)
        fits = position + count <= end
        if fits {
          for index in 0..<count where bytes[position + index] != literal[index] {
            fits = false
            break
          }
        }
        position += count
        place += 1
      case .set:
        let length = program.matchLength(Int(instruction.a), bytes, position, end)
        fits = length > 0
        position += length
        place += 1
      case .split:
        let key = position < end ? Int(bytes[position]) : RegexFilters.size - 1
        let ways = program.filters[Int(instruction.c) * RegexFilters.size + key]
        stepsLeft -= 1
        if ways == 3 {
          if instruction.d >= 0, let failures {
            let bit = failureBit(Int(instruction.d), position)
            if failures[bit >> 6] >> UInt64(bit & 63) & 1 == 1 {
              fits = false
              break
            }
            push(.failed, Int(instruction.d), position)
          }
          push(.resume, Int(instruction.b), position)
          place = Int(instruction.a)
        } else if ways == 0 {
          fits = false
        } else {
          place = Int(ways == 1 ? instruction.a : instruction.b)
        }
        if stepsLeft < 0 { return Self.stopped }
      case .jump: place = Int(instruction.a)
      case .loopGreedy, .loopPossessive:
        let number = Int(instruction.a)
        var count = 0
        var least = position
        let from = position
        let limit = instruction.c < 0 ? Int.max : Int(instruction.c)
        while count < limit {
          let length = program.matchLength(number, bytes, position, end)
          if length == 0 { break }
          position += length
          count += 1
          if count == Int(instruction.b) { least = position }
        }
        fits = count >= Int(instruction.b)
        stepsLeft -= 1 + (position - from) >> 4
        place += 1
        if fits && instruction.operation == .loopGreedy && position > least {
          push(.giveBack, place - 1, least, position)
        }
        if stepsLeft < 0 { return Self.stopped }
      case .loopLazy:
        let number = Int(instruction.a)
        for _ in 0..<instruction.b {
          let length = program.matchLength(number, bytes, position, end)
          fits = length > 0
          if !fits { break }
          position += length
        }
        place += 1
        let more = instruction.c < 0 ? Int(Int32.max) : Int(instruction.c - instruction.b)
        if fits && more > 0 { push(.takeMore, place - 1, position, more) }
      case .savePosition:
        set(Int(instruction.a), instruction.b < 0 ? position : Int(slots[Int(instruction.b)]))
        place += 1
      case .leaveIfEmpty:
        place = Int(slots[Int(instruction.a)]) == position ? Int(instruction.b) : place + 1
      case .backreference:
        fits = matchReference(program, instruction, &position)
        place += 1
      case .mark:
        slots[Int(instruction.a)] = Int32(truncatingIfNeeded: height)
        slots[Int(instruction.a) + 1] = Int32(truncatingIfNeeded: position)
        place += 1
      case .markNegative:
        slots[Int(instruction.a)] = Int32(truncatingIfNeeded: height)
        slots[Int(instruction.a) + 1] = Int32(truncatingIfNeeded: position)
        push(.resume, Int(instruction.b), position)
        place += 1
      case .commit, .commitLook:
        cut(to: Int(slots[Int(instruction.a)]), keepsRestores: program.hasRestores)
        if instruction.operation == .commitLook { position = Int(slots[Int(instruction.a) + 1]) }
        place += 1
      case .failLook:
        undo(to: Int(slots[Int(instruction.a)]))
        fits = false
      case .stepBack:
        position = stepBack(position, Int(instruction.a))
        fits = position >= 0
        place += 1
        let more = instruction.b < 0 ? Int(Int32.max) : Int(instruction.b - instruction.a)
        if fits && more > 0 && position > 0 { push(.stepBack, place, position, more) }
      case .requirePosition:
        fits = position == Int(slots[Int(instruction.a)])
        place += 1
      case .peek:
        let length: Int
        if instruction.c == 0 {
          length = program.matchLength(Int(instruction.a), bytes, position, end)
        } else {
          let before = stepBack(position, 1)
          length =
            before < 0 ? 0 : program.matchLength(Int(instruction.a), bytes, before, end)
        }
        fits = (length > 0) == (instruction.b == 0)
        place += 1
      case .textStart:
        fits = position == 0
        place += 1
      case .textEnd:
        fits = position == end
        place += 1
      case .textEndBeforeNewline:
        fits = position == end || (position == end - 1 && bytes[position] == 0x0A)
        place += 1
      case .lineStart:
        fits = position == 0 || (bytes[position - 1] == 0x0A && position < end)
        place += 1
      case .lineEnd:
        fits = position == end || bytes[position] == 0x0A
        place += 1
      case .searchStart:
        fits = position == searchStart
        place += 1
      case .wordBoundary:
        let number = Int(instruction.a)
        let before = stepBack(position, 1)
        let isAfterWord =
          before >= 0 && program.matchLength(number, bytes, before, end) > 0
        let isBeforeWord = program.matchLength(number, bytes, position, end) > 0
        fits = (isAfterWord != isBeforeWord) == (instruction.b == 0)
        place += 1
      case .match: return position
      }
      if fits { continue }
      // Back to the last alternative.
      stepsLeft -= 1
      if stepsLeft < 0 || !backtrack(program, &place, &position) {
        return stepsLeft < 0 ? Self.stopped : Self.failed
      }
    }
  }

  /// Takes the last alternative from the stack; false when there is none.
  @inline(__always)
  private mutating func backtrack(
    _ program: RegexProgram.View, _ place: inout Int, _ position: inout Int
  ) -> Bool {
    while height > 0 {
      let top = height - 1
      let entry = stack[top]
      switch entry.kind {
      case .resume:
        height = top
        place = Int(entry.place)
        position = Int(entry.a)
        return true
      case .restore:
        height = top
        slots[Int(entry.a)] = entry.b
      case .failed:
        height = top
        let bit = failureBit(Int(entry.place), Int(entry.a))
        failures?[bit >> 6] |= 1 << UInt64(bit & 63)
      case .giveBack:
        if giveBack(program, entry, &place, &position) { return true }
      case .takeMore:
        let number = Int(program.instructions[Int(entry.place)].a)
        let length = program.matchLength(number, bytes, Int(entry.a), end)
        stepsLeft -= 1
        height = top
        if length == 0 { continue }
        position = Int(entry.a) + length
        place = Int(entry.place) + 1
        if entry.b > 1 { push(.takeMore, Int(entry.place), position, Int(entry.b) - 1) }
        return true
      case .stepBack:
        height = top
        let earlier = stepBack(Int(entry.a), 1)
        if earlier < 0 { continue }
        position = earlier
        place = Int(entry.place)
        if entry.b > 1 && earlier > 0 {
          push(.stepBack, place, earlier, Int(entry.b) - 1)
        }
        return true
      }
    }
    return false
  }

  /// Makes a greedy loop shorter until what follows can begin there.
  @inline(__always)
  private mutating func giveBack(
    _ program: RegexProgram.View, _ entry: Entry, _ place: inout Int, _ position: inout Int
  ) -> Bool {
    let least = Int(entry.a)
    var last = Int(entry.b)
    let filter =
      program.filters + Int(program.instructions[Int(entry.place)].d) * RegexFilters.size
    while last > least {
      last -= 1
      while last > least && isContinuation(bytes[last]) { last -= 1 }
      stepsLeft -= 1
      // The byte at `last` is there: the loop matched it.
      if filter[Int(bytes[last])] == 0 { continue }
      if last > least {
        stack[height - 1].b = Int32(truncatingIfNeeded: last)
      } else {
        height -= 1
      }
      place = Int(entry.place) + 1
      position = last
      return true
    }
    height -= 1
    return false
  }

  /// The position `count` scalars before `position`, or -1.
  private func stepBack(_ position: Int, _ count: Int) -> Int {
    var position = position
    for _ in 0..<count {
      guard position > 0 else { return -1 }
      position -= 1
      while position > 0 && isContinuation(bytes[position]) { position -= 1 }
    }
    return position
  }

  /// The last group of a reference that has matched, once more.
  private mutating func matchReference(
    _ program: RegexProgram.View, _ instruction: RegexProgram.Instruction, _ position: inout Int
  ) -> Bool {
    for slot in program.references[Int(instruction.a)] {
      let (lower, upper) = (Int(slots[Int(slot)]), Int(slots[Int(slot) + 1]))
      guard lower >= 0, upper >= lower else { continue }
      stepsLeft -= 1 + (upper - lower) >> 4
      let group = UnsafeBufferPointer(start: bytes + lower, count: upper - lower)
      let rest = UnsafeBufferPointer(start: bytes + position, count: end - position)
      if instruction.b == 0 {
        guard rest.count >= group.count, rest.starts(with: group) else { continue }
        position += group.count
        return true
      }
      if let length = CaseFolding.prefix(of: rest, equalTo: group) {
        position += length
        return true
      }
    }
    return false
  }
}
