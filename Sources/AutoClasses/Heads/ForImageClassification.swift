import Tensors

/// An image encoder with a classifier of the first token's state.
struct ForImageClassification<Encoder: ImageEncoder>: PretrainedModel {
  typealias Task = ImageClassification
  static var className: String { "\(Encoder.family)ForImageClassification" }
  static var baseModelPrefix: String { Encoder.baseModelPrefix }

  let config: Encoder.Config
  let parameters: ModelParameters
  private let encoder: Encoder
  private let classifier: Linear

  init(_ config: Encoder.Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try Encoder(config, encoder: weights[Encoder.baseModelPrefix], masks: false)
    classifier = try Linear(weights["classifier"], encoder.width, config.numLabels)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> ImageClassifierOutput {
    let inputs = try ImageInputs(inputs, encoder.rules)
    let (states, layout) = encoder.encode(inputs, &recorder)
    return ImageClassifierOutput(
      ["logits": classifier(states.gather(layout.firstTokens))], recorder)
  }
}
