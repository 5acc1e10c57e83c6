/// Renders one template once.
final class JinjaRenderer {
  enum Flow { case next, leaveLoop, nextIteration }

  let syntax: JinjaSyntax
  let budget: JinjaBudget
  let clock: ChatTemplateClock
  let globals: JinjaScope
  /// The text that is written; macros and blocks that are captured put theirs on top.
  private var buffers: [[UInt8]] = [[]]
  /// For buffers that hold a value which is no text: what Python says when it joins them.
  private var failures: [Int: ChatTemplateError] = [:]
  private var clearables: [any JinjaClearable] = []
  private var nesting = 0
  private var calls = 0
  /// Whether anything was written to the outermost text; Python's tracker of generations sleeps until then.
  private var hasWritten = false
  /// What the assistant wrote, in bytes of the outermost text and lengths in bytes.
  private(set) var generations: [(start: Int, text: String)] = []

  init(
    _ syntax: JinjaSyntax, _ variables: [(name: String, value: JinjaValue)], inputSize: Int,
    clock: ChatTemplateClock
  ) {
    self.syntax = syntax
    self.clock = clock
    budget = JinjaBudget(inputSize: inputSize)
    globals = JinjaScope(nil)
    for (name, value) in variables { globals[name] = value }
    globals["self"] = .blocks
    clearables.append(globals)
  }

  deinit {
    for object in clearables { object.clear() }
  }

  func render() throws(ChatTemplateError) -> [UInt8] {
    _ = try execute(syntax.statements, globals)
    if let failure = failures[0] { throw failure }
    return buffers[0]
  }

  /// Remembers an object so that it can be emptied at the end.
  func track(_ object: some JinjaClearable) throws(ChatTemplateError) {
    try budget.allocate(256)
    clearables.append(object)
  }

  func write(_ text: String) throws(ChatTemplateError) {
    if buffers.count == 1 { hasWritten = true }
    let top = buffers.count - 1
    if buffers[top].count + text.utf8.count > budget.outputLimit {
      throw ChatTemplateError(
        .limit, "the template writes more than \(JinjaBudget.maximumOutput >> 20) MB")
    }
    try budget.spend(text.utf8.count >> 6)
    var text = text
    text.withUTF8 { buffers[top].append(contentsOf: $0) }
  }

  /// Writes what a `filter` block gives: it is not turned into text.
  func write(filtered value: JinjaValue) throws(ChatTemplateError) {
    if let text = value.text { return try write(text) }
    hasWritten = hasWritten || buffers.count == 1
    let place = buffers.count - 1
    if failures[place] == nil {
      failures[place] = ChatTemplateError(
        .wrongType, "expected str instance, \(value.typeName) found")
    }
  }

  /// What `body` writes.
  func capture(_ body: () throws(ChatTemplateError) -> Void) throws(ChatTemplateError) -> String {
    buffers.append([])
    defer { failures[buffers.count] = nil }
    do throws(ChatTemplateError) {
      try body()
    } catch {
      buffers.removeLast()
      throw error
    }
    let bytes = buffers.removeLast()
    if let failure = failures[buffers.count] { throw failure }
    try budget.allocate(bytes.count)
    return String(decoding: bytes, as: UTF8.self)
  }

  func noteGeneration(_ text: String) {
    if buffers.count > 0, hasWritten || !generations.isEmpty {
      generations.append((buffers[0].count, text))
    }
  }

  /// Runs `body` one level deeper in the machine's stack.
  func nested<Result>(_ body: () throws(ChatTemplateError) -> Result) throws(ChatTemplateError)
    -> Result
  {
    nesting += 1
    defer { nesting -= 1 }
    if nesting > JinjaBudget.maximumNesting {
      throw ChatTemplateError(
        .limit, "the template nests more than \(JinjaBudget.maximumNesting) levels deep")
    }
    return try body()
  }

  /// Runs `body` as a call of a macro or of a recursive loop.
  func called<Result>(_ body: () throws(ChatTemplateError) -> Result) throws(ChatTemplateError)
    -> Result
  {
    calls += 1
    defer { calls -= 1 }
    if calls > JinjaBudget.maximumCalls {
      throw ChatTemplateError(
        .limit, "the template calls itself more than \(JinjaBudget.maximumCalls) levels deep")
    }
    return try body()
  }

  /// A list of `elements`.
  func list(_ elements: [JinjaValue]) throws(ChatTemplateError) -> JinjaValue {
    .list(try checked(JinjaList(elements)))
  }

  func tuple(_ elements: [JinjaValue]) throws(ChatTemplateError) -> JinjaValue {
    .tuple(try checked(JinjaList(elements)))
  }

  private func checked(_ list: JinjaList) throws(ChatTemplateError) -> JinjaList {
    try budget.allocate(32 * list.elements.count + 48)
    try checkDepth(list.depth)
    return list
  }

  func dictionary(_ pairs: [(key: JinjaValue, value: JinjaValue)]) throws(ChatTemplateError)
    -> JinjaValue
  {
    try budget.allocate(320 * pairs.count + 64)
    let dictionary = try JinjaDictionary(pairs)
    try checkDepth(dictionary.depth)
    return .dictionary(dictionary)
  }

  func iterator(
    depth: Int, typeName: String = "generator", _ next: @escaping JinjaIterator.Next
  ) throws(ChatTemplateError) -> JinjaValue {
    try budget.allocate(128)
    let iterator = JinjaIterator(typeName, depth: depth, next)
    try checkDepth(iterator.depth)
    return .iterator(iterator)
  }

  private func checkDepth(_ depth: Int) throws(ChatTemplateError) {
    if depth > JinjaBudget.maximumDepth {
      throw ChatTemplateError(
        .limit, "values nest more than \(JinjaBudget.maximumDepth) levels deep")
    }
  }

  /// Text that an operation made.
  func string(_ text: String) throws(ChatTemplateError) -> JinjaValue {
    try budget.allocate(text.utf8.count)
    return .string(text)
  }
}
