// Reference: transformers 4.57 models/wav2vec2/modeling_wav2vec2.py · https://www.danielpovey.com/files/2018_icassp_xvectors.pdf
import Tensors

/// `Wav2Vec2ForXVector`: a vector that tells who speaks.
struct Wav2Vec2ForXVector: PretrainedModel {
  typealias Task = AudioXVector
  static let baseModelPrefix = Wav2Vec2Model.baseModelPrefix

  let config: Wav2Vec2Config
  let parameters: ModelParameters
  private let wav2vec2: Wav2Vec2Model
  private let mixture: LayerMixture
  private let projector: Linear
  private let layers: [DelayLayer]
  private let featureExtractor: Linear
  private let classifier: Linear

  static func validate(_ config: Wav2Vec2Config) throws(ConfigError) {
    try config.validate()
    try config.refuseAdapter(for: "Speaker verification")
    try config.check(sizes: config.tdnnDim, key: "tdnn_dim")
    try config.check(sizes: config.tdnnKernel, key: "tdnn_kernel")
    try config.check(sizes: config.tdnnDilation, key: "tdnn_dilation")
    try config.check(positive: ["xvector_output_dim": config.xvectorOutputDim])
    let count = config.tdnnDim.count
    guard config.tdnnKernel.count == count, config.tdnnDilation.count == count else {
      throw ConfigError(
        .invalidValue, key: "tdnn_dim",
        "tdnn_dim, tdnn_kernel and tdnn_dilation should be equally long but have \(count), "
          + "\(config.tdnnKernel.count) and \(config.tdnnDilation.count) numbers")
    }
  }

  init(_ config: Wav2Vec2Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    mixture = try LayerMixture(config, weights)
    wav2vec2 = try Wav2Vec2Model(config, encoder: weights["wav2vec2"])
    projector = try Linear(weights["projector"], config.hiddenSize, config.tdnnDim[0])
    layers = try config.tdnnDim.indices.map { i throws(WeightsError) in
      try DelayLayer(
        weights["tdnn"][i]["kernel"], inputs: config.tdnnDim[max(i - 1, 0)],
        outputs: config.tdnnDim[i], kernel: config.tdnnKernel[i], dilation: config.tdnnDilation[i])
    }
    let width = config.xvectorOutputDim
    featureExtractor = try Linear(
      weights["feature_extractor"], 2 * config.tdnnDim[config.tdnnDim.count - 1], width)
    classifier = try Linear(weights["classifier"], width, width)
    // Only the loss of training reads it.
    _ = try weights["objective"].tensor(
      "weight", [width, config.numLabels], initial: .deviates(1))
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> XVectorOutput {
    // The reference counts the frames of these layers without their dilation, and so reads frames of padding.
    let shrinkage = config.tdnnKernel.reduce(0) { $0 + $1 - 1 }
    let inputs = try wav2vec2.inputs(
      inputs, for: Self.className, leastFrames: layers.reduce(1) { $0 + $1.reach },
      leastRealFrames: 1 + shrinkage)
    let encoded = mixture(wav2vec2, inputs, &recorder, computesPadding: true)
    let projected = projector(encoded.states)
    let pooled = (0..<inputs.batch).flatMap { row in
      let frames = row * inputs.frames..<(row + 1) * inputs.frames
      let states = layers.reduce(projected.gather(frames.map { Int64($0) })) { $1($0) }
      let count = inputs.lengths.map { min($0[row] - shrinkage, states.shape[0]) }
      return states.statistics(rows: count ?? states.shape[0])
    }
    let width = pooled.count / inputs.batch
    let embeddings = featureExtractor(Tensor(pooled, shape: [inputs.batch, width]))
    return XVectorOutput(
      ["logits": classifier(embeddings), "embeddings": embeddings], recorder)
  }
}

/// A layer over frames that are some distance apart (`TDNNLayer`).
private struct DelayLayer: Sendable {
  private let linear: Linear
  private let kernel: Int
  private let dilation: Int

  init(
    _ weights: Weights, inputs: Int, outputs: Int, kernel: Int, dilation: Int
  ) throws(WeightsError) {
    linear = try Linear(weights, inputs * kernel, outputs)
    self.kernel = kernel
    self.dilation = dilation
  }

  /// The frames by which the layer makes a recording shorter.
  var reach: Int { (kernel - 1) * dilation }

  /// `[frames, inputs]` -> `[fewer frames, outputs]`
  func callAsFunction(_ states: Tensor) -> Tensor {
    let count = states.shape[0] - reach
    let windows = (0..<count).flatMap { frame in
      (0..<kernel).map { Int64(frame + $0 * dilation) }
    }
    return linear(
      states.gather(windows).reshaped([count, kernel * states.shape[1]]), .relu)
  }
}

extension Tensor {
  /// The mean and the deviation of each column over the first rows.
  fileprivate func statistics(rows: Int) -> [Float] {
    let means = columnMeans(rows: 0..<rows)
    let width = shape[1]
    var squares = [Float](repeating: 0, count: width)
    withFloats { values in
      for i in 0..<rows * width {
        let distance = values[i] - means[i % width]
        squares[i % width] += distance * distance
      }
    }
    return means + squares.map { ($0 / Float(rows - 1)).squareRoot() }
  }
}
