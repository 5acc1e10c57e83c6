extension JinjaRenderer {
  /// An iterator over a value, or nil when it cannot be iterated.
  func iterator(over value: JinjaValue) throws(ChatTemplateError) -> JinjaIterator? {
    switch value {
    case .iterator(let iterator): return iterator
    case .undefined(.unsafe), .undefined: return JinjaIterator([])
    case .list(let list), .tuple(let list):
      return JinjaIterator(list.elements, depth: list.depth - 1)
    case .dictionary(let dictionary): return JinjaIterator(try items(.keys, of: dictionary))
    case .view(let part, let dictionary): return JinjaIterator(try items(part, of: dictionary))
    case .range(let range):
      var place = 0
      return JinjaIterator(depth: 0) { () throws(ChatTemplateError) -> JinjaValue? in
        guard place < range.count else { return nil }
        place += 1
        return .integer(range[place - 1])
      }
    case .string(let text), .markup(let text):
      var scalars = text.unicodeScalars.makeIterator()
      return JinjaIterator(depth: 0) {
        [unowned self] () throws(ChatTemplateError) -> JinjaValue? in
        try budget.spend()
        return scalars.next().map { .string(String($0)) }
      }
    case .loop(let loop):
      return JinjaIterator(depth: 0) { () throws(ChatTemplateError) -> JinjaValue? in
        guard let item = try loop.next() else { return nil }
        return .tuple(JinjaList([item, .loop(loop)]))
      }
    default: return nil
    }
  }

  /// The elements of a view of a dictionary, each a value of its own.
  func items(_ part: JinjaDictionary.Part, of dictionary: JinjaDictionary)
    throws(ChatTemplateError) -> [JinjaValue]
  {
    try budget.allocate((part == .items ? 192 : 32) * dictionary.members.count)
    return Self.elements(part, dictionary)
  }

  /// An iterator over a value that must have one.
  func elements(of value: JinjaValue) throws(ChatTemplateError) -> JinjaIterator {
    guard let iterator = try iterator(over: value) else {
      throw ChatTemplateError(.wrongType, "'\(value.typeName)' object is not iterable")
    }
    return iterator
  }

  /// All elements of a value.
  func array(of value: JinjaValue) throws(ChatTemplateError) -> [JinjaValue] {
    if case .list(let list) = value { return list.elements }
    if case .tuple(let list) = value { return list.elements }
    let iterator = try elements(of: value)
    var result: [JinjaValue] = []
    while let next = try iterator.next() {
      try budget.allocate(64)
      result.append(next)
    }
    return result
  }

  /// `len(value)`, or nil when it has none.
  func count(_ value: JinjaValue) throws(ChatTemplateError) -> Int? {
    switch value {
    case .undefined: 0
    case .string(let text), .markup(let text):
      text.utf8.count < 16 ? text.unicodeScalars.count : try countScalars(text)
    case .list(let list), .tuple(let list): list.elements.count
    case .dictionary(let dictionary), .view(_, let dictionary): dictionary.members.count
    case .range(let range): range.count
    case .loop(let loop): try loop.length()
    default: nil
    }
  }

  private func countScalars(_ text: String) throws(ChatTemplateError) -> Int {
    try budget.spend(.look, on: text.utf8.count)
    return text.unicodeScalars.count
  }
}
