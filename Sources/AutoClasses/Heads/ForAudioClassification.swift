import Tensors

/// A speech encoder with a classifier of the mean state of a recording.
struct ForAudioClassification<Encoder: SpeechModel>: PretrainedModel {
  typealias Task = AudioClassification
  static var className: String { "\(Encoder.family)ForSequenceClassification" }
  static var baseModelPrefix: String { Encoder.baseModelPrefix }

  let config: Encoder.Config
  let parameters: ModelParameters
  private let encoder: Encoder
  private let mixture: LayerMixture
  private let projector: Linear
  private let classifier: Linear

  static func validate(_ config: Encoder.Config) throws(ConfigError) {
    try config.validate()
    try config.refuseAdapter(for: "Sequence classification")
  }

  init(_ config: Encoder.Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    mixture = try LayerMixture(config, weights)
    encoder = try Encoder(config, encoder: weights[Encoder.baseModelPrefix])
    projector = try Linear(weights["projector"], encoder.width, config.classifierProjSize)
    classifier = try Linear(weights["classifier"], config.classifierProjSize, config.numLabels)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> SequenceClassifierOutput {
    let inputs = try encoder.inputs(inputs, for: Self.className)
    let encoded = mixture(encoder, inputs, &recorder)
    let offsets = encoded.layout.offsets
    let projected = projector(encoded.states)
    let means = zip(offsets, offsets.dropFirst()).map { start, end in
      projected.columnMeans(rows: Int(start)..<Int(end))
    }
    let pooled = Tensor(means.flatMap { $0 }, shape: [means.count, config.classifierProjSize])
    return SequenceClassifierOutput(["logits": classifier(pooled)], recorder)
  }
}

extension SpeechConfig {
  /// As in Python, classifiers know nothing of the frames that an adapter makes.
  func refuseAdapter(for task: String) throws(ConfigError) {
    if addAdapter {
      throw ConfigError(
        .unsupported, key: "add_adapter",
        "\(task) does not support the use of Wav2Vec2 adapters (config.add_adapter=True)")
    }
  }
}

extension Tensor {
  /// The mean of each column over some rows of a matrix.
  func columnMeans(rows: Range<Int>) -> [Float] {
    let width = shape[1]
    var sums = [Float](repeating: 0, count: width)
    withFloats { values in
      for row in rows {
        for i in 0..<width { sums[i] += values[row * width + i] }
      }
    }
    return sums.map { $0 / Float(rows.count) }
  }
}
