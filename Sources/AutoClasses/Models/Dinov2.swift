// Reference: transformers 4.57 models/dinov2/modeling_dinov2.py · https://arxiv.org/abs/2304.07193
public import Files
public import Tensors

extension Architecture {
  static let dinov2 = Architecture(
    Dinov2Model.self, ForImageClassification<Dinov2Model>.self, Dinov2Backbone.self)
}

/// The configuration of DINOv2 (`configuration_dinov2.py`).
public struct Dinov2Config: PretrainedConfig, BackboneConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "dinov2"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Width of the states.
  public var hiddenSize = 768
  /// Number of layers.
  public var numHiddenLayers = 12
  /// Attention heads of a layer; they divide `hiddenSize`.
  public var numAttentionHeads = 12
  /// How much wider the inside of the feed-forward part of a layer is, a number of either kind.
  public var mlpRatio = JSON.integer(4)
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation.gelu
  /// Used in training only.
  public var hiddenDropoutProb = 0.0
  /// Used in training only.
  public var attentionProbsDropoutProb = 0.0
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-6
  /// Height and width of the pictures that the positions are made for; they are stretched for others.
  public var imageSize = ImageSize(224)
  /// The side of a patch in pixels.
  public var patchSize = 14
  /// Colours of a pixel.
  public var numChannels = 3
  /// Whether queries, keys and values have a bias.
  public var qkvBias = true
  /// What a new layer's results are multiplied by.
  public var layerscaleValue = 1.0
  /// Used in training only.
  public var dropPathRate = 0.0
  /// Whether the feed-forward part is gated.
  public var useSwigluFfn = false
  /// "stem" and a stage for each layer.
  public var stageNames: [String] = []
  /// The stages that a backbone gives, by their names.
  public var outFeatures: [String]?
  /// The stages that a backbone gives, by their places.
  public var outIndices: [Int]?
  /// Whether a backbone's maps are normalised.
  public var applyLayernorm = true
  /// Whether a backbone's maps are pictures.
  public var reshapeHiddenStates = true
  /// Whether there is a vector for hidden patches; they are shown otherwise.
  public var useMaskToken = true

  /// Every default.
  public init() { resolveStages() }

  var stageCount: Int { numHiddenLayers }

  /// Names the stages.
  public mutating func resolveDefaults(_ file: JSONObject) { resolveStages(file) }

  /// Makes the names and the places of the stages agree.
  public mutating func resolveChanges(_ changed: JSONObject) { resolveStages(changed: changed) }

  /// Refuses sizes, activations and stages that no model can have.
  public func validate() throws(ConfigError) {
    try check(layers: numHiddenLayers, key: "num_hidden_layers")
    try check(
      width: hiddenSize, heads: numAttentionHeads, key: "hidden_size",
      "The hidden size \(hiddenSize) is not a multiple of the number of attention heads "
        + "\(numAttentionHeads).")
    try check(ratio: mlpRatio.doubleValue ?? 0, of: hiddenSize, key: "mlp_ratio")
    try check(hiddenAct, key: "hidden_act")
    try check(image: imageSize, patch: ImageSize(patchSize), channels: numChannels)
    try checkSquare(image: imageSize, patch: ImageSize(patchSize))
    try checkStages()
  }

  /// The width inside of the feed-forward part; of a gated one each half.
  fileprivate var intermediateSize: Int {
    let inner = Int(Double(hiddenSize) * (mlpRatio.doubleValue ?? 0))
    return useSwigluFfn ? (Int(Double(inner * 2) / 3) + 7) / 8 * 8 : inner
  }
}

extension PreNormLayer {
  /// `Dinov2Layer`
  fileprivate init(_ config: Dinov2Config, _ weights: Weights) throws(WeightsError) {
    let (width, inner) = (config.hiddenSize, config.intermediateSize)
    let own = weights["attention"]
    func scale(_ name: String) throws(WeightsError) -> Tensor {
      try weights[name].vector("lambda1", width, initial: .constant(config.layerscaleValue))
    }
    attentionNorm = try LayerNorm(weights["norm1"], width, epsilon: config.layerNormEps)
    attention = try SelfAttention(
      query: own["attention.query"], key: own["attention.key"], value: own["attention.value"],
      width: width, heads: config.numAttentionHeads, bias: config.qkvBias)
    attentionOutput = try Linear(
      own["output.dense"], width, width, scale: scale("layer_scale1"))
    outputNorm = try LayerNorm(weights["norm2"], width, epsilon: config.layerNormEps)
    isGated = config.useSwigluFfn
    let mlp = weights["mlp"]
    intermediate =
      isGated
      ? try Linear(mlp["weights_in"], width, 2 * inner) : try Linear(mlp["fc1"], width, inner)
    activation = isGated ? .silu : config.hiddenAct
    output = try Linear(
      mlp[isGated ? "weights_out" : "fc2"], inner, width, scale: scale("layer_scale2"))
  }
}

/// `Dinov2Model`
struct Dinov2Model: PictureModel {
  static let baseModelPrefix = "dinov2"

  let config: Dinov2Config
  let parameters: ModelParameters
  private let embeddings: PatchTokens
  private let layers: [PreNormLayer]
  fileprivate let norm: LayerNorm

  init(_ config: Dinov2Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    embeddings = try PatchTokens(
      weights["embeddings"], width: config.hiddenSize, image: config.imageSize,
      patch: ImageSize(config.patchSize), channels: config.numChannels, tokens: ["cls_token"],
      maskToken: config.useMaskToken ? [1] : nil)
    layers = try (0..<config.numHiddenLayers).map { i throws(WeightsError) in
      try PreNormLayer(config, weights["encoder.layer"][i])
    }
    norm = try LayerNorm(weights["layernorm"], config.hiddenSize, epsilon: config.layerNormEps)
  }

  init(_ config: Dinov2Config, encoder weights: Weights) throws(WeightsError) {
    try self.init(config, weights)
  }

  func classifier(_ weights: Weights) throws(WeightsError) -> Linear {
    try Linear(weights["classifier"], 2 * config.hiddenSize, config.numLabels)
  }

  /// The first token's state beside the mean of the patches'.
  func vectors(_ inputs: ModelInputs, _ recorder: inout Recorder) throws(InputError) -> Tensor {
    let (states, layout) = encode(try checked(inputs), &recorder)
    let normalized = norm(states)
    return .besideEachOther(
      normalized.gather(layout.firstTokens), normalized.means(of: layout.tokens(after: 1)))
  }

  func checked(
    _ inputs: ModelInputs, hidesPatches: Bool = true
  ) throws(InputError) -> ImageInputs {
    try ImageInputs(
      inputs,
      ImageInputRules(
        modelName: Self.className, channels: config.numChannels,
        patch: ImageSize(config.patchSize), hidesPatches: hidesPatches))
  }

  func encode(_ inputs: ImageInputs, _ recorder: inout Recorder) -> (Tensor, TokenLayout) {
    let (embedded, layout) = embeddings(inputs)
    return (layers(embedded, layout, &recorder), layout)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let (states, layout) = encode(try checked(inputs), &recorder)
    let normalized = norm(states)
    return BaseModelOutput(
      [
        "last_hidden_state": layout.padded(normalized),
        "pooler_output": normalized.gather(layout.firstTokens),
      ], recorder)
  }
}

/// `Dinov2Backbone`
struct Dinov2Backbone: BackboneModel {
  static let baseModelPrefix = Dinov2Model.baseModelPrefix

  let config: Dinov2Config
  let parameters: ModelParameters
  private let dinov2: Dinov2Model

  init(_ config: Dinov2Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    dinov2 = try Dinov2Model(config, weights)
  }

  func featureMaps(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> [Tensor] {
    let inputs = try dinov2.checked(inputs, hidesPatches: false)
    let states = try config.stages(&recorder) { (own) throws(InputError) in
      _ = dinov2.encode(inputs, &own)
    }
    let (rows, columns) = ImageSize(config.patchSize).grid(inputs.height, inputs.width)
    return states.map { states in
      let map = config.applyLayernorm ? dinov2.norm(states) : states
      return config.reshapeHiddenStates
        ? map.pictures(prefix: 1, rows: rows, columns: columns) : map
    }
  }
}
