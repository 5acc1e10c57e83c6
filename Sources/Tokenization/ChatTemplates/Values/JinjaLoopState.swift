/// What `loop` knows. It reads one item ahead only when it is asked about the next one.
final class JinjaLoopState {
  private var source: JinjaIterator
  private var knownCount: Int?
  private var ahead: JinjaValue?
  private(set) var index0 = -1
  private var before: JinjaValue?
  private var current: JinjaValue?
  let depth0: Int
  /// Renders the body for other items; nil unless the loop is recursive.
  let recursion: ((JinjaValue, Int) throws(ChatTemplateError) -> String)?
  var lastChanged: [JinjaValue]?

  init(
    _ source: JinjaIterator, count: Int?, depth0: Int,
    recursion: ((JinjaValue, Int) throws(ChatTemplateError) -> String)?
  ) {
    self.source = source
    knownCount = count
    self.depth0 = depth0
    self.recursion = recursion
  }

  func next() throws(ChatTemplateError) -> JinjaValue? {
    var item = ahead
    ahead = nil
    if item == nil { item = try source.next() }
    guard let item else { return nil }
    index0 += 1
    before = current
    current = item
    return item
  }

  private func peek() throws(ChatTemplateError) -> JinjaValue? {
    if ahead == nil { ahead = try source.next() }
    return ahead
  }

  private func count() throws(ChatTemplateError) -> Int {
    if let knownCount { return knownCount }
    var rest: [JinjaValue] = []
    while let item = try source.next() { rest.append(item) }
    let count = rest.count + index0 + 1 + (ahead == nil ? 0 : 1)
    source = JinjaIterator(rest)
    knownCount = count
    return count
  }

  func length() throws(ChatTemplateError) -> Int { try count() }

  /// An attribute that is not a method.
  func attribute(_ name: String) throws(ChatTemplateError) -> JinjaValue? {
    switch name {
    case "index": return .integer(index0 + 1)
    case "index0": return .integer(index0)
    case "first": return .bool(index0 == 0)
    case "last": return .bool(try peek() == nil)
    case "length": return .integer(try count())
    case "revindex": return .integer(try count() - index0)
    case "revindex0": return .integer(try count() - index0 - 1)
    case "depth": return .integer(depth0 + 1)
    case "depth0": return .integer(depth0)
    case "previtem":
      if index0 == 0 { return .undefined(.hint("there is no previous item")) }
      return before
    case "nextitem": return try peek() ?? .undefined(.hint("there is no next item"))
    default: return nil
    }
  }
}
