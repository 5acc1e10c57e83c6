// Reference: transformers 4.57 models/mpnet/modeling_mpnet.py · https://arxiv.org/abs/2004.09297
public import Tensors

extension Architecture {
  static let mpnet = Architecture(
    MPNetModel.self, Refiled<ForMaskedLM<MPNetModel>, PreTraining>.self,
    ForMaskedLM<MPNetModel>.self, ForSequenceClassification<MPNetModel>.self,
    ForMultipleChoice<MPNetModel>.self, ForTokenClassification<MPNetModel>.self,
    ForQuestionAnswering<MPNetModel>.self)
}

/// The configuration of MPNet (`configuration_mpnet.py`).
public struct MPNetConfig: PretrainedConfig, BertLikeConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "mpnet"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "MPNetTokenizer"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 30527
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
  public var hiddenDropoutProb = 0.1
  /// Used in training only.
  public var attentionProbsDropoutProb = 0.1
  /// The longest sequence, in positions.
  public var maxPositionEmbeddings = 512
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-12
  /// Rows of the table of relative positions, of which 32 are used.
  public var relativeAttentionNumBuckets = 32

  /// Every default.
  public init() {
    common.padTokenId = 1
    common.bosTokenId = 0
    common.eosTokenId = 2
  }

  /// Refuses sizes and activations that no model can have.
  public func validate() throws(ConfigError) {
    try checkBertLike(hasTokenTypes: false)
    try check(positive: ["relative_attention_num_buckets": relativeAttentionNumBuckets])
    if relativeAttentionNumBuckets < MPNetModel.buckets {
      throw ConfigError(
        .invalidValue, key: "relative_attention_num_buckets",
        "relative_attention_num_buckets is \(relativeAttentionNumBuckets), but the model uses "
          + "\(MPNetModel.buckets) whatever the configuration says")
    }
  }

  // What the reference has fixed.
  var typeVocabSize: Int { 0 }
  var positionEmbeddingType: String { "absolute" }
}

extension PostNormLayer {
  /// `MPNetLayer`
  init(_ config: MPNetConfig, _ weights: Weights) throws(WeightsError) {
    let width = config.hiddenSize
    let own = weights["attention.attn"]
    attention = try SelfAttention(
      query: own["q"], key: own["k"], value: own["v"], width: width,
      heads: config.numAttentionHeads, causal: config.common.isDecoder)
    attentionOutput = try Linear(own["o"], width, width)
    attentionNorm = try LayerNorm(
      weights["attention.LayerNorm"], width, epsilon: config.layerNormEps)
    intermediate = try Linear(weights["intermediate.dense"], width, config.intermediateSize)
    activation = config.hiddenAct
    output = try Linear(weights["output.dense"], config.intermediateSize, width)
    outputNorm = try LayerNorm(weights["output.LayerNorm"], width, epsilon: config.layerNormEps)
  }
}

/// `MPNetModel`: BERT's layers and RoBERTa's positions and heads, with a bias by distance and no token types.
struct MPNetModel: RobertaHeads {
  static let baseModelPrefix = "mpnet"
  /// Fixed in the reference, as is the padding id of the positions.
  static let buckets = 32

  let config: MPNetConfig
  let parameters: ModelParameters
  let encoder: BertEncoder
  let pooler: BertPooler?
  var positions: TextInputRules.Positions { .afterPadding(padId: 1) }

  static func encoder(
    _ config: MPNetConfig, _ weights: Weights
  ) throws(WeightsError) -> BertEncoder {
    let own = weights["encoder"]
    var encoder = try BertEncoder(config, weights) { () throws(WeightsError) in
      try (0..<config.numHiddenLayers).map { i throws(WeightsError) in
        try PostNormLayer(config, own["layer"][i])
      }
    }
    encoder.relativeBias = try RelativeBias(
      own["relative_attention_bias"], rows: config.relativeAttentionNumBuckets,
      heads: config.numAttentionHeads, buckets: buckets)
    return encoder
  }
}
