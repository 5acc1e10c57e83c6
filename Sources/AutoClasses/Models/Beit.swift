// Reference: transformers 4.57 models/beit/modeling_beit.py · https://arxiv.org/abs/2106.08254
public import Files
public import Tensors

extension Architecture {
  static let beit = Architecture(
    BeitModel.self, ForImageClassification<BeitModel>.self, BeitForSemanticSegmentation.self,
    BeitBackbone.self)
}

/// The configuration of BEiT (`configuration_beit.py`).
public struct BeitConfig: PretrainedConfig, BackboneConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "beit"
  /// One that older files have, and one that the reference reads without having a default.
  public static let keysOnlyWhenGiven: Set = ["segmentation_indices", "batch_norm_eps"]
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary of pieces of pictures, of which pre-training guesses.
  public var vocabSize = 8192
  /// Width of the states.
  public var hiddenSize = 768
  /// Number of layers.
  public var numHiddenLayers = 12
  /// Attention heads of a layer; they divide `hiddenSize`.
  public var numAttentionHeads = 12
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 3072
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation.gelu
  /// Used in training only.
  public var hiddenDropoutProb = 0.0
  /// Used in training only.
  public var attentionProbsDropoutProb = 0.0
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-12
  /// Height and width of the pictures that the model was trained on; others are welcome.
  public var imageSize = ImageSize(224)
  /// The side of a patch in pixels.
  public var patchSize = 16
  /// Colours of a pixel.
  public var numChannels = 3
  /// Whether there is a vector for hidden patches.
  public var useMaskToken = false
  /// Whether each place has a learned position.
  public var useAbsolutePositionEmbeddings = false
  /// Whether each layer has scores of its own for distances.
  public var useRelativePositionBias = false
  /// Whether all layers share scores for distances.
  public var useSharedRelativePositionBias = false
  /// What a new layer's results are multiplied by; layers have no such factors where it is not positive.
  public var layerScaleInitValue = 0.1
  /// Used in training only.
  public var dropPathRate = 0.1
  /// Whether the mean of the patches' states stands for a picture, not the first token's.
  public var useMeanPooling = true
  /// Into how many parts the segmentation head divides a picture's sides.
  public var poolScales = [1, 2, 3, 6]
  /// Whether there is a second segmentation head, which is used in training only.
  public var useAuxiliaryHead = true
  /// Used in training only.
  public var auxiliaryLossWeight = 0.4
  /// Channels of the second segmentation head.
  public var auxiliaryChannels = 256
  /// Convolutions of the second segmentation head.
  public var auxiliaryNumConvs = 1
  /// Whether the second segmentation head sees its input again at its end.
  public var auxiliaryConcatInput = false
  /// Used in training only.
  public var semanticLossIgnoreIndex = 255
  /// "stem" and a stage for each layer.
  public var stageNames: [String] = []
  /// The stages that a backbone gives, by their names.
  public var outFeatures: [String]?
  /// The stages that a backbone gives, by their places.
  public var outIndices: [Int]?
  /// The older name of `outIndices`.
  public var segmentationIndices: [Int]?
  /// Whether a backbone makes its maps ones of four sizes.
  public var addFpn = false
  /// Whether a backbone's maps are pictures.
  public var reshapeHiddenStates = true
  /// Added to the variance by the batch norm of a backbone with maps of four sizes.
  public var batchNormEps: Double?

  /// Every default.
  public init() { resolveStages() }

  var stageCount: Int { numHiddenLayers }

  /// Names the stages; older files have another name for their places.
  public mutating func resolveDefaults(_ file: JSONObject) {
    var file = file
    if let segmentationIndices {
      outIndices = segmentationIndices
      file["out_indices"] = file["segmentation_indices"]
    }
    resolveStages(file)
  }

  /// Makes the names and the places of the stages agree.
  public mutating func resolveChanges(_ changed: JSONObject) { resolveStages(changed: changed) }

  /// Refuses sizes, activations and stages that no model can have.
  public func validate() throws(ConfigError) {
    try check(layers: numHiddenLayers, key: "num_hidden_layers")
    try check(positive: ["intermediate_size": intermediateSize])
    try check(
      width: hiddenSize, heads: numAttentionHeads, key: "hidden_size",
      "The hidden size \(hiddenSize) is not a multiple of the number of attention heads "
        + "\(numAttentionHeads).")
    try check(hiddenAct, key: "hidden_act")
    let patch = ImageSize(patchSize)
    try check(image: imageSize, patch: patch, channels: numChannels)
    if useAbsolutePositionEmbeddings { try checkSquare(image: imageSize, patch: patch) }
    try checkStages()
  }

  /// The grid of patches of a picture of the configured size.
  var grid: (rows: Int, columns: Int) {
    ImageSize(patchSize).grid(imageSize.height, imageSize.width)
  }

  fileprivate func gridBias(_ weights: Weights) throws(WeightsError) -> GridBias {
    try GridBias(
      weights["relative_position_bias"], rows: grid.rows, columns: grid.columns,
      heads: numAttentionHeads, hasToken: true)
  }
}

extension PreNormLayer {
  /// `BeitLayer`
  fileprivate init(_ config: BeitConfig, _ weights: Weights) throws(WeightsError) {
    let (width, inner) = (config.hiddenSize, config.intermediateSize)
    let own = weights["attention.attention"]
    func scaled(
      _ name: String, _ inputs: Int, by scale: String
    ) throws(WeightsError) -> Linear {
      let value = config.layerScaleInitValue
      return try Linear(
        weights[name], inputs, width,
        scale: value > 0 ? weights.vector(scale, width, initial: .constant(value)) : nil)
    }
    attentionNorm = try LayerNorm(
      weights["layernorm_before"], width, epsilon: config.layerNormEps)
    attention = SelfAttention(
      queryKeyValue: try Linear(
        fusing: [
          Linear.Part(weights: own["query"], outputs: width, bias: true),
          Linear.Part(weights: own["key"], outputs: width),
          Linear.Part(weights: own["value"], outputs: width, bias: true),
        ], width), width: width, heads: config.numAttentionHeads)
    attentionOutput = try scaled("attention.output.dense", width, by: "lambda_1")
    outputNorm = try LayerNorm(weights["layernorm_after"], width, epsilon: config.layerNormEps)
    intermediate = try Linear(weights["intermediate.dense"], width, inner)
    activation = config.hiddenAct
    output = try scaled("output.dense", inner, by: "lambda_2")
  }
}

/// Patches, layers and the scores that layers add for distances.
struct BeitEncoder: Sendable {
  private let embeddings: PatchTokens
  private let layers: [(layer: PreNormLayer, bias: GridBias?)]
  private let sharedBias: GridBias?
  private let grid: (rows: Int, columns: Int)

  init(_ config: BeitConfig, _ weights: Weights) throws(WeightsError) {
    embeddings = try PatchTokens(
      weights["embeddings"], width: config.hiddenSize, image: config.imageSize,
      patch: ImageSize(config.patchSize), channels: config.numChannels, tokens: ["cls_token"],
      maskToken: config.useMaskToken ? [1, 1] : nil,
      hasPositions: config.useAbsolutePositionEmbeddings, initial: .zeros)
    let own = weights["encoder"]
    sharedBias = config.useSharedRelativePositionBias ? try config.gridBias(own) : nil
    layers = try (0..<config.numHiddenLayers).map { i throws(WeightsError) in
      let own = own["layer"][i]
      return (
        try PreNormLayer(config, own),
        config.useRelativePositionBias ? try config.gridBias(own["attention.attention"]) : nil
      )
    }
    grid = config.grid
  }

  /// The states after the last layer, `[tokens, width]`, and where they are.
  func callAsFunction(
    _ inputs: ImageInputs, _ recorder: inout Recorder
  ) -> (Tensor, TokenLayout) {
    let (embedded, layout) = embeddings(inputs)
    let size = embeddings.patches.patch.grid(inputs.height, inputs.width)
    func adding(_ bias: GridBias?, to layout: TokenLayout) -> TokenLayout {
      guard let bias else { return layout }
      return layout.adding(bias.stretched(rows: size.rows, columns: size.columns), period: 1)
    }
    let shared = adding(sharedBias, to: layout)
    recorder.record(hiddenState: embedded, layout)
    let states = layers.reduce(embedded) { x, next in
      let states = next.layer(x, adding(next.bias, to: shared), &recorder)
      recorder.record(hiddenState: states, layout)
      return states
    }
    return (states, layout)
  }
}

/// `BeitModel`
struct BeitModel: PictureModel {
  static let baseModelPrefix = "beit"

  let config: BeitConfig
  let parameters: ModelParameters
  private let encoder: BeitEncoder
  /// Of all states, or of their mean.
  private let norm: LayerNorm

  init(_ config: BeitConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try BeitEncoder(config, weights)
    norm = try LayerNorm(
      weights[config.useMeanPooling ? "pooler.layernorm" : "layernorm"], config.hiddenSize,
      epsilon: config.layerNormEps)
  }

  init(_ config: BeitConfig, encoder weights: Weights) throws(WeightsError) {
    try self.init(config, weights)
  }

  func classifier(_ weights: Weights) throws(WeightsError) -> Linear {
    try Linear(weights["classifier"], config.hiddenSize, config.numLabels)
  }

  func vectors(_ inputs: ModelInputs, _ recorder: inout Recorder) throws(InputError) -> Tensor {
    try run(inputs, config.rules(Self.className), &recorder).pooled
  }

  private func run(
    _ inputs: ModelInputs, _ rules: ImageInputRules, _ recorder: inout Recorder
  ) throws(InputError) -> (states: Tensor, pooled: Tensor) {
    let (states, layout) = encoder(try ImageInputs(inputs, rules), &recorder)
    if config.useMeanPooling {
      return (layout.padded(states), norm(states.means(of: layout.tokens(after: 1))))
    }
    let normalized = norm(states)
    return (layout.padded(normalized), normalized.gather(layout.firstTokens))
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let rules = config.rules(Self.className, hidesPatches: config.useMaskToken)
    let (states, pooled) = try run(inputs, rules, &recorder)
    return BaseModelOutput(
      ["last_hidden_state": states, "pooler_output": pooled], recorder)
  }
}

extension BeitConfig {
  /// Pictures of every size: positions and scores are always stretched.
  func rules(
    _ modelName: String, hidesPatches: Bool = false, isBackbone: Bool = false
  ) -> ImageInputRules {
    ImageInputRules(
      modelName: modelName, channels: numChannels, patch: ImageSize(patchSize),
      hidesPatches: hidesPatches, ignoresInterpolation: !isBackbone)
  }
}
