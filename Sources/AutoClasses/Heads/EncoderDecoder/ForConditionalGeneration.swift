import Tensors

/// An encoder and decoder that scores every vocabulary entry at every token of the decoder.
struct ForConditionalGeneration<Model: EncoderDecoder, Task: ModelTask>: PretrainedModel {
  static var className: String { "\(Model.family)ForConditionalGeneration" }
  static var baseModelPrefix: String { Model.baseModelPrefix }
  static var isBase: Bool { Model.basePrefix.isEmpty }

  let config: Model.Config
  let parameters: ModelParameters
  private let model: Model
  private let head: Model.VocabularyHead

  init(_ config: Model.Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    model = try Model(config, base: weights[Model.basePrefix])
    head = try Model.languageModelHead(config, weights, tiedTo: model.inputEmbeddings)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> Task.Output {
    let states = try model.encode(inputs, recorder, shifts: false)
    return Task.Output(
      values: states.values(["logits": states.layout.padded(head(states.decoder))]))
  }
}
