import Tensors

/// Scores of whole texts: a head on one state of each text (BERT's pooler and classifier are one too).
struct TextClassifier: Sendable {
  let pooling: TokenPooling
  let head: PredictionHead

  init(_ pooling: TokenPooling, _ head: PredictionHead) {
    self.pooling = pooling
    self.head = head
  }

  /// The usual one: the first token, dense, activation, projection.
  init(
    _ dense: Weights, _ activation: Activation, _ projection: Weights, width: Int, labels: Int
  ) throws(WeightsError) {
    self.init(
      .first,
      PredictionHead(
        dense: try Linear(dense, width, width), activation: activation,
        projection: try Linear(projection, width, labels)))
  }

  /// `[tokens, width]` -> `[batch, labels]`
  func callAsFunction(_ states: Tensor, _ layout: TokenLayout) -> Tensor {
    head(pooling(states, layout))
  }
}

extension TextClassifier: TextScores {
  func callAsFunction(_ states: Tensor, _ inputs: TextInputs) -> Tensor {
    self(states, inputs.layout)
  }
}
