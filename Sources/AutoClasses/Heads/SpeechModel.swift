import Tensors

/// A base model over recordings on which the regular heads can stand.
protocol SpeechModel: PretrainedModel where Task == BaseModelTask, Config: SpeechConfig {
  /// The checkpoint's names start where the base model's do.
  init(_ config: Config, encoder weights: Weights) throws(WeightsError)

  /// The width of the states that ``encode(_:_:computesPadding:)`` gives.
  var width: Int { get }
  /// The frames that the model needs.
  var leastFrames: Int { get }
  /// The states after the last layer.
  func encode(
    _ inputs: AudioInputs, _ recorder: inout Recorder, computesPadding: Bool
  ) -> SpeechStates
}

extension SpeechModel {
  /// "Wav2Vec2" of "Wav2Vec2Model": the classes with heads are named after it.
  static var family: String { String(className.dropLast("Model".count)) }

  var leastFrames: Int { 1 }

  func inputs(
    _ inputs: ModelInputs, for modelName: String, hidesFrames: Bool = false, leastFrames: Int = 1,
    leastRealFrames: Int = 1
  ) throws(InputError) -> AudioInputs {
    try AudioInputs(
      inputs,
      AudioInputRules(
        modelName: modelName, geometry: config.geometry,
        leastFrames: max(leastFrames, self.leastFrames), leastRealFrames: leastRealFrames,
        hidesFrames: hidesFrames))
  }

  /// Inputs in which frames may be hidden, as those of the base model and of pre-training are.
  func inputsWithHiddenFrames(
    _ inputs: ModelInputs, for modelName: String
  ) throws(InputError) -> AudioInputs {
    if inputs["mask_time_indices"] != nil, config.applySpecAugment, !config.hidesFrames {
      throw InputError(
        .conflict, "mask_time_indices",
        "\(modelName) has no masked_spec_embed to put in place of hidden frames: mask_time_prob and "
          + "mask_feature_prob are 0")
    }
    return try self.inputs(inputs, for: modelName, hidesFrames: true)
  }
}

/// The states of all layers in a trained mixture, or those of the last one where the configuration asks for no mixture.
struct LayerMixture: Sendable {
  private let weights: Tensor?

  init(_ config: some SpeechConfig, _ weights: Weights) throws(WeightsError) {
    let count = config.numHiddenLayers + 1
    self.weights =
      config.useWeightedLayerSum
      ? try weights.vector("layer_weights", count, initial: .constant(1 / Double(count))) : nil
  }

  func callAsFunction(
    _ model: some SpeechModel, _ inputs: AudioInputs, _ recorder: inout Recorder,
    computesPadding: Bool = false
  ) -> SpeechStates {
    guard let weights else {
      return model.encode(inputs, &recorder, computesPadding: computesPadding)
    }
    var own = Recorder(hiddenStates: true, attentions: recorder.wantsAttentions)
    var result = model.encode(inputs, &own, computesPadding: computesPadding)
    recorder.take(own)
    let sum = own.hiddenStates.mixed(weights)
    let rows = sum.reshaped([sum.shape[0] * sum.shape[1], sum.shape[2]])
    result.states = rows.gather(result.layout.positions)
    return result
  }
}

extension [Tensor] {
  /// Their sum, each times its share: the softmax of trained numbers.
  func mixed(_ weights: Tensor) -> Tensor {
    let parts = zip(self, weights.softmax().floats).map { $0.scaled(by: $1) }
    return parts.dropFirst().reduce(parts[0]) { $0 + $1 }
  }
}
