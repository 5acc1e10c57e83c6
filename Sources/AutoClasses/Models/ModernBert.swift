// Reference: transformers 4.57 models/modernbert/modeling_modernbert.py · https://arxiv.org/abs/2412.13663
public import Files
public import Tensors

extension Architecture {
  static let modernBert = Architecture(
    ModernBertModel.self, ForMaskedLM<ModernBertModel>.self,
    ForSequenceClassification<ModernBertModel>.self, ForMultipleChoice<ModernBertModel>.self,
    ForTokenClassification<ModernBertModel>.self, ForQuestionAnswering<ModernBertModel>.self)
}

/// The configuration of ModernBERT (`configuration_modernbert.py`).
public struct ModernBertConfig: PretrainedConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "modernbert"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "PreTrainedTokenizerFast"
  /// What Python takes from files only.
  public static let keysOnlyWhenGiven: Set = ["rope_scaling", "layer_types", "rope_parameters"]
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 50368
  /// Width of the states.
  public var hiddenSize = 768
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 1152
  /// Number of layers.
  public var numHiddenLayers = 22
  /// Attention heads of a layer; they divide `hiddenSize`.
  public var numAttentionHeads = 12
  /// Activation of the feed-forward part.
  public var hiddenActivation = Activation.gelu
  /// The length that scalings of the angles start from; texts may be longer.
  public var maxPositionEmbeddings = 8192
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Used in training only.
  public var initializerCutoffFactor = 2.0
  /// Added to the variance by layer norms.
  public var normEps = 1e-5
  /// Whether layer norms shift.
  public var normBias = false
  /// Id of the token that begins a text.
  public var clsTokenId: Int? = 50281
  /// The base of the angles of layers that see everything.
  public var globalRopeTheta = 160000.0
  /// Whether the maps of the attention have a bias.
  public var attentionBias = false
  /// Used in training only.
  public var attentionDropout = 0.0
  /// Every how many layers one sees everything.
  public var globalAttnEveryNLayers = 3
  /// How many tokens the other layers see, half to each side.
  public var localAttention = 128
  /// The base of the angles of the other layers; nil for that of the first.
  public var localRopeTheta: Double? = 10000.0
  /// Used in training only.
  public var embeddingDropout = 0.0
  /// Whether the maps of the feed-forward part have a bias.
  public var mlpBias = false
  /// Used in training only.
  public var mlpDropout = 0.0
  /// Whether the scores of the vocabulary have a bias.
  public var decoderBias = true
  /// Which state classifies a text: "cls" or "mean".
  public var classifierPooling = "cls"
  /// Used in training only.
  public var classifierDropout = 0.0
  /// Whether the dense layer of heads has a bias.
  public var classifierBias = false
  /// Activation of heads.
  public var classifierActivation = Activation.gelu
  /// Changes how Python computes, not what.
  public var deterministicFlashAttn = false
  /// Used in training only.
  public var sparsePrediction = false
  /// Used in training only.
  public var sparsePredIgnoreIndex = -100
  /// Changes how Python computes, not what.
  public var repadLogitsWithGrad = false
  /// A scaling of the angles.
  public var ropeScaling: JSON?
  /// "full_attention" or "sliding_attention" for each layer, as version 5 writes it.
  public var layerTypes: [String]?
  /// The bases and scalings of both kinds of layers, as version 5 writes them.
  public var ropeParameters: JSON?

  /// Every default.
  public init() {
    common.padTokenId = 50283
    common.bosTokenId = 50281
    common.eosTokenId = 50282
    common.sepTokenId = 50282
  }

  /// Refuses sizes, activations and scalings that no model can have.
  public func validate() throws(ConfigError) {
    try check(positive: [
      "vocab_size": vocabSize, "intermediate_size": intermediateSize,
      "max_position_embeddings": maxPositionEmbeddings,
      "global_attn_every_n_layers": globalAttnEveryNLayers,
    ])
    try check(layers: numHiddenLayers, key: "num_hidden_layers")
    try checkPadding(vocabSize: vocabSize)
    try check(
      width: hiddenSize, heads: numAttentionHeads, key: "hidden_size",
      "The hidden size (\(hiddenSize)) is not a multiple of the number of attention heads "
        + "(\(numAttentionHeads))")
    try check(hiddenActivation, key: "hidden_activation")
    try check(classifierActivation, key: "classifier_activation")
    if classifierPooling != "cls" && classifierPooling != "mean" {
      throw ConfigError(
        .invalidValue, key: "classifier_pooling",
        "Invalid value for `classifier_pooling`, should be either \"cls\" or \"mean\", but is "
          + "\(classifierPooling).")
    }
    if localAttention < 0 || layerTypes.map({ $0.count < numHiddenLayers }) ?? false {
      throw ConfigError(
        .invalidValue, key: "local_attention",
        "local_attention is \(localAttention) and layer_types has \(layerTypes?.count ?? 0) layers; "
          + "expected at least 0 and \(numHiddenLayers)")
    }
    for isLocal in [false, true] { _ = try RotaryPositions(rotarySettings(isLocal: isLocal)) }
  }

  func isLocal(layer: Int) -> Bool {
    layerTypes.map { $0[layer] == "sliding_attention" }
      ?? !layer.isMultiple(of: globalAttnEveryNLayers)
  }

  func rotarySettings(isLocal: Bool) -> RotarySettings {
    let newer = ropeParameters?[isLocal ? "sliding_attention" : "full_attention"]
    let base = isLocal ? localRopeTheta ?? globalRopeTheta : globalRopeTheta
    return RotarySettings(
      base: newer?["rope_theta"]?.doubleValue ?? base, dims: hiddenSize / numAttentionHeads,
      maxPositions: maxPositionEmbeddings, scaling: newer ?? ropeScaling ?? .null)
  }
}

/// `ModernBertEncoderLayer`
struct ModernBertLayer: Sendable {
  private let attentionNorm: LayerNorm?
  private let attention: SelfAttention
  private let attentionOutput: Linear
  private let norm: LayerNorm
  private let feedForward: GatedFeedForward
  let isLocal: Bool

  init(_ config: ModernBertConfig, _ weights: Weights, index: Int) throws(WeightsError) {
    let (width, bias) = (config.hiddenSize, config.attentionBias)
    isLocal = config.isLocal(layer: index)
    // The embeddings are normalised already.
    attentionNorm = index == 0 ? nil : try LayerNorm(config, weights["attn_norm"])
    attention = SelfAttention(
      queryKeyValue: try Linear(weights["attn.Wqkv"], width, 3 * width, bias: bias), width: width,
      heads: config.numAttentionHeads, window: isLocal ? config.localAttention / 2 : nil)
    attentionOutput = try Linear(weights["attn.Wo"], width, width, bias: bias)
    norm = try LayerNorm(config, weights["mlp_norm"])
    feedForward = try GatedFeedForward(
      gateAndUp: weights["mlp.Wi"], down: weights["mlp.Wo"], width: width,
      inner: config.intermediateSize, activation: config.hiddenActivation, bias: config.mlpBias)
  }

  /// `[tokens, width]` -> `[tokens, width]`
  func callAsFunction(
    _ x: Tensor, _ layout: TokenLayout, _ recorder: inout Recorder, angles: RotaryAngles
  ) -> Tensor {
    let context = attention(attentionNorm?(x) ?? x, layout, &recorder, angles: angles)
    let attended = attentionOutput(context, residual: x)
    return feedForward(norm(attended), residual: attended)
  }
}

extension LayerNorm {
  fileprivate init(_ config: ModernBertConfig, _ weights: Weights) throws(WeightsError) {
    try self.init(weights, config.hiddenSize, epsilon: config.normEps, bias: config.normBias)
  }
}

/// `ModernBertModel`: positions are angles, and most layers see the tokens around one only.
struct ModernBertModel: TextEncoder {
  typealias Task = BaseModelTask
  static let baseModelPrefix = "model"

  let config: ModernBertConfig
  let parameters: ModelParameters
  private let words: Embedding
  private let norm: LayerNorm
  private let layers: [ModernBertLayer]
  private let finalNorm: LayerNorm
  private let globalPositions: RotaryPositions
  private let localPositions: RotaryPositions

  init(_ config: ModernBertConfig, _ weights: Weights) throws(WeightsError) {
    try self.init(config, encoder: weights)
  }

  init(_ config: ModernBertConfig, encoder weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    words = try Embedding(
      weights["embeddings.tok_embeddings"], config.vocabSize, config.hiddenSize,
      padId: config.common.padTokenId)
    norm = try LayerNorm(config, weights["embeddings.norm"])
    layers = try (0..<config.numHiddenLayers).map { i throws(WeightsError) in
      try ModernBertLayer(config, weights["layers"][i], index: i)
    }
    finalNorm = try LayerNorm(config, weights["final_norm"])
    globalPositions = RotaryPositions(validated: config.rotarySettings(isLocal: false))
    localPositions = RotaryPositions(validated: config.rotarySettings(isLocal: true))
  }

  var rules: TextInputRules {
    TextInputRules(
      modelName: Self.className, vocabSize: config.vocabSize, hiddenSize: config.hiddenSize,
      typeVocabSize: nil, maxPositions: .max, allowsQueryMasks: false,
      keepsHoles: true)
  }
  var width: Int { config.hiddenSize }
  var inputEmbeddings: Tensor { words.weight }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    let layout = inputs.layout
    let angles = globalPositions.angles(layout, positions: inputs.positionIds)
    let localAngles = localPositions.angles(layout, positions: inputs.positionIds)
    var states = norm(inputs.embeddings ?? words(inputs.ids ?? []))
    for layer in layers {
      recorder.record(hiddenState: states, layout)
      states = layer(states, layout, &recorder, angles: layer.isLocal ? localAngles : angles)
    }
    recorder.record(hiddenState: states, layout)
    return finalNorm(states)
  }

  /// `ModernBertPredictionHead` and what stands on it.
  private static func head(
    _ config: ModernBertConfig, _ weights: Weights, _ projection: Linear
  ) throws(WeightsError) -> PredictionHead {
    let width = config.hiddenSize
    return PredictionHead(
      dense: try Linear(weights["head.dense"], width, width, bias: config.classifierBias),
      activation: config.classifierActivation, norm: try LayerNorm(config, weights["head.norm"]),
      projection: projection)
  }

  private static func classifier(
    _ config: ModernBertConfig, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> PredictionHead {
    try head(config, weights, Linear(weights["classifier"], config.hiddenSize, labels))
  }

  static func sequenceClassifier(
    _ config: ModernBertConfig, _ weights: Weights, labels: Int
  ) throws(WeightsError) -> TextClassifier {
    TextClassifier(
      config.classifierPooling == "mean" ? .mean : .first,
      try classifier(config, weights, labels: labels))
  }

  static func choiceClassifier(
    _ config: ModernBertConfig, _ weights: Weights
  ) throws(WeightsError) -> TextClassifier {
    TextClassifier(
      config.classifierPooling == "mean" ? .mean : .firstReal,
      try classifier(config, weights, labels: 1))
  }

  static func tokenClassifier(
    _ config: ModernBertConfig, _ weights: Weights, width: Int
  ) throws(WeightsError) -> PredictionHead {
    try classifier(config, weights, labels: config.numLabels)
  }

  static func answerClassifier(
    _ config: ModernBertConfig, _ weights: Weights, width: Int
  ) throws(WeightsError) -> PredictionHead {
    try classifier(config, weights, labels: 2)
  }

  static func languageModelHead(
    _ config: ModernBertConfig, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> PredictionHead {
    try head(
      config, weights,
      Linear(
        decoder: weights["decoder"], tiedTo: embeddings, config, bias: config.decoderBias))
  }
}
