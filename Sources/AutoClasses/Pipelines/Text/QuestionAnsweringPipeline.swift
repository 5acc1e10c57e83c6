public import Files
public import Tokenization

/// Finds answers in a text. Source: transformers 4.57 `pipelines/question_answering.py`.
public struct QuestionAnsweringPipeline: Pipeline {
  /// The arguments of a call.
  public struct Options: PipelineOptions {
    /// How many answers are returned at most.
    public var topK = 1
    /// How many tokens the windows of a long context share; 128 or half a window when nil.
    public var docStride: Int?
    /// The longest answer in tokens.
    public var maxAnswerLen = 15
    /// The longest window in tokens, the question included; 384 or the model's limit when nil.
    public var maxSeqLen: Int?
    /// Whether "there is no answer" is one.
    public var handleImpossibleAnswer = false
    /// Whether answers are made of whole words.
    public var alignToWords = true
    /// Every default.
    public init() {}
  }

  /// A question and where its answer is looked for.
  public struct Question: Sendable, Hashable {
    /// The question.
    public let question: String
    /// The text with the answer.
    public let context: String

    /// A question about a text.
    public init(_ question: String, context: String) {
      self.question = question
      self.context = context
    }
  }

  /// A part of the context.
  public struct Answer: Sendable, Hashable {
    /// How sure the model is.
    public internal(set) var score: Float
    /// Where the answer starts in the context, in Unicode scalars.
    public let start: Int
    /// Where it ends.
    public let end: Int
    /// The answer; empty when there is none in the context.
    public let answer: String
  }

  /// What the conclusion needs to know.
  public struct Context: Sendable {
    let text: [Unicode.Scalar]
    let windows: [Encoding]
  }

  /// The task's name in Python.
  public static let task = "question-answering"
  /// What Python takes when no model is named.
  public static var defaultModel: (id: String, revision: String)? {
    ("distilbert/distilbert-base-cased-distilled-squad", "564e9b5")
  }
  /// The arguments of calls that give none.
  public var options = Options()
  private let model: any PretrainedModel<QuestionAnswering>
  private let tokenizer: PreTrainedTokenizer
  private var asksFirst: Bool { tokenizer.paddingSide == .right }

  /// A pipeline of parts.
  public init(model: any PretrainedModel<QuestionAnswering>, tokenizer: PreTrainedTokenizer) {
    self.model = model
    self.tokenizer = tokenizer
  }

  /// Loads the model and its tokenizer.
  public static func load(_ source: PipelineSource) async throws -> Self {
    Self(
      model: try await AutoModelForQuestionAnswering.from(
        pretrained: source.model, options: source.options),
      tokenizer: try await AutoTokenizer.from(
        pretrained: source.processorName, options: source.options))
  }

  /// Answers a question.
  ///
  /// - Parameters:
  ///   - question: the question.
  ///   - context: the text with the answer.
  ///   - options: the arguments; the pipeline's own when nil.
  /// - Returns: the best answers, best first; as a rule `topK` of them.
  /// - Throws: what tokenizing or running throws.
  public func callAsFunction(
    question: String, context: String, options: Options? = nil
  ) throws -> [Answer] {
    try self(Question(question, context: context), options: options)
  }

  /// A row for each window.
  public func prepare(_ input: Question, _ options: Options) throws -> PreparedInput<Context> {
    let length = options.maxSeqLen ?? min(tokenizer.modelMaxLength ?? .max, 384)
    let stride = options.docStride ?? min(length / 2, 128)
    try check(input, options, length: length, stride: stride)
    let encoding = try tokenizer(
      asksFirst ? input.question : input.context, pair: asksFirst ? input.context : input.question,
      truncation: asksFirst ? .onlySecond : .onlyFirst, maxLength: length, stride: stride,
      returnOverflowingTokens: true)
    return PreparedInput(
      rows: encoding.modelRows,
      context: Context(text: Array(input.context.unicodeScalars), windows: encoding.rows))
  }

  private func check(
    _ input: Question, _ options: Options, length: Int, stride: Int
  ) throws(PipelineError) {
    for (name, text) in [("question", input.question), ("context", input.context)]
    where text.isEmpty {
      throw PipelineError(.invalidInput, "`\(name)` cannot be empty")
    }
    if stride > length {
      throw PipelineError(
        .invalidOption, "`doc_stride` (\(stride)) is larger than `max_seq_len` (\(length))")
    }
    for (name, value) in [("top_k", options.topK), ("max_answer_len", options.maxAnswerLen)]
    where value < 1 {
      throw PipelineError(.invalidOption, "\(name) parameter should be >= 1 (got \(value))")
    }
  }

  /// Runs the model.
  public func forward(_ inputs: ModelInputs) throws -> NamedTensors {
    try model(inputs, outputAttentions: false, outputHiddenStates: false).values
  }

  /// The best answers of all windows; those with one text count together.
  public func conclude(
    _ outputs: [NamedTensors], _ context: Context, _ options: Options
  ) -> [Answer] {
    var answers: [Answer] = []
    var positions: [String: Int] = [:]
    var noAnswer: Float = 1_000_000
    // Some spans coincide once they are whole words.
    let count = options.alignToWords ? options.topK * 2 + 10 : options.topK
    for (window, output) in zip(context.windows, outputs) {
      let spans = AnswerSpans(
        start: output["start_logits"]?.floats ?? [], end: output["end_logits"]?.floats ?? [],
        window, contextNumber: asksFirst ? 1 : 0, cls: tokenizer.id(of: .clsToken))
      noAnswer = min(noAnswer, spans.noAnswer)
      for span in spans.best(count, maxLength: options.maxAnswerLen) {
        let range = characters(of: span, window, options)
        let text = text(context.text, range)
        if let position = positions[text.lowercased()] {
          answers[position].score += span.score
        } else {
          positions[text.lowercased()] = answers.count
          answers.append(
            Answer(
              score: span.score, start: range.start, end: range.end, answer: text))
        }
      }
    }
    if options.handleImpossibleAnswer {
      answers.append(Answer(score: noAnswer, start: 0, end: 0, answer: ""))
    }
    return Array(answers.stablySorted { $0.score > $1.score }.prefix(options.topK))
  }

  /// Where a span stands in the context: its whole words, or its tokens where the tokenizer does not know words.
  private func characters(
    of span: AnswerSpans.Span, _ window: Encoding, _ options: Options
  ) -> (start: Int, end: Int) {
    let number = asksFirst ? 1 : 0
    let sequences = window.sequenceIds
    func word(at token: Int) -> Range<Int>? {
      guard options.alignToWords, let word = window.wordIds[token] else { return nil }
      let parts = window.ids.indices.filter {
        window.wordIds[$0] == word && sequences[$0] == number
      }
      guard let first = parts.first, let last = parts.last else { return nil }
      return window.offsets[first].lowerBound..<window.offsets[last].upperBound
    }
    if let first = word(at: span.start), let last = word(at: span.end) {
      return (first.lowerBound, last.upperBound)
    }
    return (window.offsets[span.start].lowerBound, window.offsets[span.end].upperBound)
  }

  private func text(_ scalars: [Unicode.Scalar], _ range: (start: Int, end: Int)) -> String {
    guard range.start < range.end, range.end <= scalars.count else { return "" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.start..<range.end])
    return String(text)
  }

  /// Reads an object with `question` and `context`.
  public static func input(_ value: PipelineInput) throws(PipelineError) -> Question {
    guard case .json(let json) = value, let question = json["question"]?.stringValue,
      let context = json["context"]?.stringValue
    else {
      throw PipelineError(
        .invalidInput, "You need to provide a dictionary with keys {question:..., context:...}")
    }
    return Question(question, context: context)
  }

  /// `{"score", "start", "end", "answer"}`, and a list of these unless there is one.
  public static func json(_ output: [Answer]) -> JSON {
    let answers = output.map { answer -> JSON in
      [
        "score": .number(Double(answer.score)), "start": .integer(answer.start),
        "end": .integer(answer.end), "answer": .string(answer.answer),
      ]
    }
    return answers.count == 1 ? answers[0] : .array(answers)
  }
}
