import Tensors

/// A text model that scores each token as the start and as the end of an answer.
struct ForQuestionAnswering<Encoder: TextModel>: PretrainedModel {
  typealias Task = QuestionAnswering
  static var className: String { "\(Encoder.family)ForQuestionAnswering" }
  static var baseModelPrefix: String { Encoder.questionAnsweringPrefix }

  let config: Encoder.Config
  let parameters: ModelParameters
  private let encoder: Encoder
  private let outputs: PredictionHead

  init(_ config: Encoder.Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try Encoder(config, encoder: weights[Self.baseModelPrefix])
    outputs = try Encoder.answerClassifier(config, weights, width: encoder.width)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> QuestionAnsweringModelOutput {
    let inputs = try encoder.inputs(inputs)
    let scores = inputs.layout.padded(outputs(encoder.encode(inputs, &recorder))).floats
    let shape = [inputs.layout.batch, inputs.layout.length]
    func column(_ first: Int) -> Tensor {
      Tensor(stride(from: first, to: scores.count, by: 2).map { scores[$0] }, shape: shape)
    }
    return QuestionAnsweringModelOutput(
      ["start_logits": column(0), "end_logits": column(1)], recorder)
  }
}
