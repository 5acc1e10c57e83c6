// Reference: transformers 4.57 models/resnet/modeling_resnet.py · https://arxiv.org/abs/1512.03385
public import Files
public import Tensors

extension Architecture {
  static let resNet = Architecture(
    ResNetModel.self, ForImageClassification<ResNetModel>.self, ResNetBackbone.self)
}

/// The configuration of ResNet (`configuration_resnet.py`).
public struct ResNetConfig: PretrainedConfig, BackboneConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "resnet"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Colours of a pixel.
  public var numChannels = 3
  /// Channels of the first convolution.
  public var embeddingSize = 64
  /// Channels of each stage.
  public var hiddenSizes = [256, 512, 1024, 2048]
  /// Layers of each stage.
  public var depths = [3, 4, 6, 3]
  /// "basic", two convolutions in a layer, or "bottleneck", three of which the middle one has fewer channels.
  public var layerType = "bottleneck"
  /// Activation of the first convolution and at the end of each layer.
  public var hiddenAct = Activation.relu
  /// Whether the first stage halves the picture too.
  public var downsampleInFirstStage = false
  /// Whether the first convolution of a bottleneck halves the picture, not the second.
  public var downsampleInBottleneck = false
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
    try check(channels: ["num_channels": [numChannels], "embedding_size": [embeddingSize]])
    try check(stages: hiddenSizes, depths)
    try checkStages()
    try check(hiddenAct, key: "hidden_act")
    guard ["basic", "bottleneck"].contains(layerType) else {
      throw ConfigError(
        .invalidValue, key: "layer_type", "layer_type=\(layerType) is not one of basic,bottleneck")
    }
    if let narrow = hiddenSizes.first(where: { $0 < 4 }), layerType == "bottleneck" {
      throw ConfigError(
        .invalidValue, key: "hidden_sizes",
        "hidden_sizes has \(narrow), of which a bottleneck has a quarter: expected at least 4")
    }
  }
}

extension Convolution2D {
  /// `ResNetConvLayer`, `ResNetShortCut`: zeros around the picture so that it keeps its size.
  fileprivate init(
    _ weights: Weights, _ channels: Int, _ outputs: Int, kernel: Int, stride: Int
  ) throws(WeightsError) {
    let deviation = (2 / Double(outputs * kernel * kernel)).squareRoot()
    try self.init(
      weights["convolution"], channels, outputs,
      Window(kernel, stride: stride, padding: kernel / 2), bias: false,
      initial: .deviates(deviation), norm: BatchNorm(weights["normalization"], outputs))
  }
}

/// Convolutions beside a short cut (`ResNetBasicLayer`, `ResNetBottleNeckLayer`).
private struct ResNetLayer: Sendable {
  let shortcut: Convolution2D?
  let inner: [Convolution2D]
  let last: Convolution2D
  let activation: Activation

  init(
    _ config: ResNetConfig, _ weights: Weights, _ channels: Int, _ outputs: Int, stride: Int
  ) throws(WeightsError) {
    shortcut =
      channels != outputs || stride != 1
      ? try Convolution2D(weights["shortcut"], channels, outputs, kernel: 1, stride: stride) : nil
    let own = weights["layer"]
    if config.layerType == "basic" {
      inner = [try Convolution2D(own[0], channels, outputs, kernel: 3, stride: stride)]
      last = try Convolution2D(own[1], outputs, outputs, kernel: 3, stride: 1)
    } else {
      let reduced = outputs / 4
      let strides = config.downsampleInBottleneck ? [stride, 1] : [1, stride]
      inner = [
        try Convolution2D(own[0], channels, reduced, kernel: 1, stride: strides[0]),
        try Convolution2D(own[1], reduced, reduced, kernel: 3, stride: strides[1]),
      ]
      last = try Convolution2D(own[2], reduced, outputs, kernel: 1, stride: 1)
    }
    activation = config.hiddenAct
  }

  func callAsFunction(_ x: FeatureMap) -> FeatureMap {
    // The reference does not hand its activation to these.
    let narrow = inner.reduce(x) { $1($0, .relu) }
    return last(narrow, activation, residual: (shortcut?(x) ?? x).rows)
  }
}

/// `ResNetModel`
struct ResNetModel: PictureModel {
  static let baseModelPrefix = "resnet"

  let config: ResNetConfig
  let parameters: ModelParameters
  private let embedder: Convolution2D
  private let stages: [[ResNetLayer]]

  init(_ config: ResNetConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    embedder = try Convolution2D(
      weights["embedder.embedder"], config.numChannels, config.embeddingSize, kernel: 7, stride: 2)
    var channels = config.embeddingSize
    stages = try config.hiddenSizes.indices.map { i throws(WeightsError) in
      let own = weights["encoder.stages"][i]["layers"]
      // A stage has a first layer whatever its depth is.
      return try (0..<max(config.depths[i], 1)).map { j throws(WeightsError) in
        defer { channels = config.hiddenSizes[i] }
        return try ResNetLayer(
          config, own[j], channels, config.hiddenSizes[i],
          stride: j > 0 || i == 0 && !config.downsampleInFirstStage ? 1 : 2)
      }
    }
  }

  init(_ config: ResNetConfig, encoder weights: Weights) throws(WeightsError) {
    try self.init(config, weights)
  }

  func classifier(_ weights: Weights) throws(WeightsError) -> Linear {
    try Linear(evenly: weights["classifier.1"], config.hiddenSizes.last ?? 0, config.numLabels)
  }

  func vectors(_ inputs: ModelInputs, _ recorder: inout Recorder) throws(InputError) -> Tensor {
    try encode(inputs, &recorder).last.means
  }

  /// The pixels before the first stage and after each.
  func encode(_ inputs: ModelInputs, _ recorder: inout Recorder) throws(InputError) -> Stages {
    let rules = ImageInputRules(
      modelName: Self.className, channels: config.numChannels, patch: ImageSize(1),
      hidesPatches: false)
    let pixels = FeatureMap(try ImageInputs(inputs, rules).pixels)
    let embedded = embedder(pixels, config.hiddenAct)
      .maxPooled(Window(3, stride: 2, padding: 1))
    return Stages(embedded, stages, &recorder) { stage, x in stage.reduce(x) { $1($0) } }
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let states = try encode(inputs, &recorder).last
    let means = states.means
    return BaseModelOutput(
      [
        "last_hidden_state": states.pictures,
        "pooler_output": means.reshaped(means.shape + [1, 1]),
      ], recorder)
  }
}

/// `ResNetBackbone`
struct ResNetBackbone: BackboneModel {
  static let baseModelPrefix = ResNetModel.baseModelPrefix

  let config: ResNetConfig
  let parameters: ModelParameters
  private let resNet: ResNetModel

  init(_ config: ResNetConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    resNet = try ResNetModel(config, weights)
  }

  func featureMaps(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> [Tensor] {
    let maps = try resNet.encode(inputs, &recorder).maps
    return config.givenStages.map { maps[$0].pictures }
  }
}
