/// Something that is used up by reading it once: Python's generators and iterators.
final class JinjaIterator {
  typealias Next = () throws(ChatTemplateError) -> JinjaValue?

  let typeName: String
  let depth: Int
  private var advance: Next?

  init(_ typeName: String = "generator", depth: Int, _ next: @escaping Next) {
    self.typeName = typeName
    self.depth = depth + 1
    advance = next
  }

  /// Reads elements one after the other; `depth` is that of the deepest, where it is known.
  convenience init(
    _ elements: [JinjaValue], typeName: String = "generator", depth: Int? = nil
  ) {
    var place = 0
    let depth = depth ?? elements.reduce(0) { max($0, $1.depth) }
    self.init(typeName, depth: depth) { () throws(ChatTemplateError) -> JinjaValue? in
      guard place < elements.count else { return nil }
      place += 1
      return elements[place - 1]
    }
  }

  /// After its end or an error a generator has nothing left.
  func next() throws(ChatTemplateError) -> JinjaValue? {
    guard let advance else { return nil }
    do throws(ChatTemplateError) {
      if let value = try advance() { return value }
    } catch {
      self.advance = nil
      throw error
    }
    self.advance = nil
    return nil
  }
}

/// What must be emptied when rendering ends, since templates can tie knots with it.
protocol JinjaClearable: AnyObject {
  func clear()
}

/// The only thing that a template can change.
final class JinjaNamespace: JinjaClearable {
  private(set) var members: [(name: String, value: JinjaValue)] = []

  subscript(name: String) -> JinjaValue? {
    get { members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value }
    set {
      if let place = members.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
        if let newValue { members[place].value = newValue } else { members.remove(at: place) }
      } else if let newValue {
        members.append((name, newValue))
      }
    }
  }

  func clear() { members = [] }
}

/// A macro together with the variables that it can see.
final class JinjaMacro {
  let definition: JinjaMacroDefinition
  let scope: JinjaScope

  init(_ definition: JinjaMacroDefinition, _ scope: JinjaScope) {
    self.definition = definition
    self.scope = scope
  }
}

/// The variables of a piece of a template.
final class JinjaScope: JinjaClearable {
  private let parent: JinjaScope?
  private var variables: [String: JinjaValue] = [:]

  init(_ parent: JinjaScope?) { self.parent = parent }

  subscript(name: String) -> JinjaValue? {
    get {
      var scope: JinjaScope? = self
      while let here = scope {
        if let value = here.variables[name] { return value }
        scope = here.parent
      }
      return nil
    }
    set { variables[name] = newValue }
  }

  func clear() { variables = [:] }
}

/// The functions that every template has.
enum JinjaFunction: String {
  case range
  case dict
  case lipsum
  case cycler
  case joiner
  case namespace
  case raiseException = "raise_exception"
  case strftimeNow = "strftime_now"

  var typeName: String {
    switch self {
    case .dict, .cycler, .joiner, .namespace: "type"
    default: "function"
    }
  }
}

/// A method of a value.
final class JinjaMethod {
  let receiver: JinjaValue
  let name: String

  init(_ receiver: JinjaValue, _ name: String) {
    self.receiver = receiver
    self.name = name
  }
}

final class JinjaCycler {
  let items: [JinjaValue]
  private(set) var position = 0

  init(_ items: [JinjaValue]) { self.items = items }

  var current: JinjaValue { items[position] }

  func next() -> JinjaValue {
    defer { position = (position + 1) % items.count }
    return current
  }

  func reset() { position = 0 }
}

final class JinjaJoiner {
  let separator: JinjaValue
  private var isUsed = false

  init(_ separator: JinjaValue) { self.separator = separator }

  func next() -> JinjaValue {
    defer { isUsed = true }
    return isUsed ? separator : .string("")
  }
}
