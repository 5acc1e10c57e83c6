import Tensors

/// An encoder and decoder that scores each token of the decoder as the start and as the end of an answer.
struct ForAnswersOfDecoder<Model: EncoderDecoder>: PretrainedModel {
  typealias Task = QuestionAnswering
  static var className: String { "\(Model.family)ForQuestionAnswering" }
  static var baseModelPrefix: String { Model.baseModelPrefix }
  static var isBase: Bool { Model.basePrefix.isEmpty }

  let config: Model.Config
  let parameters: ModelParameters
  private let model: Model
  private let outputs: Linear

  init(_ config: Model.Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    model = try Model(config, base: weights[Model.basePrefix])
    outputs = try Linear(weights["qa_outputs"], model.width, 2)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> QuestionAnsweringModelOutput {
    let states = try model.encode(inputs, recorder, shifts: true)
    let scores = states.layout.padded(outputs(states.decoder))
    return QuestionAnsweringModelOutput(
      values: states.values([
        "start_logits": scores.lastColumn(0), "end_logits": scores.lastColumn(1),
      ]))
  }
}
