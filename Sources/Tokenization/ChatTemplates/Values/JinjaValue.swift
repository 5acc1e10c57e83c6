/// Everything that a template can hold. The list is closed: there is no way from a value to the host program.
enum JinjaValue {
  case undefined(JinjaUndefined)
  case none
  case bool(Bool)
  case integer(Int)
  /// An integer of a JSON value beyond 64 bits: it can be printed and compared.
  case largeInteger(String)
  case float(Double)
  case string(String)
  /// Text that `escape` and `safe` made: it escapes what is joined to it.
  case markup(String)
  case list(JinjaList)
  case tuple(JinjaList)
  case dictionary(JinjaDictionary)
  case range(JinjaRange)
  case view(JinjaDictionary.Part, JinjaDictionary)
  case iterator(JinjaIterator)
  case namespace(JinjaNamespace)
  case macro(JinjaMacro)
  case function(JinjaFunction)
  case method(JinjaMethod)
  case loop(JinjaLoopState)
  case cycler(JinjaCycler)
  case joiner(JinjaJoiner)
  /// `self`, whose attributes are the blocks.
  case blocks
  case block(String)

  /// The text of strings.
  var text: String? {
    switch self {
    case .string(let text), .markup(let text): text
    default: nil
    }
  }

  /// The value as an index or a count: booleans are integers.
  var index: Int? {
    switch self {
    case .integer(let value): value
    case .bool(let value): value ? 1 : 0
    default: nil
    }
  }

  var isUndefined: Bool { if case .undefined = self { true } else { false } }
  var isNone: Bool { if case .none = self { true } else { false } }

  init(_ literal: JinjaLiteral) {
    switch literal {
    case .none: self = .none
    case .bool(let value): self = .bool(value)
    case .integer(let value): self = .integer(value)
    case .float(let value): self = .float(value)
    case .string(let value): self = .string(value)
    }
  }

  /// Text of the same kind as this value.
  func sibling(_ text: String) -> JinjaValue {
    if case .markup = self { .markup(text) } else { .string(text) }
  }

  /// How many values are inside each other.
  var depth: Int {
    switch self {
    case .list(let list), .tuple(let list): list.depth
    case .dictionary(let dictionary), .view(_, let dictionary): dictionary.depth
    case .iterator(let iterator): iterator.depth
    case .method(let method): method.receiver.depth + 1
    default: 0
    }
  }

  /// The name of the Python type.
  var typeName: String {
    switch self {
    case .undefined: "Undefined"
    case .none: "NoneType"
    case .bool: "bool"
    case .integer, .largeInteger: "int"
    case .float: "float"
    case .string: "str"
    case .markup: "Markup"
    case .list: "list"
    case .tuple: "tuple"
    case .dictionary: "dict"
    case .range: "range"
    case .view(let part, _): part.rawValue
    case .iterator(let iterator): iterator.typeName
    case .namespace: "Namespace"
    case .macro: "Macro"
    case .function(let function): function.typeName
    case .method: "builtin_function_or_method"
    case .loop: "LoopContext"
    case .cycler: "Cycler"
    case .joiner: "Joiner"
    case .blocks: "TemplateReference"
    case .block: "BlockReference"
    }
  }

  /// How Jinja names the type in its messages.
  var typeDescription: String {
    switch self {
    case .none: "None"
    case .undefined, .macro, .loop, .blocks, .block: "jinja2.runtime.\(typeName) object"
    case .namespace, .cycler, .joiner: "jinja2.utils.\(typeName) object"
    case .markup: "markupsafe.Markup object"
    default: "\(typeName) object"
    }
  }
}

/// Why a value is not there.
enum JinjaUndefined {
  case name(String)
  case attribute(String, of: String)
  case element(String, of: String)
  case hint(String)
  /// The sandbox hides the attribute.
  case unsafe(String)

  var error: ChatTemplateError {
    switch self {
    case .name(let name):
      ChatTemplateError(.undefinedValue, "\(PythonText.quoted(name)) is undefined")
    case .attribute(let name, let type):
      ChatTemplateError(
        .undefinedValue, "\(PythonText.quoted(type)) has no attribute \(PythonText.quoted(name))")
    case .element(let name, let type):
      ChatTemplateError(.undefinedValue, "\(type) has no element \(name)")
    case .hint(let text): ChatTemplateError(.undefinedValue, text)
    case .unsafe(let text): ChatTemplateError(.forbidden, text)
    }
  }
}

/// The elements of a list or a tuple; nothing can change them.
class JinjaList {
  let elements: [JinjaValue]
  let depth: Int
  /// The values in it and in the tuples in it; a large number for all that are more.
  let leaves: Int

  init(_ elements: [JinjaValue]) {
    self.elements = elements
    var depth = 0
    var leaves = 1
    for element in elements {
      depth = max(depth, element.depth)
      if case .tuple(let list) = element { leaves += list.leaves } else { leaves += 1 }
      leaves = min(leaves, 1 << 30)
    }
    self.depth = depth + 1
    self.leaves = leaves
  }
}

/// What `groupby` gives: a tuple whose parts have names.
final class JinjaGroup: JinjaList {}

/// `range(…)`, of at most a hundred thousand numbers.
struct JinjaRange {
  let start: Int
  let stop: Int
  let step: Int
  let count: Int

  subscript(position: Int) -> Int { start + position * step }

  func contains(_ number: JinjaRenderer.Number) -> Bool {
    let value: Int?
    switch number {
    case .integer(let integer): value = integer
    case .float(let float): value = Int(exactly: float)
    }
    guard count > 0, let value else { return false }
    let (low, high) = step > 0 ? (start, self[count - 1]) : (self[count - 1], start)
    // Within the range the distance is at most that of its ends, which was checked when it was made.
    guard value >= low, value <= high else { return false }
    return (UInt(bitPattern: value) &- UInt(bitPattern: low)) % step.magnitude == 0
  }
}
