// Reference: transformers 5.23 models/nomic_bert/modeling_nomic_bert.py · https://arxiv.org/abs/2402.01613
public import Files
import Tensors

extension Architecture {
  static let nomicBert = Architecture(
    NomicBertModel.self, ForMaskedLM<NomicBertModel>.self,
    ForSequenceClassification<NomicBertModel>.self, ForTokenClassification<NomicBertModel>.self)
}

/// The configuration of Nomic-BERT (`configuration_nomic_bert.py`).
public struct NomicBertConfig: PretrainedConfig, RotaryConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "nomic_bert"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "BertTokenizer"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 30528
  /// Width of the states.
  public var hiddenSize = 768
  /// Number of layers.
  public var numHiddenLayers = 12
  /// Attention heads of a layer.
  public var numAttentionHeads = 12
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 3072
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation(rawValue: "silu")
  /// Used in training only.
  public var hiddenDropoutProb = 0.0
  /// Used in training only.
  public var attentionProbsDropoutProb = 0.0
  /// The length that scalings of the angles start from; texts may be longer.
  public var maxPositionEmbeddings = 2048
  /// Number of token types (segments).
  public var typeVocabSize = 2
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-12
  /// Used in training only.
  public var classifierDropout: Double?
  /// The numbers of a head; its share of the width where the file has none.
  public var headDim: Int?

  /// Every default.
  public init() { common.padTokenId = 0 }

  /// A head has its share of the width unless the file says otherwise.
  public mutating func resolveDefaults(_ file: JSONObject) {
    if headDim == nil { headDim = headSize }
    resolveRotary()
  }

  /// Refuses sizes, activations and scalings that no model can have.
  public func validate() throws(ConfigError) {
    try check(positive: [
      "vocab_size": vocabSize, "intermediate_size": intermediateSize,
      "max_position_embeddings": maxPositionEmbeddings, "type_vocab_size": typeVocabSize,
      "hidden_size": hiddenSize, "num_attention_heads": numAttentionHeads,
    ])
    try check(layers: numHiddenLayers, key: "num_hidden_layers")
    try checkPadding(vocabSize: vocabSize)
    try check(hiddenAct, key: "hidden_act")
    guard (1...1 << 16).contains(headSize), numAttentionHeads <= 1 << 16 else {
      throw ConfigError(
        .invalidValue, key: "head_dim",
        "\(numAttentionHeads) heads of \(headSize) numbers are not those of a model")
    }
    try checkRotary()
  }

  var headSize: Int { headDim ?? (numAttentionHeads > 0 ? hiddenSize / numAttentionHeads : 0) }
  /// Of files that have no `rope_parameters`.
  var ropeTheta: Double { common.extra["rope_theta"]?.doubleValue ?? 1000 }
}

/// `NomicBertLayer`; the names are those of the files, of which the reference has others in memory.
struct NomicBertLayer: Sendable {
  private let attention: SelfAttention
  private let attentionOutput: Linear
  private let attentionNorm: LayerNorm
  private let feedForward: GatedFeedForward
  private let norm: LayerNorm

  init(_ config: NomicBertConfig, _ weights: Weights) throws(WeightsError) {
    let width = config.hiddenSize
    let inner = config.numAttentionHeads * config.headSize
    attention = SelfAttention(
      queryKeyValue: try Linear(weights["attn.Wqkv"], width, 3 * inner, bias: false),
      width: inner, heads: config.numAttentionHeads)
    attentionOutput = try Linear(weights["attn.out_proj"], inner, width, bias: false)
    attentionNorm = try LayerNorm(weights["norm1"], width, epsilon: config.layerNormEps)
    let own = weights["mlp"]
    feedForward = try GatedFeedForward(
      gate: own["fc12"], up: own["fc11"], down: own["fc2"], width: width,
      inner: config.intermediateSize, activation: config.hiddenAct)
    norm = try LayerNorm(weights["norm2"], width, epsilon: config.layerNormEps)
  }

  /// `[tokens, width]` -> `[tokens, width]`
  func callAsFunction(
    _ x: Tensor, _ layout: TokenLayout, _ recorder: inout Recorder, angles: RotaryAngles
  ) -> Tensor {
    let context = attention(x, layout, &recorder, angles: angles)
    let attended = attentionNorm(attentionOutput(context, residual: x))
    return norm(feedForward(attended, residual: attended))
  }
}

/// `NomicBertModel`: BERT with angles for positions and gated feed-forward parts.
struct NomicBertModel: TextEncoder {
  typealias Task = BaseModelTask
  static let baseModelPrefix = "nomic_bert"

  let config: NomicBertConfig
  let parameters: ModelParameters
  private let words: Embedding
  private let tokenTypes: Embedding
  private let norm: LayerNorm
  private let layers: [NomicBertLayer]
  private let rotary: RotaryPositions

  init(_ config: NomicBertConfig, _ weights: Weights) throws(WeightsError) {
    try self.init(config, encoder: weights)
  }

  init(_ config: NomicBertConfig, encoder weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    let (own, width) = (weights["embeddings"], config.hiddenSize)
    words = try Embedding(
      own["word_embeddings"], config.vocabSize, width, padId: config.common.padTokenId)
    tokenTypes = try Embedding(own["token_type_embeddings"], config.typeVocabSize, width)
    norm = try LayerNorm(weights["emb_ln"], width, epsilon: config.layerNormEps)
    layers = try (0..<config.numHiddenLayers).map { i throws(WeightsError) in
      try NomicBertLayer(config, weights["encoder.layers"][i])
    }
    rotary = RotaryPositions(validated: config.rotarySettings)
  }

  var rules: TextInputRules {
    TextInputRules(
      modelName: Self.className, vocabSize: config.vocabSize, hiddenSize: config.hiddenSize,
      typeVocabSize: config.typeVocabSize, maxPositions: .max)
  }
  var width: Int { config.hiddenSize }
  var inputEmbeddings: Tensor { words.weight }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    let layout = inputs.layout
    let angles = rotary.angles(layout, positions: inputs.positionIds)
    let embedded = inputs.embeddings ?? words(inputs.ids ?? [])
    let first = norm(tokenTypes(inputs.typeIds, adding: embedded))
    recorder.record(hiddenState: first, layout)
    return layers.reduce(first) { x, layer in
      let states = layer(x, layout, &recorder, angles: angles)
      recorder.record(hiddenState: states, layout)
      return states
    }
  }

  static func sequenceClassifier(
    _ config: NomicBertConfig, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> TextClassifier {
    try TextClassifier(
      weights["nomic_bert.pooler.dense"], .tanh, weights["classifier"],
      width: config.hiddenSize, labels: labels)
  }

  static func languageModelHead(
    _ config: NomicBertConfig, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> PredictionHead {
    let head = weights["cls.predictions"]
    let own = head["transform"]
    return PredictionHead(
      dense: try Linear(own["dense"], config.hiddenSize, config.hiddenSize),
      activation: config.hiddenAct,
      norm: try LayerNorm(
        own["layer_norm"], config.hiddenSize, epsilon: config.layerNormEps),
      projection: try Linear(
        decoder: head["decoder"], tiedTo: embeddings, config, biasOf: head))
  }
}
