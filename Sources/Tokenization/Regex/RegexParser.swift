/// Parses Oniguruma's own syntax, which `tokenizers` uses for every pattern of a tokenizer.json.
///
/// Source: kkos/oniguruma 6.9.8, doc/RE and the behaviour of the library.
struct RegexParser {
  /// What `(?imxWDSP)` switch.
  struct Options: Equatable {
    var ignoresCase = false
    /// `.` matches a line feed too.
    var dotMatchesNewline = false
    /// White space and comments between tokens do not count.
    var isExtended = false
    var asciiWords = false
    var asciiDigits = false
    var asciiSpaces = false
    var asciiPosix = false
  }

  /// Groups, classes and quantifiers in each other; the parser and the compiler recurse as deep.
  static let maximumDepth = 200
  static let maximumLength = 1 << 16
  static let maximumRepeat = 100_000

  let pattern: [UInt32]
  var index = 0
  var options = Options()
  var depth = 0
  var captureCount = 0
  var captureNames: [[UInt32]: [Int]] = [:]

  /// With named groups there are no others: plain parentheses only group.
  let hasNames: Bool
  /// The highest group that a backreference asks for, and where.
  var highestReference = (number: 0, offset: 0)

  init(_ pattern: String) throws(RegexSyntaxError) {
    self.pattern = pattern.unicodeScalars.map(\.value)
    hasNames = Self.hasNamedGroup(self.pattern)
    guard self.pattern.count <= Self.maximumLength else {
      throw RegexSyntaxError(
        offset: Self.maximumLength, problem: "more than \(Self.maximumLength) characters")
    }
  }

  mutating func parse() throws(RegexSyntaxError) -> RegexNode {
    let node = try alternatives()
    if !isAtEnd { throw error("unmatched )") }
    if highestReference.number > captureCount {
      throw RegexSyntaxError(
        offset: highestReference.offset,
        problem: "a reference to group \(highestReference.number) of \(captureCount)")
    }
    return node
  }

  // MARK: Characters

  var isAtEnd: Bool { index >= pattern.count }
  var current: UInt32? { isAtEnd ? nil : pattern[index] }

  func peek(_ character: Unicode.Scalar) -> Bool { current == character.value }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek(character) else { return false }
    index += 1
    return true
  }

  mutating func next(_ missing: String) throws(RegexSyntaxError) -> UInt32 {
    guard let character = current else { throw error(missing) }
    index += 1
    return character
  }

  func error(_ problem: String) -> RegexSyntaxError {
    RegexSyntaxError(offset: index, problem: problem)
  }

  mutating func nested<R>(
    _ body: (inout RegexParser) throws(RegexSyntaxError) -> R
  ) throws(RegexSyntaxError) -> R {
    guard depth < Self.maximumDepth else {
      throw error("more than \(Self.maximumDepth) levels of groups, classes and quantifiers")
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  // MARK: Alternatives and sequences

  /// Up to a `)` or the end; options set inside end there.
  mutating func alternatives() throws(RegexSyntaxError) -> RegexNode {
    try nested { (parser) throws(RegexSyntaxError) in
      let saved = parser.options
      defer { parser.options = saved }
      var branches = [try parser.sequence()]
      while parser.take("|") { branches.append(try parser.sequence()) }
      return branches.count == 1 ? branches[0] : .alternatives(branches)
    }
  }

  private mutating func sequence() throws(RegexSyntaxError) -> RegexNode {
    var nodes: [RegexNode] = []
    while let node = try expression() {
      // A sequence continues the one around it unless it comes first: that decides which literals join.
      if case .list(let inner) = node, !nodes.isEmpty {
        nodes += inner
      } else {
        nodes.append(node)
      }
    }
    if nodes.count < 2 { return nodes.first ?? .empty }
    return .list(nodes)
  }

  /// One item with its quantifiers; nil before `|`, `)` and the end.
  private mutating func expression() throws(RegexSyntaxError) -> RegexNode? {
    try skipIgnored()
    guard let character = current, character != 0x7C, character != 0x29 else { return nil }
    let start = index
    let isGroup = character == 0x28
    var (node, isPlainGroup) = try atom()
    if case .string = node, !isGroup { try extend(&node, from: start) }
    // Only the last scalar of a literal is repeated.
    var before: RegexNode?
    var levels = 0
    while true {
      try skipIgnored()
      guard let quantifier = try self.quantifier() else { break }
      levels += 1
      if depth + levels > Self.maximumDepth {
        throw error("more than \(Self.maximumDepth) levels of groups, classes and quantifiers")
      }
      if node.refusesQuantifier {
        throw error("nothing before the quantifier that can be repeated")
      }
      if case .string(var literal) = node, !isPlainGroup, literal.scalars.count > 1,
        !quantifier.isOnce, let last = literal.scalars.popLast()
      {
        before = .string(literal)
        node = .string(.init(scalars: [last], folding: literal.folding))
      }
      node = try quantifier.applied(to: node, offset: index)
      isPlainGroup = false
    }
    if let before { return .list([before, node]) }
    return node
  }

  /// Adds the plain characters that follow to a literal.
  private mutating func extend(_ node: inout RegexNode, from start: Int) throws(RegexSyntaxError) {
    guard case .string(var literal) = node else { return }
    while true {
      try skipIgnored()
      guard let character = current, !Self.isSpecial(character) else { break }
      literal.scalars.append(character)
      index += 1
    }
    node = .string(literal)
  }

  static func isSpecial(_ character: UInt32) -> Bool {
    switch character {
    case 0x24, 0x28, 0x29, 0x2A, 0x2B, 0x2E, 0x3F, 0x5B, 0x5C, 0x5E, 0x7B, 0x7C: true
    default: false
    }
  }

  /// Comments, and white space in extended mode.
  private mutating func skipIgnored() throws(RegexSyntaxError) {
    while let character = current {
      if character == 0x28, pattern[index...].starts(with: [0x28, 0x3F, 0x23]) {
        index += 3
        while true {
          let next = try self.next("an unfinished comment")
          if next == 0x5C, !isAtEnd { index += 1 }
          if next == 0x29 { break }
        }
      } else if options.isExtended, [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(character) {
        index += 1
      } else if options.isExtended, character == 0x23 {
        while current != nil, current != 0x0A { index += 1 }
      } else {
        return
      }
    }
  }

  // MARK: Atoms

  /// The item at the index, and whether it came out of `(?:…)`.
  private mutating func atom() throws(RegexSyntaxError) -> (RegexNode, isPlainGroup: Bool) {
    let character = try next("something")
    switch Unicode.Scalar(character) {
    case "(": return try group()
    case "[":
      let set = try nested { (parser) throws(RegexSyntaxError) in try parser.bracketClass() }
      return (folded(set), false)
    case ".": return (.set(options.dotMatchesNewline ? .all : Self.notNewline), false)
    case "^": return (.assertion(.lineStart), false)
    case "$": return (.assertion(.lineEnd), false)
    case "\\": return (try escape(), false)
    case "*", "+", "?": throw error("a quantifier with nothing before it")
    case "{":
      index -= 1
      if try quantifier() != nil { throw error("a quantifier with nothing before it") }
      index += 1
      return (literal([character]), false)
    default: return (literal([character]), false)
    }
  }

  static let notNewline = ScalarSet(0x0A...0x0A).inverted

  var folding: CaseFolding? { options.ignoresCase ? .unicode : nil }

  func literal(_ scalars: [UInt32]) -> RegexNode {
    .string(.init(scalars: scalars, folding: folding))
  }

  private func folded(_ set: (set: ScalarSet, isNegative: Bool)) -> RegexNode {
    guard let folding else { return .set(set.isNegative ? set.set.inverted : set.set) }
    let closure = folding.closure(of: set.set)
    if set.isNegative { return .set(closure.set.inverted) }
    if closure.sequences.isEmpty { return .set(closure.set) }
    return .alternatives(
      [.set(closure.set)] + closure.sequences.map { .list($0.map { .set($0) }) })
  }
}

extension RegexNode {
  /// Anchors cannot be repeated, nor alternatives of which one is an anchor.
  var refusesQuantifier: Bool {
    switch self {
    case .assertion, .look, .keep: true
    case .alternatives(let branches): branches.contains(where: \.refusesQuantifier)
    default: false
    }
  }
}
