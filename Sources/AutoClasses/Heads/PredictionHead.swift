import Tensors

/// Scores from states: a dense layer, an activation and a norm where the architecture has them, and a projection (to the
/// vocabulary, to labels).
struct PredictionHead: TokenScores {
  var dense: Linear?
  var activation: Activation?
  var norm: LayerNorm?
  let projection: Linear

  /// `[rows, width]` -> `[rows, scores]`
  func callAsFunction(_ states: Tensor) -> Tensor {
    var states = states
    if let dense {
      states = dense(states, activation)
    } else if let activation {
      states.activate(activation)
    }
    return projection(norm?(states) ?? states)
  }
}

extension Linear {
  /// The decoder of a language-model head: its weight is the input embeddings unless the configuration unties them.
  /// Its bias may be that of the head's module; untied, a file of transformers 5 has one of the decoder's own beside it, which
  /// is the one that counts.
  init(
    decoder: Weights, tiedTo embeddings: Tensor, _ config: some PretrainedConfig,
    biasOf head: Weights? = nil, bias hasBias: Bool = true
  ) throws(WeightsError) {
    let isTied = config.common.tieWordEmbeddings
    var owner = head ?? decoder
    if let head {
      if !isTied, decoder.has("bias") {
        owner = decoder
        head.ignore("bias")
      } else {
        decoder.tie("bias", to: "bias", of: head)
      }
    }
    let bias = hasBias ? try owner.vector("bias", embeddings.shape[0], initial: .zeros) : nil
    if isTied {
      decoder.ignore("weight")
      self.init(sharing: embeddings, bias: bias, quantization: decoder.quantization)
    } else {
      self.init(
        sharing: try decoder.tensor("weight", embeddings.shape, initial: .normal()), bias: bias,
        quantization: decoder.quantization)
    }
  }
}
