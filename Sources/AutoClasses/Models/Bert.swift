// Reference: transformers 4.57 models/bert/modeling_bert.py · https://arxiv.org/abs/1810.04805
public import Tensors

extension Architecture {
  static let bert = Architecture(
    BertModel.self, BertForPreTraining.self, ForMaskedLM<BertModel>.self,
    ForCausalLM<BertModel>.self, BertForNextSentencePrediction.self,
    ForSequenceClassification<BertModel>.self, ForMultipleChoice<BertModel>.self,
    ForTokenClassification<BertModel>.self, ForQuestionAnswering<BertModel>.self)
}

/// The configuration of BERT (`configuration_bert.py`).
public struct BertConfig: PretrainedConfig {
  public static let modelType = "bert"
  public static let tokenizerClass: String? = "BertTokenizer"
  public var common = CommonConfig()
  public var vocabSize = 30522
  public var hiddenSize = 768
  public var numHiddenLayers = 12
  public var numAttentionHeads = 12
  public var intermediateSize = 3072
  public var hiddenAct = Activation.gelu
  public var hiddenDropoutProb = 0.1
  public var attentionProbsDropoutProb = 0.1
  public var maxPositionEmbeddings = 512
  public var typeVocabSize = 2
  public var initializerRange = 0.02
  public var layerNormEps = 1e-12
  public var positionEmbeddingType = "absolute"
  public var useCache = true
  public var classifierDropout: Double?

  public init() { common.padTokenId = 0 }

  public func validate() throws(ConfigError) { try checkBertLike() }
}

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

extension BertConfig: BertLikeConfig {}

extension BertLikeConfig {
  func checkBertLike() throws(ConfigError) {
    try check(positive: [
      "vocab_size": vocabSize, "num_hidden_layers": numHiddenLayers,
      "intermediate_size": intermediateSize, "max_position_embeddings": maxPositionEmbeddings,
      "type_vocab_size": typeVocabSize,
    ])
    try check(width: hiddenSize, heads: numAttentionHeads)
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

  /// `[tokens, hidden]`
  func callAsFunction(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    layers(embeddings(inputs), inputs.layout, &recorder)
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

/// `BertModel`
struct BertModel: TextEncoder {
  typealias Task = BaseModelTask
  static let baseModelPrefix = "bert"
  static let causalLMClassName = "BertLMHeadModel"

  let config: BertConfig
  private let encoder: BertEncoder
  private let pooler: BertPooler?

  init(_ config: BertConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    encoder = try BertEncoder(config, weights)
    pooler = try BertPooler(weights["pooler"], config.hiddenSize)
  }

  init(_ config: BertConfig, encoder weights: Weights) throws(WeightsError) {
    self.config = config
    encoder = try BertEncoder(config, weights)
    pooler = nil
  }

  var rules: TextInputRules {
    TextInputRules(
      modelName: Self.className, vocabSize: config.vocabSize, hiddenSize: config.hiddenSize,
      typeVocabSize: config.typeVocabSize, maxPositions: config.maxPositionEmbeddings,
      limitsDistances: config.positionEmbeddingType != "absolute")
  }
  var width: Int { config.hiddenSize }
  var inputEmbeddings: Tensor { encoder.embeddings.words.weight }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    encoder(inputs, &recorder)
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

  static func sequenceClassifier(
    _ config: BertConfig, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> FirstTokenClassifier {
    try FirstTokenClassifier(
      weights["bert.pooler.dense"], .tanh, weights["classifier"], width: config.hiddenSize,
      labels: labels)
  }

  /// `BertLMPredictionHead`
  static func languageModelHead(
    _ config: BertConfig, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> LanguageModelHead {
    let weights = weights["cls.predictions"]
    return LanguageModelHead(
      dense: try Linear(weights["transform.dense"], config.hiddenSize, config.hiddenSize),
      activation: config.hiddenAct,
      norm: try LayerNorm(
        weights["transform.LayerNorm"], config.hiddenSize, epsilon: config.layerNormEps),
      decoder: try Linear(config, decoder: weights, tiedTo: embeddings))
  }
}

extension Linear {
  /// The decoder of a language-model head: its weight is the input embeddings unless the configuration unties them, and
  /// its bias is the head's.
  init(
    _ config: some BertLikeConfig, decoder head: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) {
    let bias = try head.vector("bias", config.vocabSize, initial: .zeros)
    head.ignore("decoder.weight", "decoder.bias")
    let weight =
      config.common.tieWordEmbeddings
      ? embeddings
      : try head.tensor(
        "decoder.weight", [config.vocabSize, config.hiddenSize], initial: .normal())
    self.init(sharing: weight, bias: bias)
  }
}

/// `BertForPreTraining`: masked tokens and next sentence.
struct BertForPreTraining: PretrainedModel {
  typealias Task = PreTraining
  static let baseModelPrefix = BertModel.baseModelPrefix

  let config: BertConfig
  private let bert: BertModel
  private let head: LanguageModelHead
  private let seqRelationship: FirstTokenClassifier

  init(_ config: BertConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    bert = try BertModel(config, encoder: weights["bert"])
    head = try BertModel.languageModelHead(config, weights, tiedTo: bert.inputEmbeddings)
    seqRelationship = try FirstTokenClassifier(
      weights["bert.pooler.dense"], .tanh, weights["cls.seq_relationship"],
      width: config.hiddenSize, labels: 2)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> PreTrainingOutput {
    let inputs = try bert.inputs(inputs)
    let states = bert.encode(inputs, &recorder)
    return PreTrainingOutput(
      [
        "prediction_logits": inputs.layout.padded(head(states)),
        "seq_relationship_logits": seqRelationship(states, inputs.layout),
      ], recorder)
  }
}

/// `BertForNextSentencePrediction`
struct BertForNextSentencePrediction: PretrainedModel {
  typealias Task = NextSentencePrediction
  static let baseModelPrefix = BertModel.baseModelPrefix

  let config: BertConfig
  private let bert: BertModel
  private let seqRelationship: FirstTokenClassifier

  init(_ config: BertConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    bert = try BertModel(config, encoder: weights["bert"])
    seqRelationship = try FirstTokenClassifier(
      weights["bert.pooler.dense"], .tanh, weights["cls.seq_relationship"],
      width: config.hiddenSize, labels: 2)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> NextSentencePredictorOutput {
    let inputs = try bert.inputs(inputs)
    let states = bert.encode(inputs, &recorder)
    return NextSentencePredictorOutput(
      ["logits": seqRelationship(states, inputs.layout)], recorder)
  }
}
