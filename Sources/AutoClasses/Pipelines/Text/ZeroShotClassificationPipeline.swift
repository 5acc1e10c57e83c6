public import Files
import Logging
public import Tokenization

/// Labels texts with labels that are chosen at the call, by asking a model that was trained on inference whether the
/// text entails each. Source: transformers 4.57 `pipelines/zero_shot_classification.py`.
public struct ZeroShotClassificationPipeline: Pipeline {
  /// The arguments of a call.
  public struct Options: PipelineOptions {
    /// The labels to choose from.
    public var candidateLabels: [String] = []
    /// The sentence that is asked, with `{}` for the label.
    public var hypothesisTemplate = "This example is {}."
    /// Whether several labels may be true.
    public var multiLabel = false
    /// Every default.
    public init() {}

    /// Labels may be a text with commas between them.
    public static func normalized(_ parameters: JSONObject) -> JSONObject {
      var parameters = parameters
      if let text = parameters["candidate_labels"]?.stringValue {
        let labels = text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
        parameters["candidate_labels"] = .array(labels.map(JSON.string))
      }
      return parameters
    }
  }

  /// A text's labels, best first.
  public struct Output: Sendable, Hashable {
    /// The text.
    public let sequence: String
    /// The labels.
    public let labels: [String]
    /// Their scores.
    public let scores: [Float]
  }

  /// The task's name in Python.
  public static let task = "zero-shot-classification"
  /// What Python takes when no model is named.
  public static var defaultModel: (id: String, revision: String)? {
    ("facebook/bart-large-mnli", "d7645e1")
  }
  /// The arguments of calls that give none.
  public var options = Options()
  private let model: any PretrainedModel<SequenceClassification>
  private let tokenizer: PreTrainedTokenizer
  /// The number of the label for "entails".
  private let entailment: Int

  /// A pipeline of parts.
  public init(model: any PretrainedModel<SequenceClassification>, tokenizer: PreTrainedTokenizer) {
    self.model = model
    self.tokenizer = tokenizer
    let labels = model.config.id2label.sorted { $0.key < $1.key }
    let found = labels.first { $0.value.lowercased().hasPrefix("entail") }?.key
    if found == nil {
      log.warning(
        "Failed to determine 'entailment' label id from the label2id mapping in the model config. Setting to -1. Define a descriptive label2id mapping in the model config to ensure correct outputs."
      )
    }
    entailment = found ?? labels.count - 1
  }

  /// Loads the model and its tokenizer.
  public static func load(_ source: PipelineSource) async throws -> Self {
    Self(
      model: try await AutoModelForSequenceClassification.from(
        pretrained: source.model, options: source.options),
      tokenizer: try await AutoTokenizer.from(
        pretrained: source.processorName, options: source.options))
  }

  /// One row for each label.
  public func prepare(_ input: TextInput, _ options: Options) throws -> PreparedInput<String> {
    let labels = options.candidateLabels
    if labels.isEmpty || input.text.isEmpty {
      throw PipelineError(
        .invalidOption, "You must include at least one label and at least one sequence.")
    }
    let template = try HypothesisTemplate(options.hypothesisTemplate)
    let rows = try labels.flatMap { label in
      try encode(input.text, template.filled(with: label)).modelRows
    }
    return PreparedInput(rows: rows, context: input.text)
  }

  /// The text gives way, unless that would not help.
  private func encode(_ text: String, _ hypothesis: String) throws(TokenizerError) -> BatchEncoding
  {
    do {
      return try tokenizer(text, pair: hypothesis, truncation: .onlyFirst)
    } catch  where error.code == .sequenceTooShort {
      return try tokenizer(text, pair: hypothesis, truncation: .none)
    }
  }

  /// Runs the classifier.
  public func forward(_ inputs: ModelInputs) throws -> NamedTensors {
    try model(inputs, outputAttentions: false, outputHiddenStates: false).values
  }

  /// The labels by their scores.
  public func conclude(
    _ outputs: [NamedTensors], _ sequence: String, _ options: Options
  ) -> Output {
    let labels = options.candidateLabels
    let logits = outputs.map { $0["logits"]?.floats ?? [] }
    let scores: [Float]
    if options.multiLabel || labels.count == 1 {
      scores = logits.map { row in
        let contradiction = entailment == 0 ? row.count - 1 : 0
        return Scores.softmax([row[contradiction], row[entailment]])[1]
      }
    } else {
      scores = Scores.softmax(logits.map { $0[entailment] }[...])
    }
    let order = Scores.largest(scores.count, of: scores[...])
    return Output(
      sequence: sequence, labels: order.map { labels[$0] }, scores: order.map { scores[$0] })
  }

  /// `{"sequence", "labels", "scores"}`
  public static func json(_ output: Output) -> JSON {
    [
      "sequence": .string(output.sequence), "labels": .array(output.labels.map(JSON.string)),
      "scores": .array(output.scores.map { .number(Double($0)) }),
    ]
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// The part of Python's `str.format` that a template for one label needs: `{}`, `{0}`, and doubled braces.
private struct HypothesisTemplate {
  /// What stands before, between and after the places for the label.
  private var pieces = [""]

  init(_ template: String) throws(PipelineError) {
    var rest = template[...]
    while let next = rest.popFirst() {
      switch (next, rest.first) {
      case ("{", "{"), ("}", "}"):
        rest.removeFirst()
        pieces[pieces.count - 1].append(next)
      case ("{", _):
        guard let end = rest.firstIndex(of: "}"), ["", "0"].contains(rest[..<end]) else {
          throw Self.invalid(template)
        }
        rest = rest[rest.index(after: end)...]
        pieces.append("")
      case ("}", _): throw Self.invalid(template)
      default: pieces[pieces.count - 1].append(next)
      }
    }
    if pieces.count == 1 { throw Self.invalid(template) }
  }

  func filled(with label: String) -> String { pieces.joined(separator: label) }

  private static func invalid(_ template: String) -> PipelineError {
    PipelineError(
      .invalidOption,
      "The provided hypothesis_template \"\(template)\" was not able to be formatted with the target "
        + "labels. Make sure the passed template includes formatting syntax such as {} where the "
        + "label should go.")
  }
}
