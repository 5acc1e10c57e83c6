/// A parsed pattern.
indirect enum RegexNode: Sendable {
  case empty
  case string(Literal)
  case set(ScalarSet)
  case list([RegexNode])
  case alternatives([RegexNode])
  case `repeat`(RegexNode, Quantifier)
  /// `(?>…)`: once matched, never tried otherwise.
  case atomic(RegexNode)
  /// A group with options of its own, which keeps literals apart.
  case group(RegexNode)
  case capture(Int, RegexNode)
  case look(Look, RegexNode)
  case assertion(RegexAssertion)
  /// The last of these groups that has matched, again.
  case backreference([Int], ignoresCase: Bool)
  /// `\K`: the match begins here.
  case keep

  struct Literal: Equatable, Sendable {
    var scalars: [UInt32]
    var folding: CaseFolding?
  }

  struct Quantifier: Equatable, Sendable {
    var lower: Int
    /// nil: no limit.
    var upper: Int?
    var isGreedy = true
  }

  struct Look: Equatable, Sendable {
    let isBehind: Bool
    let isNegative: Bool
  }
}

/// A place between two scalars.
enum RegexAssertion: Hashable, Sendable {
  case textStart
  case textEnd
  /// `\Z`: the end, or before a line feed at the end.
  case textEndBeforeNewline
  case lineStart
  case lineEnd
  /// `\G`: where the search began.
  case searchStart
  case wordBoundary(isNegative: Bool, asciiOnly: Bool)
}
