/// An expression. Chains of operators and of postfixes are lists, so that the tree is only as deep as its brackets.
indirect enum JinjaExpression: Sendable {
  enum Arithmetic: Sendable {
    case add, subtract, multiply, divide, floorDivide, modulo, power
  }

  enum Comparison: Sendable {
    case equal, notEqual, less, lessEqual, greater, greaterEqual, contained, notContained
  }

  case literal(JinjaLiteral)
  case name(String)
  case list([JinjaExpression])
  case tuple([JinjaExpression])
  case dictionary([(key: JinjaExpression, value: JinjaExpression)])
  case negative(JinjaExpression)
  case positive(JinjaExpression)
  case not(JinjaExpression)
  case and([JinjaExpression])
  case or([JinjaExpression])
  case compare(JinjaExpression, [(comparison: Comparison, operand: JinjaExpression)])
  case arithmetic(JinjaExpression, [(operation: Arithmetic, operand: JinjaExpression)])
  case concatenate([JinjaExpression])
  case conditional(
    test: JinjaExpression, then: JinjaExpression, otherwise: JinjaExpression?, line: Int)
  case postfix(JinjaExpression, [JinjaPostfix])
  /// Only between brackets behind a value.
  case slice(JinjaExpression?, JinjaExpression?, JinjaExpression?)
}

/// A value that stands in the template itself.
enum JinjaLiteral: Sendable {
  case none
  case bool(Bool)
  case integer(Int)
  case float(Double)
  case string(String)
}

/// What follows a value.
enum JinjaPostfix: Sendable {
  case attribute(String)
  case item(JinjaExpression)
  case call(JinjaCall)
  case filter(String, JinjaCall, line: Int)
  case test(String, JinjaCall, isNegated: Bool, line: Int)
}

/// The arguments of a call as they stand in the template.
struct JinjaCall: Sendable {
  var positional: [JinjaExpression] = []
  var named: [(name: String, value: JinjaExpression)] = []
  var list: JinjaExpression?
  var dictionary: JinjaExpression?
}

/// What a value is assigned to.
indirect enum JinjaTarget: Sendable {
  case name(String)
  case attribute(of: String, String)
  case tuple([JinjaTarget])
}
