/// A statement and its line.
struct JinjaStatement: Sendable {
  indirect enum Kind: Sendable {
    case text(String)
    case output(JinjaExpression)
    case branch([(test: JinjaExpression, body: [JinjaStatement])], otherwise: [JinjaStatement])
    case loop(JinjaLoop)
    case assign(JinjaTarget, JinjaExpression)
    case assignBlock(JinjaTarget, [JinjaPostfix], [JinjaStatement])
    case macro(JinjaMacroDefinition)
    case call(JinjaMacroDefinition, JinjaExpression)
    case filter([JinjaPostfix], [JinjaStatement])
    case with([(target: JinjaTarget, value: JinjaExpression)], [JinjaStatement])
    case scope([JinjaStatement])
    case block(JinjaBlock)
    case generation([JinjaStatement])
    case leaveLoop
    case nextIteration
    /// `include`, `import` and `extends`, which need other templates.
    case load
  }

  let kind: Kind
  let line: Int
}

struct JinjaLoop: Sendable {
  let target: JinjaTarget
  let iterable: JinjaExpression
  let filter: JinjaExpression?
  let isRecursive: Bool
  let body: [JinjaStatement]
  let otherwise: [JinjaStatement]
}

/// A macro, or the body of a `call` block.
final class JinjaMacroDefinition: Sendable {
  let name: String?
  let parameters: [String]
  /// The defaults of the last parameters.
  let defaults: [JinjaExpression]
  let body: [JinjaStatement]
  let takesPositional: Bool
  let takesNamed: Bool
  let takesCaller: Bool

  init(
    name: String?, parameters: [String], defaults: [JinjaExpression], body: [JinjaStatement],
    special: Set<String>
  ) {
    self.name = name
    self.parameters = parameters
    self.defaults = defaults
    self.body = body
    takesPositional = special.contains("varargs")
    takesNamed = special.contains("kwargs")
    takesCaller = special.contains("caller")
  }
}

struct JinjaBlock: Sendable {
  let name: String
  let isScoped: Bool
  let isRequired: Bool
  let body: [JinjaStatement]
}
