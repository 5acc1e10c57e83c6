extension RegexParser {
  /// `*`, `+`, `?` or `{n,m}` with what makes it lazy or possessive.
  struct Quantifier {
    var range: RegexNode.Quantifier
    var isPossessive = false

    var isOnce: Bool { range.lower == 1 && range.upper == 1 }
  }

  /// The quantifier at the index; nil when there is none, or only a brace that is none.
  mutating func quantifier() throws(RegexSyntaxError) -> Quantifier? {
    switch current.flatMap(Unicode.Scalar.init) {
    case "*":
      index += 1
      return simple(0, nil)
    case "+":
      index += 1
      return simple(1, nil)
    case "?":
      index += 1
      return simple(0, 1)
    case "{": return try interval()
    default: return nil
    }
  }

  private mutating func simple(_ lower: Int, _ upper: Int?) -> Quantifier {
    if take("?") {
      return Quantifier(range: .init(lower: lower, upper: upper, isGreedy: false))
    }
    return Quantifier(range: .init(lower: lower, upper: upper), isPossessive: take("+"))
  }

  /// `{n}`, `{n,}`, `{,m}`, `{n,m}`; any other brace is a plain character. `{n}` cannot be lazy, none of them
  /// possessive, and `{m,n}` with m > n is `{n,m}` and possessive.
  private mutating func interval() throws(RegexSyntaxError) -> Quantifier? {
    let start = index
    index += 1
    let lower = try number()
    var upper = lower
    if take(",") {
      upper = try number()
      if lower == nil && upper == nil {
        index = start
        return nil
      }
    } else if lower == nil {
      index = start
      return nil
    }
    guard take("}") else {
      index = start
      return nil
    }
    let isFixed = pattern[start..<index].allSatisfy { $0 != 0x2C }
    var range = RegexNode.Quantifier(lower: lower ?? 0, upper: upper)
    if let limit = upper, range.lower > limit {
      range = .init(lower: limit, upper: range.lower)
      return Quantifier(range: range, isPossessive: true)
    }
    if !isFixed && take("?") { range.isGreedy = false }
    return Quantifier(range: range)
  }

  private mutating func number() throws(RegexSyntaxError) -> Int? {
    var value: Int?
    while let digit = current, (0x30...0x39).contains(digit) {
      let sum = (value ?? 0) * 10 + Int(digit - 0x30)
      guard sum <= Self.maximumRepeat else {
        throw error("a repetition of more than \(Self.maximumRepeat)")
      }
      value = sum
      index += 1
    }
    return value
  }
}

extension RegexParser.Quantifier {
  func applied(to node: RegexNode, offset: Int) throws(RegexSyntaxError) -> RegexNode {
    let repeated = isOnce ? node : try reduced(node, offset)
    return isPossessive ? .atomic(repeated) : repeated
  }

  /// A quantifier upon a quantifier often comes down to one, and not always to what one would think: `(?:a??)*` is
  /// `a*?`.
  private func reduced(_ node: RegexNode, _ offset: Int) throws(RegexSyntaxError) -> RegexNode {
    guard case .repeat(let body, let inner) = node else { return .repeat(node, range) }
    guard let innerKind = Kind(inner) else {
      if inner.lower == inner.upper, range.lower == range.upper {
        let (count, overflow) = inner.lower.multipliedReportingOverflow(by: range.lower)
        if overflow || count > Int(Int32.max) {
          throw RegexSyntaxError(offset: offset, problem: "too many repetitions in repetitions")
        }
        return .repeat(body, .init(lower: count, upper: count))
      }
      return .repeat(node, range)
    }
    guard let outerKind = Kind(range) else {
      var range = range
      if innerKind == .star || innerKind == .plus, let upper = range.upper, upper > 1,
        range.isGreedy
      {
        range.upper = range.lower == 0 ? 1 : range.lower
      }
      return .repeat(node, range)
    }
    switch innerKind.combined(with: outerKind) {
    case .inner: return node
    case .both: return .repeat(node, range)
    case .one(let kind): return .repeat(body, kind.range)
    case .lazyOption: return .repeat(.repeat(body, Kind.plus.range), Kind.lazyQuestion.range)
    }
  }

  private enum Kind {
    case question, star, plus, lazyQuestion, lazyStar, lazyPlus

    init?(_ quantifier: RegexNode.Quantifier) {
      switch (quantifier.lower, quantifier.upper, quantifier.isGreedy) {
      case (0, 1, true): self = .question
      case (0, nil, true): self = .star
      case (1, nil, true): self = .plus
      case (0, 1, false): self = .lazyQuestion
      case (0, nil, false): self = .lazyStar
      case (1, nil, false): self = .lazyPlus
      default: return nil
      }
    }

    var range: RegexNode.Quantifier {
      switch self {
      case .question: .init(lower: 0, upper: 1)
      case .star: .init(lower: 0, upper: nil)
      case .plus: .init(lower: 1, upper: nil)
      case .lazyQuestion: .init(lower: 0, upper: 1, isGreedy: false)
      case .lazyStar: .init(lower: 0, upper: nil, isGreedy: false)
      case .lazyPlus: .init(lower: 1, upper: nil, isGreedy: false)
      }
    }

    enum Combination {
      case inner
      case both
      case one(Kind)
      /// `(?:x+)??`
      case lazyOption
    }

    func combined(with outer: Kind) -> Combination {
      switch (self, outer) {
      case (.question, .star), (.question, .plus), (.plus, .question), (.plus, .star),
        (.lazyPlus, .star):
        .one(.star)
      case (.question, .lazyQuestion): .one(.lazyQuestion)
      case (.question, .lazyStar), (.lazyQuestion, .star), (.lazyQuestion, .plus),
        (.lazyQuestion, .lazyStar), (.lazyQuestion, .lazyPlus), (.lazyPlus, .lazyQuestion),
        (.lazyPlus, .lazyStar):
        .one(.lazyStar)
      case (.lazyPlus, .plus): .one(.plus)
      case (.star, .lazyQuestion), (.star, .lazyStar), (.plus, .lazyStar): .lazyOption
      case (.question, .lazyPlus), (.plus, .lazyQuestion), (.lazyPlus, .question): .both
      default: .inner
      }
    }
  }
}
