import Tensors

/// Collects the intermediate values that a caller asked for. Models pass it `inout` to their layers and hand it every
/// value that Python can return; what nobody asked for is neither computed nor kept.
public struct Recorder: Sendable {
  let wantsHiddenStates: Bool
  let wantsAttentions: Bool
  /// The states that were recorded, each `[batch, sequence, hidden]`.
  private(set) var hiddenStates: [Tensor] = []
  private var attentions: [Tensor] = []
  private var crossAttentions: [Tensor] = []
  private var reshapedHiddenStates: [Tensor] = []

  init(hiddenStates: Bool = false, attentions: Bool = false) {
    wantsHiddenStates = hiddenStates
    wantsAttentions = attentions
  }

  /// Records the states before the first layer or after a layer: `[tokens, hidden]` of the layout.
  mutating func record(hiddenState: Tensor, _ layout: TokenLayout) {
    if wantsHiddenStates { hiddenStates.append(layout.padded(hiddenState)) }
  }

  /// Records the pixels before the first stage or after a stage, as pictures.
  mutating func record(_ map: FeatureMap) {
    if wantsHiddenStates { hiddenStates.append(map.pictures) }
  }

  /// Records the states as pictures too, where a model returns them in both ways.
  mutating func record(reshaped map: FeatureMap) {
    if wantsHiddenStates { reshapedHiddenStates.append(map.pictures) }
  }

  /// Records a layer's attention probabilities, `[heads, queries, keys]` of each sequence one after the other.
  mutating func record(attention: Tensor?, heads: Int, _ layout: TokenLayout) {
    if wantsAttentions, let attention {
      attentions.append(layout.padded(probabilities: attention, heads: heads))
    }
  }

  /// Records a layer's attention to other sequences, `[heads, queries, keys]` of each sequence one after the other.
  mutating func record(
    crossAttention: Tensor?, heads: Int, _ layout: TokenLayout, to keys: TokenLayout
  ) {
    if wantsAttentions, let crossAttention {
      crossAttentions.append(
        layout.padded(probabilities: crossAttention, heads: heads, keys: keys))
    }
  }

  /// Takes over the states and attentions that another has recorded, as far as they are wanted.
  mutating func take(_ other: Recorder) {
    if wantsHiddenStates { hiddenStates = other.hiddenStates }
    if wantsAttentions { attentions = other.attentions }
  }

  /// The recorded values under Python's names, of a side of a model with a prefix.
  func values(prefix: String = "") -> NamedTensors {
    var values = NamedTensors()
    let lists = [
      (prefix + "hidden_states", hiddenStates), (prefix + "attentions", attentions),
      ("cross_attentions", crossAttentions), ("reshaped_hidden_states", reshapedHiddenStates),
    ]
    for (name, tensors) in lists {
      for (i, tensor) in tensors.enumerated() { values["\(name).\(i)"] = tensor }
    }
    return values
  }
}
