import Tensors

/// Collects the intermediate values that a caller asked for. Models pass it `inout` to their layers and hand it every
/// value that Python can return; what nobody asked for is neither computed nor kept.
public struct Recorder: Sendable {
  let wantsHiddenStates: Bool
  let wantsAttentions: Bool
  /// The states that were recorded, each `[batch, sequence, hidden]`.
  private(set) var hiddenStates: [Tensor] = []
  private var attentions: [Tensor] = []

  init(hiddenStates: Bool = false, attentions: Bool = false) {
    wantsHiddenStates = hiddenStates
    wantsAttentions = attentions
  }

  /// Records the states before the first layer or after a layer: `[tokens, hidden]` of the layout.
  mutating func record(hiddenState: Tensor, _ layout: TokenLayout) {
    if wantsHiddenStates { hiddenStates.append(layout.padded(hiddenState)) }
  }

  /// Records a layer's attention probabilities, `[heads, queries, keys]` of each sequence one after the other.
  mutating func record(attention: Tensor?, heads: Int, _ layout: TokenLayout) {
    if wantsAttentions, let attention {
      attentions.append(layout.padded(probabilities: attention, heads: heads))
    }
  }

  /// Takes over what another has recorded, as far as it is wanted.
  mutating func take(_ other: Recorder) {
    if wantsHiddenStates { hiddenStates = other.hiddenStates }
    if wantsAttentions { attentions = other.attentions }
  }

  /// The recorded values under Python's names.
  var values: NamedTensors {
    var values = NamedTensors()
    for (i, state) in hiddenStates.enumerated() { values["hidden_states.\(i)"] = state }
    for (i, attention) in attentions.enumerated() { values["attentions.\(i)"] = attention }
    return values
  }
}
