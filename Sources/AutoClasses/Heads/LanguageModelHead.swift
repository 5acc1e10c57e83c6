import Tensors

/// Scores of every vocabulary entry: dense, activation, norm, and a decoder that shares the input embeddings.
struct LanguageModelHead: Sendable {
  let dense: Linear
  let activation: Activation
  let norm: LayerNorm
  let decoder: Linear

  /// `[tokens, width]` -> `[tokens, vocabulary]`
  func callAsFunction(_ states: Tensor) -> Tensor {
    decoder(norm(dense(states, activation)))
  }
}

extension Linear {
  /// The decoder of a language-model head: its weight is the input embeddings unless the configuration unties them.
  /// Its bias may be that of the head's module.
  init(
    decoder: Weights, tiedTo embeddings: Tensor, _ config: some PretrainedConfig,
    biasOf head: Weights? = nil
  ) throws(WeightsError) {
    let bias = try (head ?? decoder).vector("bias", embeddings.shape[0], initial: .zeros)
    if let head { decoder.tie("bias", to: "bias", of: head) }
    if config.common.tieWordEmbeddings {
      decoder.ignore("weight")
      self.init(sharing: embeddings, bias: bias, quantization: decoder.quantization)
    } else {
      self.init(
        sharing: try decoder.tensor("weight", embeddings.shape, initial: .normal()), bias: bias,
        quantization: decoder.quantization)
    }
  }
}

extension LanguageModelHead: TokenScores {}
