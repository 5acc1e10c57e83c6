// Reference: transformers 4.57 models/deberta_v2/modeling_deberta_v2.py · https://arxiv.org/abs/2111.09543
public import Files
public import Tensors

extension Architecture {
  static let debertaV2 = Architecture(
    DebertaV2Model.self, Refiled<DebertaV2Model, TextEncoding>.self,
    Refiled<ForMaskedLM<DebertaV2Model>, PreTraining>.self,
    ForMaskedLM<DebertaV2Model>.self, ForSequenceClassification<DebertaV2Model>.self,
    ForMultipleChoice<DebertaV2Model>.self, ForTokenClassification<DebertaV2Model>.self,
    ForQuestionAnswering<DebertaV2Model>.self)
}

/// The configuration of DeBERTa-v2 and v3 (`configuration_deberta_v2.py`).
public struct DebertaV2Config: PretrainedConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "deberta-v2"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "DebertaV2Tokenizer"
  /// What Python reads with `getattr` and a default.
  public static let keysOnlyWhenGiven: Set = [
    "position_buckets", "share_att_key", "norm_rel_ebd", "embedding_size", "conv_kernel_size",
    "conv_groups", "conv_act",
  ]
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 128100
  /// Width of the states.
  public var hiddenSize = 1536
  /// Number of layers.
  public var numHiddenLayers = 24
  /// Attention heads of a layer; they divide `hiddenSize`.
  public var numAttentionHeads = 24
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 6144
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation.gelu
  /// Used in training only.
  public var hiddenDropoutProb = 0.1
  /// Used in training only.
  public var attentionProbsDropoutProb = 0.1
  /// The longest sequence of a model whose embeddings know positions.
  public var maxPositionEmbeddings = 512
  /// Number of token types (segments); 0 for none.
  public var typeVocabSize = 0
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-7
  /// Whether attention knows distances.
  public var relativeAttention = false
  /// The largest distance; `maxPositionEmbeddings` where it is below 1.
  public var maxRelativePositions = -1
  /// Whether embeddings know positions.
  public var positionBiasedInput = true
  /// "c2p" and "p2c", as a list or joined by "|"; null for none.
  public var posAttType = JSON.null
  /// Used in training only.
  public var poolerDropout = 0.0
  /// Activation of the pooler of classifiers.
  public var poolerHiddenAct = Activation.gelu
  /// Width of the pooler of classifiers: that of the states.
  public var poolerHiddenSize = 1536
  /// Whether the language-model head has the names of version 1.
  public var legacy = true
  /// Buckets of distances; every distance has its own where it is absent or below 1.
  public var positionBuckets: Int?
  /// Whether positions are projected as tokens are.
  public var shareAttKey: Bool?
  /// "layer_norm" or "none": what is done to the embeddings of distances.
  public var normRelEbd: String?
  /// Width of the embeddings, where it is not that of the states.
  public var embeddingSize: Int?
  /// Width of the convolution beside the first layer; 0 for none.
  public var convKernelSize: Int?
  /// Groups of the convolution.
  public var convGroups: Int?
  /// Activation of the convolution.
  public var convAct: Activation?

  /// Every default.
  public init() { common.padTokenId = 0 }

  /// Position attention becomes a list, and the pooler is as wide as the states unless the file says otherwise.
  public mutating func resolveDefaults(_ file: JSONObject) {
    if let types = posAttType.stringValue {
      posAttType = .array(
        types.lowercased().split(separator: "|", omittingEmptySubsequences: false).map {
          .string(String($0.drop { $0 == " " }.prefix { $0 != " " }))
        })
    }
    if file["pooler_hidden_size"] == nil { poolerHiddenSize = hiddenSize }
  }

  /// Refuses sizes, activations and kinds of attention that no model can have.
  public func validate() throws(ConfigError) {
    try check(positive: [
      "vocab_size": vocabSize, "intermediate_size": intermediateSize,
      "max_position_embeddings": maxPositionEmbeddings, "embedding_size": embeddedWidth,
      "conv_groups": convGroups ?? 1,
    ])
    try check(layers: numHiddenLayers, key: "num_hidden_layers")
    try checkPadding(vocabSize: vocabSize)
    try check(
      width: hiddenSize, heads: numAttentionHeads, key: "hidden_size",
      "The hidden size (\(hiddenSize)) is not a multiple of the number of attention heads "
        + "(\(numAttentionHeads))")
    try check(hiddenAct, key: "hidden_act")
    try check(poolerHiddenAct, key: "pooler_hidden_act")
    try check(convAct ?? .tanh, key: "conv_act")
    let types = posAttType.isNull ? [] : posAttType.arrayValue ?? [posAttType]
    for type in types where type != "c2p" && type != "p2c" {
      throw invalid("pos_att_type", "\(type.serialized()) is not known; known are c2p, p2c")
    }
    if !(0...1 << 24).contains(typeVocabSize) || buckets.span > 1 << 24 || positionBuckets == 1 {
      throw invalid(
        "position_buckets",
        "type_vocab_size \(typeVocabSize), max_relative_positions \(maxRelativePositions) and "
          + "position_buckets \(positionBuckets ?? -1) are not those of a model")
    }
    if poolerHiddenSize != hiddenSize {
      throw invalid("pooler_hidden_size", "\(poolerHiddenSize) is not the hidden_size")
    }
    if !legacy, embeddedWidth != hiddenSize {
      throw invalid("legacy", "the newer head needs an embedding_size of \(hiddenSize)")
    }
    let size = common.extra["attention_head_size"]?.intValue
    if let size, size != hiddenSize / numAttentionHeads {
      throw invalid("attention_head_size", "heads of \(size) do not make \(hiddenSize)")
    }
    if let kernel = convKernelSize, kernel > 0,
      kernel.isMultiple(of: 2) || kernel > 1 << 16 || !hiddenSize.isMultiple(of: convGroups ?? 1)
    {
      throw invalid(
        "conv_kernel_size",
        "conv_kernel_size \(kernel) is not odd, or conv_groups does not divide \(hiddenSize)")
    }
  }

  private func invalid(_ key: String, _ text: String) -> ConfigError {
    ConfigError(.invalidValue, key: key, text)
  }

  var embeddedWidth: Int { embeddingSize ?? hiddenSize }
  var buckets: DistanceBuckets {
    DistanceBuckets(
      count: positionBuckets.flatMap { $0 > 0 ? $0 : nil },
      maxDistance: maxRelativePositions < 1 ? maxPositionEmbeddings : maxRelativePositions)
  }
  /// Whether a kind of position attention is asked for.
  func attends(_ type: String) -> Bool { posAttType.arrayValue?.contains(.string(type)) ?? false }
}

/// Words and, where the configuration asks for them, positions and token types (`DebertaV2Embeddings`).
struct DebertaV2Embeddings: Sendable {
  let words: Embedding
  private let positions: Embedding?
  private let tokenTypes: Embedding?
  private let projection: Linear?
  private let norm: LayerNorm

  init(_ config: DebertaV2Config, _ weights: Weights) throws(WeightsError) {
    let (embedded, width) = (config.embeddedWidth, config.hiddenSize)
    words = try Embedding(
      weights["word_embeddings"], config.vocabSize, embedded, padId: config.common.padTokenId)
    let table = weights["position_embeddings"]
    table.ignore("weight")
    positions =
      config.positionBiasedInput
      ? try Embedding(table, config.maxPositionEmbeddings, embedded) : nil
    tokenTypes =
      config.typeVocabSize > 0
      ? try Embedding(weights["token_type_embeddings"], config.typeVocabSize, embedded) : nil
    projection =
      embedded == width ? nil : try Linear(weights["embed_proj"], embedded, width, bias: false)
    norm = try LayerNorm(weights["LayerNorm"], width, epsilon: config.layerNormEps)
    weights.ignore("position_ids")
  }

  /// `[tokens, hidden]`, zeros where the mask hides a token.
  func callAsFunction(_ inputs: TextInputs) -> Tensor {
    var sum = inputs.embeddings ?? words(inputs.ids ?? [])
    if let positions { sum = positions(inputs.positionIds, adding: sum) }
    if let tokenTypes { sum = tokenTypes(inputs.typeIds, adding: sum) }
    var states = norm(projection?(sum) ?? sum)
    inputs.layout.clearHidden(&states)
    return states
  }
}

extension SelfAttention {
  /// `DisentangledSelfAttention`; `distances` are the embeddings of distances.
  init(
    _ config: DebertaV2Config, _ weights: Weights, distances: Lazy<Tensor>?
  ) throws(WeightsError) {
    let (width, heads) = (config.hiddenSize, config.numAttentionHeads)
    let queryKeyValue = try Linear(
      fusing: weights["query_proj"], weights["key_proj"], weights["value_proj"], width, width)
    let (toPosition, toContent) = (config.attends("c2p"), config.attends("p2c"))
    var positions: DisentangledPositions?
    if let distances, toPosition || toContent {
      let isShared = config.shareAttKey ?? false
      func map(_ name: String, from column: Int) throws(WeightsError) -> (map: Linear, from: Int) {
        if isShared { return (queryKeyValue, column) }
        return (try Linear(weights[name], width, width), 0)
      }
      positions = DisentangledPositions(
        of: distances, width: width, heads: heads,
        keys: toPosition ? try map("pos_key_proj", from: width) : nil,
        queries: toContent ? try map("pos_query_proj", from: 0) : nil, buckets: config.buckets)
    }
    self.init(
      queryKeyValue: queryKeyValue, width: width, heads: heads, relativePositions: positions,
      terms: 1 + (toPosition ? 1 : 0) + (toContent ? 1 : 0))
  }
}

/// `DebertaV2Model`: BERT's layers, with scores for what a token is and where it is apart.
struct DebertaV2Model: TextEncoder {
  typealias Task = BaseModelTask
  static let baseModelPrefix = "deberta"

  let config: DebertaV2Config
  let parameters: ModelParameters
  private let embeddings: DebertaV2Embeddings
  private let layers: [PostNormLayer]
  private let convolution: ResidualConvolution?

  init(_ config: DebertaV2Config, _ weights: Weights) throws(WeightsError) {
    try self.init(config, encoder: weights)
  }

  init(_ config: DebertaV2Config, encoder weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    embeddings = try DebertaV2Embeddings(config, weights["embeddings"])
    let own = weights["encoder"]
    let distances = try Self.distances(config, own)
    layers = try (0..<config.numHiddenLayers).map { i throws(WeightsError) in
      let layer = own["layer"][i]
      return try PostNormLayer(
        layer, width: config.hiddenSize, intermediate: config.intermediateSize,
        activation: config.hiddenAct, epsilon: config.layerNormEps,
        attention: SelfAttention(config, layer["attention.self"], distances: distances))
    }
    let kernel = config.convKernelSize ?? 0
    convolution =
      kernel > 0
      ? try ResidualConvolution(
        own["conv"], width: config.hiddenSize, kernel: kernel, groups: config.convGroups ?? 1,
        activation: config.convAct ?? .tanh, epsilon: config.layerNormEps) : nil
  }

  /// `get_rel_embedding`
  private static func distances(
    _ config: DebertaV2Config, _ weights: Weights
  ) throws(WeightsError) -> Lazy<Tensor>? {
    let kinds = (config.normRelEbd ?? "none").lowercased().split(separator: "|")
    let isNormalized = kinds.contains { $0.split(separator: " ") == ["layer_norm"] }
    let norm =
      isNormalized
      ? try LayerNorm(weights["LayerNorm"], config.hiddenSize, epsilon: config.layerNormEps) : nil
    guard config.relativeAttention else { return nil }
    let table = try Embedding(
      weights["rel_embeddings"], 2 * config.buckets.span, config.hiddenSize)
    return Lazy { norm?(table.weight.widened) ?? table.weight.widened }
  }

  var rules: TextInputRules {
    // Token types are taken even where the model has none, and positions do not end where it has none.
    TextInputRules(
      modelName: Self.className, vocabSize: config.vocabSize, hiddenSize: config.embeddedWidth,
      typeVocabSize: config.typeVocabSize > 0 ? config.typeVocabSize : .max,
      maxPositions: config.positionBiasedInput ? config.maxPositionEmbeddings : .max,
      allowsQueryMasks: false)
  }
  var width: Int { config.hiddenSize }
  var inputEmbeddings: Tensor { embeddings.words.weight }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    let embedded = embeddings(inputs)
    recorder.record(hiddenState: embedded, inputs.layout)
    return layers.enumerated().reduce(embedded) { x, layer in
      var states = layer.element(x, inputs.layout, &recorder)
      if layer.offset == 0, let convolution {
        states = convolution(embedded, residual: states, inputs.layout)
      }
      recorder.record(hiddenState: states, inputs.layout)
      return states
    }
  }

  /// `ContextPooler` and a classifier.
  static func sequenceClassifier(
    _ config: DebertaV2Config, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> TextClassifier {
    try TextClassifier(
      weights["pooler.dense"], config.poolerHiddenAct, weights["classifier"],
      width: config.hiddenSize, labels: labels)
  }

  /// `LegacyDebertaV2LMPredictionHead` or `DebertaV2LMPredictionHead`, which is always tied.
  static func languageModelHead(
    _ config: DebertaV2Config, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> PredictionHead {
    let head = weights[config.legacy ? "cls.predictions" : "lm_predictions.lm_head"]
    let own = config.legacy ? head["transform"] : head
    return PredictionHead(
      dense: try Linear(own["dense"], config.hiddenSize, config.embeddedWidth),
      activation: config.hiddenAct,
      norm: try LayerNorm(own["LayerNorm"], config.embeddedWidth, epsilon: config.layerNormEps),
      projection: config.legacy
        ? try Linear(decoder: head["decoder"], tiedTo: embeddings, config, biasOf: head)
        : Linear(
          sharing: embeddings,
          bias: try head.vector("bias", config.vocabSize, initial: .zeros),
          quantization: head.quantization))
  }
}
