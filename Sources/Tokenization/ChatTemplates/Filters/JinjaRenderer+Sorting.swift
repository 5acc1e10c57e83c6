extension JinjaRenderer {
  /// The elements of a sequence in reverse.
  struct Reversed {
    let elements: [JinjaValue]
    let typeName: String

    func last() -> JinjaValue? { elements.first }

    func iterator(_ renderer: JinjaRenderer) throws(ChatTemplateError) -> JinjaValue {
      try renderer.budget.allocate(32 * elements.count)
      return .iterator(JinjaIterator(elements, typeName: typeName))
    }
  }

  func reversed(_ value: JinjaValue) throws(ChatTemplateError) -> Reversed {
    switch value {
    case .list, .tuple, .dictionary, .view, .range, .string, .markup, .undefined:
      let typeName =
        switch value {
        case .list: "list_reverseiterator"
        case .range: "range_iterator"
        case .dictionary, .view(.keys, _): "dict_reversekeyiterator"
        case .view(.values, _): "dict_reversevalueiterator"
        case .view(.items, _): "dict_reverseitemiterator"
        default: "reversed"
        }
      return Reversed(elements: try array(of: value).reversed(), typeName: typeName)
    default:
      throw ChatTemplateError(.wrongType, "'\(value.typeName)' object is not reversible")
    }
  }

  func dictsort(_ value: JinjaValue, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> JinjaValue
  {
    let values = try arguments.bind("dictsort", ["case_sensitive", "by", "reverse"])
    let by = values[1]?.text ?? "key"
    guard by == "key" || by == "value" else {
      throw ChatTemplateError(.runtime, "You can only sort by either \"key\" or \"value\"")
    }
    guard case .dictionary(let dictionary) = value else {
      if case .undefined(let undefined) = value { throw undefined.error }
      throw ChatTemplateError(
        .wrongType, "'\(value.typeName)' object has no attribute 'items'")
    }
    let caseSensitive = try flag(values[0])
    var items: [(key: JinjaValue, value: JinjaValue)] = []
    for member in dictionary.members {
      try spendOnItem()
      items.append(
        (
          try sortKey(by == "key" ? member.key : member.value, caseSensitive: caseSensitive),
          .tuple(JinjaList([member.key, member.value]))
        ))
    }
    return try list(try sorted(items, reverse: try flag(values[2])))
  }

  /// An element on its way through sorting: its key, a list of keys, twice a place in an array.
  private func spendOnItem() throws(ChatTemplateError) {
    try budget.allocate(192)
    try budget.spend(2)
  }

  func sort(_ value: JinjaValue, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> JinjaValue
  {
    let values = try arguments.bind("sort", ["reverse", "case_sensitive", "attribute"])
    let caseSensitive = try flag(values[1])
    var paths = [try attributePath(values[2])]
    if let text = values[2]?.text {
      paths = []
      for part in try split(text, ",", -1, fromRight: false) {
        paths.append(try attributePath(.string(part)))
      }
    }
    var items: [(key: JinjaValue, value: JinjaValue)] = []
    for element in try array(of: value) {
      try spendOnItem()
      var keys: [JinjaValue] = []
      for path in paths {
        keys.append(try sortKey(try look(up: path, in: element), caseSensitive: caseSensitive))
      }
      items.append((.list(JinjaList(keys)), element))
    }
    return try list(try sorted(items, reverse: try flag(values[0])))
  }

  func unique(_ value: JinjaValue, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> JinjaValue
  {
    let values = try arguments.bind("unique", ["case_sensitive", "attribute"])
    let caseSensitive = try flag(values[0])
    let path = try attributePath(values[1])
    var seen: Set<JinjaKey> = []
    var source: JinjaIterator?
    return try iterator(depth: value.depth) {
      [unowned self] () throws(ChatTemplateError) -> JinjaValue? in
      if source == nil { source = try elements(of: value) }
      while let element = try source?.next() {
        try spendOnItem()
        let key = try sortKey(try look(up: path, in: element), caseSensitive: caseSensitive)
        if seen.insert(try JinjaKey(key)).inserted { return element }
      }
      return nil
    }
  }

  func extreme(_ value: JinjaValue, _ arguments: JinjaArguments, isMin: Bool)
    throws(ChatTemplateError) -> JinjaValue
  {
    let values = try arguments.bind(isMin ? "min" : "max", ["case_sensitive", "attribute"])
    let caseSensitive = try flag(values[0])
    let path = try attributePath(values[1])
    let source = try elements(of: value)
    var best: (key: JinjaValue, value: JinjaValue)?
    while let element = try source.next() {
      try budget.spend()
      let key = try sortKey(try look(up: path, in: element), caseSensitive: caseSensitive)
      if let last = best, !(try ordered(key, last.key, isMin ? "<" : ">")) { continue }
      best = (key, element)
    }
    return best?.value ?? .undefined(.hint("No aggregated item, sequence was empty."))
  }

  func groupby(_ value: JinjaValue, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> JinjaValue
  {
    let values = try arguments.bind(
      "groupby", ["attribute", "default", "case_sensitive"], required: 1)
    let path = try attributePath(values[0])
    let missing = values[1].flatMap { $0.isNone ? nil : $0 }
    let caseSensitive = try flag(values[2])
    func key(_ element: JinjaValue) throws(ChatTemplateError) -> JinjaValue {
      try sortKey(try look(up: path, in: element, missing: missing), caseSensitive: caseSensitive)
    }
    var items: [(key: JinjaValue, value: JinjaValue)] = []
    for element in try array(of: value) {
      try spendOnItem()
      items.append((try key(element), element))
    }
    var groups: [(key: JinjaValue, elements: [JinjaValue])] = []
    for element in try sorted(items) {
      let key = try key(element)
      if let last = groups.last, try equal(last.key, key) {
        groups[groups.count - 1].elements.append(element)
      } else {
        groups.append((key, [element]))
      }
    }
    var result: [JinjaValue] = []
    for group in groups {
      let shown =
        caseSensitive ? group.key : try look(up: path, in: group.elements[0], missing: missing)
      result.append(.tuple(JinjaGroup([shown, try list(group.elements)])))
    }
    return try list(result)
  }

  func batch(_ value: JinjaValue, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> JinjaValue
  {
    let values = try arguments.bind("batch", ["linecount", "fill_with"], required: 1)
    let size = values[0] ?? .none
    var source: JinjaIterator?
    var isDone = false
    var waiting: JinjaValue?
    return try iterator(depth: value.depth + 1) {
      [unowned self] () throws(ChatTemplateError) -> JinjaValue? in
      if isDone { return nil }
      var line = waiting.map { [$0] } ?? []
      waiting = nil
      if source == nil { source = try elements(of: value) }
      while let element = try source?.next() {
        if try equal(.integer(line.count), size) {
          waiting = element
          return try list(line)
        }
        line.append(element)
      }
      isDone = true
      if line.isEmpty { return nil }
      if let fill = values[1], !fill.isNone {
        let missing = try integer(size) - line.count
        try reserve(32, times: max(0, missing))
        line += repeatElement(fill, count: max(0, missing))
      }
      return try list(line)
    }
  }

  func slices(_ value: JinjaValue, _ arguments: JinjaArguments) throws(ChatTemplateError)
    -> JinjaValue
  {
    let values = try arguments.bind("slice", ["slices", "fill_with"], required: 1)
    var elements: [JinjaValue]?
    var number = 0
    return try iterator(depth: value.depth + 1) {
      [unowned self] () throws(ChatTemplateError) -> JinjaValue? in
      if elements == nil { elements = try array(of: value) }
      let all = elements ?? []
      let count = try integer(values[0] ?? .none)
      if count == 0 {
        throw ChatTemplateError(.arithmetic, "integer division or modulo by zero")
      }
      guard number < count else { return nil }
      let (size, extra) = all.count.quotientAndRemainder(dividingBy: count)
      let start = number * size + min(number, extra)
      let end = start + size + (number < extra ? 1 : 0)
      var part = Array(all[start..<end])
      if let fill = values[1], !fill.isNone, number >= extra { part.append(fill) }
      number += 1
      return try list(part)
    }
  }
}
