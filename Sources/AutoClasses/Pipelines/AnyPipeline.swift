public import Files

/// A pipeline whose task is known at run time only: JSON in, JSON out, as Python's calls take and give it.
public struct AnyPipeline: Sendable {
  /// What the task's inputs are.
  public enum InputKind: String, Sendable {
    /// Texts, or objects of texts.
    case text
    /// Pictures.
    case image
    /// Sound.
    case audio
  }

  /// The task's name, "text-classification".
  public let task: String
  /// What the task's inputs are.
  public let inputKind: InputKind
  private let run:
    @Sendable (
      _ inputs: [Result<PipelineInput, any Error>], _ parameters: JSONObject, _ batchSize: Int
    ) throws -> [Result<JSON, any Error>]

  /// Wraps a pipeline.
  public init<P: Pipeline>(_ pipeline: P, inputKind: InputKind) {
    task = P.task
    self.inputKind = inputKind
    run = { inputs, parameters, batchSize in
      let options = try pipeline.options.overlaid(with: parameters)
      let converted = inputs.map { input in Result { try P.input(try input.get()) } }
      let good = converted.compactMap { try? $0.get() }
      var results = pipeline.results(good, options: options, batchSize: batchSize)[...]
      return converted.map { input in
        Result {
          _ = try input.get()
          return P.json(try results.removeFirst().get())
        }
      }
    }
  }

  /// Runs one input.
  ///
  /// - Parameters:
  ///   - input: a text, an object of texts, a picture or sound, whatever the task takes.
  ///   - parameters: Python's keyword arguments.
  /// - Returns: what Python's call on a single input gives.
  /// - Throws: ``PipelineError`` for an input or argument that is wrong, or what running the model throws.
  public func callAsFunction(
    _ input: PipelineInput, parameters: JSONObject = [:]
  ) throws -> JSON {
    try run([.success(input)], parameters, 1)[0].get()
  }

  /// Runs inputs and goes on after one that fails; those of like length run together.
  ///
  /// - Parameters:
  ///   - inputs: the inputs, or why there is none.
  ///   - parameters: Python's keyword arguments.
  ///   - batchSize: how many rows the model runs at once; more use more memory.
  /// - Returns: a result or an error for each input, in order.
  /// - Throws: ``PipelineError`` (`invalidOption`) for an argument that is wrong.
  public func results(
    _ inputs: [Result<PipelineInput, any Error>], parameters: JSONObject = [:], batchSize: Int = 8
  ) throws -> [Result<JSON, any Error>] {
    try run(inputs, parameters, batchSize)
  }
}

extension AnyPipeline {
  /// A task that is known by its name.
  struct Known: Sendable {
    let task: String
    let load:
      @Sendable (_ model: String?, _ processor: String?, _ options: LoadOptions) async throws ->
        AnyPipeline

    init<P: Pipeline>(_ type: P.Type, _ kind: InputKind) {
      task = P.task
      load = { model, processor, options in
        AnyPipeline(
          try await P.load(try PipelineSource(P.self, model, processor, options)), inputKind: kind)
      }
    }
  }

  static let known = [
    Known(TextClassificationPipeline.self, .text),
    Known(TokenClassificationPipeline.self, .text),
    Known(QuestionAnsweringPipeline.self, .text),
    Known(FillMaskPipeline.self, .text),
    Known(ZeroShotClassificationPipeline.self, .text),
    Known(FeatureExtractionPipeline.self, .text),
    Known(SentenceSimilarityPipeline.self, .text),
    Known(ImageClassificationPipeline.self, .image),
    Known(ImageFeatureExtractionPipeline.self, .image),
    Known(AudioClassificationPipeline.self, .audio),
    Known(AutomaticSpeechRecognitionPipeline.self, .audio),
  ]
  private static let aliases = [
    "sentiment-analysis": "text-classification", "ner": "token-classification",
  ]

  /// The names of all tasks.
  public static var tasks: [String] { known.map(\.task) }
}

/// Loads a pipeline by its task's name, "text-classification".
///
/// - Parameters:
///   - task: the name, or an alias of it.
///   - model: the model; the one that Python takes for the task when nil.
///   - processor: where the tokenizer, image processor or feature extractor comes from, if not from the model.
///   - options: which revision and cache, and how missing weights are treated.
/// - Returns: the pipeline.
/// - Throws: ``PipelineError`` (`unknownTask`) that lists the tasks, or what the Auto classes throw.
public func pipeline(
  _ task: String, model: String? = nil, processor: String? = nil,
  options: LoadOptions = LoadOptions()
) async throws -> AnyPipeline {
  try await AnyPipeline.named(task).load(model, processor, options)
}

extension AnyPipeline {
  fileprivate static func named(_ task: String) throws(PipelineError) -> Known {
    let name = aliases[task] ?? task
    if let found = known.first(where: { $0.task == name }) { return found }
    throw PipelineError(
      .unknownTask,
      "Unknown task \(task), available tasks are \((tasks + aliases.keys.sorted()).joined(separator: ", "))"
    )
  }
}
