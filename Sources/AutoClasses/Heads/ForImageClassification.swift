import Tensors

/// A model of pictures with a classifier of each picture's vector.
struct ForImageClassification<Encoder: PictureModel>: PretrainedModel {
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
    encoder = try Encoder(config, encoder: weights[Encoder.baseModelPrefix])
    classifier = try encoder.classifier(weights)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> ImageClassifierOutput {
    let vectors = try encoder.vectors(inputs, &recorder)
    return ImageClassifierOutput(["logits": classifier(vectors)], recorder)
  }
}
