/// Why a tokenizer could not be read, or a text not encoded.
public struct TokenizerError: Error, Sendable, Equatable {
  /// The kinds of failure.
  public enum Code: Sendable, Equatable {
    /// A file could not be opened or read.
    case unreadableFile
    /// A file could not be written.
    case unwritableFile
    /// None of the files that a tokenizer can be built from is there.
    case noFiles
    /// A file is not the JSON or the UTF-8 that it should be.
    case malformedFile
    /// A key is missing.
    case missingKey
    /// A value has the wrong type.
    case wrongType
    /// A value has the right type and makes no sense.
    case invalidValue
    /// A component has a `type` that this package does not know.
    case unknownType
    /// A part refers to a token that is not there.
    case unknownToken
    /// The text is longer than a tokenizer can index.
    case textTooLong
    /// A pattern goes back too often on a text, or needs too much memory.
    case patternTooCostly
    /// Truncation may only shorten the second text, and there is none.
    case secondSequenceMissing
    /// The text that may be shortened is too short for the wanted length.
    case sequenceTooShort
    /// The stride leaves no room for new tokens in a window.
    case strideTooLarge
    /// The overflow would need too much memory.
    case tooMuchOverflow
    /// Padding was asked for and there is no padding token.
    case noPaddingToken
    /// The truncation length is no multiple of `padToMultipleOf`.
    case notAMultiple
    /// There are more or fewer second texts than first ones.
    case batchLengthMismatch
    /// An argument is out of range.
    case invalidArgument
  }

  /// What went wrong.
  public let code: Code
  /// The file in question, as it was named by the caller.
  public var file: String?
  /// The place in the file: keys and indices, as in `model.vocab`.
  public var key: String?
  /// What would have been right.
  public let expected: String
  /// What is there instead; may be empty.
  public let found: String
  /// What to do about it; may be empty.
  public let remedy: String

  init(
    _ code: Code, file: String? = nil, key: String? = nil, expected: String, found: String = "",
    remedy: String = ""
  ) {
    self.code = code
    self.file = file
    self.key = key
    self.expected = expected
    self.found = found
    self.remedy = remedy
  }
}

extension TokenizerError {
  /// A text needs the unknown token, and the vocabulary does not have it; `parts` are "words" or "characters".
  static func missingUnknownToken(_ token: String, for parts: String) -> TokenizerError {
    TokenizerError(
      .unknownToken, key: "model.unk_token",
      expected: "the unknown token \"\(token)\" in the vocabulary", found: "nothing",
      remedy: "this text has \(parts) that cannot be encoded without it")
  }
}
