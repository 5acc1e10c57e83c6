import Tensors

/// What normalises states.
protocol Normalization: Sendable {
  /// `[…, width]` -> `[…, width]`
  func callAsFunction(_ x: Tensor) -> Tensor
}

extension LayerNorm: Normalization {}
extension RMSNorm: Normalization {}

/// What a layer does with each token alone.
protocol FeedForward: Sendable {
  /// `[tokens, width]` -> `[tokens, width]`, plus `residual` when it is given.
  func callAsFunction(_ x: Tensor, residual: Tensor?) -> Tensor
}

extension GatedFeedForward: FeedForward {}

/// `output(activation(intermediate(x)))`
struct PlainFeedForward: FeedForward {
  let intermediate: Linear
  let activation: Activation
  let output: Linear

  func callAsFunction(_ x: Tensor, residual: Tensor?) -> Tensor {
    output(x, after: intermediate, activation, residual: residual)
  }
}

/// The block of decoders without an encoder: causal attention, then what is done with each token, each normalised before
/// it and added to its input.
struct DecoderLayer<Norm: Normalization, Inner: FeedForward>: Sendable {
  let attentionNorm: Norm
  var attention: ProjectedAttention
  /// What normalises the attention's result before it is added.
  var attentionOutputNorm: Norm?
  let feedForwardNorm: Norm
  let feedForward: Inner
  /// What normalises the feed-forward part's result before it is added.
  var feedForwardOutputNorm: Norm?
  /// Whether both parts read the layer's input, not one the other's result.
  var isParallel = false

  /// `[tokens, width]` -> `[tokens, width]`
  func callAsFunction(
    _ x: Tensor, _ layout: TokenLayout, _ angles: RotaryAngles?, _ recorder: inout Recorder
  ) -> Tensor {
    let result = attention(
      attentionNorm(x), residual: attentionOutputNorm == nil ? x : nil, layout, angles, &recorder)
    let attended = attentionOutputNorm.map { $0(result) + x } ?? result
    if isParallel { return feedForward(feedForwardNorm(x), residual: attended) }
    let output = feedForward(
      feedForwardNorm(attended), residual: feedForwardOutputNorm == nil ? attended : nil)
    return feedForwardOutputNorm.map { $0(output) + attended } ?? output
  }
}

/// Layers and the norm after them: a decoder between its embeddings and its heads.
struct DecoderStack<Norm: Normalization, Inner: FeedForward>: Sendable {
  let layers: [DecoderLayer<Norm, Inner>]
  let norm: Norm

  /// `[tokens, width]` -> `[tokens, width]`. Records the states before each layer, and the normalised ones at the end.
  func callAsFunction(
    _ x: Tensor, _ layout: TokenLayout, _ angles: RotaryAngles?, _ recorder: inout Recorder
  ) -> Tensor {
    let states = layers.reduce(x) { x, layer in
      recorder.record(hiddenState: x, layout)
      return layer(x, layout, angles, &recorder)
    }
    let normalized = norm(states)
    recorder.record(hiddenState: normalized, layout)
    return normalized
  }
}

/// Embeddings, rotary positions and layers: a decoder without anything on top.
struct RotaryDecoder<Norm: Normalization, Inner: FeedForward>: Sendable {
  let words: Embedding
  /// What embeddings are multiplied with.
  var scale: Float?
  let rotary: RotaryPositions
  let stack: DecoderStack<Norm, Inner>

  /// `[tokens, width]`
  func callAsFunction(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    let embedded = inputs.embeddings ?? words(inputs.ids ?? [])
    return stack(
      scale.map(embedded.scaled) ?? embedded, inputs.layout,
      rotary.angles(inputs.layout, positions: inputs.positionIds), &recorder)
  }
}
