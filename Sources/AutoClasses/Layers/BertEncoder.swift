// What BERT and its siblings (RoBERTa, and those to come) share.
// Reference: transformers 4.57 models/bert/modeling_bert.py
import Tensors

/// The fields that BERT and its siblings share, by which they share their modules.
protocol BertLikeConfig: PretrainedConfig {
  var vocabSize: Int { get }
  var hiddenSize: Int { get }
  var numHiddenLayers: Int { get }
  var numAttentionHeads: Int { get }
  var intermediateSize: Int { get }
  var hiddenAct: Activation { get }
  var maxPositionEmbeddings: Int { get }
  var typeVocabSize: Int { get }
  var layerNormEps: Double { get }
  var positionEmbeddingType: String { get }
}

extension BertLikeConfig {
  func checkBertLike() throws(ConfigError) {
    try check(positive: [
      "vocab_size": vocabSize, "intermediate_size": intermediateSize,
      "max_position_embeddings": maxPositionEmbeddings,
      "type_vocab_size": typeVocabSize,
    ])
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
  let tokenTypes: Embedding
  let norm: LayerNorm

  init(_ config: some BertLikeConfig, _ weights: Weights) throws(WeightsError) {
    let width = config.hiddenSize
    words = try Embedding(
      weights["word_embeddings"], config.vocabSize, width, padId: config.common.padTokenId)
    let table = try Embedding(
      weights["position_embeddings"], config.maxPositionEmbeddings, width)
    positions = config.positionEmbeddingType == "absolute" ? table : nil
    tokenTypes = try Embedding(weights["token_type_embeddings"], config.typeVocabSize, width)
    norm = try LayerNorm(weights["LayerNorm"], width, epsilon: config.layerNormEps)
  }

  /// `[tokens, hidden]`
  func callAsFunction(_ inputs: TextInputs) -> Tensor {
    let sum = tokenTypes(inputs.typeIds, adding: inputs.embeddings ?? words(inputs.ids ?? []))
    return norm(positions?(inputs.positionIds, adding: sum) ?? sum)
  }
}

extension PostNormLayer {
  /// `BertLayer`
  init(_ config: some BertLikeConfig, _ weights: Weights) throws(WeightsError) {
    let width = config.hiddenSize
    let own = weights["attention.self"]
    attention = try SelfAttention(
      query: own["query"], key: own["key"], value: own["value"], width: width,
      heads: config.numAttentionHeads, causal: config.common.isDecoder,
      relativePositions: config.positionEmbeddingType == "absolute"
        ? nil
        : RelativePositions(
          own, headSize: width / config.numAttentionHeads,
          maxPositions: config.maxPositionEmbeddings,
          includesKeys: config.positionEmbeddingType == "relative_key_query"))
    attentionOutput = try Linear(weights["attention.output.dense"], width, width)
    attentionNorm = try LayerNorm(
      weights["attention.output.LayerNorm"], width, epsilon: config.layerNormEps)
    intermediate = try Linear(weights["intermediate.dense"], width, config.intermediateSize)
    activation = config.hiddenAct
    output = try Linear(weights["output.dense"], config.intermediateSize, width)
    outputNorm = try LayerNorm(weights["output.LayerNorm"], width, epsilon: config.layerNormEps)
  }
}

/// Embeddings and layers: BERT and RoBERTa without anything on top.
struct BertEncoder: Sendable {
  let embeddings: BertEmbeddings
  let layers: [PostNormLayer]

  init(_ config: some BertLikeConfig, _ weights: Weights) throws(WeightsError) {
    embeddings = try BertEmbeddings(config, weights["embeddings"])
    weights["embeddings"].ignore("position_ids", "token_type_ids")
    layers = try (0..<config.numHiddenLayers).map { i throws(WeightsError) in
      try PostNormLayer(config, weights["encoder.layer"][i])
    }
  }
}

/// The first token's state through a dense layer and tanh (`BertPooler`).
struct BertPooler: Sendable {
  let dense: Linear

  init(_ weights: Weights, _ width: Int) throws(WeightsError) {
    dense = try Linear(weights["dense"], width, width)
  }

  /// `[tokens, hidden]` -> `[batch, hidden]`
  func callAsFunction(_ states: Tensor, _ layout: TokenLayout) -> Tensor {
    dense(states.gather(layout.firstTokens), .tanh)
  }
}

extension Linear {
  /// The decoder of a language-model head: its weight is the input embeddings unless the configuration unties them, and
  /// its bias is the head's.
  init(
    _ config: some BertLikeConfig, decoder head: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) {
    let bias = try head.vector("bias", config.vocabSize, initial: .zeros)
    head.ignore("decoder.weight")
    head.tie("decoder.bias", to: "bias")
    let weight =
      config.common.tieWordEmbeddings
      ? embeddings
      : try head.tensor(
        "decoder.weight", [config.vocabSize, config.hiddenSize], initial: .normal())
    self.init(sharing: weight, bias: bias)
  }
}

/// A base model that is ``BertEncoder`` and, unless a head stands on it, a pooler.
protocol BertLikeModel: TextEncoder where Config: BertLikeConfig {
  var encoder: BertEncoder { get }
  var pooler: BertPooler? { get }
  /// How positions are counted.
  var positions: TextInputRules.Positions { get }
  init(config: Config, parameters: ModelParameters, encoder: BertEncoder, pooler: BertPooler?)
}

extension BertLikeModel {
  init(_ config: Config, _ weights: Weights) throws(WeightsError) {
    self.init(
      config: config, parameters: weights.parameters, encoder: try BertEncoder(config, weights),
      pooler: try BertPooler(weights["pooler"], config.hiddenSize))
  }

  init(_ config: Config, encoder weights: Weights) throws(WeightsError) {
    self.init(
      config: config, parameters: weights.parameters,
      encoder: try BertEncoder(config, weights), pooler: nil)
  }

  var rules: TextInputRules {
    TextInputRules(
      modelName: Self.className, vocabSize: config.vocabSize, hiddenSize: config.hiddenSize,
      typeVocabSize: config.typeVocabSize, maxPositions: config.maxPositionEmbeddings,
      positions: positions, limitsDistances: config.positionEmbeddingType != "absolute")
  }
  var width: Int { config.hiddenSize }
  var inputEmbeddings: Tensor { encoder.embeddings.words.weight }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    encoder.layers(encoder.embeddings(inputs), inputs.layout, &recorder)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let inputs = try self.inputs(inputs)
    let states = encode(inputs, &recorder)
    return BaseModelOutput(
      [
        "last_hidden_state": inputs.layout.padded(states),
        "pooler_output": pooler?(states, inputs.layout),
      ], recorder)
  }
}
