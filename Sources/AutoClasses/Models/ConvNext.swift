// Reference: transformers 4.57 models/convnext/modeling_convnext.py · https://arxiv.org/abs/2201.03545
public import Files
public import Tensors

extension Architecture {
  static let convNext = Architecture(
    ConvNextModel.self, ForImageClassification<ConvNextModel>.self, ConvNextBackbone.self)
}

/// The configuration of ConvNeXT (`configuration_convnext.py`).
public struct ConvNextConfig: PretrainedConfig, BackboneConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "convnext"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Colours of a pixel.
  public var numChannels = 3
  /// Height and width of a patch in pixels.
  public var patchSize = 4
  /// Number of stages.
  public var numStages = 4
  /// Channels of each stage.
  public var hiddenSizes = [96, 192, 384, 768]
  /// Layers of each stage.
  public var depths = [3, 3, 9, 3]
  /// Activation inside of the layers.
  public var hiddenAct = Activation.gelu
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the variance by the norm of the pooled state; it is 1e-6 in all others.
  public var layerNormEps = 1e-12
  /// What a new layer's results are multiplied by; layers have no such factors where it is not positive.
  public var layerScaleInitValue = 1e-6
  /// Used in training only.
  public var dropPathRate = 0.0
  /// What pictures are trained at; others are welcome.
  public var imageSize = ImageSize(224)
  /// "stem" and a stage for each number of layers.
  public var stageNames: [String] = []
  /// The stages that a backbone gives, by their names.
  public var outFeatures: [String]?
  /// The stages that a backbone gives, by their places.
  public var outIndices: [Int]?

  /// Every default.
  public init() { resolveStages() }

  var stageCount: Int { depths.count }

  /// Names the stages.
  public mutating func resolveDefaults(_ file: JSONObject) { resolveStages(file) }

  /// Makes the names and the places of the stages agree.
  public mutating func resolveChanges(_ changed: JSONObject) { resolveStages(changed: changed) }

  /// Refuses sizes and activations that no model can have.
  public func validate() throws(ConfigError) {
    try check(channels: ["num_channels": [numChannels]])
    try check(stages: hiddenSizes, depths)
    try checkStages()
    try check(hiddenAct, key: "hidden_act")
    guard 1...1 << 12 ~= patchSize else {
      throw ConfigError(
        .invalidValue, key: "patch_size",
        "patch_size is \(patchSize); expected a number from 1 to 4096")
    }
    // Every stage but the first halves the picture.
    guard numStages == depths.count, numStages <= 32 else {
      throw ConfigError(
        .invalidValue, key: "num_stages",
        "num_stages is \(numStages); expected \(depths.count), as depths and hidden_sizes have, "
          + "and at most 32")
    }
  }

  /// The side of the smallest picture that has a pixel after the last stage.
  fileprivate var smallest: Int { patchSize << (numStages - 1) }
}

/// `ConvNextLayer`
private struct ConvNextLayer: Sendable {
  let depthwise: Convolution2D
  let norm: LayerNorm
  let intermediate: Linear
  let activation: Activation
  let output: Linear

  init(_ config: ConvNextConfig, _ weights: Weights, _ width: Int) throws(WeightsError) {
    depthwise = try Convolution2D(
      weights["dwconv"], width, width, Window(7, padding: 3), groups: width)
    norm = try LayerNorm(weights["layernorm"], width, epsilon: 1e-6)
    intermediate = try Linear(weights["pwconv1"], width, 4 * width)
    activation = config.hiddenAct
    let value = config.layerScaleInitValue
    output = try Linear(
      weights["pwconv2"], 4 * width, width,
      scale: value > 0
        ? weights.vector("layer_scale_parameter", width, initial: .constant(value)) : nil)
  }

  func callAsFunction(_ x: FeatureMap) -> FeatureMap {
    depthwise(x).map { output(intermediate(norm($0), activation), residual: x.rows) }
  }
}

/// `ConvNextStage`
private struct ConvNextStage: Sendable {
  let norm: LayerNorm?
  let downsampling: Convolution2D?
  let layers: [ConvNextLayer]

  init(
    _ config: ConvNextConfig, _ weights: Weights, stage: Int
  ) throws(WeightsError) {
    let width = config.hiddenSizes[stage]
    if stage > 0 {
      let before = config.hiddenSizes[stage - 1]
      let own = weights["downsampling_layer"]
      norm = try LayerNorm(own[0], before, epsilon: 1e-6)
      downsampling = try Convolution2D(own[1], before, width, Window(2, stride: 2))
    } else {
      norm = nil
      downsampling = nil
    }
    layers = try (0..<config.depths[stage]).map { i throws(WeightsError) in
      try ConvNextLayer(config, weights["layers"][i], width)
    }
  }

  func callAsFunction(_ x: FeatureMap) -> FeatureMap {
    var states = x
    if let norm, let downsampling { states = downsampling(states.map { norm($0) }) }
    return layers.reduce(states) { $1($0) }
  }
}

/// `ConvNextEmbeddings` and `ConvNextEncoder`
private struct ConvNextEncoder: Sendable {
  private let config: ConvNextConfig
  private let patches: PatchEmbedding
  private let norm: LayerNorm
  private let stages: [ConvNextStage]

  init(_ config: ConvNextConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    let own = weights["embeddings"]
    let width = config.hiddenSizes[0]
    patches = try PatchEmbedding(
      own["patch_embeddings"], channels: config.numChannels, patch: ImageSize(config.patchSize),
      width: width)
    norm = try LayerNorm(own["layernorm"], width, epsilon: 1e-6)
    stages = try (0..<config.numStages).map { i throws(WeightsError) in
      try ConvNextStage(config, weights["encoder.stages"][i], stage: i)
    }
  }

  /// The pixels before the first stage and after each.
  func callAsFunction(
    _ inputs: ModelInputs, _ recorder: inout Recorder, for modelName: String
  ) throws(InputError) -> Stages {
    let rules = ImageInputRules(
      modelName: modelName, channels: config.numChannels, patch: ImageSize(config.smallest),
      hidesPatches: false)
    let inputs = try ImageInputs(inputs, rules)
    let embedded = FeatureMap(
      norm(patches(inputs.pixels)), batch: inputs.batch,
      size: Window(config.patchSize, stride: config.patchSize)
        .places(on: Window.Size(height: inputs.height, width: inputs.width)))
    return Stages(embedded, stages, &recorder) { stage, x in stage(x) }
  }
}

/// `ConvNextModel`
struct ConvNextModel: PictureModel {
  static let baseModelPrefix = "convnext"

  let config: ConvNextConfig
  let parameters: ModelParameters
  private let encoder: ConvNextEncoder
  private let norm: LayerNorm

  init(_ config: ConvNextConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try ConvNextEncoder(config, weights)
    norm = try LayerNorm(
      weights["layernorm"], config.hiddenSizes.last ?? 0, epsilon: config.layerNormEps)
  }

  init(_ config: ConvNextConfig, encoder weights: Weights) throws(WeightsError) {
    try self.init(config, weights)
  }

  func classifier(_ weights: Weights) throws(WeightsError) -> Linear {
    try Linear(weights["classifier"], config.hiddenSizes.last ?? 0, config.numLabels)
  }

  func vectors(_ inputs: ModelInputs, _ recorder: inout Recorder) throws(InputError) -> Tensor {
    norm(try encoder(inputs, &recorder, for: Self.className).last.means)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let states = try encoder(inputs, &recorder, for: Self.className).last
    return BaseModelOutput(
      ["last_hidden_state": states.pictures, "pooler_output": norm(states.means)], recorder)
  }
}

/// `ConvNextBackbone`
struct ConvNextBackbone: BackboneModel {
  static let baseModelPrefix = ConvNextModel.baseModelPrefix

  let config: ConvNextConfig
  let parameters: ModelParameters
  private let encoder: ConvNextEncoder
  /// One for each stage that is given.
  private let norms: [LayerNorm]

  init(_ config: ConvNextConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try ConvNextEncoder(config, weights)
    norms = try config.givenStages.map { stage throws(WeightsError) in
      try LayerNorm(
        weights["hidden_states_norms"][config.stageNames[stage]],
        config.hiddenSizes[max(stage - 1, 0)], epsilon: 1e-6)
    }
  }

  func featureMaps(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> [Tensor] {
    let maps = try encoder(inputs, &recorder, for: Self.className).maps
    return zip(config.givenStages, norms).map { stage, norm in
      maps[stage].map { norm($0) }.pictures
    }
  }
}
