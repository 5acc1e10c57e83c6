import Tensors

/// A text model with a classifier of each token.
struct ForTokenClassification<Encoder: TokenModel>: PretrainedModel {
  typealias Task = TokenClassification
  static var className: String { "\(Encoder.family)ForTokenClassification" }
  static var baseModelPrefix: String { Encoder.baseModelPrefix }

  let config: Encoder.Config
  let parameters: ModelParameters
  private let encoder: Encoder
  private let classifier: PredictionHead

  init(_ config: Encoder.Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try Encoder(config, encoder: weights[Encoder.baseModelPrefix])
    classifier = try Encoder.tokenClassifier(config, weights, width: encoder.width)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> TokenClassifierOutput {
    let inputs = try encoder.inputs(inputs)
    let scores = classifier(encoder.encode(inputs, &recorder))
    return TokenClassifierOutput(["logits": inputs.layout.padded(scores)], recorder)
  }
}
