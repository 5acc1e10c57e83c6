import Tensors

/// The configuration of an encoder of texts.
protocol TextTowerConfig: TowerConfig {
  var vocabSize: Int { get }
  var maxPositionEmbeddings: Int { get }
  /// Which class a model of the tower alone is.
  static var family: String { get }
  func tower(_ weights: Weights) throws(WeightsError) -> TextTower
}

extension TextTowerConfig {
  func checkTextTower() throws(ConfigError) {
    try checkTower()
    try check(positive: [
      "vocab_size": vocabSize, "max_position_embeddings": maxPositionEmbeddings,
    ])
  }
}

/// Words, positions, layers and a norm (`CLIPTextTransformer`).
struct TextTower: Sendable {
  /// Which state stands for a text.
  enum Pooling: Sendable {
    /// That of the first token with this id, or the first token where there is none.
    case token(Int)
    /// That of the first token with the highest id.
    case highestId
    /// That of the last column, through a map.
    case lastColumn(Linear)
  }
  private let words: Embedding
  private let positions: Embedding
  private let layers: [PreNormLayer]
  private let norm: LayerNorm
  private let pooling: Pooling
  private let vocabSize: Int
  private let maxPositions: Int

  init(
    _ config: some TextTowerConfig, _ weights: Weights, causal: Bool, pooling: Pooling
  ) throws(WeightsError) {
    let width = config.hiddenSize
    words = try Embedding(weights["embeddings.token_embedding"], config.vocabSize, width)
    positions = try Embedding(
      weights["embeddings.position_embedding"], config.maxPositionEmbeddings, width)
    weights["embeddings"].ignore("position_ids")
    layers = try PreNormLayer.tower(config, weights, causal: causal)
    norm = try LayerNorm(weights["final_layer_norm"], width, epsilon: config.layerNormEps)
    self.pooling = pooling
    vocabSize = config.vocabSize
    maxPositions = config.maxPositionEmbeddings
  }

  func rules(modelName: String) -> TextInputRules {
    var readsLastColumn = false
    if case .lastColumn = pooling { readsLastColumn = true }
    return TextInputRules(
      modelName: modelName, vocabSize: vocabSize, hiddenSize: words.weight.shape[1],
      typeVocabSize: nil, maxPositions: maxPositions, allowsQueryMasks: false,
      readsLastColumn: readsLastColumn, takesEmbeddings: false)
  }

  func callAsFunction(_ inputs: TextInputs, _ recorder: inout Recorder) -> TowerOutput {
    let ids = inputs.ids ?? []
    let layout = inputs.layout
    let embedded = positions(inputs.positionIds, adding: words(ids))
    let states = norm(layers(embedded, layout, &recorder))
    let pooled: Tensor =
      switch pooling {
      case .token(let id):
        states.gather(chosen(layout) { tokens in tokens.first { ids[$0] == id } })
      case .highestId:
        states.gather(
          chosen(layout) { tokens in tokens.max { (ids[$0], $1) < (ids[$1], $0) } })
      case .lastColumn(let head): head(states.gather(layout.lastTokens))
      }
    return TowerOutput(states: states, pooled: pooled, layout: layout)
  }

  /// The row that is chosen of each sequence's, or its first.
  private func chosen(_ layout: TokenLayout, _ choice: (Range<Int>) -> Int?) -> [Int64] {
    zip(layout.offsets, layout.offsets.dropFirst()).map { start, end in
      choice(Int(start)..<Int(end)).map { Int64($0) } ?? start
    }
  }
}

/// A tower of texts alone (`CLIPTextModel`).
struct TextTowerModel<Config: TextTowerConfig>: PretrainedModel {
  typealias Task = BaseModelTask
  static var className: String { "\(Config.family)TextModel" }
  /// That of transformers before 5, which has none.
  static var baseModelPrefix: String { "text_model" }

  let config: Config
  let parameters: ModelParameters
  private let tower: TextTower

  init(_ config: Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    tower = try config.tower(weights)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let output = tower(
      try TextInputs(inputs, tower.rules(modelName: Self.className)), &recorder)
    return BaseModelOutput(values: output.values(recorder))
  }
}
