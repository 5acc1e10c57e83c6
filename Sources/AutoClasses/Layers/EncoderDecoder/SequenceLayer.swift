import Tensors

/// The block of the original Transformer, of an encoder or of a decoder that looks at one: attention, attention to the
/// encoder, and what is done with each token, each added to its input and normalised before or after it.
struct SequenceLayer<Norm: Normalization, Inner: FeedForward>: Sendable {
  let attention: ProjectedAttention
  let attentionNorm: Norm
  var cross: CrossAttention?
  var crossNorm: Norm?
  let feedForward: Inner
  let feedForwardNorm: Norm
  /// Whether sums are normalised, not the inputs of each part.
  var normsAfter = false

  /// `[tokens, width]` -> `[tokens, width]`
  func callAsFunction(
    _ x: Tensor, _ memory: Memory?, _ layout: TokenLayout, _ recorder: inout Recorder
  ) -> Tensor {
    var states = added(to: x, attentionNorm) {
      attention($0, residual: x, layout, nil, &recorder)
    }
    if let memory, let cross, let crossNorm {
      let own = states
      states = added(to: own, crossNorm) { cross($0, memory, residual: own, layout, &recorder) }
    }
    return added(to: states, feedForwardNorm) { feedForward($0, residual: states) }
  }

  private func added(to x: Tensor, _ norm: Norm, _ part: (Tensor) -> Tensor) -> Tensor {
    normsAfter ? norm(part(x)) : part(norm(x))
  }
}

/// Layers, and the norm after them where each normalises what it reads: an encoder, or a decoder, between its embeddings
/// and its heads.
struct SequenceStack<Norm: Normalization, Inner: FeedForward>: Sendable {
  let layers: [SequenceLayer<Norm, Inner>]
  var norm: Norm?

  /// `[tokens, width]` -> `[tokens, width]`. Records the states before each layer, and the last ones.
  func callAsFunction(
    _ x: Tensor, _ memory: Memory? = nil, _ layout: TokenLayout, _ recorder: inout Recorder
  ) -> Tensor {
    let states = layers.reduce(x) { x, layer in
      recorder.record(hiddenState: x, layout)
      return layer(x, memory, layout, &recorder)
    }
    let last = norm?(states) ?? states
    recorder.record(hiddenState: last, layout)
    return last
  }
}
