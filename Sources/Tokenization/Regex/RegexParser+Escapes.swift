extension RegexParser {
  /// What follows a backslash outside classes.
  mutating func escape() throws(RegexSyntaxError) -> RegexNode {
    let start = index
    let character = try next("a backslash at the end")
    if character == 0x77 || character == 0x57 {
      let word = UnicodeProperties.shared.word
      let set = options.asciiWords ? word.intersection(.ascii) : word
      return .set(character == 0x57 ? set.inverted : set)
    }
    if let set = try setEscape(character) { return .set(set) }
    switch Unicode.Scalar(character) {
    case "b": return .assertion(.wordBoundary(isNegative: false, asciiOnly: options.asciiWords))
    case "B": return .assertion(.wordBoundary(isNegative: true, asciiOnly: options.asciiWords))
    case "A": return .assertion(.textStart)
    case "z": return .assertion(.textEnd)
    case "Z": return .assertion(.textEndBeforeNewline)
    case "G": return .assertion(.searchStart)
    case "K": return .keep
    case "R": return Self.generalNewline
    case "N": return .set(Self.notNewline)
    case "O": return .set(.all)
    case "X", "y", "Y", "g":
      index = start
      throw error("\\X, \\y, \\Y or \\g, which this package does not run")
    case "k" where peek("<") || peek("'"): return try namedReference()
    case "1", "2", "3", "4", "5", "6", "7", "8", "9":
      index = start
      if let reference = try numberedReference() { return reference }
      index = start + 1
      if character >= 0x38 { return literal([character]) }
    default: break
    }
    index = start
    return literal(try codePoints())
  }

  private static let generalNewline = RegexNode.atomic(
    .alternatives([
      .string(.init(scalars: [0x0D, 0x0A], folding: nil)),
      .set(ScalarSet(0x0A...0x0D).union(ScalarSet([0x85, 0x2028, 0x2029]))),
    ]))

  /// `\w`, `\s`, `\d`, `\h`, `\p{…}` and their opposites; nil for any other character.
  mutating func setEscape(_ character: UInt32) throws(RegexSyntaxError) -> ScalarSet? {
    switch Unicode.Scalar(character) {
    case "w", "W": return ctype("word", character == 0x57, asciiOnly: options.asciiWords)
    case "s", "S": return ctype("space", character == 0x53, asciiOnly: options.asciiSpaces)
    case "d", "D": return ctype("digit", character == 0x44, asciiOnly: options.asciiDigits)
    case "h", "H": return ctype("xdigit", character == 0x48, asciiOnly: false)
    case "p", "P":
      guard take("{") else { return nil }
      var isNegative = character == 0x50
      if take("^") { isNegative.toggle() }
      let start = index
      while let next = current, next != 0x7D {
        if [0x28, 0x29, 0x7B, 0x7C].contains(next) { break }
        index += 1
      }
      let name = Array(pattern[start..<index])
      guard take("}") else { throw error("an unfinished property name") }
      guard let set = UnicodeProperties.shared.property(name) else {
        index = start
        throw error("a property that nobody knows")
      }
      return isNegative ? set.inverted : set
    default: return nil
    }
  }

  func ctype(_ name: String, _ isNegative: Bool, asciiOnly: Bool) -> ScalarSet {
    let set = UnicodeProperties.shared.posix(name) ?? ScalarSet()
    let limited = asciiOnly ? set.intersection(.ascii) : set
    return isNegative ? limited.inverted : limited
  }

  // MARK: References

  /// `\1`; nil when there cannot be so many groups: then it is an octal number.
  private mutating func numberedReference() throws(RegexSyntaxError) -> RegexNode? {
    let start = index
    var number = 0
    while let digit = current, (0x30...0x39).contains(digit) {
      number = min(number * 10 + Int(digit - 0x30), 1 << 20)
      index += 1
    }
    guard number <= 9 || number <= captureCount else { return nil }
    return try reference(number, start)
  }

  private mutating func namedReference() throws(RegexSyntaxError) -> RegexNode {
    let end: UInt32 = peek("<") ? 0x3E : 0x27
    index += 1
    let start = index
    let sign: UInt32? = peek("-") || peek("+") ? current : nil
    if sign != nil { index += 1 }
    var number = 0
    let digits = index
    while let digit = current, (0x30...0x39).contains(digit) {
      number = min(number * 10 + Int(digit - 0x30), 1 << 20)
      index += 1
    }
    if index > digits {
      guard current == end else { throw error("a reference with a level or a wrong name") }
      index += 1
      let absolute =
        sign == 0x2D
        ? captureCount + 1 - number : sign == 0x2B ? captureCount + number : number
      guard absolute > 0 else { throw error("a reference to no group") }
      return try reference(absolute, start)
    }
    index = start
    let name = try name(until: end)
    guard let numbers = captureNames[name] else {
      index = start
      throw error("a reference to a group that is not there yet")
    }
    return .backreference(numbers.reversed(), ignoresCase: options.ignoresCase)
  }

  private mutating func reference(_ number: Int, _ start: Int) throws(RegexSyntaxError) -> RegexNode
  {
    if hasNames {
      index = start
      throw error("a reference by number although groups have names")
    }
    if number > highestReference.number { highestReference = (number, start) }
    return .backreference([number], ignoresCase: options.ignoresCase)
  }

  // MARK: Code points

  /// The scalars that an escape stands for: one, or several of `\x{61 62}`.
  private mutating func codePoints() throws(RegexSyntaxError) -> [UInt32] {
    if peek("x") || peek("o"), index + 1 < pattern.count, pattern[index + 1] == 0x7B {
      let base: UInt32 = peek("x") ? 16 : 8
      let start = index
      index += 2
      var scalars: [UInt32] = []
      while let value = try digits(base, most: base == 16 ? 8 : 11) {
        scalars.append(try checked(value))
        while peek(" ") || peek("\n") { index += 1 }
      }
      if scalars.isEmpty {
        index = start + 1
        return [pattern[start]]
      }
      guard take("}") else { throw error("an unfinished code point") }
      return scalars
    }
    return [try codePoint()]
  }

  /// The scalar that an escape stands for; the index is behind the backslash.
  mutating func codePoint() throws(RegexSyntaxError) -> UInt32 {
    let character = try next("a backslash at the end")
    switch Unicode.Scalar(character) {
    case "x":
      return try crude(try digits(16, most: 2) ?? 0, base: 16)
    case "u":
      guard let value = try digits(16, most: 4, least: 4) else {
        throw error("four hexadecimal digits missing")
      }
      return try checked(value)
    case "0", "1", "2", "3", "4", "5", "6", "7":
      index -= 1
      return try crude(try digits(8, most: 3) ?? 0, base: 8)
    case "n": return 0x0A
    case "t": return 0x09
    case "r": return 0x0D
    case "f": return 0x0C
    case "a": return 0x07
    case "b": return 0x08
    case "e": return 0x1B
    case "v": return 0x0B
    case "c": return try control()
    case "C":
      guard take("-") else { throw error("an unfinished control character") }
      return try control()
    case "M": throw error("\\M, which this package does not know")
    default: return character
    }
  }

  private mutating func control() throws(RegexSyntaxError) -> UInt32 {
    let character = try next("an unfinished control character")
    if character == 0x3F { return 0x7F }
    return (character == 0x5C ? try codePoint() : character) & 0x9F
  }

  mutating func digits(_ base: UInt32, most: Int, least: Int = 1) throws(RegexSyntaxError)
    -> UInt32?
  {
    var value: UInt64 = 0
    var count = 0
    while count < most, let digit = current.flatMap(hexadecimal), digit < base {
      value = value * UInt64(base) + UInt64(digit)
      count += 1
      index += 1
    }
    if count == 0 || count < least { return nil }
    guard let small = UInt32(exactly: value) else { throw error("a code point that is too large") }
    return small
  }

  private func hexadecimal(_ character: UInt32) -> UInt32? {
    switch character {
    case 0x30...0x39: character - 0x30
    case 0x41...0x46: character - 0x37
    case 0x61...0x66: character - 0x57
    default: nil
    }
  }

  func checked(_ value: UInt32) throws(RegexSyntaxError) -> UInt32 {
    guard value <= ScalarSet.last else { throw error("a code point that is too large") }
    return value
  }

  /// A byte by number; from 0x80 on the bytes of one scalar follow each other: `\xE3\x81\x82`.
  private mutating func crude(_ first: UInt32, base: UInt32) throws(RegexSyntaxError) -> UInt32 {
    if first < 0x80 { return first }
    let length = first < 0x100 ? utf8Length(first: UInt8(first)) : 1
    var bytes = [UInt8(truncatingIfNeeded: first)]
    while bytes.count < length {
      let isNext = take("\\") && (base == 8 || take("x"))
      guard isNext, let byte = try digits(base, most: base == 16 ? 2 : 3), byte < 0x100 else {
        throw error("bytes that are no character")
      }
      bytes.append(UInt8(byte))
    }
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard let scalar = text.first, text.count == 1, scalar != "\u{FFFD}" || bytes.count == 3 else {
      throw error("bytes that are no character")
    }
    return scalar.value
  }
}
