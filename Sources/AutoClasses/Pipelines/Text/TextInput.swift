import Files
import Tokenization

/// A text, or two that belong together.
public struct TextInput: Sendable, Hashable {
  /// The text.
  public let text: String
  /// The second text of a pair.
  public let pair: String?

  /// A text or a pair.
  public init(_ text: String, pair: String? = nil) {
    self.text = text
    self.pair = pair
  }

  /// A string, or an object with `text` and `text_pair`.
  init(_ value: PipelineInput) throws(PipelineError) {
    guard case .json(let json) = value else { throw Self.wrongKind }
    if let text = json.stringValue {
      self.init(text)
    } else if let text = json["text"]?.stringValue,
      json["text_pair"].map({ $0.isNull || $0.stringValue != nil }) ?? true
    {
      self.init(text, pair: json["text_pair"]?.stringValue)
    } else {
      throw PipelineError(
        .invalidInput,
        "The pipeline received invalid inputs, if you are trying to send text pairs, you can try to "
          + "send a dictionary `{\"text\": \"My text\", \"text_pair\": \"My pair\"}` in order to send "
          + "a text pair.")
    }
  }

  static var wrongKind: PipelineError {
    PipelineError(.invalidInput, "the task takes a text; found a picture or sound")
  }
}

/// What gives way when a text is longer than the model's positions; Python's names of the tokenizer's strategies.
public enum TextTruncation: String, NamedOption, Sendable {
  /// Nothing: a text that is too long is an error.
  case doNotTruncate = "do_not_truncate"
  /// The longer text.
  case longestFirst = "longest_first"
  /// The first text.
  case onlyFirst = "only_first"
  /// The second text.
  case onlySecond = "only_second"

  init?(json: JSON) {
    if let flag = json.boolValue {
      self = flag ? .longestFirst : .doNotTruncate
    } else if let value = json.stringValue.flatMap(Self.init(rawValue:)) {
      self = value
    } else {
      return nil
    }
  }

  var strategy: PreTrainedTokenizer.Truncation {
    switch self {
    case .doNotTruncate: .none
    case .longestFirst: .longestFirst
    case .onlyFirst: .onlyFirst
    case .onlySecond: .onlySecond
    }
  }
}

extension Pipeline where Input == TextInput {
  /// Runs one text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - options: the arguments; the pipeline's own when nil.
  /// - Returns: its result.
  /// - Throws: what tokenizing or running throws.
  public func callAsFunction(_ text: String, options: Options? = nil) throws -> Output {
    try self(TextInput(text), options: options)
  }

  /// Runs texts, those of like length together.
  ///
  /// - Parameters:
  ///   - texts: the texts.
  ///   - options: the arguments; the pipeline's own when nil.
  ///   - batchSize: how many texts the model runs at once; more use more memory.
  /// - Returns: a result for each text, in order.
  /// - Throws: what the first text that fails throws.
  public func callAsFunction(
    _ texts: [String], options: Options? = nil, batchSize: Int = 8
  ) throws -> [Output] {
    try self(texts.map { TextInput($0) }, options: options, batchSize: batchSize)
  }

  /// Reads a text.
  public static func input(_ value: PipelineInput) throws(PipelineError) -> TextInput {
    try TextInput(value)
  }
}

extension BatchEncoding {
  /// The rows as model inputs, each a batch of one.
  var modelRows: [ModelInputs] {
    rows.map { row in
      ModelInputs(
        inputIds: [row.ids], attentionMask: [row.attentionMask],
        tokenTypeIds: contents.contains(.tokenTypeIds) ? [row.typeIds] : nil)
    }
  }
}
