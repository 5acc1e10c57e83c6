import Tensors

/// A base model in which tokens see only those before them, on which the regular heads can stand.
protocol TextDecoder: TextModel {
  /// The name of the map that scores vocabulary entries.
  static var vocabularyHeadName: String { get }
}

extension TextDecoder {
  static var vocabularyHeadName: String { "lm_head" }

  init(_ config: Config, _ weights: Weights) throws(WeightsError) {
    try self.init(config, encoder: weights)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let inputs = try self.inputs(inputs)
    let states = encode(inputs, &recorder)
    return BaseModelOutput(["last_hidden_state": inputs.layout.padded(states)], recorder)
  }

  static func sequenceClassifier(
    _ config: Config, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> LastTokenClassifier {
    try LastTokenClassifier(weights["score"], config, labels: labels)
  }

  static func languageModelHead(
    _ config: Config, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> Linear {
    try Linear(vocabulary: weights[vocabularyHeadName], tiedTo: embeddings, config)
  }
}

extension Linear: TokenScores {
  /// The map to the vocabulary: the input embeddings where the configuration ties them.
  init(
    vocabulary weights: Weights, tiedTo embeddings: Tensor, _ config: some PretrainedConfig,
    bias: Tensor? = nil
  ) throws(WeightsError) {
    if config.common.tieWordEmbeddings {
      weights.ignore("weight")
      self.init(sharing: embeddings, bias: bias, quantization: weights.quantization)
    } else {
      self.init(
        sharing: try weights.tensor("weight", embeddings.shape, initial: .normal()), bias: bias,
        quantization: weights.quantization)
    }
  }

  func callAsFunction(_ states: Tensor) -> Tensor { self(states, nil, residual: nil) }
}

/// Scores of a text from the state of its last token that is not padding.
struct LastTokenClassifier: TextScores {
  private let projection: Linear
  private let padId: Int?

  /// Reads `weight`, `[labels, width]`.
  init(_ weights: Weights, _ config: some PretrainedConfig, labels: Int) throws(WeightsError) {
    let width = config[attribute: "hidden_size"]?.intValue ?? 0
    projection = try Linear(weights, width, labels, bias: false)
    padId = config.common.padTokenId
  }

  /// `[tokens, width]` -> `[batch, labels]`. As in Python padding is told by its id; of tokens that the mask hides none
  /// is the last, whatever its id.
  func callAsFunction(_ states: Tensor, _ inputs: TextInputs) throws(InputError) -> Tensor {
    let layout = inputs.layout
    guard padId != nil || layout.batch == 1 else {
      throw InputError(
        .conflict, "input_ids", "Cannot handle batch sizes > 1 if no padding token is defined.")
    }
    let last = zip(layout.offsets, layout.offsets.dropFirst()).map { start, end -> Int64 in
      guard let ids = inputs.ids, let padId else { return end - 1 }
      return (start..<end).last { ids[Int($0)] != padId } ?? start
    }
    return projection(states.gather(last))
  }
}
