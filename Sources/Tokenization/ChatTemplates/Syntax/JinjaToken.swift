/// A piece of a template as the parser sees it.
struct JinjaToken {
  enum Kind {
    case data(String)
    case variableBegin
    case variableEnd
    case blockBegin
    case blockEnd
    case name(String)
    case string(String)
    case integer(Int)
    case float(Double)
    case symbol(JinjaSymbol)
    case end
    /// What could not be read; Python complains when the parser gets there.
    case failure(ChatTemplateError)
  }

  let kind: Kind
  let line: Int

  /// How Jinja names the token in its messages.
  var description: String {
    switch kind {
    case .data: "template data / text"
    case .variableBegin: "begin of print statement"
    case .variableEnd: "end of print statement"
    case .blockBegin: "begin of statement block"
    case .blockEnd: "end of statement block"
    case .name(let name): name
    case .string: "string"
    case .integer: "integer"
    case .float: "float"
    case .symbol(let symbol): symbol.rawValue
    case .end, .failure: "end of template"
    }
  }
}

/// The operators and brackets; longer ones come first where one begins like another.
enum JinjaSymbol: String, CaseIterable {
  case floorDivide = "//"
  case power = "**"
  case equal = "=="
  case notEqual = "!="
  case greaterEqual = ">="
  case lessEqual = "<="
  case add = "+"
  case subtract = "-"
  case divide = "/"
  case multiply = "*"
  case modulo = "%"
  case tilde = "~"
  case leftBracket = "["
  case rightBracket = "]"
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBrace = "{"
  case rightBrace = "}"
  case greater = ">"
  case less = "<"
  case assign = "="
  case dot = "."
  case colon = ":"
  case pipe = "|"
  case comma = ","
  case semicolon = ";"

  /// What closes this bracket.
  var closing: JinjaSymbol? {
    switch self {
    case .leftBracket: .rightBracket
    case .leftParenthesis: .rightParenthesis
    case .leftBrace: .rightBrace
    default: nil
    }
  }

  var isClosing: Bool {
    self == .rightBracket || self == .rightParenthesis || self == .rightBrace
  }
}
