public import Files
import Tensors

/// How alike a sentence and others are, from -1 to 1.
///
/// Hugging Face's inference API has this task and transformers has not: input and output are the API's, scores the
/// cosines of sentence-transformers' `encode`.
public struct SentenceSimilarityPipeline: Pipeline {
  /// A call has no arguments.
  public struct Options: PipelineOptions {
    /// Every default.
    public init() {}
  }

  /// A sentence and those that it is compared with.
  public struct Input: Sendable, Hashable {
    /// The sentence.
    public let sourceSentence: String
    /// The others.
    public let sentences: [String]

    /// A sentence and others.
    public init(_ sourceSentence: String, _ sentences: [String]) {
      self.sourceSentence = sourceSentence
      self.sentences = sentences
    }
  }

  /// The task's name in the inference API.
  public static let task = "sentence-similarity"
  /// None: Python has no default to follow.
  public static var defaultModel: (id: String, revision: String)? { nil }
  /// The arguments of calls that give none.
  public var options = Options()
  private let encoder: SentenceEncoder

  /// A pipeline of an encoder.
  public init(encoder: SentenceEncoder) { self.encoder = encoder }

  /// Loads the encoder; its tokenizer is the model's own.
  public static func load(_ source: PipelineSource) async throws -> Self {
    guard source.processor == nil else {
      throw PipelineError(
        .invalidOption, "\(task) takes the tokenizer of its model; no other one can be named")
    }
    return Self(
      encoder: try await SentenceEncoder.from(pretrained: source.model, options: source.options))
  }

  /// A row for each sentence.
  public func prepare(_ input: Input, _ options: Options) throws -> PreparedInput<[Int]> {
    let rows = try ([input.sourceSentence] + input.sentences).map { try encoder.encode($0) }
    return PreparedInput(
      rows: rows.flatMap(\.modelRows), context: rows.map { $0.rows[0].count })
  }

  /// Runs the model.
  public func forward(_ inputs: ModelInputs) throws -> NamedTensors {
    let output = try encoder.model(inputs, outputAttentions: false, outputHiddenStates: false)
    return ["last_hidden_state": output.lastHiddenState]
  }

  /// The cosine of each sentence's angle to the first.
  public func conclude(
    _ outputs: [NamedTensors], _ counts: [Int], _ options: Options
  ) -> [Float] {
    let vectors = zip(outputs, counts).map { output, count in
      let states = output["last_hidden_state"] ?? Tensor(zeros: [1, 0, 0])
      let width = states.shape[2]
      return states.withFloats { floats in
        SentenceEncoder.normalized(
          encoder.vector(UnsafeBufferPointer(rebasing: floats[..<(count * width)]), width: width))
      }
    }
    return vectors.dropFirst().map { vector in
      zip(vectors[0], vector).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// Takes an object with `source_sentence` and `sentences`.
  public static func input(_ value: PipelineInput) throws(PipelineError) -> Input {
    guard case .json(let json) = value, let source = json["source_sentence"]?.stringValue,
      let others = json["sentences"]?.arrayValue
    else { throw wrongInput }
    let sentences = others.compactMap(\.stringValue)
    if sentences.count != others.count { throw wrongInput }
    return Input(source, sentences)
  }

  private static var wrongInput: PipelineError {
    PipelineError(
      .invalidInput,
      "the task takes an object {\"source_sentence\": \"a text\", \"sentences\": [\"another\", …]}"
    )
  }

  /// `[number]`
  public static func json(_ output: [Float]) -> JSON {
    .array(output.map { .number(Double($0)) })
  }
}
