public import Files

/// From what people have to what they want: a preparation, a model and a conclusion behind one call.
///
/// One input may become several rows of the model (the windows of a long text, the candidate labels of a zero-shot
/// question). Rows of many inputs run together; results come in the order of the inputs and do not depend on their
/// neighbours. Source: transformers 4.57 `pipelines/base.py`.
public protocol Pipeline: Sendable {
  /// What one call takes.
  associatedtype Input: Sendable
  /// The arguments of a call beside the input.
  associatedtype Options: PipelineOptions
  /// What one input gives.
  associatedtype Output: Sendable
  /// What the conclusion needs to know of the preparation.
  associatedtype Context: Sendable

  /// The task's name in Python, "text-classification".
  static var task: String { get }
  /// The model and its revision that Python takes when none is named.
  static var defaultModel: (id: String, revision: String)? { get }
  /// Loads what the pipeline is made of.
  static func load(_ source: PipelineSource) async throws -> Self

  /// The arguments of calls that give none.
  var options: Options { get set }
  /// How many rows may run at once at most; nil when that is the caller's choice.
  var maximumBatch: Int? { get }

  /// Makes the rows of the model, each a batch of one.
  func prepare(_ input: Input, _ options: Options) throws -> PreparedInput<Context>
  /// Runs the model on a batch of rows.
  func forward(_ inputs: ModelInputs) throws -> NamedTensors
  /// Makes the result of one input from the outputs of its rows, each a batch of one; what belongs to a token may have
  /// further values for padding.
  func conclude(_ outputs: [NamedTensors], _ context: Context, _ options: Options) throws -> Output

  /// Reads an input as Python's call takes it.
  static func input(_ value: PipelineInput) throws(PipelineError) -> Input
  /// Writes a result as Python's call on a single input gives it.
  static func json(_ output: Output) -> JSON
}

extension Pipeline {
  /// No limit.
  public var maximumBatch: Int? { nil }
}

/// What a pipeline makes of one input.
public struct PreparedInput<Context: Sendable>: Sendable {
  /// What the model is run on; each is a batch of one.
  public let rows: [ModelInputs]
  /// What the conclusion needs to know.
  public let context: Context

  /// Rows and what is known about them.
  public init(rows: [ModelInputs], context: Context) {
    self.rows = rows
    self.context = context
  }
}

/// Where a pipeline's parts come from.
public struct PipelineSource: Sendable {
  /// The model.
  public let model: String
  /// Where its tokenizer, image processor or feature extractor comes from, if not from the model.
  public let processor: String?
  /// Which revision and cache, and how missing weights are treated.
  public let options: LoadOptions

  /// The name that the tokenizer, the image processor or the feature extractor is loaded by.
  public var processorName: String { processor ?? model }
}

/// An input whose kind is known at run time only.
public enum PipelineInput: Sendable {
  /// A text, or an object of named texts as Python's call takes it.
  case json(JSON)
  /// A picture.
  case image(Image)
  /// Sound: one channel from -1 to 1, and its samples a second.
  case audio(samples: [Float], samplingRate: Int)
}

/// Why a pipeline refuses an input or an argument.
public struct PipelineError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, for code.
  public enum Code: Sendable, Hashable {
    case unknownTask
    case noDefaultModel
    case invalidInput
    case invalidOption
    case unsupportedModel
  }
  /// What is wrong, for code.
  public let code: Code
  /// What is wrong, for people; Python's words where Python has an error for it.
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
