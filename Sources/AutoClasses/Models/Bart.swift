// Reference: transformers 4.57 models/bart/modeling_bart.py · https://arxiv.org/abs/1910.13461
public import Files
public import Tensors

extension Architecture {
  static let bart = Architecture(
    BartModel.self, ForConditionalGeneration<BartModel, PreTraining>.self,
    ForConditionalGeneration<BartModel, Seq2SeqLM>.self,
    ForConditionalGeneration<BartModel, MaskedLM>.self, ForCausalLM<BartDecoderModel>.self,
    ForClassesOfDecoder<BartModel>.self, ForAnswersOfDecoder<BartModel>.self)
}

/// The configuration of BART (`configuration_bart.py`).
public struct BartConfig: PretrainedConfig, BartLikeConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "bart"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "BartTokenizer"
  /// Hugging Face's general names of attributes that have their own here.
  public static let attributeMap = [
    "num_attention_heads": "encoder_attention_heads", "hidden_size": "d_model",
  ]
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 50265
  /// The longest sequence, in positions.
  public var maxPositionEmbeddings = 1024
  /// Width of the states.
  public var dModel = 1024
  /// Width inside the feed-forward part of an encoder's layer.
  public var encoderFfnDim = 4096
  /// Number of the encoder's layers.
  public var encoderLayers = 12
  /// Attention heads of an encoder's layer; they divide `dModel`.
  public var encoderAttentionHeads = 16
  /// Width inside the feed-forward part of a decoder's layer.
  public var decoderFfnDim = 4096
  /// Number of the decoder's layers.
  public var decoderLayers = 12
  /// Attention heads of a decoder's layer; they divide `dModel`.
  public var decoderAttentionHeads = 16
  /// Used in training only.
  public var dropout = 0.1
  /// Used in training only.
  public var attentionDropout = 0.0
  /// Used in training only.
  public var activationDropout = 0.0
  /// Activation of the feed-forward parts.
  public var activationFunction = Activation.gelu
  /// Used in training only.
  public var initStd = 0.02
  /// Used in training only.
  public var encoderLayerdrop = 0.0
  /// Used in training only.
  public var decoderLayerdrop = 0.0
  /// Used in training only.
  public var classifierDropout = 0.0
  /// Kept for Python; nothing is cached yet.
  public var useCache = true
  /// Number of the encoder's layers, under its general name.
  public var numHiddenLayers = 12
  /// Whether embeddings are multiplied with the root of their width.
  public var scaleEmbedding = false

  /// Every default.
  public init() {
    common.padTokenId = 1
    common.bosTokenId = 0
    common.eosTokenId = 2
    common.isEncoderDecoder = true
    common.setLabels(count: 3)
    common.setExtra("decoder_start_token_id", 2)
    common.setExtra("forced_eos_token_id", 2)
  }

  /// Names of the same.
  public mutating func resolveDefaults(_ file: JSONObject) { numHiddenLayers = encoderLayers }

  /// Refuses sizes and activations that no model can have.
  public func validate() throws(ConfigError) {
    try checkBartLike()
    try check(positive: ["max_position_embeddings": maxPositionEmbeddings])
  }

  var hasKeyBias: Bool { true }
  var normsAfter: Bool { true }

  fileprivate func rules(_ modelName: String, prefix: String = "") -> TextInputRules {
    TextInputRules(
      modelName: modelName, vocabSize: vocabSize, hiddenSize: dModel,
      maxPositions: maxPositionEmbeddings, allowsQueryMasks: false, takesPositions: false,
      prefix: prefix)
  }
}

/// `BartEncoder` and `BartDecoder`: words, positions and layers.
struct BartSide: Sendable {
  let words: Embedding
  private let scale: Float?
  private let positions: Embedding
  private let norm: LayerNorm
  private let stack: BartStack

  init(
    _ config: BartConfig, _ weights: Weights, words: Embedding, isDecoder: Bool
  ) throws(WeightsError) {
    self.words = words
    scale = config.scaleEmbedding ? Float(config.dModel).squareRoot() : nil
    weights.ignore("version")
    // The first two rows are of ids that stand for padding.
    positions = try Embedding(
      weights["embed_positions"], config.maxPositionEmbeddings + 2, config.dModel)
    norm = try LayerNorm(weights["layernorm_embedding"], config.dModel, epsilon: 1e-5)
    stack = try BartStack(config, weights, isDecoder: isDecoder)
  }

  func callAsFunction(
    _ inputs: TextInputs, _ memory: Memory?, _ recorder: inout Recorder
  ) -> Tensor {
    let embedded = words(inputs.ids ?? [])
    let states = inputs.embeddings ?? scale.map(embedded.scaled) ?? embedded
    let placed = positions(inputs.positionIds.map { $0 + 2 }, adding: states)
    return stack(norm(placed), memory, inputs.layout, &recorder)
  }
}

/// `BartModel`
struct BartModel: EncoderDecoder {
  static let baseModelPrefix = "model"

  let config: BartConfig
  let parameters: ModelParameters
  private let encoder: BartSide
  private let decoder: BartSide

  init(_ config: BartConfig, base weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    let words = try Embedding(
      weights["shared"], config.vocabSize, config.dModel, padId: config.common.padTokenId)
    weights.ignore("encoder.embed_tokens.weight", "decoder.embed_tokens.weight")
    encoder = try BartSide(config, weights["encoder"], words: words, isDecoder: false)
    decoder = try BartSide(config, weights["decoder"], words: words, isDecoder: true)
  }

  var width: Int { config.dModel }
  var inputEmbeddings: Tensor { encoder.words.weight }

  /// The decoder's inputs always follow from the encoder's where there are none.
  func encode(
    _ inputs: ModelInputs, _ recorder: Recorder, shifts: Bool
  ) throws(InputError) -> EncoderDecoderStates {
    let sides = try EncoderDecoderInputs(
      inputs, config.rules(Self.className), config.rules(Self.className, prefix: "decoder_"),
      shifting: config.shiftedInputs)
    return EncoderDecoderStates(recorder, layout: sides.decoder.layout) { recorder in
      Memory(states: encoder(sides.encoder, nil, &recorder), layout: sides.encoder.layout)
    } decoder: { memory, recorder in
      decoder(sides.decoder, memory, &recorder)
    }
  }

  static func languageModelHead(
    _ config: BartConfig, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> Linear {
    let bias = try weights.optionalTensor(
      "final_logits_bias", [1, config.vocabSize], initial: .zeros)
    return try Linear(
      vocabulary: weights["lm_head"], tiedTo: embeddings, config,
      bias: bias?.widened.reshaped([config.vocabSize]))
  }
}

/// `BartDecoderWrapper`: the decoder alone, whose layers have an attention to an encoder that they do not use.
struct BartDecoderModel: TextDecoder {
  static let baseModelPrefix = BartModel.baseModelPrefix
  static let family = BartModel.family

  let config: BartConfig
  let parameters: ModelParameters
  private let decoder: BartSide

  init(_ config: BartConfig, encoder weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    let own = weights["decoder"]
    let words = try Embedding(
      own["embed_tokens"], config.vocabSize, config.dModel, padId: config.common.padTokenId)
    decoder = try BartSide(config, own, words: words, isDecoder: true)
  }

  var rules: TextInputRules { config.rules(Self.className) }
  var width: Int { config.dModel }
  var inputEmbeddings: Tensor { decoder.words.weight }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    decoder(inputs, nil, &recorder)
  }
}
