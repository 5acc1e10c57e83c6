// Reference: transformers 4.57 models/distilbert/modeling_distilbert.py · https://arxiv.org/abs/1910.01108
public import Tensors

extension Architecture {
  static let distilBert = Architecture(
    DistilBertModel.self, Refiled<DistilBertModel, TextEncoding>.self,
    Refiled<ForMaskedLM<DistilBertModel>, PreTraining>.self,
    ForMaskedLM<DistilBertModel>.self, ForSequenceClassification<DistilBertModel>.self,
    ForMultipleChoice<DistilBertModel>.self, ForTokenClassification<DistilBertModel>.self,
    ForQuestionAnswering<DistilBertModel>.self)
}

/// The configuration of DistilBERT (`configuration_distilbert.py`).
public struct DistilBertConfig: PretrainedConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "distilbert"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "DistilBertTokenizer"
  /// Hugging Face's general names of attributes that have their own here.
  public static let attributeMap = [
    "hidden_size": "dim", "num_attention_heads": "n_heads", "num_hidden_layers": "n_layers",
  ]
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 30522
  /// The longest sequence, in positions.
  public var maxPositionEmbeddings = 512
  /// Whether new position embeddings are sinusoids.
  public var sinusoidalPosEmbds = false
  /// Number of layers.
  public var nLayers = 6
  /// Attention heads of a layer; they divide `dim`.
  public var nHeads = 12
  /// Width of the states.
  public var dim = 768
  /// Width inside the feed-forward part of a layer.
  public var hiddenDim = 3072
  /// Used in training only.
  public var dropout = 0.1
  /// Used in training only.
  public var attentionDropout = 0.1
  /// Activation of the feed-forward part.
  public var activation = Activation.gelu
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Used in training only.
  public var qaDropout = 0.1
  /// Used in training only.
  public var seqClassifDropout = 0.2

  /// Every default.
  public init() { common.padTokenId = 0 }

  /// Refuses sizes, activations and position types that no model can have.
  public func validate() throws(ConfigError) {
    try check(positive: [
      "vocab_size": vocabSize, "hidden_dim": hiddenDim,
      "max_position_embeddings": maxPositionEmbeddings,
    ])
    try check(layers: nLayers, key: "n_layers")
    try checkPadding(vocabSize: vocabSize)
    try check(
      width: dim, heads: nHeads, key: "dim",
      "config.n_heads \(nHeads) must divide config.dim \(dim) evenly")
    try check(activation, key: "activation")
  }

  /// Not in the file; fixed in the reference.
  var layerNormEps: Double { 1e-12 }
}

/// Words and positions (`Embeddings`).
struct DistilBertEmbeddings: Sendable {
  let words: Embedding
  let positions: Embedding
  let norm: LayerNorm

  init(_ config: DistilBertConfig, _ weights: Weights) throws(WeightsError) {
    words = try Embedding(
      weights["word_embeddings"], config.vocabSize, config.dim, padId: config.common.padTokenId)
    positions = try Embedding(
      weights["position_embeddings"], config.maxPositionEmbeddings, config.dim,
      initial: config.sinusoidalPosEmbds ? .sinusoidal : .normal())
    norm = try LayerNorm(weights["LayerNorm"], config.dim, epsilon: config.layerNormEps)
  }

  /// `[tokens, dim]`
  func callAsFunction(_ inputs: TextInputs) -> Tensor {
    norm(positions(inputs.positionIds, adding: inputs.embeddings ?? words(inputs.ids ?? [])))
  }
}

extension PostNormLayer {
  /// `TransformerBlock`
  init(_ config: DistilBertConfig, _ weights: Weights) throws(WeightsError) {
    let own = weights["attention"]
    attention = try SelfAttention(
      query: own["q_lin"], key: own["k_lin"], value: own["v_lin"], width: config.dim,
      heads: config.nHeads)
    attentionOutput = try Linear(own["out_lin"], config.dim, config.dim)
    attentionNorm = try LayerNorm(
      weights["sa_layer_norm"], config.dim, epsilon: config.layerNormEps)
    intermediate = try Linear(weights["ffn.lin1"], config.dim, config.hiddenDim)
    activation = config.activation
    output = try Linear(weights["ffn.lin2"], config.hiddenDim, config.dim)
    outputNorm = try LayerNorm(
      weights["output_layer_norm"], config.dim, epsilon: config.layerNormEps)
  }
}

/// `DistilBertModel`: half of BERT's layers, no token types, no pooler.
struct DistilBertModel: TextEncoder {
  typealias Task = BaseModelTask
  static let baseModelPrefix = "distilbert"

  let config: DistilBertConfig
  let parameters: ModelParameters
  private let embeddings: DistilBertEmbeddings
  private let layers: [PostNormLayer]

  init(_ config: DistilBertConfig, _ weights: Weights) throws(WeightsError) {
    try self.init(config, encoder: weights)
  }

  init(_ config: DistilBertConfig, encoder weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    embeddings = try DistilBertEmbeddings(config, weights["embeddings"])
    weights["embeddings"].ignore("position_ids")
    layers = try (0..<config.nLayers).map { i throws(WeightsError) in
      try PostNormLayer(config, weights["transformer.layer"][i])
    }
  }

  var rules: TextInputRules {
    TextInputRules(
      modelName: Self.className, vocabSize: config.vocabSize, hiddenSize: config.dim,
      typeVocabSize: nil, maxPositions: config.maxPositionEmbeddings)
  }
  var width: Int { config.dim }
  var inputEmbeddings: Tensor { embeddings.words.weight }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    layers(embeddings(inputs), inputs.layout, &recorder)
  }

  static func sequenceClassifier(
    _ config: DistilBertConfig, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> TextClassifier {
    try TextClassifier(
      weights["pre_classifier"], .relu, weights["classifier"], width: config.dim, labels: labels)
  }

  static func languageModelHead(
    _ config: DistilBertConfig, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> PredictionHead {
    PredictionHead(
      dense: try Linear(weights["vocab_transform"], config.dim, config.dim),
      activation: config.activation,
      norm: try LayerNorm(
        weights["vocab_layer_norm"], config.dim, epsilon: config.layerNormEps),
      projection: try Linear(
        decoder: weights["vocab_projector"], tiedTo: embeddings, config))
  }
}
