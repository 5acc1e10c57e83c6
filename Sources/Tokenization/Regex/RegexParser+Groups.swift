extension RegexParser {
  /// Whether a pattern has a group with a name: then plain parentheses do not capture.
  static func hasNamedGroup(_ pattern: [UInt32]) -> Bool {
    var index = 0
    var depth = 0
    while index < pattern.count {
      switch pattern[index] {
      case 0x5C: index += 1
      case 0x5B: depth += 1
      case 0x5D: depth = max(0, depth - 1)
      case 0x28 where depth == 0:
        let rest = pattern[index...].prefix(4)
        if rest.starts(with: [0x28, 0x3F, 0x27]) { return true }
        if rest.count == 4, rest.starts(with: [0x28, 0x3F, 0x3C]), rest.last != 0x3D,
          rest.last != 0x21
        {
          return true
        }
      default: break
      }
      index += 1
    }
    return false
  }

  /// What follows an opening parenthesis, up to its end.
  mutating func group() throws(RegexSyntaxError) -> (RegexNode, isPlainGroup: Bool) {
    if peek("*") { throw error("a callout, which this package does not run") }
    guard take("?") else {
      return (hasNames ? try closed() : try capture(name: nil), hasNames)
    }
    let start = index
    switch Unicode.Scalar(try next("an unfinished group")) {
    case ":": return (try closed(), true)
    case "=": return (try look(behind: false, negative: false), false)
    case "!": return (try look(behind: false, negative: true), false)
    case ">": return (.atomic(try closed()), false)
    case "<":
      if take("=") { return (try look(behind: true, negative: false), false) }
      if take("!") { return (try look(behind: true, negative: true), false) }
      return (try capture(name: try name(until: 0x3E)), false)
    case "'": return (try capture(name: try name(until: 0x27)), false)
    case "~", "(", "{":
      index = start
      throw error("an absent group, a condition or a callout, which this package does not run")
    default:
      index = start
      return (try optionGroup(), false)
    }
  }

  private mutating func closed() throws(RegexSyntaxError) -> RegexNode {
    let node = try alternatives()
    guard take(")") else { throw error("an unfinished group") }
    return node
  }

  private mutating func look(behind: Bool, negative: Bool) throws(RegexSyntaxError) -> RegexNode {
    let start = index
    let body = try closed()
    if behind, !body.isAllowedBehind(inNegative: negative) {
      index = start
      throw error("something that may not stand in a look-behind")
    }
    return .look(.init(isBehind: behind, isNegative: negative), body)
  }

  private mutating func capture(name: [UInt32]?) throws(RegexSyntaxError) -> RegexNode {
    captureCount += 1
    guard captureCount < 1 << 15 else { throw error("too many groups") }
    let number = captureCount
    if let name { captureNames[name, default: []].append(number) }
    let body = try closed()
    return .capture(number, body)
  }

  /// A name of word characters that does not begin with a digit.
  mutating func name(until end: UInt32) throws(RegexSyntaxError) -> [UInt32] {
    var name: [UInt32] = []
    let word = UnicodeProperties.shared.posix("word") ?? ScalarSet()
    while true {
      let character = try next("an unfinished group name")
      if character == end { break }
      let isFirstDigit = name.isEmpty && (0x30...0x39).contains(character)
      guard word.contains(character), !isFirstDigit else {
        index -= 1
        throw error("a group name with characters that are not allowed")
      }
      name.append(character)
    }
    if name.isEmpty { throw error("an empty group name") }
    return name
  }

  // MARK: Options

  /// `(?imx-imx)`, which holds up to the end of the group around it, or `(?imx-imx:…)`.
  private mutating func optionGroup() throws(RegexSyntaxError) -> RegexNode {
    let saved = options
    var value = true
    while true {
      switch Unicode.Scalar(try next("an unfinished group")) {
      case "-": value = false
      case "i": options.ignoresCase = value
      case "m": options.dotMatchesNewline = value
      case "x": options.isExtended = value
      case "W": options.asciiWords = value
      case "D": options.asciiDigits = value
      case "S": options.asciiSpaces = value
      case "P": options.asciiPosix = value
      case ":":
        let body = try closed()
        options = saved
        return .group(body)
      case ")":
        let body = try alternatives()
        options = saved
        return .group(body)
      default:
        index -= 1
        throw error("a group option that this package does not know")
      }
    }
  }
}

extension RegexNode {
  /// Look-behinds may not hold look-aheads and anchors at the end, negative ones no captures either.
  func isAllowedBehind(inNegative: Bool) -> Bool {
    switch self {
    case .empty, .string, .set, .backreference: true
    case .keep: true
    case .list(let nodes), .alternatives(let nodes):
      nodes.allSatisfy { $0.isAllowedBehind(inNegative: inNegative) }
    case .repeat(let body, _), .atomic(let body), .group(let body):
      body.isAllowedBehind(inNegative: inNegative)
    case .capture(_, let body): !inNegative && body.isAllowedBehind(inNegative: inNegative)
    case .look(let look, let body):
      look.isBehind && (inNegative || !look.isNegative)
        && body.isAllowedBehind(inNegative: inNegative)
    case .assertion(let assertion): assertion != .textEnd && assertion != .textEndBeforeNewline
    }
  }
}
