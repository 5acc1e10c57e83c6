import Tensors

/// A text model that scores each token as the start and as the end of an answer.
struct ForQuestionAnswering<Encoder: TokenModel>: PretrainedModel {
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
    let scores = inputs.layout.padded(outputs(encoder.encode(inputs, &recorder)))
    return QuestionAnsweringModelOutput(
      ["start_logits": scores.lastColumn(0), "end_logits": scores.lastColumn(1)], recorder)
  }
}

extension Tensor {
  /// One element of each row: `[batch, sequence, scores]` -> `[batch, sequence]`.
  func lastColumn(_ index: Int) -> Tensor {
    let step = max(shape.last ?? 1, 1)
    let values = withFloats { floats in
      stride(from: index, to: floats.count, by: step).map { floats[$0] }
    }
    return Tensor(values, shape: shape.dropLast())
  }
}
