import Tensors

/// Scores of whole texts: one state of each text, through a dense layer, an activation and a norm where the architecture
/// has them, and a projection (BERT's pooler and classifier are one too).
struct TextClassifier: Sendable {
  var pooling = TokenPooling.first
  let dense: Linear?
  let activation: Activation?
  var norm: LayerNorm?
  let projection: Linear

  init(
    pooling: TokenPooling, dense: Linear?, activation: Activation?, norm: LayerNorm? = nil,
    projection: Linear
  ) {
    self.pooling = pooling
    self.dense = dense
    self.activation = activation
    self.norm = norm
    self.projection = projection
  }

  /// The usual one: the first token, dense, activation, projection.
  init(
    _ dense: Weights, _ activation: Activation, _ projection: Weights, width: Int, labels: Int
  ) throws(WeightsError) {
    self.init(
      pooling: .first, dense: try Linear(dense, width, width), activation: activation,
      projection: try Linear(projection, width, labels))
  }

  /// `[tokens, width]` -> `[batch, labels]`
  func callAsFunction(_ states: Tensor, _ layout: TokenLayout) -> Tensor {
    var pooled = pooling(states, layout)
    if let dense {
      pooled = dense(pooled, activation)
    } else if let activation {
      pooled.activate(activation)
    }
    return projection(norm?(pooled) ?? pooled)
  }
}

extension TextClassifier: TextScores {
  func callAsFunction(_ states: Tensor, _ inputs: TextInputs) -> Tensor {
    self(states, inputs.layout)
  }
}
