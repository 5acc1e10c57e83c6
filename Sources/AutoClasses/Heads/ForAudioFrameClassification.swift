import Tensors

/// A speech encoder with a classifier of each frame.
struct ForAudioFrameClassification<Encoder: SpeechModel>: PretrainedModel {
  typealias Task = AudioFrameClassification
  static var className: String { "\(Encoder.family)ForAudioFrameClassification" }
  static var baseModelPrefix: String { Encoder.baseModelPrefix }

  let config: Encoder.Config
  let parameters: ModelParameters
  private let encoder: Encoder
  private let mixture: LayerMixture
  private let classifier: Linear

  static func validate(_ config: Encoder.Config) throws(ConfigError) {
    try config.validate()
    try config.refuseAdapter(for: "Audio frame classification")
  }

  init(_ config: Encoder.Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    mixture = try LayerMixture(config, weights)
    encoder = try Encoder(config, encoder: weights[Encoder.baseModelPrefix])
    classifier = try Linear(weights["classifier"], encoder.width, config.numLabels)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> TokenClassifierOutput {
    let inputs = try encoder.inputs(inputs, for: Self.className)
    let encoded = mixture(encoder, inputs, &recorder)
    return TokenClassifierOutput(
      ["logits": encoded.layout.padded(classifier(encoded.states))], recorder)
  }
}
