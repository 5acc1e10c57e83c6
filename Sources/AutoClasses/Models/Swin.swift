// Reference: transformers 4.57 models/swin/modeling_swin.py · https://arxiv.org/abs/2103.14030
public import Files
public import Tensors

extension Architecture {
  static let swin = Architecture(
    SwinModel.self, ForImageClassification<SwinModel>.self, ForMaskedImageModeling<SwinModel>.self,
    SwinBackbone.self)
}

/// The configuration of Swin (`configuration_swin.py`).
public struct SwinConfig: PretrainedConfig, BackboneConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "swin"
  /// The names of other architectures for the same.
  public static let attributeMap = [
    "num_attention_heads": "num_heads", "num_hidden_layers": "num_layers",
  ]
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Height and width of the pictures that the model was trained on; others are welcome.
  public var imageSize = ImageSize(224)
  /// Height and width of a patch in pixels.
  public var patchSize = ImageSize(4)
  /// Colours of a pixel.
  public var numChannels = 3
  /// Width of the first stage's states; each stage doubles it.
  public var embedDim = 96
  /// Layers of each stage.
  public var depths = [2, 2, 6, 2]
  /// Attention heads of each stage; they divide its width.
  public var numHeads = [3, 6, 12, 24]
  /// The side of a window in patches.
  public var windowSize = 7
  /// How much wider the inside of the feed-forward part of a layer is.
  public var mlpRatio = 4.0
  /// Whether queries, keys and values have a bias.
  public var qkvBias = true
  /// Used in training only.
  public var hiddenDropoutProb = 0.0
  /// Used in training only.
  public var attentionProbsDropoutProb = 0.0
  /// Used in training only.
  public var dropPathRate = 0.1
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation.gelu
  /// Positions that the reference cannot add to patches; they are refused.
  public var useAbsoluteEmbeddings = false
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-5
  /// The side of the square of pixels that a state becomes again.
  public var encoderStride = 32
  /// The number of stages, which follows from `depths`.
  public var numLayers = 4
  /// Width of the last stage's states, which follows from `embedDim`.
  public var hiddenSize = 768
  /// "stem" and the stages.
  public var stageNames: [String] = []
  /// The stages that a backbone gives, by their names.
  public var outFeatures: [String]?
  /// The stages that a backbone gives, by their places.
  public var outIndices: [Int]?

  /// Every default.
  public init() { resolveStages() }

  var stageCount: Int { depths.count }

  /// Counts and names the stages.
  public mutating func resolveDefaults(_ file: JSONObject) {
    numLayers = depths.count
    if (1...Self.mostStages).contains(depths.count), (1...1 << 16).contains(embedDim) {
      hiddenSize = width(depths.count - 1)
    }
    resolveStages(file)
  }

  /// Makes the names and the places of the stages agree.
  public mutating func resolveChanges(_ changed: JSONObject) { resolveStages(changed: changed) }

  private static let mostStages = 8

  /// Width of a stage's states.
  func width(_ stage: Int) -> Int { embedDim << stage }

  /// Refuses sizes, activations and stages that no model can have.
  public func validate() throws(ConfigError) {
    guard (1...Self.mostStages).contains(depths.count), depths.allSatisfy({ 1...1024 ~= $0 }) else {
      throw ConfigError(
        .invalidValue, key: "depths",
        "depths is \(depths.prefix(16)); expected 1 to \(Self.mostStages) numbers from 1 to 1024")
    }
    guard numHeads.count >= depths.count else {
      throw ConfigError(
        .invalidValue, key: "num_heads",
        "num_heads has \(numHeads.count) numbers for \(depths.count) stages")
    }
    try check(channels: ["embed_dim": [embedDim]])
    for stage in depths.indices {
      try check(
        width: width(stage), heads: numHeads[stage], key: "num_heads",
        "The hidden size (\(width(stage))) is not a multiple of the number of attention heads "
          + "(\(numHeads[stage]))")
      try check(ratio: mlpRatio, of: width(stage), key: "mlp_ratio")
    }
    guard (1...64).contains(windowSize) else {
      throw ConfigError(
        .invalidValue, key: "window_size",
        "window_size is \(windowSize); expected a number from 1 to 64")
    }
    if useAbsoluteEmbeddings {
      throw ConfigError(
        .unsupported, key: "use_absolute_embeddings",
        "use_absolute_embeddings is not supported: the table has one position more than there are "
          + "patches, and the reference cannot add it either")
    }
    guard (1...4096).contains(encoderStride) else {
      throw ConfigError(
        .invalidValue, key: "encoder_stride",
        "encoder_stride is \(encoderStride); expected a number from 1 to 4096")
    }
    try check(hiddenAct, key: "hidden_act")
    try check(image: imageSize, patch: patchSize, channels: numChannels)
    try checkStages()
  }
}

/// `SwinModel`
struct SwinModel: ImageEncoder {
  static let baseModelPrefix = "swin"

  let config: SwinConfig
  let parameters: ModelParameters
  private let encoder: SwinEncoder
  private let norm: LayerNorm

  init(_ config: SwinConfig, _ weights: Weights) throws(WeightsError) {
    try self.init(config, encoder: weights, masks: false)
  }

  init(_ config: SwinConfig, encoder weights: Weights, masks: Bool) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try SwinEncoder(config, weights, masks: masks)
    norm = try LayerNorm(weights["layernorm"], config.hiddenSize, epsilon: config.layerNormEps)
  }

  var rules: ImageInputRules {
    ImageInputRules(
      modelName: Self.className, channels: config.numChannels, patch: config.patchSize,
      hidesPatches: encoder.hidesPatches, ignoresInterpolation: true, coversEdges: true,
      // In the reference the scores of a window do not fit a smaller grid, as there is one after the last stage.
      leastPatches: ((config.windowSize - 1) << (config.depths.count - 1)) + 1)
  }
  var width: Int { config.hiddenSize }
  var reconstructedPatch: Int { config.encoderStride }
  var redrawsPatches: Bool { false }

  static func reconstructed(tokens: Int) -> Range<Int> { 0..<tokens }

  func encode(_ inputs: ImageInputs, _ recorder: inout Recorder) -> (Tensor, TokenLayout) {
    let states = encoder(inputs, isBackbone: false, &recorder)
    return (norm(states.rows), states.layout)
  }

  /// The mean of the states.
  func vectors(_ inputs: ModelInputs, _ recorder: inout Recorder) throws(InputError) -> Tensor {
    let (states, layout) = encode(try ImageInputs(inputs, rules), &recorder)
    return states.means(of: layout.tokens(after: 0))
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let (states, layout) = encode(try ImageInputs(inputs, rules), &recorder)
    return BaseModelOutput(
      [
        "last_hidden_state": layout.padded(states),
        "pooler_output": states.means(of: layout.tokens(after: 0)),
      ], recorder)
  }
}

/// `SwinBackbone`
struct SwinBackbone: BackboneModel {
  static let baseModelPrefix = SwinModel.baseModelPrefix

  let config: SwinConfig
  let parameters: ModelParameters
  private let encoder: SwinEncoder
  /// Of each stage that is given.
  private let norms: [LayerNorm]

  init(_ config: SwinConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try SwinEncoder(config, weights, masks: false)
    norms = try config.givenStages.map { stage throws(WeightsError) in
      try LayerNorm(
        weights["hidden_states_norms"][config.stageNames[stage]], config.width(max(stage - 1, 0)),
        epsilon: 1e-5)
    }
  }

  func featureMaps(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> [Tensor] {
    let inputs = try ImageInputs(
      inputs,
      ImageInputRules(
        modelName: Self.className, channels: config.numChannels, patch: config.patchSize,
        hidesPatches: false, coversEdges: true))
    let states = try config.stages(&recorder) { (own) throws(InputError) in
      _ = encoder(inputs, isBackbone: true, &own)
    }
    let grid = config.patchSize.grid(inputs.height, inputs.width, covered: true)
    return zip(config.givenStages, zip(states, norms)).map { stage, map in
      // Each merging makes one of two, or of one at the edge.
      let factor = 1 << max(stage - 1, 0)
      return map.1(map.0).pictures(
        prefix: 0, rows: (grid.rows + factor - 1) / factor,
        columns: (grid.columns + factor - 1) / factor)
    }
  }
}
