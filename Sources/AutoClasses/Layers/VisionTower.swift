import Tensors

/// The configuration of an encoder of pictures.
protocol VisionTowerConfig: TowerConfig {
  var imageSize: ImageSize { get }
  var patchSize: ImageSize { get }
  var numChannels: Int { get }
  /// Which class a model of the tower alone is.
  static var family: String { get }
  func tower(_ weights: Weights) throws(WeightsError) -> VisionTower
}

extension VisionTowerConfig {
  func checkVisionTower() throws(ConfigError) {
    try checkTower()
    try check(image: imageSize, patch: patchSize, channels: numChannels)
  }
}

/// Patches, layers and a norm (`CLIPVisionTransformer`, `SiglipVisionTransformer`).
struct VisionTower: Sendable {
  /// What becomes of the states of the last layer.
  enum Ending: Sendable {
    /// The norm is for the first token alone, which stands for the picture.
    case firstToken
    /// The norm is for all; a head may make one vector of them.
    case attention(AttentionPooling?)
  }
  private let embeddings: PatchTokens
  private let firstNorm: LayerNorm?
  private let layers: [PreNormLayer]
  private let norm: LayerNorm
  private let ending: Ending
  private let rules: ImageInputRules

  init(
    _ config: some VisionTowerConfig, _ weights: Weights, tokens: [Tensor],
    firstNorm: LayerNorm? = nil, patchBias: Bool, ending: Ending
  ) throws(WeightsError) {
    let width = config.hiddenSize
    let own = weights["embeddings"]
    let count = config.patchSize.count(in: config.imageSize) + tokens.count
    embeddings = PatchTokens(
      tokens: tokens,
      patches: try PatchEmbedding(
        own["patch_embedding"], channels: config.numChannels, patch: config.patchSize,
        width: width, bias: patchBias),
      positions: PositionTable(
        table: try Embedding(own["position_embedding"], count, width).weight.widened,
        prefix: tokens.count))
    own.ignore("position_ids")
    self.firstNorm = firstNorm
    layers = try PreNormLayer.tower(config, weights)
    norm = try LayerNorm(weights["post_layernorm"], width, epsilon: config.layerNormEps)
    self.ending = ending
    rules = ImageInputRules(
      modelName: "", channels: config.numChannels, image: config.imageSize,
      patch: config.patchSize)
  }

  func rules(modelName: String) -> ImageInputRules {
    var rules = rules
    rules.modelName = modelName
    rules.hidesPatches = false
    return rules
  }

  func callAsFunction(_ inputs: ImageInputs, _ recorder: inout Recorder) -> TowerOutput {
    let (embedded, layout) = embeddings(inputs)
    let states = layers(firstNorm?(embedded) ?? embedded, layout, &recorder)
    switch ending {
    case .firstToken:
      return TowerOutput(
        states: states, pooled: norm(states.gather(layout.firstTokens)), layout: layout)
    case .attention(let head):
      let normalized = norm(states)
      return TowerOutput(
        states: normalized, pooled: head?(normalized, layout), layout: layout)
    }
  }

  /// The mean of the states of each picture's patches, `[batch, width]`.
  func patchMean(_ output: TowerOutput) -> Tensor {
    output.states.means(of: output.layout.tokens(after: embeddings.tokens.count))
  }
}

/// One learned query that looks at all states of a picture (`SiglipMultiheadAttentionPoolingHead`).
struct AttentionPooling: Sendable {
  private let probe: Tensor
  private let queryKeyValue: Linear
  private let output: Linear
  private let norm: LayerNorm
  private let intermediate: Linear
  private let activation: Activation
  private let last: Linear
  private let width: Int
  private let heads: Int

  init(_ config: some TowerConfig, _ weights: Weights) throws(WeightsError) {
    width = config.hiddenSize
    heads = config.numAttentionHeads
    let own = weights["attention"]
    probe = try weights.tensor("probe", [1, 1, width], initial: .normal()).widened
      .reshaped([1, width])
    queryKeyValue = Linear(
      sharing: try own.tensor("in_proj_weight", [3 * width, width], initial: .normal()),
      bias: try own.vector("in_proj_bias", 3 * width, initial: .zeros),
      quantization: own.quantization)
    output = try Linear(own["out_proj"], width, width)
    norm = try LayerNorm(weights["layernorm"], width, epsilon: config.layerNormEps)
    intermediate = try Linear(weights["mlp.fc1"], width, config.intermediateSize)
    activation = config.hiddenAct
    last = try Linear(weights["mlp.fc2"], config.intermediateSize, width)
  }

  /// `[tokens, width]` -> `[batch, width]`
  func callAsFunction(_ states: Tensor, _ layout: TokenLayout) -> Tensor {
    let pictures = [Int64](repeating: 0, count: layout.batch)
    let queries = queryKeyValue(probe).gather(pictures)
    let projected = queryKeyValue(states)
    var shape = AttentionShape(
      offsets: (0...Int64(layout.batch)).map { $0 }, heads: heads,
      scale: 1 / Float(width / heads).squareRoot())
    shape.keys = zip(layout.offsets, layout.offsets.dropFirst()).map { Int($0)..<Int($1) }
    let (context, _) = Tensor.attention(
      query: queries.columns(0..<width), key: projected.columns(width..<2 * width),
      value: projected.columns(2 * width..<3 * width), shape)
    let attended = output(context)
    return last(norm(attended), after: intermediate, activation, residual: attended)
  }
}

/// A tower of pictures alone (`CLIPVisionModel`).
struct VisionTowerModel<Config: VisionTowerConfig>: PretrainedModel {
  typealias Task = BaseModelTask
  static var className: String { "\(Config.family)VisionModel" }
  /// That of transformers before 5, which has none.
  static var baseModelPrefix: String { "vision_model" }

  let config: Config
  let parameters: ModelParameters
  private let tower: VisionTower

  init(_ config: Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    tower = try config.tower(weights)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let output = tower(
      try ImageInputs(inputs, tower.rules(modelName: Self.className)), &recorder)
    return BaseModelOutput(values: output.values(recorder))
  }
}
