extension JinjaRenderer {
  /// `value.name`: Python's attribute first, then the item.
  func attribute(_ name: String, of value: JinjaValue) throws(ChatTemplateError) -> JinjaValue {
    if case .undefined(let undefined) = value {
      // Python's own names are looked up without a complaint.
      if JinjaMethods.forbidden(value, name) { return unsafe(name, value) }
      throw undefined.error
    }
    if let found = try ownAttribute(name, of: value) { return found }
    if case .dictionary(let dictionary) = value, let found = dictionary[name] { return found }
    return .undefined(.attribute(name, of: value.typeDescription))
  }

  /// `value[key]`: the item first, then Python's attribute.
  func item(_ key: JinjaValue, of value: JinjaValue) throws(ChatTemplateError) -> JinjaValue {
    try budget.spend()
    switch value {
    case .undefined(let undefined): throw undefined.error
    case .dictionary(let dictionary):
      try budget.spend(.search, on: key.text?.utf8.count ?? 0)
      if let key = try? JinjaKey(key), let found = dictionary[key] { return found }
    case .list(let list), .tuple(let list):
      if let place = place(key, list.elements.count) { return list.elements[place] }
    case .range(let range):
      if let place = place(key, range.count) { return .integer(range[place]) }
    case .string(let text), .markup(let text):
      if let index = key.index {
        let scalars = text.unicodeScalars
        try budget.spend(text.utf8.count >> 4)
        if let place = place(key, index < 0 ? scalars.count : .max),
          let found = scalars.index(
            scalars.startIndex, offsetBy: place, limitedBy: scalars.endIndex),
          found < scalars.endIndex
        {
          return value.sibling(String(scalars[found]))
        }
      }
    default: break
    }
    if let name = key.text {
      if let found = try ownAttribute(name, of: value) { return found }
      return .undefined(.attribute(name, of: value.typeDescription))
    }
    return .undefined(.element(try representation(key), of: value.typeDescription))
  }

  private func place(_ key: JinjaValue, _ count: Int) -> Int? {
    guard let index = key.index else { return nil }
    let place = index < 0 ? index + count : index
    return place >= 0 && place < count ? place : nil
  }

  private func ownAttribute(_ name: String, of value: JinjaValue) throws(ChatTemplateError)
    -> JinjaValue?
  {
    switch value {
    case .namespace(let namespace):
      guard let found = namespace[name] else { return nil }
      return name.utf8.first == UInt8(ascii: "_") ? unsafe(name, value) : found
    case .loop(let loop):
      if let found = try loop.attribute(name) { return found }
    case .macro(let macro):
      switch name {
      case "name": return macro.definition.name.map { .string($0) } ?? JinjaValue.none
      case "arguments": return try tuple(macro.definition.parameters.map { .string($0) })
      case "catch_kwargs": return .bool(macro.definition.takesNamed)
      case "catch_varargs": return .bool(macro.definition.takesPositional)
      case "caller": return .bool(macro.definition.takesCaller)
      default: break
      }
    case .cycler(let cycler):
      if name == "current" { return cycler.current }
      if name == "items" { return try tuple(cycler.items) }
      if name == "pos" { return .integer(cycler.position) }
    case .integer, .bool, .float:
      if let found = numberAttribute(name, of: value) { return found }
    case .joiner(let joiner): if name == "sep" { return joiner.separator }
    case .range(let range):
      switch name {
      case "start": return .integer(range.start)
      case "stop": return .integer(range.stop)
      case "step": return .integer(range.step)
      default: break
      }
    case .blocks:
      if syntax.blocks[name] != nil { return .block(name) }
    case .tuple(let list):
      if let group = list as? JinjaGroup {
        if name == "grouper" { return group.elements[0] }
        if name == "list" { return group.elements[1] }
      }
    default: break
    }
    if JinjaMethods.forbidden(value, name) { return unsafe(name, value) }
    return JinjaMethods.names(value).contains(name) ? .method(JinjaMethod(value, name)) : nil
  }

  private func numberAttribute(_ name: String, of value: JinjaValue) -> JinjaValue? {
    switch (name, value.index) {
    case ("real", let integer?), ("numerator", let integer?): .integer(integer)
    case ("imag", .some): .integer(0)
    case ("denominator", .some): .integer(1)
    case ("real", nil): value
    case ("imag", nil): .float(0)
    default: nil
    }
  }

  private func unsafe(_ name: String, _ value: JinjaValue) -> JinjaValue {
    .undefined(
      .unsafe(
        "access to attribute \(PythonText.quoted(name)) of '\(value.typeName)' object is unsafe."))
  }

  /// `value[start:stop:step]`.
  func slice(_ value: JinjaValue, _ bounds: [JinjaValue?]) throws(ChatTemplateError) -> JinjaValue {
    if case .undefined(let undefined) = value { throw undefined.error }
    var limits: [Int?] = []
    for bound in bounds {
      guard let bound, !bound.isNone else {
        limits.append(nil)
        continue
      }
      guard let index = bound.index else {
        if !Self.isSliceable(value) { throw Self.notSliceable(value) }
        throw ChatTemplateError(
          .wrongType, "slice indices must be integers or None or have an __index__ method")
      }
      limits.append(index)
    }
    if !Self.isSliceable(value) { throw Self.notSliceable(value) }
    let step = limits[2] ?? 1
    if step == 0 { throw ChatTemplateError(.invalidValue, "slice step cannot be zero") }
    switch value {
    case .string(let text), .markup(let text):
      try budget.allocate(4 * text.utf8.count)
      try budget.spend(.search, on: text.utf8.count)
      let scalars = Array(text.unicodeScalars)
      var view = String.UnicodeScalarView()
      for place in Self.places(limits, step, scalars.count) { view.append(scalars[place]) }
      return value.sibling(String(view))
    case .list(let list):
      return try self.list(
        Self.places(limits, step, list.elements.count).map { list.elements[$0] })
    case .tuple(let list):
      return try tuple(Self.places(limits, step, list.elements.count).map { list.elements[$0] })
    case .range(let range):
      let places = Self.places(limits, step, range.count)
      guard let first = places.first, let last = places.last else {
        return .range(JinjaRange(start: 0, stop: 0, step: 1, count: 0))
      }
      let width = places.count > 1 ? range[places[1]] - range[first] : range.step &* step
      return .range(
        JinjaRange(
          start: range[first], stop: range[last] &+ width, step: width, count: places.count))
    default: throw Self.notSliceable(value)
    }
  }

  private static func isSliceable(_ value: JinjaValue) -> Bool {
    switch value {
    case .string, .markup, .list, .tuple, .range: true
    default: false
    }
  }

  private static func notSliceable(_ value: JinjaValue) -> ChatTemplateError {
    if case .dictionary = value { return ChatTemplateError(.wrongType, "unhashable type: 'slice'") }
    return ChatTemplateError(.wrongType, "'\(value.typeName)' object is not subscriptable")
  }

  private static func places(_ limits: [Int?], _ step: Int, _ count: Int) -> [Int] {
    func clamp(_ index: Int, _ low: Int, _ high: Int) -> Int {
      min(max(index < 0 ? max(index, -count - 1) + count : index, low), high)
    }
    if step > 0 {
      let start = limits[0].map { clamp($0, 0, count) } ?? 0
      let stop = limits[1].map { clamp($0, 0, count) } ?? count
      return start < stop ? Array(stride(from: start, to: stop, by: min(step, count))) : []
    }
    let start = limits[0].map { clamp($0, -1, count - 1) } ?? count - 1
    let stop = limits[1].map { clamp($0, -1, count - 1) } ?? -1
    return start > stop ? Array(stride(from: start, to: stop, by: max(step, -count))) : []
  }
}
