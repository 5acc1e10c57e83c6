/// Turns a parsed pattern into a program.
struct RegexCompiler {
  typealias Operation = RegexProgram.Operation

  static let maximumSize = 1 << 16

  var program = RegexProgram()
  /// Loops become single steps that remember their failures, instead of runs over a class.
  let remembers: Bool
  /// The slot of every group that something refers to.
  private var captureSlots: [Int: Int32] = [:]
  private var isBehind = false

  /// The program of a pattern. `remembers` makes one that takes linear time, or nil when none does.
  static func compile(_ node: RegexNode, remembers: Bool) throws(RegexSyntaxError) -> RegexProgram {
    var compiler = RegexCompiler(remembers: remembers)
    for number in node.referredGroups.sorted() {
      compiler.captureSlots[number] = compiler.newSlots(2)
    }
    try compiler.emit(node)
    try compiler.add(.match)
    compiler.program.addFilters()
    return compiler.program
  }

  private init(remembers: Bool) { self.remembers = remembers }

  private mutating func newSlots(_ count: Int) -> Int32 {
    defer { program.slotCount += count }
    return Int32(program.slotCount)
  }

  private var next: Int32 { Int32(program.instructions.count) }

  @discardableResult
  private mutating func add(
    _ operation: Operation, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0, _ d: Int32 = 0
  ) throws(RegexSyntaxError) -> Int {
    guard program.instructions.count < Self.maximumSize else {
      throw RegexSyntaxError(offset: 0, problem: "a pattern that is too large when written out")
    }
    program.instructions.append(.init(operation: operation, a: a, b: b, c: c, d: d))
    return program.instructions.count - 1
  }

  private mutating func number(_ set: ScalarSet) throws(RegexSyntaxError) -> Int32 {
    guard let number = program.classes.number(of: set) else {
      throw RegexSyntaxError(offset: 0, problem: "too many different classes")
    }
    return number
  }

  // MARK: Nodes

  private mutating func emit(_ node: RegexNode) throws(RegexSyntaxError) {
    switch node {
    case .empty: break
    case .string(let literal): try emit(literal)
    case .set(let set): try add(.set, number(set))
    case .list(let nodes): for node in RegexNode.joined(nodes) { try emit(node) }
    case .alternatives(let branches): try emit(alternatives: branches)
    case .repeat(let body, let quantifier): try emit(body, quantifier)
    case .group(let body): try emit(body)
    case .atomic(let body): try emitAtomic(body)
    case .capture(let number, let body):
      guard let slot = captureSlots[number] else { return try emit(body) }
      // The end is saved first when the group closes, so that a reference inside still sees the last round.
      let start = newSlots(1)
      try save(start)
      try emit(body)
      try add(.savePosition, slot, start)
      try save(slot + 1)
    case .look(let look, let body): try emit(look, body)
    case .assertion(let assertion): try emit(assertion)
    case .backreference(let numbers, let ignoresCase):
      program.references.append(numbers.compactMap { captureSlots[$0] })
      try add(.backreference, Int32(program.references.count - 1), ignoresCase ? 1 : 0)
    case .keep:
      if program.keepSlot < 0 { program.keepSlot = newSlots(1) }
      try save(program.keepSlot)
    }
  }

  private mutating func save(_ slot: Int32) throws(RegexSyntaxError) {
    program.hasRestores = true
    try add(.savePosition, slot, -1)
  }

  private mutating func emit(_ literal: RegexNode.Literal) throws(RegexSyntaxError) {
    var rest = literal.scalars[...]
    while let scalar = rest.first {
      guard let folding = literal.folding else {
        try emit(bytes: rest.flatMap(RegexProgram.utf8))
        return
      }
      let item = folding.item(rest, single: isBehind)
      rest = rest.dropFirst(item.count)
      if !item.sequence.isEmpty {
        let sequence = RegexNode.list(item.sequence.map { .set($0) })
        try emit(
          alternatives: item.scalars.isEmpty ? [sequence] : [.set(item.scalars), sequence])
      } else if item.scalars == ScalarSet([scalar]) {
        try emit(bytes: RegexProgram.utf8(scalar))
      } else {
        try add(.set, number(item.scalars))
      }
    }
  }

  private mutating func emit(bytes: [UInt8]) throws(RegexSyntaxError) {
    if bytes.count == 1 {
      try add(.byte, Int32(bytes[0]))
    } else if !bytes.isEmpty {
      try add(.bytes, Int32(program.pool.count), Int32(bytes.count))
      program.pool += bytes
    }
  }

  private mutating func emit(alternatives: [RegexNode]) throws(RegexSyntaxError) {
    var exits: [Int] = []
    for (position, branch) in alternatives.enumerated() {
      if position == alternatives.count - 1 {
        try emit(branch)
        break
      }
      let split = try addSplit()
      try emit(branch)
      exits.append(try add(.jump))
      program.instructions[split].b = next
    }
    for exit in exits { program.instructions[exit].a = next }
  }

  /// A split whose first way is the next instruction.
  private mutating func addSplit() throws(RegexSyntaxError) -> Int {
    var memo: Int32 = -1
    // Inside a look-behind the same place at the same position may fail for one end and fit for another.
    if remembers && !isBehind {
      memo = Int32(program.memoCount)
      program.memoCount += 1
    }
    return try add(.split, next + 1, 0, 0, memo)
  }

  // MARK: Repetition

  private mutating func emit(_ body: RegexNode, _ quantifier: RegexNode.Quantifier)
    throws(RegexSyntaxError)
  {
    if quantifier.upper == 0 { return }
    if !remembers, case .set(let set) = body.single(isBehind) {
      let upper = Int32(quantifier.upper ?? -1)
      try add(
        quantifier.isGreedy ? .loopGreedy : .loopLazy, number(set), Int32(quantifier.lower), upper)
      return
    }
    let isNullable = body.isNullable
    var copies = quantifier.lower
    if quantifier.upper == nil && copies > 0 && !isNullable { copies -= 1 }
    for _ in 0..<copies { try emit(body) }
    guard let upper = quantifier.upper else {
      try emitLoop(body, quantifier, isNullable: isNullable)
      return
    }
    var exits: [Int] = []
    for _ in quantifier.lower..<upper {
      exits.append(try addSplit())
      try emit(body)
    }
    for exit in exits { setExit(exit, isGreedy: quantifier.isGreedy) }
  }

  /// The part of a repetition without an end.
  private mutating func emitLoop(
    _ body: RegexNode, _ quantifier: RegexNode.Quantifier, isNullable: Bool
  ) throws(RegexSyntaxError) {
    let start = next
    if quantifier.lower > 0 && !isNullable {
      try emit(body)
      let split = try addSplit()
      program.instructions[split].a = start
      program.instructions[split].b = next
      if !quantifier.isGreedy { swapWays(split) }
      return
    }
    let split = try addSplit()
    var check: Int?
    if isNullable {
      let slot = newSlots(1)
      try save(slot)
      try emit(body)
      check = try add(.leaveIfEmpty, slot)
    } else {
      try emit(body)
    }
    try add(.jump, start)
    setExit(split, isGreedy: quantifier.isGreedy)
    if let check { program.instructions[check].b = next }
  }

  private mutating func setExit(_ split: Int, isGreedy: Bool) {
    program.instructions[split].b = next
    if !isGreedy { swapWays(split) }
  }

  private mutating func swapWays(_ split: Int) {
    let instruction = program.instructions[split]
    program.instructions[split].a = instruction.b
    program.instructions[split].b = instruction.a
  }

  // MARK: Groups that cut

  private mutating func emitAtomic(_ body: RegexNode) throws(RegexSyntaxError) {
    if !remembers, case .repeat(let inner, let quantifier) = body, quantifier.isGreedy,
      case .set(let set) = inner.single(isBehind)
    {
      let upper = Int32(quantifier.upper ?? -1)
      try add(.loopPossessive, number(set), Int32(quantifier.lower), upper)
      return
    }
    let slot = newSlots(2)
    try add(.mark, slot, -1)
    try emit(body)
    try add(.commit, slot)
  }

  private mutating func emit(_ look: RegexNode.Look, _ body: RegexNode) throws(RegexSyntaxError) {
    let outer = isBehind
    isBehind = isBehind || look.isBehind
    defer { isBehind = outer }
    if case .set(let set) = body.single(isBehind) {
      try add(.peek, number(set), look.isNegative ? 1 : 0, look.isBehind ? 1 : 0)
      return
    }
    let slot = newSlots(2)
    let mark = try add(look.isNegative ? .markNegative : .mark, slot)
    if look.isBehind {
      let length = body.scalarLength
      guard length.lower <= 65535, length.upper ?? 0 <= 65535 else {
        throw RegexSyntaxError(offset: 0, problem: "a look-behind over more than 65535 characters")
      }
      try add(.stepBack, Int32(length.lower), Int32(length.upper ?? -1))
    }
    try emit(body)
    if look.isBehind { try add(.requirePosition, slot + 1) }
    try add(look.isNegative ? .failLook : .commitLook, slot)
    program.instructions[mark].b = next
  }

  private mutating func emit(_ assertion: RegexAssertion) throws(RegexSyntaxError) {
    switch assertion {
    case .textStart: try add(.textStart)
    case .textEnd: try add(.textEnd)
    case .textEndBeforeNewline: try add(.textEndBeforeNewline)
    case .lineStart: try add(.lineStart)
    case .lineEnd: try add(.lineEnd)
    case .searchStart: try add(.searchStart)
    case .wordBoundary(let isNegative, let asciiOnly):
      let word = UnicodeProperties.shared.word
      let set = asciiOnly ? word.intersection(.ascii) : word
      try add(.wordBoundary, number(set), isNegative ? 1 : 0)
    }
  }
}
