extension RegexNode {
  /// Joins neighbouring literals, as far as they treat case alike.
  static func joined(_ nodes: [RegexNode]) -> [RegexNode] {
    var result: [RegexNode] = []
    for node in nodes {
      if case .string(let literal) = node, case .string(var last)? = result.last,
        last.folding == literal.folding
      {
        last.scalars += literal.scalars
        result[result.count - 1] = .string(last)
      } else {
        result.append(node)
      }
    }
    return result
  }

  /// A node that always matches one scalar, as a set; otherwise itself.
  func single(_ isBehind: Bool) -> RegexNode {
    guard case .string(let literal) = self, literal.scalars.count == 1 else { return self }
    guard let folding = literal.folding else { return .set(ScalarSet(literal.scalars)) }
    let item = folding.item(literal.scalars[...], single: isBehind)
    return item.sequence.isEmpty ? .set(item.scalars) : self
  }

  /// The groups that references name.
  var referredGroups: Set<Int> {
    switch self {
    case .backreference(let numbers, _): Set(numbers)
    case .list(let nodes), .alternatives(let nodes):
      nodes.reduce(into: []) { $0.formUnion($1.referredGroups) }
    case .repeat(let body, _), .atomic(let body), .group(let body), .capture(_, let body),
      .look(_, let body):
      body.referredGroups
    default: []
    }
  }

  /// Whether the search position matters beyond the position itself.
  var hasSearchStart: Bool {
    switch self {
    case .assertion(let assertion): assertion == .searchStart
    case .list(let nodes), .alternatives(let nodes): nodes.contains(where: \.hasSearchStart)
    case .repeat(let body, _), .atomic(let body), .group(let body), .capture(_, let body),
      .look(_, let body):
      body.hasSearchStart
    default: false
    }
  }

  /// Whether it can match nothing.
  var isNullable: Bool { scalarLength.lower == 0 }

  /// The least and the most scalars that it matches; nil when there is no limit. Literals that ignore case count as in
  /// look-behinds, one for one, except that none is empty.
  var scalarLength: (lower: Int, upper: Int?) {
    switch self {
    case .empty, .look, .assertion, .keep: return (0, 0)
    case .string(let literal): return (literal.scalars.count, literal.scalars.count)
    case .set: return (1, 1)
    case .backreference: return (0, nil)
    case .list(let nodes):
      return nodes.map(\.scalarLength).reduce((0, 0)) { sum, next in
        (Self.limited(sum.lower + next.lower), Self.sum(sum.upper, next.upper))
      }
    case .alternatives(let branches):
      let lengths = branches.map(\.scalarLength)
      let uppers = lengths.compactMap(\.upper)
      return (
        lengths.map(\.lower).min() ?? 0, uppers.count == lengths.count ? uppers.max() : nil
      )
    case .repeat(let body, let quantifier):
      let length = body.scalarLength
      let upper = quantifier.upper.flatMap { times in length.upper.map { Self.product($0, times) } }
      return (Self.product(length.lower, quantifier.lower), length.upper == 0 ? 0 : upper)
    case .atomic(let body), .group(let body), .capture(_, let body): return body.scalarLength
    }
  }

  private static func limited(_ value: Int) -> Int { min(value, 1 << 30) }
  private static func product(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? 1 << 30 : limited(product)
  }
  private static func sum(_ a: Int?, _ b: Int?) -> Int? {
    guard let a, let b else { return nil }
    return limited(a + b)
  }
}
