extension JinjaRenderer {
  func run(_ loop: JinjaLoop, _ scope: JinjaScope) throws(ChatTemplateError) {
    let items = try evaluate(loop.iterable, scope)
    if loop.isRecursive {
      try write(try recurse(loop, items, 0, scope))
    } else {
      try iterate(loop, items, depth: 0, scope, recursion: nil)
    }
  }

  private func recurse(_ loop: JinjaLoop, _ items: JinjaValue, _ depth: Int, _ scope: JinjaScope)
    throws(ChatTemplateError) -> String
  {
    try called { () throws(ChatTemplateError) in
      try capture { () throws(ChatTemplateError) in
        try iterate(loop, items, depth: depth, scope) {
          [unowned self] (items, depth) throws(ChatTemplateError) in
          try recurse(loop, items, depth, scope)
        }
      }
    }
  }

  private func iterate(
    _ loop: JinjaLoop, _ items: JinjaValue, depth: Int, _ scope: JinjaScope,
    recursion: ((JinjaValue, Int) throws(ChatTemplateError) -> String)?
  ) throws(ChatTemplateError) {
    var source = try elements(of: items)
    var count = try count(items)
    if let filter = loop.filter {
      source = filtered(source, loop.target, filter, scope)
      count = nil
    }
    let state = JinjaLoopState(source, count: count, depth0: depth, recursion: recursion)
    // As in Python, `break` and `continue` do not count as an iteration.
    var isEmpty = true
    while let item = try state.next() {
      try budget.spend(4)
      let inner = JinjaScope(scope)
      inner["loop"] = .loop(state)
      try assign(item, to: loop.target, inner)
      let flow = try nested { () throws(ChatTemplateError) in try execute(loop.body, inner) }
      if flow == .leaveLoop { break }
      if flow == .next { isEmpty = false }
    }
    if isEmpty {
      _ = try nested { () throws(ChatTemplateError) in
        try execute(loop.otherwise, JinjaScope(scope))
      }
    }
  }

  /// The items that pass the condition of the loop, which does not see `loop`.
  private func filtered(
    _ source: JinjaIterator, _ target: JinjaTarget, _ filter: JinjaExpression, _ scope: JinjaScope
  ) -> JinjaIterator {
    JinjaIterator(depth: 0) { [unowned self] () throws(ChatTemplateError) -> JinjaValue? in
      while let item = try source.next() {
        try budget.spend(4)
        let inner = JinjaScope(scope)
        try assign(item, to: target, inner)
        if try truth(try evaluate(filter, inner)) { return item }
      }
      return nil
    }
  }
}
