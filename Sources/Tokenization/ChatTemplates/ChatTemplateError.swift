/// Why a chat template could not be read or rendered.
public struct ChatTemplateError: Error, Sendable, Equatable {
  /// The kinds of failure; Python's exception is named where there is one.
  public enum Code: Sendable, Equatable {
    /// The template is not Jinja (`TemplateSyntaxError`).
    case syntax
    /// A filter, a test or a target that may not be used (`TemplateAssertionError`).
    case assertion
    /// The template called `raise_exception` (`TemplateError`).
    case raised
    /// The template uses a value that is not there (`UndefinedError`).
    case undefinedValue
    /// The sandbox forbids it (`SecurityError`).
    case forbidden
    /// An operation of Jinja cannot be done (`TemplateRuntimeError`, `FilterArgumentError`).
    case runtime
    /// An operation does not fit the types of its values (`TypeError`, `AttributeError`).
    case wrongType
    /// A value of the right type makes no sense (`ValueError`, `KeyError`, `IndexError`, `AssertionError`).
    case invalidValue
    /// A division by zero, or a number beyond 64 bits (`ZeroDivisionError`, `OverflowError`).
    case arithmetic
    /// The template asks for more than a chat template needs: nesting, steps, memory or output.
    case limit
    /// A part of Jinja that needs a host program: files, randomness, complex numbers.
    case unsupported
    /// The tokenizer has no chat template.
    case noTemplate
    /// The tokenizer has several chat templates and none of them is the default.
    case ambiguousTemplate
    /// The arguments of the call do not go together.
    case invalidArgument
  }

  /// What went wrong.
  public let code: Code
  /// What happened, in Python's words where Python has some.
  public let message: String
  /// The line of the template, from 1; nil when the failure is about the call.
  public internal(set) var line: Int?
  /// What to do about it; may be empty.
  public let remedy: String

  init(_ code: Code, _ message: String, line: Int? = nil, remedy: String = "") {
    self.code = code
    self.message = message
    self.line = line
    self.remedy = remedy
  }
}

extension ChatTemplateError: CustomStringConvertible {
  /// Where, what, and what to do: `chat template, line 3: 'x' is undefined`.
  public var description: String {
    let place = line.map { "chat template, line \($0): " } ?? ""
    return place + message + (remedy.isEmpty ? "" : "; " + remedy)
  }
}
