// Reference: transformers 4.57 models/albert/modeling_albert.py · https://arxiv.org/abs/1909.11942
public import Tensors

extension Architecture {
  static let albert = Architecture(
    AlbertModel.self, Refiled<AlbertModel, TextEncoding>.self, AlbertForPreTraining.self,
    ForMaskedLM<AlbertModel>.self,
    ForSequenceClassification<AlbertModel>.self, ForMultipleChoice<AlbertModel>.self,
    ForTokenClassification<AlbertModel>.self, ForQuestionAnswering<AlbertModel>.self)
}

/// The configuration of ALBERT (`configuration_albert.py`).
public struct AlbertConfig: PretrainedConfig, BertLikeConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "albert"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "AlbertTokenizer"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 30000
  /// Width of the embeddings.
  public var embeddingSize = 128
  /// Width of the states.
  public var hiddenSize = 4096
  /// Number of times that a group of layers is gone through.
  public var numHiddenLayers = 12
  /// Groups of layers; those of one group share their weights.
  public var numHiddenGroups = 1
  /// Attention heads of a layer; they divide `hiddenSize`.
  public var numAttentionHeads = 64
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 16384
  /// Layers of a group.
  public var innerGroupNum = 1
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation(rawValue: "gelu_new")
  /// Used in training only.
  public var hiddenDropoutProb = 0.0
  /// Used in training only.
  public var attentionProbsDropoutProb = 0.0
  /// The longest sequence, in positions.
  public var maxPositionEmbeddings = 512
  /// Number of token types (segments).
  public var typeVocabSize = 2
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-12
  /// Used in training only.
  public var classifierDropoutProb = 0.1
  /// "absolute", "relative_key" or "relative_key_query".
  public var positionEmbeddingType = "absolute"

  /// Every default.
  public init() {
    common.padTokenId = 0
    common.bosTokenId = 2
    common.eosTokenId = 3
  }

  /// Refuses sizes, activations and position types that no model can have.
  public func validate() throws(ConfigError) {
    try check(positive: ["embedding_size": embeddingSize])
    try check(positive: ["num_hidden_groups": numHiddenGroups, "inner_group_num": innerGroupNum])
    try check(layers: numHiddenGroups, key: "num_hidden_groups")
    try check(layers: innerGroupNum, key: "inner_group_num")
    try check(
      layers: max(numHiddenLayers, numHiddenGroups) * innerGroupNum, key: "inner_group_num")
    try checkBertLike()
  }

  /// The group of a layer, by the reference's division of floats.
  func group(ofLayer layer: Int) -> Int {
    Int(Double(layer) / (Double(numHiddenLayers) / Double(numHiddenGroups)))
  }
}

extension PostNormLayer {
  /// `AlbertLayer`
  init(_ config: AlbertConfig, _ weights: Weights) throws(WeightsError) {
    let width = config.hiddenSize
    let own = weights["attention"]
    attention = try SelfAttention(
      query: own["query"], key: own["key"], value: own["value"], width: width,
      heads: config.numAttentionHeads,
      relativePositions: RelativePositions(config, own, isScaled: false))
    attentionOutput = try Linear(own["dense"], width, width)
    attentionNorm = try LayerNorm(own["LayerNorm"], width, epsilon: config.layerNormEps)
    intermediate = try Linear(weights["ffn"], width, config.intermediateSize)
    activation = config.hiddenAct
    output = try Linear(weights["ffn_output"], config.intermediateSize, width)
    outputNorm = try LayerNorm(
      weights["full_layer_layer_norm"], width, epsilon: config.layerNormEps)
  }
}

/// `AlbertModel`: BERT with narrow embeddings and layers that share their weights.
struct AlbertModel: BertLikeModel {
  static let baseModelPrefix = "albert"

  let config: AlbertConfig
  let parameters: ModelParameters
  let encoder: BertEncoder
  let pooler: BertPooler?
  var positions: TextInputRules.Positions { .absolute }

  static func encoder(
    _ config: AlbertConfig, _ weights: Weights
  ) throws(WeightsError) -> BertEncoder {
    let own = weights["encoder"]
    var encoder = try BertEncoder(
      config, weights, projection: own["embedding_hidden_mapping_in"]
    ) { () throws(WeightsError) in
      let groups = try (0..<config.numHiddenGroups).map { group throws(WeightsError) in
        try (0..<config.innerGroupNum).map { i throws(WeightsError) in
          try PostNormLayer(config, own["albert_layer_groups"][group]["albert_layers"][i])
        }
      }
      return (0..<config.numHiddenLayers).flatMap { groups[config.group(ofLayer: $0)] }
    }
    encoder.layersPerRecord = config.innerGroupNum
    return encoder
  }

  static func pooler(
    _ config: AlbertConfig, _ weights: Weights
  ) throws(WeightsError) -> BertPooler? {
    try BertPooler(weights["pooler"], config.hiddenSize)
  }

  static func sequenceClassifier(
    _ config: AlbertConfig, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> TextClassifier {
    try TextClassifier(
      weights["albert.pooler"], .tanh, weights["classifier"], width: config.hiddenSize,
      labels: labels)
  }

  /// `AlbertMLMHead`
  static func languageModelHead(
    _ config: AlbertConfig, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> PredictionHead {
    let weights = weights["predictions"]
    return PredictionHead(
      dense: try Linear(weights["dense"], config.hiddenSize, config.embeddingSize),
      activation: config.hiddenAct,
      norm: try LayerNorm(
        weights["LayerNorm"], config.embeddingSize, epsilon: config.layerNormEps),
      projection: try Linear(
        decoder: weights["decoder"], tiedTo: embeddings, config, biasOf: weights))
  }
}

/// `AlbertForPreTraining`: masked tokens and the order of sentences.
struct AlbertForPreTraining: PretrainedModel {
  typealias Task = PreTraining
  static let baseModelPrefix = AlbertModel.baseModelPrefix

  let config: AlbertConfig
  let parameters: ModelParameters
  private let albert: AlbertModel
  private let head: PredictionHead
  private let order: TextClassifier

  init(_ config: AlbertConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    albert = try AlbertModel(config, encoder: weights["albert"])
    head = try AlbertModel.languageModelHead(config, weights, tiedTo: albert.inputEmbeddings)
    order = try TextClassifier(
      weights["albert.pooler"], .tanh, weights["sop_classifier.classifier"],
      width: config.hiddenSize, labels: config.numLabels)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> PreTrainingOutput {
    let inputs = try albert.inputs(inputs)
    let states = albert.encode(inputs, &recorder)
    return PreTrainingOutput(
      [
        "prediction_logits": inputs.layout.padded(head(states)),
        "sop_logits": order(states, inputs.layout),
      ], recorder)
  }
}
