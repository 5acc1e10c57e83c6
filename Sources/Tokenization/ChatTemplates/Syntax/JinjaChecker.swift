/// Finds filters and tests that do not exist. Jinja refuses them when it reads the template, except inside conditions,
/// where they are an error only once they are used.
struct JinjaChecker {
  private var isConditional = false

  static func check(_ statements: [JinjaStatement]) throws(ChatTemplateError) {
    var checker = JinjaChecker()
    try checker.visit(statements)
  }

  private mutating func visit(_ statements: [JinjaStatement], conditional: Bool = false)
    throws(ChatTemplateError)
  {
    let outer = isConditional
    isConditional = conditional
    defer { isConditional = outer }
    for statement in statements { try visit(statement) }
  }

  private mutating func visit(_ statement: JinjaStatement) throws(ChatTemplateError) {
    let line = statement.line
    switch statement.kind {
    case .text, .leaveLoop, .nextIteration, .load: break
    case .output(let value), .assign(_, let value): try visit(value, line)
    case .branch(let cases, let otherwise):
      let outer = isConditional
      isConditional = true
      for (test, _) in cases { try visit(test, line) }
      isConditional = outer
      for (_, body) in cases { try visit(body, conditional: true) }
      try visit(otherwise, conditional: true)
    case .loop(let loop):
      if let filter = loop.filter {
        try unconditionally { (checker) throws(ChatTemplateError) in
          try checker.visit(filter, line)
        }
      }
      try visit(loop.iterable, line)
      try visit(loop.body)
      try visit(loop.otherwise)
    case .assignBlock(_, let filters, let body), .filter(let filters, let body):
      try unconditionally { (checker) throws(ChatTemplateError) in
        try checker.visit(filters, line)
      }
      try visit(body)
    case .macro(let macro): try visit(macro, line)
    case .call(let macro, let call):
      try visit(macro, line)
      try visit(call, line)
    case .with(let values, let body):
      for (_, value) in values { try visit(value, line) }
      try visit(body)
    case .scope(let body), .generation(let body): try visit(body)
    case .block(let block): try visit(block.body)
    }
  }

  private mutating func visit(_ macro: JinjaMacroDefinition, _ line: Int)
    throws(ChatTemplateError)
  {
    try unconditionally { (checker) throws(ChatTemplateError) in
      for value in macro.defaults { try checker.visit(value, line) }
    }
    try visit(macro.body)
  }

  private mutating func unconditionally(
    _ check: (inout JinjaChecker) throws(ChatTemplateError) -> Void
  ) throws(ChatTemplateError) {
    let outer = isConditional
    isConditional = false
    defer { isConditional = outer }
    try check(&self)
  }

  private mutating func visit(_ value: JinjaExpression, _ line: Int) throws(ChatTemplateError) {
    switch value {
    case .literal, .name: break
    case .list(let parts), .tuple(let parts), .and(let parts), .or(let parts),
      .concatenate(let parts):
      for part in parts { try visit(part, line) }
    case .dictionary(let members):
      for (key, value) in members {
        try visit(key, line)
        try visit(value, line)
      }
    case .negative(let operand), .positive(let operand), .not(let operand):
      try visit(operand, line)
    case .compare(let first, let rest):
      try visit(first, line)
      for (_, operand) in rest { try visit(operand, line) }
    case .arithmetic(let first, let rest):
      try visit(first, line)
      for (_, operand) in rest { try visit(operand, line) }
    case .conditional(let test, let then, let otherwise, _):
      let outer = isConditional
      isConditional = true
      defer { isConditional = outer }
      try visit(test, line)
      try visit(then, line)
      if let otherwise { try visit(otherwise, line) }
    case .postfix(let base, let parts):
      try checkNames(parts)
      try visit(base, line)
      try visitArguments(parts, line)
    case .slice(let start, let stop, let step):
      for part in [start, stop, step] {
        if let part { try visit(part, line) }
      }
    }
  }

  private mutating func visit(_ filters: [JinjaPostfix], _ line: Int) throws(ChatTemplateError) {
    try checkNames(filters)
    try visitArguments(filters, line)
  }

  /// Jinja complains about the last name of a chain first.
  private func checkNames(_ parts: [JinjaPostfix]) throws(ChatTemplateError) {
    if isConditional { return }
    for part in parts.reversed() {
      switch part {
      case .filter(let name, _, let line):
        if JinjaFilter(rawValue: name) == nil {
          throw ChatTemplateError(.assertion, "No filter named '\(name)'.", line: line)
        }
      case .test(let name, _, _, let line):
        if JinjaTest(rawValue: name) == nil {
          throw ChatTemplateError(.assertion, "No test named '\(name)'.", line: line)
        }
      case .attribute, .item, .call: break
      }
    }
  }

  private mutating func visitArguments(_ parts: [JinjaPostfix], _ line: Int)
    throws(ChatTemplateError)
  {
    for part in parts {
      switch part {
      case .attribute: break
      case .item(let item): try visit(item, line)
      case .call(let call): try visit(call, line)
      case .filter(_, let call, let line), .test(_, let call, _, let line): try visit(call, line)
      }
    }
  }

  private mutating func visit(_ call: JinjaCall, _ line: Int) throws(ChatTemplateError) {
    for value in call.positional { try visit(value, line) }
    for (_, value) in call.named { try visit(value, line) }
    if let list = call.list { try visit(list, line) }
    if let dictionary = call.dictionary { try visit(dictionary, line) }
  }
}
