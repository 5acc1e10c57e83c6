// What BERT and its siblings (RoBERTa, ELECTRA, ALBERT, MPNet) share.
// Reference: transformers 4.57 models/bert/modeling_bert.py
import Tensors

/// The fields that BERT and its siblings share, by which they share their modules.
protocol BertLikeConfig: PretrainedConfig {
  var vocabSize: Int { get }
  /// Width of the states.
  var hiddenSize: Int { get }
  /// Width of the embeddings, which is that of the states unless the architecture has it apart.
  var embeddingSize: Int { get }
  var numHiddenLayers: Int { get }
  var numAttentionHeads: Int { get }
  var intermediateSize: Int { get }
  var hiddenAct: Activation { get }
  var maxPositionEmbeddings: Int { get }
  /// 0 when the architecture has no token types.
  var typeVocabSize: Int { get }
  var layerNormEps: Double { get }
  var positionEmbeddingType: String { get }
}

extension BertLikeConfig {
  var embeddingSize: Int { hiddenSize }

  func checkBertLike(hasTokenTypes: Bool = true) throws(ConfigError) {
    try check(positive: [
      "vocab_size": vocabSize, "intermediate_size": intermediateSize,
      "max_position_embeddings": maxPositionEmbeddings,
    ])
    if hasTokenTypes { try check(positive: ["type_vocab_size": typeVocabSize]) }
    try check(layers: numHiddenLayers, key: "num_hidden_layers")
    try checkPadding(vocabSize: vocabSize)
    try check(
      width: hiddenSize, heads: numAttentionHeads, key: "hidden_size",
      "The hidden size (\(hiddenSize)) is not a multiple of the number of attention heads "
        + "(\(numAttentionHeads))")
    try check(hiddenAct, key: "hidden_act")
    if !["absolute", "relative_key", "relative_key_query"].contains(positionEmbeddingType) {
      throw ConfigError(
        .invalidValue, key: "position_embedding_type",
        "position_embedding_type '\(positionEmbeddingType)' is not known; known are absolute, "
          + "relative_key, relative_key_query")
    }
    if common.addCrossAttention {
      throw ConfigError(
        .unsupported, key: "add_cross_attention",
        "add_cross_attention is not supported for a \(Self.className) model")
    }
  }
}

/// Words, positions and token types (`BertEmbeddings`).
struct BertEmbeddings: Sendable {
  let words: Embedding
  /// Not added when attention knows the distances.
  let positions: Embedding?
  let tokenTypes: Embedding?
  let norm: LayerNorm

  init(_ config: some BertLikeConfig, _ weights: Weights) throws(WeightsError) {
    let width = config.embeddingSize
    words = try Embedding(
      weights["word_embeddings"], config.vocabSize, width, padId: config.common.padTokenId)
    let table = try Embedding(
      weights["position_embeddings"], config.maxPositionEmbeddings, width)
    positions = config.positionEmbeddingType == "absolute" ? table : nil
    let types = config.typeVocabSize
    tokenTypes = types > 0 ? try Embedding(weights["token_type_embeddings"], types, width) : nil
    norm = try LayerNorm(weights["LayerNorm"], width, epsilon: config.layerNormEps)
  }

  /// `[tokens, width]`
  func callAsFunction(_ inputs: TextInputs) -> Tensor {
    var sum = inputs.embeddings ?? words(inputs.ids ?? [])
    if let tokenTypes { sum = tokenTypes(inputs.typeIds, adding: sum) }
    return norm(positions?(inputs.positionIds, adding: sum) ?? sum)
  }
}

extension PostNormLayer {
  /// `BertLayer`
  init(_ config: some BertLikeConfig, _ weights: Weights) throws(WeightsError) {
    let own = weights["attention.self"]
    try self.init(
      weights, width: config.hiddenSize, intermediate: config.intermediateSize,
      activation: config.hiddenAct, epsilon: config.layerNormEps,
      attention: SelfAttention(
        query: own["query"], key: own["key"], value: own["value"], width: config.hiddenSize,
        heads: config.numAttentionHeads, causal: config.common.isDecoder,
        relativePositions: RelativePositions(config, own)))
  }

  /// A layer with BERT's names around its attention.
  init(
    _ weights: Weights, width: Int, intermediate: Int, activation: Activation, epsilon: Double,
    attention: SelfAttention
  ) throws(WeightsError) {
    self.attention = attention
    attentionOutput = try Linear(weights["attention.output.dense"], width, width)
    attentionNorm = try LayerNorm(
      weights["attention.output.LayerNorm"], width, epsilon: epsilon)
    self.intermediate = try Linear(weights["intermediate.dense"], width, intermediate)
    self.activation = activation
    output = try Linear(weights["output.dense"], intermediate, width)
    outputNorm = try LayerNorm(weights["output.LayerNorm"], width, epsilon: epsilon)
  }
}

extension RelativePositions {
  /// Those that the configuration asks for.
  init?(
    _ config: some BertLikeConfig, _ weights: Weights, isScaled: Bool = true
  ) throws(WeightsError) {
    if config.positionEmbeddingType == "absolute" { return nil }
    try self.init(
      weights, headSize: config.hiddenSize / config.numAttentionHeads,
      maxPositions: config.maxPositionEmbeddings,
      includesKeys: config.positionEmbeddingType == "relative_key_query", isScaled: isScaled)
  }
}

/// Embeddings and layers: BERT and its siblings without anything on top.
struct BertEncoder: Sendable {
  let embeddings: BertEmbeddings
  /// From the width of the embeddings to that of the states, where an architecture has one.
  var projection: Linear?
  /// Added to the scores of every layer.
  var relativeBias: RelativeBias?
  let layers: [PostNormLayer]
  /// How many layers are one to those who look at the states between layers.
  var layersPerRecord = 1

  /// Reads the projection, where there is one, and what `layers` reads.
  init(
    _ config: some BertLikeConfig, _ weights: Weights, projection: Weights? = nil,
    layers: () throws(WeightsError) -> [PostNormLayer]
  ) throws(WeightsError) {
    embeddings = try BertEmbeddings(config, weights["embeddings"])
    weights["embeddings"].ignore("position_ids", "token_type_ids")
    if let projection {
      self.projection = try Linear(projection, config.embeddingSize, config.hiddenSize)
    }
    self.layers = try layers()
  }

  /// BERT's layers.
  init(
    _ config: some BertLikeConfig, _ weights: Weights, projection: Weights? = nil
  ) throws(WeightsError) {
    try self.init(config, weights, projection: projection) { () throws(WeightsError) in
      try (0..<config.numHiddenLayers).map { i throws(WeightsError) in
        try PostNormLayer(config, weights["encoder.layer"][i])
      }
    }
  }

  /// `[tokens, hidden]`
  func callAsFunction(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    let embedded = embeddings(inputs)
    let layout = relativeBias.map { inputs.layout.adding($0(inputs.layout)) } ?? inputs.layout
    return layers(projection?(embedded) ?? embedded, layout, &recorder, every: layersPerRecord)
  }
}

/// The first token's state through a dense layer and tanh (`BertPooler`).
struct BertPooler: Sendable {
  let dense: Linear

  init(_ dense: Weights, _ width: Int) throws(WeightsError) {
    self.dense = try Linear(dense, width, width)
  }

  /// `[tokens, hidden]` -> `[batch, hidden]`
  func callAsFunction(_ states: Tensor, _ layout: TokenLayout) -> Tensor {
    dense(states.gather(layout.firstTokens), .tanh)
  }
}

/// A base model that is ``BertEncoder`` and, unless a head stands on it, a pooler.
protocol BertLikeModel: TextEncoder where Config: BertLikeConfig {
  var encoder: BertEncoder { get }
  /// How positions are counted.
  var positions: TextInputRules.Positions { get }
  init(config: Config, parameters: ModelParameters, encoder: BertEncoder, pooler: BertPooler?)

  static func encoder(_ config: Config, _ weights: Weights) throws(WeightsError) -> BertEncoder
  /// The pooler of a base model without a head.
  static func pooler(_ config: Config, _ weights: Weights) throws(WeightsError) -> BertPooler?
}

extension BertLikeModel {
  init(_ config: Config, _ weights: Weights) throws(WeightsError) {
    self.init(
      config: config, parameters: weights.parameters, encoder: try Self.encoder(config, weights),
      pooler: try Self.pooler(config, weights))
  }

  init(_ config: Config, encoder weights: Weights) throws(WeightsError) {
    self.init(
      config: config, parameters: weights.parameters, encoder: try Self.encoder(config, weights),
      pooler: nil)
  }

  static func encoder(_ config: Config, _ weights: Weights) throws(WeightsError) -> BertEncoder {
    try BertEncoder(config, weights)
  }

  static func pooler(_ config: Config, _ weights: Weights) throws(WeightsError) -> BertPooler? {
    try BertPooler(weights["pooler.dense"], config.hiddenSize)
  }

  var rules: TextInputRules {
    TextInputRules(
      modelName: Self.className, vocabSize: config.vocabSize, hiddenSize: config.embeddingSize,
      typeVocabSize: config.typeVocabSize > 0 ? config.typeVocabSize : nil,
      maxPositions: config.maxPositionEmbeddings, positions: positions,
      limitsDistances: config.positionEmbeddingType != "absolute")
  }
  var width: Int { config.hiddenSize }
  var inputEmbeddings: Tensor { encoder.embeddings.words.weight }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    encoder(inputs, &recorder)
  }
}
