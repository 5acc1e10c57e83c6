import Tensors

/// A speech encoder that scores the characters of each frame.
struct ForCTC<Encoder: SpeechModel>: PretrainedModel {
  typealias Task = CTC
  static var className: String { "\(Encoder.family)ForCTC" }
  static var baseModelPrefix: String { Encoder.baseModelPrefix }

  let config: Encoder.Config
  let parameters: ModelParameters
  private let encoder: Encoder
  private let head: Linear

  init(_ config: Encoder.Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try Encoder(config, encoder: weights[Encoder.baseModelPrefix])
    head = try Linear(weights["lm_head"], encoder.width, config.vocabSize)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> CTCOutput {
    let inputs = try encoder.inputs(inputs, for: Self.className)
    let encoded = encoder.encode(inputs, &recorder, computesPadding: false)
    return CTCOutput(["logits": encoded.layout.padded(head(encoded.states))], recorder)
  }
}
