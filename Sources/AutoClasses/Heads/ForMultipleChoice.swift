import Tensors

/// A text encoder that scores several texts, of which one is to be chosen. Inputs are `[batch, choices, sequence]`.
struct ForMultipleChoice<Encoder: TextEncoder>: PretrainedModel {
  typealias Task = MultipleChoice
  static var className: String { "\(Encoder.family)ForMultipleChoice" }
  static var baseModelPrefix: String { Encoder.baseModelPrefix }

  let config: Encoder.Config
  let parameters: ModelParameters
  private let encoder: Encoder
  private let classifier: TextClassifier

  init(_ config: Encoder.Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try Encoder(config, encoder: weights[Encoder.baseModelPrefix])
    classifier = try Encoder.choiceClassifier(config, weights)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> MultipleChoiceModelOutput {
    let (flat, choices) = try Self.flattened(inputs)
    let inputs = try encoder.inputs(flat)
    let scores = classifier(encoder.encode(inputs, &recorder), inputs.layout)
    return MultipleChoiceModelOutput(
      ["logits": scores.reshaped([scores.count / choices, choices])], recorder)
  }

  /// `[batch, choices, …]` -> `[batch * choices, …]`
  private static func flattened(
    _ inputs: ModelInputs
  ) throws(InputError) -> (ModelInputs, choices: Int) {
    guard
      let (name, first) = inputs.first(where: { ["input_ids", "inputs_embeds"].contains($0.name) })
    else {
      throw InputError(
        .missing, "input_ids", "You have to specify either input_ids or inputs_embeds")
    }
    guard first.rank == (name == "input_ids" ? 3 : 4), first.shape[1] > 0 else {
      throw InputError(
        .wrongShape, name,
        "\(name) should be [batch, choices, sequence, …] but is \(first.shape)")
    }
    var flat = ModelInputs()
    for (name, tensor) in inputs {
      guard tensor.rank >= 2, tensor.shape.prefix(2) == first.shape.prefix(2) else {
        throw InputError(
          .wrongShape, name, "\(name) is \(tensor.shape) but the input is \(first.shape)")
      }
      flat[name] = tensor.reshaped([first.shape[0] * first.shape[1]] + tensor.shape.dropFirst(2))
    }
    return (flat, first.shape[1])
  }
}
