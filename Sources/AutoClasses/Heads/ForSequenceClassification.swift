import Tensors

/// A text model with a classifier of whole texts.
struct ForSequenceClassification<Encoder: TextModel>: PretrainedModel {
  typealias Task = SequenceClassification
  static var className: String { "\(Encoder.family)ForSequenceClassification" }
  static var baseModelPrefix: String { Encoder.baseModelPrefix }

  let config: Encoder.Config
  let parameters: ModelParameters
  private let encoder: Encoder
  private let classifier: Encoder.TextHead

  init(_ config: Encoder.Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try Encoder(config, encoder: weights[Encoder.baseModelPrefix])
    classifier = try Encoder.sequenceClassifier(config, weights, labels: config.numLabels)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> SequenceClassifierOutput {
    let inputs = try encoder.inputs(inputs)
    let states = encoder.encode(inputs, &recorder)
    return SequenceClassifierOutput(["logits": try classifier(states, inputs)], recorder)
  }
}
