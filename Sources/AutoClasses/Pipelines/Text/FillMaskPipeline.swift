public import Files
import Logging
public import Tokenization

/// Fills in the masked tokens of a text. Source: transformers 4.57 `pipelines/fill_mask.py`.
public struct FillMaskPipeline: Pipeline {
  /// The arguments of a call.
  public struct Options: PipelineOptions {
    /// How many fillings are returned for each mask.
    public var topK = 5
    /// The only fillings that count; any token when nil. One that is no token stands for its first one.
    public var targets: [String]?
    /// What gives way when a text is too long.
    public var truncation = TextTruncation.doNotTruncate
    /// The length for truncation in tokens; the model's when nil.
    public var maxLength: Int?
    /// Every default.
    public init() {}

    /// One target may be a text.
    public static func normalized(_ parameters: JSONObject) -> JSONObject {
      var parameters = parameters
      if let target = parameters["targets"]?.stringValue {
        parameters["targets"] = [.string(target)]
      }
      return parameters
    }
  }

  /// One way to fill in a mask.
  public struct Filling: Sendable, Hashable {
    /// The token's probability.
    public let score: Float
    /// The token's id.
    public let token: Int
    /// The token as text.
    public let tokenString: String
    /// The text with the token in place of the mask.
    public let sequence: String
  }

  /// What the conclusion needs to know.
  public struct Context: Sendable {
    let ids: [Int]
    let masks: [Int]
    let targets: [Int]?
  }

  /// The task's name in Python.
  public static let task = "fill-mask"
  /// What Python takes when no model is named.
  public static var defaultModel: (id: String, revision: String)? {
    ("distilbert/distilroberta-base", "fb53ab8")
  }
  /// The arguments of calls that give none.
  public var options = Options()
  /// A row's scores fill a vocabulary for each token.
  public var maximumBatch: Int? { 4 }
  private let model: any PretrainedModel<MaskedLM>
  private let tokenizer: PreTrainedTokenizer

  /// A pipeline of parts.
  public init(model: any PretrainedModel<MaskedLM>, tokenizer: PreTrainedTokenizer) {
    self.model = model
    self.tokenizer = tokenizer
  }

  /// Loads the model and its tokenizer.
  public static func load(_ source: PipelineSource) async throws -> Self {
    Self(
      model: try await AutoModelForMaskedLM.from(
        pretrained: source.model, options: source.options),
      tokenizer: try await AutoTokenizer.from(
        pretrained: source.processorName, options: source.options))
  }

  /// One row.
  public func prepare(_ input: TextInput, _ options: Options) throws -> PreparedInput<Context> {
    guard let mask = tokenizer.id(of: .maskToken) else {
      throw PipelineError(.unsupportedModel, "The tokenizer does not define a `mask_token`.")
    }
    let encoding = try tokenizer(
      input.text, pair: input.pair, truncation: options.truncation.strategy,
      maxLength: options.maxLength)
    let ids = encoding.inputIds[0]
    let masks = ids.indices.filter { ids[$0] == mask }
    if masks.isEmpty {
      throw PipelineError(
        .invalidInput, "No mask_token (\(tokenizer[.maskToken] ?? "")) found on the input")
    }
    let targets = try options.targets.map(targetIds)
    return PreparedInput(
      rows: encoding.modelRows, context: Context(ids: ids, masks: masks, targets: targets))
  }

  private func targetIds(_ targets: [String]) throws -> [Int] {
    var ids: [Int] = []
    for target in targets {
      let id = try tokenizer.backend.tokenToId(target) ?? firstToken(of: target)
      guard let id else {
        log.warning(
          "The specified target token `\(target)` does not exist in the model vocabulary. We cannot replace it with anything meaningful, ignoring it"
        )
        continue
      }
      if !ids.contains(id) { ids.append(id) }
    }
    if ids.isEmpty {
      throw PipelineError(.invalidOption, "At least one target must be provided when passed.")
    }
    return ids.sorted()
  }

  private func firstToken(of text: String) throws(TokenizerError) -> Int? {
    try tokenizer(text, addSpecialTokens: false, truncation: .longestFirst, maxLength: 1)
      .inputIds[0].first
  }

  /// Runs the model.
  public func forward(_ inputs: ModelInputs) throws -> NamedTensors {
    try model(inputs, outputAttentions: false, outputHiddenStates: false).values
  }

  /// The fillings of each mask, in the order of the text.
  public func conclude(
    _ outputs: [NamedTensors], _ context: Context, _ options: Options
  ) -> [[Filling]] {
    guard let logits = outputs[0]["logits"] else { return [] }
    let width = logits.shape[2]
    return context.masks.map { mask in
      let probabilities = logits.withFloats {
        Scores.softmax(Array($0[mask * width..<(mask + 1) * width])[...])
      }
      let candidates = context.targets?.filter { $0 < width }
      let scores = candidates.map { $0.map { probabilities[$0] } } ?? probabilities
      return Scores.largest(options.topK, of: scores[...]).map { position in
        filling(candidates?[position] ?? position, at: mask, scores[position], context)
      }
    }
  }

  private func filling(_ token: Int, at mask: Int, _ score: Float, _ context: Context) -> Filling {
    var ids = context.ids
    ids[mask] = token
    let padding = tokenizer.id(of: .padToken)
    return Filling(
      score: score, token: token, tokenString: tokenizer.decode([token]),
      // Other masks would vanish with the special tokens.
      sequence: tokenizer.decode(
        ids.filter { $0 != padding }, skipSpecialTokens: context.masks.count == 1))
  }

  /// `[{"score", "token", "token_str", "sequence"}]`, and a list of these for several masks.
  public static func json(_ output: [[Filling]]) -> JSON {
    let rows = output.map { row in
      JSON.array(
        row.map {
          [
            "score": .number(Double($0.score)), "token": .integer($0.token),
            "token_str": .string($0.tokenString), "sequence": .string($0.sequence),
          ]
        })
    }
    return rows.count == 1 ? rows[0] : .array(rows)
  }
}
