import Tensors

/// A base model in which tokens see each other in both directions, on which the regular heads can stand.
protocol TextEncoder: TextModel where TextHead == TextClassifier {
  /// What makes one vector of a text; a model under a head has none.
  var pooler: BertPooler? { get }

  /// The head that scores a choice; the sequence classifier's with one label where an architecture does not differ.
  static func choiceClassifier(
    _ config: Config, _ weights: Weights
  ) throws(WeightsError) -> TextClassifier
}

extension TextEncoder {
  static func choiceClassifier(
    _ config: Config, _ weights: Weights
  ) throws(WeightsError) -> TextClassifier {
    try sequenceClassifier(config, weights, labels: 1)
  }

  var pooler: BertPooler? { nil }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let inputs = try self.inputs(inputs)
    let states = encode(inputs, &recorder)
    return BaseModelOutput(
      [
        "last_hidden_state": inputs.layout.padded(states),
        "pooler_output": pooler?(states, inputs.layout),
      ], recorder)
  }
}
