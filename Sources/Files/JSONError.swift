/// Why a text is not the JSON that was expected, and where.
public struct JSONError: Error, Sendable, Equatable {
  /// The kinds of failure.
  public enum Code: Sendable, Equatable {
    /// Something else was expected here.
    case unexpected
    /// The text ends too early.
    case unexpectedEnd
    /// Something follows the value.
    case trailingContent
    /// The text begins with a byte order mark.
    case byteOrderMark
    /// The bytes are not UTF-8.
    case invalidUTF8
    /// A control character stands in a string.
    case controlCharacter
    /// A backslash is followed by something that JSON does not know.
    case invalidEscape
    /// Half of a surrogate pair is escaped without the other half.
    case loneSurrogate
    /// The digits do not follow JSON's grammar.
    case invalidNumber
    /// The number does not fit.
    case numberTooLarge
    /// `NaN`, `Infinity` or `-Infinity`, and the options do not allow them.
    case nonFinite
    /// A key occurs twice in one object.
    case duplicateKey
    /// Arrays and objects are nested beyond the limit.
    case tooDeep
    /// The text is longer than the limit.
    case tooLarge
  }

  /// A place in the text.
  public struct Position: Sendable, Equatable {
    /// The number of bytes before the place.
    public let offset: Int
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// Counts lines and columns up to `offset`.
    init(offset: Int, in bytes: UnsafeRawBufferPointer) {
      self.offset = offset
      var line = 1
      var column = 1
      for byte in bytes.prefix(offset) {
        if byte == UInt8(ascii: "\n") {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      self.line = line
      self.column = column
    }
  }

  /// What went wrong.
  public let code: Code
  /// Where.
  public let position: Position
  /// What would have been right.
  public let expected: String
  /// What is there instead.
  public let found: String
  /// The other place that takes part: where a duplicate key occurred first.
  public let earlier: Position?
  /// The file that holds the text, when it came from one.
  public var file: String?
}
