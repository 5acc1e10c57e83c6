extension JinjaRenderer {
  /// An iterator over a value, or nil when it cannot be iterated.
  func iterator(over value: JinjaValue) throws(ChatTemplateError) -> JinjaIterator? {
    switch value {
    case .iterator(let iterator): return iterator
    case .undefined(.unsafe), .undefined: return JinjaIterator([])
    case .list(let list), .tuple(let list): return JinjaIterator(list.elements)
    case .dictionary(let dictionary): return JinjaIterator(dictionary.members.map(\.key))
    case .view(let part, let dictionary): return JinjaIterator(Self.elements(part, dictionary))
    case .range(let range):
      var place = 0
      return JinjaIterator(depth: 0) { () throws(ChatTemplateError) -> JinjaValue? in
        guard place < range.count else { return nil }
        place += 1
        return .integer(range[place - 1])
      }
    case .string(let text), .markup(let text):
      var scalars = text.unicodeScalars.makeIterator()
      return JinjaIterator(depth: 0) { () throws(ChatTemplateError) -> JinjaValue? in
        scalars.next().map { .string(String($0)) }
      }
    case .loop(let loop):
      return JinjaIterator(depth: 0) { () throws(ChatTemplateError) -> JinjaValue? in
        guard let item = try loop.next() else { return nil }
        return .tuple(JinjaList([item, .loop(loop)]))
      }
    default: return nil
    }
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
      try budget.allocate(32)
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
    try budget.spend(text.utf8.count >> 6)
    return text.unicodeScalars.count
  }
}
