/// Which bytes a part of a program can begin with, so that most alternatives are never tried.
struct RegexFilters {
  /// One for every byte, and one for the end of the text.
  static let size = 257
  private static let end = 256
  /// Beyond this many, the filter that lets all through must do.
  private static let maximumCount = 4096
  /// Instructions that are looked at for one filter.
  private static let maximumSteps = 256

  private let program: RegexProgram
  private var classFilters: [[Bool]?]
  private var numbers: [[UInt8]: Int32] = [:]
  private(set) var table: [UInt8] = []

  init(_ program: RegexProgram) {
    self.program = program
    classFilters = Array(repeating: nil, count: program.classes.sets.count)
    _ = number([UInt8](repeating: 3, count: Self.size))
  }

  /// The number of the filter for a choice between two places; nil is a way that is never taken.
  mutating func filter(_ first: Int, _ second: Int? = nil) -> Int32 {
    let firstBytes = bytes(from: first)
    let secondBytes = second.map { bytes(from: $0) }
    var filter = [UInt8](repeating: 0, count: Self.size)
    for byte in 0..<Self.size {
      filter[byte] = (firstBytes[byte] ? 1 : 0) | (secondBytes?[byte] == true ? 2 : 0)
    }
    return number(filter)
  }

  /// Whether no scalar of a class can begin what comes at `place`, and the end cannot either: then a loop over the class
  /// need not be taken back.
  mutating func isExclusive(_ number: Int, _ place: Int) -> Bool {
    let following = bytes(from: place)
    let own = classBytes(number)
    return (0..<Self.size).allSatisfy { !(following[$0] && own[$0]) } && !following[Self.end]
  }

  private mutating func number(_ filter: [UInt8]) -> Int32 {
    if let number = numbers[filter] { return number }
    guard numbers.count < Self.maximumCount else { return 0 }
    let number = Int32(numbers.count)
    numbers[filter] = number
    table += filter
    return number
  }

  private mutating func classBytes(_ number: Int) -> [Bool] {
    if let known = classFilters[number] { return known }
    var result = [Bool](repeating: false, count: Self.size)
    for run in program.classes.sets[number].runs {
      // First bytes grow with the scalars.
      if let first = Self.firstByte(run.first), let last = Self.firstByte(run.last) {
        for byte in first...last { result[byte] = true }
      }
    }
    classFilters[number] = result
    return result
  }

  private static func firstByte(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0..<0x80: Int(scalar)
    case 0x80..<0x800: Int(0xC0 | scalar >> 6)
    case 0x800..<0x10000: Int(0xE0 | scalar >> 12)
    default: Int(0xF0 | scalar >> 18)
    }
  }

  private mutating func bytes(from start: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: Self.size)
    var seen: Set<Int> = []
    var open = [start]
    while let place = open.popLast() {
      guard seen.insert(place).inserted else { continue }
      guard seen.count < Self.maximumSteps else {
        return [Bool](repeating: true, count: Self.size)
      }
      let instruction = program.instructions[place]
      switch instruction.operation {
      case .byte: result[Int(instruction.a)] = true
      case .bytes: result[Int(program.pool[Int(instruction.a)])] = true
      case .set: insertClass(instruction, &result)
      case .peek where instruction.b == 0 && instruction.c == 0: insertClass(instruction, &result)
      case .loopGreedy, .loopLazy, .loopPossessive:
        insertClass(instruction, &result)
        if instruction.b == 0 { open.append(place + 1) }
      case .split: open += [Int(instruction.a), Int(instruction.b)]
      case .jump: open.append(Int(instruction.a))
      case .leaveIfEmpty: open += [place + 1, Int(instruction.b)]
      // What a look-ahead wants comes on top of what follows it.
      case .mark, .markNegative: open.append(instruction.b < 0 ? place + 1 : Int(instruction.b))
      // A body that can be left here is left here, whatever may follow: it must not be shortened to make that fit.
      case .match, .backreference, .commit, .commitLook, .failLook:
        return [Bool](repeating: true, count: Self.size)
      case .textEnd: result[Self.end] = true
      case .textEndBeforeNewline, .lineEnd:
        result[Self.end] = true
        result[0x0A] = true
      case .savePosition, .stepBack, .requirePosition, .peek,
        .textStart, .lineStart, .searchStart, .wordBoundary:
        open.append(place + 1)
      }
    }
    return result
  }

  private mutating func insertClass(
    _ instruction: RegexProgram.Instruction, _ result: inout [Bool]
  ) {
    for (byte, isIn) in classBytes(Int(instruction.a)).enumerated() where isIn {
      result[byte] = true
    }
  }
}

extension RegexProgram {
  /// Gives splits and loops their filters, and makes loops possessive that need not be taken back.
  mutating func addFilters() {
    var filters = RegexFilters(self)
    for place in instructions.indices {
      let instruction = instructions[place]
      switch instruction.operation {
      case .split:
        instructions[place].c = filters.filter(Int(instruction.a), Int(instruction.b))
      case .loopGreedy, .loopLazy:
        instructions[place].d = filters.filter(place + 1)
        let isLast = instructions[place + 1].operation == .match
        if instruction.operation == .loopGreedy,
          isLast || filters.isExclusive(Int(instruction.a), place + 1)
        {
          instructions[place].operation = .loopPossessive
        }
      default: break
      }
    }
    startFilter = filters.filter(0)
    self.filters = filters.table
  }
}
