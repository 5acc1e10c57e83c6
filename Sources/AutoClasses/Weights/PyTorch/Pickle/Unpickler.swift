/// Runs the program of a pickle as far as state dicts need it: a closed set of instructions (those of torch's
/// `weights_only` reader) on inert values. Source: torch `_weights_only_unpickler.py`; https://docs.python.org/3/library/pickletools.html.
struct Unpickler {
  /// Thrown when the bytes end before the program does.
  struct Ended: Error {}

  let source: PickleSource
  private(set) var position: Int
  var heap = PickleHeap()
  /// Positions of storages in the heap by their keys.
  var storageKeys: [String: Int] = [:]
  /// Bytes of tensors that repeat their elements.
  var repeatedBytes = 0
  /// Where the instruction is that is being carried out.
  private(set) var instruction = 0

  private var stack: [PickleValue] = []
  private var marks: [Int] = []
  private var memo: [UInt32: PickleValue] = [:]
  private var remaining = PickleLimits.opcodes

  init(_ source: PickleSource, from position: Int = 0) {
    self.source = source
    self.position = position
  }

  /// Runs to the end of the program, which may be before the end of the bytes.
  ///
  /// - Throws: ``PyTorchError`` for what a state dict has no need for, ``Ended`` when the bytes end first.
  mutating func run() throws -> PickleValue {
    while true {
      instruction = position
      try spend(1)
      if let result = try step(try byte()) { return result }
      guard stack.count <= PickleLimits.stack else {
        throw limit("at most \(PickleLimits.stack) values at once, found more")
      }
    }
  }

  /// Instructions that do the work of many count as many.
  mutating func spend(_ work: Int) throws {
    guard work <= remaining else {
      throw limit("at most \(PickleLimits.opcodes) instructions, found more")
    }
    remaining -= work
  }

  private mutating func step(_ opcode: UInt8) throws -> PickleValue? {
    switch Character(UnicodeScalar(opcode)) {
    case ".": return try stop()
    case "\u{80}": try proto()
    case "c": push(.global(try global()))
    case "R":
      let arguments = try pop()
      push(try reduce(try pop(), arguments))
    case "\u{81}":
      let arguments = try pop()
      push(try new(try pop(), arguments))
    case "b": try build(state: try pop(), on: try top())
    case "Q": push(try storage(try pop()))
    case "(": marks.append(stack.count)
    case "}": push(heap.dictionary(isOrdered: false))
    case "]": push(.list(heap.sequence([])))
    case ")": push(PickleHeap.emptyTuple)
    case "\u{8F}": push(.inert)
    case "t": push(.tuple(heap.sequence(try popToMark())))
    case "\u{85}", "\u{86}", "\u{87}": try tuple(Int(opcode) - 0x84)
    case "a":
      let element = try pop()
      try append([element], to: try top())
    case "e":
      let elements = try popToMark()
      try append(elements, to: try top())
    case "s":
      let value = try pop()
      let key = try pop()
      try set([key, value], in: try top())
    case "u":
      let items = try popToMark()
      try set(items, in: try top())
    case "N": push(.none)
    case "\u{88}", "\u{89}": push(.bool(opcode == 0x88))
    case "K": push(.integer(Int(try byte())))
    case "M": push(.integer(Int(UInt16(truncatingIfNeeded: try number(2)))))
    case "J": push(.integer(Int(Int32(truncatingIfNeeded: try number(4)))))
    case "\u{8A}": push(try long())
    case "G": push(.real(Double(bitPattern: try number(8).byteSwapped)))
    case "X": push(try text(count: Int(try number(4))))
    case "U": push(try text(count: Int(try byte())))
    case "q": memo[UInt32(try byte())] = try top()
    case "r": memo[UInt32(truncatingIfNeeded: try number(4))] = try top()
    case "h": push(try remembered(UInt32(try byte())))
    case "j": push(try remembered(UInt32(truncatingIfNeeded: try number(4))))
    default: throw refused(opcode)
    }
    return nil
  }

  // MARK: The stack

  private mutating func push(_ value: PickleValue) { stack.append(value) }

  /// What was pushed before the last mark is out of reach until the mark is gone.
  private func require(_ count: Int) throws {
    if stack.count - (marks.last ?? 0) < count {
      throw error("expected a value on the stack, found none")
    }
  }

  private mutating func pop() throws -> PickleValue {
    try require(1)
    return stack.removeLast()
  }

  private func top() throws -> PickleValue {
    try require(1)
    return stack[stack.count - 1]
  }

  private mutating func popToMark() throws -> [PickleValue] {
    guard let mark = marks.popLast() else {
      throw error("expected a mark on the stack, found none")
    }
    defer { stack.removeSubrange(mark...) }
    return Array(stack[mark...])
  }

  private mutating func tuple(_ count: Int) throws {
    try require(count)
    let elements = Array(stack.suffix(count))
    stack.removeLast(count)
    push(.tuple(heap.sequence(elements)))
  }

  private func remembered(_ index: UInt32) throws -> PickleValue {
    guard let value = memo[index] else {
      throw error("expected a value that was stored as number \(index), found none")
    }
    return value
  }

  private func stop() throws -> PickleValue {
    guard stack.count == 1, marks.isEmpty else {
      throw error("expected one value at the end, found \(stack.count)")
    }
    return stack[0]
  }

  // MARK: The bytes

  private mutating func byte() throws -> UInt8 { UInt8(truncatingIfNeeded: try number(1)) }

  private mutating func number(_ size: Int) throws -> UInt64 {
    try take(size).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }

  private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count <= source.bytes.count - position else { throw Ended() }
    defer { position += count }
    return source.bytes[position..<position + count]
  }

  private mutating func proto() throws {
    let version = try byte()
    guard version == 2 else {
      throw error(
        "expected protocol 2, found \(version); save with `pickle_protocol=2`, the default")
    }
  }

  private mutating func text(count: Int) throws -> PickleValue {
    guard count <= PickleLimits.text else {
      throw limit("a string of at most \(PickleLimits.text) bytes, found \(count)")
    }
    let bytes = try take(count)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw error("expected a string in UTF-8")
    }
    return .text(UInt32(bytes.startIndex)..<UInt32(bytes.endIndex))
  }

  private mutating func long() throws -> PickleValue {
    let bytes = try take(Int(try byte()))
    guard bytes.count <= PickleLimits.integer else {
      throw limit("an integer of at most \(PickleLimits.integer) bytes, found \(bytes.count)")
    }
    guard bytes.count <= 8 else {
      return .long(UInt32(bytes.startIndex)..<UInt32(bytes.endIndex))
    }
    // In two's complement: the sign is in the last byte.
    let isNegative = (bytes.last ?? 0) >= 0x80
    return .integer(bytes.reversed().reduce(isNegative ? -1 : 0) { $0 << 8 | Int($1) })
  }

  private mutating func global() throws -> PickleGlobal {
    let module = try line()
    let name = try line()
    if let global = PickleGlobal(module, name) { return global }
    let path = "\(module).\(name)"
    throw PyTorchError(
      .refusedGlobal(path), source.file, entry: source.entry, at: instruction,
      "the global \(SafetensorsError.quoted(path)) is refused: \(PickleGlobal.remedy(path))")
  }

  private mutating func line() throws -> Substring {
    let start = position
    while try byte() != UInt8(ascii: "\n") {
      if position - start > PickleLimits.globalName {
        throw error("expected a name of at most \(PickleLimits.globalName) bytes, found more")
      }
    }
    guard let line = String(validating: source.bytes[start..<position - 1], as: UTF8.self) else {
      throw error("expected a name in UTF-8")
    }
    return line[...]
  }

  // MARK: Errors

  func error(_ problem: String, _ code: PyTorchError.Code = .invalidPickle) -> PyTorchError {
    PyTorchError(code, source.file, entry: source.entry, at: instruction, problem)
  }

  private func limit(_ problem: String) -> PyTorchError {
    error("expected \(problem); no state dict needs as much", .limitExceeded)
  }

  private func refused(_ opcode: UInt8) -> PyTorchError {
    error(
      "the instruction 0x\(String(opcode, radix: 16)) is refused: torch.save writes none such for a state "
        + "dict; save `model.state_dict()` again, or take another checkpoint")
  }
}
