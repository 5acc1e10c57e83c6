extension JinjaRenderer {
  func truth(_ value: JinjaValue) throws(ChatTemplateError) -> Bool {
    switch value {
    case .undefined, .none: false
    case .bool(let value): value
    case .integer(let value): value != 0
    case .float(let value): value != 0
    case .string(let text), .markup(let text): !text.isEmpty
    case .list(let list), .tuple(let list): !list.elements.isEmpty
    case .dictionary(let dictionary), .view(_, let dictionary): !dictionary.members.isEmpty
    case .range(let range): range.count > 0
    case .loop(let loop): try loop.length() > 0
    default: true
    }
  }

  func equal(_ a: JinjaValue, _ b: JinjaValue) throws(ChatTemplateError) -> Bool {
    try budget.spend()
    switch (a, b) {
    case (.undefined, .undefined), (.none, .none): return true
    case (.string(let a), .string(let b)), (.string(let a), .markup(let b)),
      (.markup(let a), .string(let b)), (.markup(let a), .markup(let b)):
      if a.utf8.count != b.utf8.count { return false }
      try budget.spend(a.utf8.count >> 4)
      return a.utf8.elementsEqual(b.utf8)
    case (.largeInteger(let a), .largeInteger(let b)): return a == b
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)):
      return try equal(a.elements, b.elements)
    case (.dictionary(let a), .dictionary(let b)):
      if a.members.count != b.members.count { return false }
      for (key, value) in a.members {
        try budget.spend(2)
        guard let other = b[try JinjaKey(key)], try equal(value, other) else { return false }
      }
      return true
    case (.view(let first, let a), .view(let second, let b)):
      guard first != .values, second != .values else { return false }
      return try contains(all: try items(first, of: a), try items(second, of: b))
    case (.range(let a), .range(let b)):
      return a.count == b.count
        && (a.count == 0 || a.start == b.start && (a.count == 1 || a.step == b.step))
    case (.namespace(let a), .namespace(let b)): return a === b
    case (.macro(let a), .macro(let b)): return a === b
    case (.function(let a), .function(let b)): return a == b
    case (.iterator(let a), .iterator(let b)): return a === b
    case (.loop(let a), .loop(let b)): return a === b
    case (.cycler(let a), .cycler(let b)): return a === b
    case (.joiner(let a), .joiner(let b)): return a === b
    default:
      guard let a = number(a), let b = number(b) else { return false }
      return Self.compare(a, b) == 0
    }
  }

  func equal(_ a: [JinjaValue], _ b: [JinjaValue]) throws(ChatTemplateError) -> Bool {
    if a.count != b.count { return false }
    for (a, b) in zip(a, b) {
      if !(try equal(a, b)) { return false }
    }
    return true
  }

  private func contains(all a: [JinjaValue], _ b: [JinjaValue]) throws(ChatTemplateError) -> Bool {
    if a.count != b.count { return false }
    for value in a {
      if !(try contains(value, in: b)) { return false }
    }
    return true
  }

  /// -1, 0 or 1; nil for NaN. Integers and floats compare exactly.
  static func compare(_ a: Number, _ b: Number) -> Int? {
    switch (a, b) {
    case (.integer(let a), .integer(let b)): return a < b ? -1 : a == b ? 0 : 1
    case (.float(let a), .float(let b)):
      return a.isNaN || b.isNaN ? nil : a < b ? -1 : a == b ? 0 : 1
    case (.float, .integer): return compare(b, a).map { -$0 }
    case (.integer(let a), .float(let b)):
      if b.isNaN { return nil }
      if b >= 0x1p63 { return -1 }
      if b < -0x1p63 { return 1 }
      let whole = Int(b.rounded(.down))
      if a != whole { return a < whole ? -1 : 1 }
      return b > b.rounded(.down) ? -1 : 0
    }
  }

  /// `a < b` and the like, by Python's rules of what can be ordered.
  func ordered(_ a: JinjaValue, _ b: JinjaValue, _ symbol: String) throws(ChatTemplateError) -> Bool
  {
    try budget.spend()
    func holds(_ order: Int?) -> Bool {
      guard let order else { return false }
      return switch symbol {
      case "<": order < 0
      case "<=": order <= 0
      case ">": order > 0
      default: order >= 0
      }
    }
    try refuse(a)
    try refuse(b)
    if let a = number(a), let b = number(b) { return holds(Self.compare(a, b)) }
    if let a = a.text, let b = b.text {
      try budget.spend(min(a.utf8.count, b.utf8.count) >> 4)
      return holds(Self.compare(a, b))
    }
    switch (a, b) {
    case (.list(let first), .list(let second)), (.tuple(let first), .tuple(let second)):
      for (a, b) in zip(first.elements, second.elements) where !(try equal(a, b)) {
        return try ordered(a, b, symbol)
      }
      let (a, b) = (first.elements.count, second.elements.count)
      return holds(a < b ? -1 : a == b ? 0 : 1)
    default:
      throw ChatTemplateError(
        .wrongType,
        "'\(symbol)' not supported between instances of '\(a.typeName)' and '\(b.typeName)'")
    }
  }

  static func compare(_ a: String, _ b: String) -> Int {
    if a.utf8.lexicographicallyPrecedes(b.utf8) { return -1 }
    return a.utf8.elementsEqual(b.utf8) ? 0 : 1
  }

  /// `value in container`.
  func contains(_ container: JinjaValue, _ value: JinjaValue) throws(ChatTemplateError) -> Bool {
    switch container {
    case .string(let text), .markup(let text):
      guard let part = value.text else {
        throw ChatTemplateError(
          .wrongType,
          "'in <string>' requires string as left operand, not \(value.typeName)")
      }
      try budget.spend(.search, on: text.utf8.count + part.utf8.count)
      return ByteSearch.first(Array(part.utf8), in: Array(text.utf8), from: 0) != nil
    case .list(let list), .tuple(let list): return try contains(value, in: list.elements)
    case .dictionary(let dictionary), .view(.keys, let dictionary):
      return dictionary[try key(value)] != nil
    case .view(let part, let dictionary):
      return try contains(value, in: try items(part, of: dictionary))
    case .range(let range):
      guard let number = number(value) else { return false }
      return range.contains(number)
    case .undefined: return false
    case .iterator, .loop:
      guard let iterator = try iterator(over: container) else { return false }
      while let next = try iterator.next() {
        if try equal(next, value) { return true }
      }
      return false
    default:
      throw ChatTemplateError(
        .wrongType, "argument of type '\(container.typeName)' is not iterable")
    }
  }

  private func contains(_ value: JinjaValue, in elements: [JinjaValue]) throws(ChatTemplateError)
    -> Bool
  {
    for element in elements {
      if try equal(element, value) { return true }
    }
    return false
  }

  /// A stable sort by `<`.
  func sorted(_ items: [(key: JinjaValue, value: JinjaValue)], reverse: Bool = false)
    throws(ChatTemplateError) -> [JinjaValue]
  {
    var items = reverse ? items.reversed() : items
    var width = 1
    while width < items.count {
      var merged: [(key: JinjaValue, value: JinjaValue)] = []
      merged.reserveCapacity(items.count)
      for start in stride(from: 0, to: items.count, by: 2 * width) {
        let middle = min(start + width, items.count)
        let end = min(start + 2 * width, items.count)
        var (left, right) = (start, middle)
        while left < middle || right < end {
          let takesRight =
            if left == middle { true } else if right == end { false } else {
              try ordered(items[right].key, items[left].key, "<")
            }
          merged.append(items[takesRight ? right : left])
          if takesRight { right += 1 } else { left += 1 }
        }
      }
      items = merged
      width *= 2
    }
    return (reverse ? items.reversed() : items).map(\.value)
  }
}
