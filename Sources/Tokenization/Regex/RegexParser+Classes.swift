extension RegexParser {
  /// A `[…]`, behind its opening bracket; `^` is left to the caller because case is folded before it counts.
  mutating func bracketClass() throws(RegexSyntaxError) -> (set: ScalarSet, isNegative: Bool) {
    let isNegative = take("^")
    var parts = ClassParts()
    // A `]` at the start is a character if there is another one.
    if peek("]") {
      guard pattern[(index + 1)...].contains(0x5D) else { throw error("an empty class") }
      index += 1
      try parts.add(0x5D, self)
    }
    while !take("]") {
      let start = index
      switch Unicode.Scalar(try next("an unfinished class")) {
      case "[":
        if let set = try posixBracket() {
          try parts.add(set, self)
        } else {
          let inner = try nested { (parser) throws(RegexSyntaxError) in
            try parser.bracketClass()
          }
          parts.addClass(inner.isNegative ? inner.set.inverted : inner.set)
        }
      case "&" where take("&"): parts.intersect()
      case "-": try dash(&parts)
      case "\\":
        if let set = try setEscape(try next("a backslash at the end")) {
          try parts.add(set, self)
        } else {
          index = start + 1
          try escapedScalars(&parts)
        }
      default: try parts.add(pattern[start], self)
      }
    }
    return (parts.finish(), isNegative)
  }

  /// A dash is a range after a single character, wrong after `\d` and its like, a character anywhere else.
  private mutating func dash(_ parts: inout ClassParts) throws(RegexSyntaxError) {
    let isLast = peek("]") || pattern[index...].starts(with: [0x26, 0x26])
    switch parts.state {
    case .start, .range, .complete: try parts.add(0x2D, self)
    case .value, .set:
      if isLast {
        try parts.add(0x2D, self)
      } else if parts.state == .set {
        throw error("a range that begins with a class")
      } else {
        parts.state = .range
      }
    }
  }

  /// One scalar, or `\x{61 63-7A}`.
  private mutating func escapedScalars(_ parts: inout ClassParts) throws(RegexSyntaxError) {
    let base: UInt32? = peek("x") ? 16 : peek("o") ? 8 : nil
    guard let base, index + 1 < pattern.count, pattern[index + 1] == 0x7B else {
      return try parts.add(try codePoint(), self)
    }
    let most = base == 16 ? 8 : 11
    let start = index
    index += 2
    guard var value = try digits(base, most: most) else {
      index = start + 1
      return try parts.add(pattern[start], self)
    }
    while true {
      // Only the end of a range may lie behind the last scalar.
      try parts.add(parts.state == .range ? min(value, ScalarSet.last) : try checked(value), self)
      while peek(" ") || peek("\n") { index += 1 }
      if take("-") { parts.state = .range }
      if take("}") { return }
      guard let next = try digits(base, most: most) else {
        throw error("an unfinished code point")
      }
      value = next
    }
  }

  /// `[:alpha:]`, behind its opening bracket; nil when it is a class in a class.
  private mutating func posixBracket() throws(RegexSyntaxError) -> ScalarSet? {
    guard peek(":") else { return nil }
    let start = index
    index += 1
    let isNegative = take("^")
    let nameStart = index
    while let character = current, (0x61...0x7A).contains(character) { index += 1 }
    let name = String(
      String.UnicodeScalarView(pattern[nameStart..<index].compactMap(Unicode.Scalar.init)))
    if pattern[index...].starts(with: [0x3A, 0x5D]) {
      guard let set = UnicodeProperties.shared.posix(name) else {
        index = nameStart
        throw error("a POSIX bracket that nobody knows")
      }
      index += 2
      let isAscii = options.asciiPosix || (name == "word" && options.asciiWords)
      let asciiOnly =
        isAscii || (name == "digit" && options.asciiDigits)
        || (name == "space" && options.asciiSpaces)
      let limited = asciiOnly ? set.intersection(.ascii) : set
      return isNegative ? limited.inverted : limited
    }
    index = start
    return nil
  }
}

/// A class while it is read: what is complete, and a character that may become the start of a range.
private struct ClassParts {
  enum State { case start, value, range, set, complete }

  var state = State.start
  private var runs: [ScalarSet.Run] = []
  private var pending: UInt32 = 0
  /// What stood before the last `&&`.
  private var before: ScalarSet?

  mutating func add(_ scalar: UInt32, _ parser: RegexParser) throws(RegexSyntaxError) {
    if state == .range {
      guard pending <= scalar else { throw parser.error("a range from high to low") }
      runs.append(.init(first: pending, last: scalar))
      state = .complete
    } else {
      flush()
      pending = scalar
      state = .value
    }
  }

  mutating func add(_ set: ScalarSet, _ parser: RegexParser) throws(RegexSyntaxError) {
    if state == .range { throw parser.error("a range that ends with a class") }
    flush()
    runs += set.runs
    state = .set
  }

  mutating func addClass(_ set: ScalarSet) {
    flush()
    runs += set.runs
    state = .complete
  }

  mutating func intersect() {
    let set = part()
    before = before?.intersection(set) ?? set
    state = .start
  }

  mutating func finish() -> ScalarSet {
    let set = part()
    return before?.intersection(set) ?? set
  }

  private mutating func part() -> ScalarSet {
    flush()
    defer { runs = [] }
    return ScalarSet(unsorted: runs)
  }

  private mutating func flush() {
    if state == .value { runs.append(.init(first: pending, last: pending)) }
  }
}
