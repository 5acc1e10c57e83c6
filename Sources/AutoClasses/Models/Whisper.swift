// Reference: transformers 4.57 models/whisper/modeling_whisper.py · https://arxiv.org/abs/2212.04356
public import Files
public import Tensors

extension Architecture {
  static let whisper = Architecture(
    WhisperModel.self, ForConditionalGeneration<WhisperModel, SpeechSeq2Seq>.self,
    ForCausalLM<WhisperDecoderModel>.self, WhisperForAudioClassification.self)
}

/// The configuration of Whisper (`configuration_whisper.py`).
public struct WhisperConfig: PretrainedConfig, BartLikeConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "whisper"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "WhisperTokenizer"
  /// Hugging Face's general names of attributes that have their own here.
  public static let attributeMap = [
    "num_key_value_heads": "encoder_attention_heads",
    "num_attention_heads": "encoder_attention_heads", "hidden_size": "d_model",
  ]
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 51865
  /// Bands of a spectrum.
  public var numMelBins = 80
  /// Width of the states.
  public var dModel = 384
  /// Number of the encoder's layers.
  public var encoderLayers = 4
  /// Attention heads of an encoder's layer; they divide `dModel`.
  public var encoderAttentionHeads = 6
  /// Number of the decoder's layers.
  public var decoderLayers = 4
  /// Attention heads of a decoder's layer; they divide `dModel`.
  public var decoderAttentionHeads = 6
  /// Width inside the feed-forward part of a decoder's layer.
  public var decoderFfnDim = 1536
  /// Width inside the feed-forward part of an encoder's layer.
  public var encoderFfnDim = 1536
  /// Used in training only.
  public var dropout = 0.0
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
  /// Kept for Python; nothing is cached yet.
  public var useCache = true
  /// Number of the encoder's layers, under its general name.
  public var numHiddenLayers = 4
  /// Kept for Python, which does not read it.
  public var scaleEmbedding = false
  /// The encoder's positions: half of the spectra that a recording has.
  public var maxSourcePositions = 1500
  /// The decoder's positions.
  public var maxTargetPositions = 448
  /// Width of the classifier of recordings.
  public var classifierProjSize = 256
  /// Whether the classifier reads a mixture of all layers' states.
  public var useWeightedLayerSum = false
  /// Used in training only.
  public var applySpecAugment = false
  /// Used in training only.
  public var maskTimeProb = 0.05
  /// Used in training only.
  public var maskTimeLength = 10
  /// Used in training only.
  public var maskTimeMinMasks = 2
  /// Used in training only.
  public var maskFeatureProb = 0.0
  /// Used in training only.
  public var maskFeatureLength = 10
  /// Used in training only.
  public var maskFeatureMinMasks = 0
  /// Used to find the times of words.
  public var medianFilterWidth = 7

  /// Every default.
  public init() {
    common.padTokenId = 50256
    common.bosTokenId = 50256
    common.eosTokenId = 50256
    common.isEncoderDecoder = true
    common.setExtra("decoder_start_token_id", 50257)
    common.setExtra("begin_suppress_tokens", [220, 50256])
  }

  /// Names of the same.
  public mutating func resolveDefaults(_ file: JSONObject) { numHiddenLayers = encoderLayers }

  /// Refuses sizes and activations that no model can have.
  public func validate() throws(ConfigError) {
    try checkBartLike()
    try check(positive: [
      "num_mel_bins": numMelBins, "max_source_positions": maxSourcePositions,
      "max_target_positions": maxTargetPositions, "classifier_proj_size": classifierProjSize,
    ])
    guard dModel.isMultiple(of: 2) else {
      throw ConfigError(
        .invalidValue, key: "d_model",
        "Number of channels has to be divisible by 2 for sinusoidal positional embeddings, got "
          + "\(dModel) channels.")
    }
  }

  var hasKeyBias: Bool { false }
  var normsAfter: Bool { false }

  fileprivate func rules(
    _ modelName: String, prefix: String = "", takesPositions: Bool
  ) -> TextInputRules {
    TextInputRules(
      modelName: modelName, vocabSize: vocabSize, hiddenSize: dModel,
      maxPositions: maxTargetPositions, allowsQueryMasks: false, takesPositions: takesPositions,
      prefix: prefix)
  }
}

/// `WhisperEncoder`: convolutions over spectra, positions and layers.
struct WhisperEncoder: Sendable {
  private let config: WhisperConfig
  private let convolutions: SpectrumConvolutions
  private let positions: Tensor
  private let stack: BartStack

  init(_ config: WhisperConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    convolutions = try SpectrumConvolutions(
      weights["conv1"], weights["conv2"], bands: config.numMelBins, width: config.dModel)
    positions = try weights["embed_positions"].tensor(
      "weight", [config.maxSourcePositions, config.dModel], initial: .sinusoidalHalves)
    stack = try BartStack(config, weights, isDecoder: false)
  }

  /// `[batch, bands, moments]` of the right length -> the states of every second moment.
  func callAsFunction(_ features: Tensor, _ recorder: inout Recorder) -> Memory {
    let batch = features.shape[0]
    let count = config.maxSourcePositions
    let places = (0..<batch * count).map { Int64($0 % count) }
    let layout = TokenLayout(batch: batch, length: count, mask: nil)
    let embedded = positions.gather(places, adding: convolutions(features))
    return Memory(states: stack(embedded, nil, layout, &recorder), layout: layout)
  }

  /// Checks the spectra among a model's inputs.
  func features(_ inputs: ModelInputs) throws(InputError) -> Tensor {
    let name = "input_features"
    guard let features = inputs[name] else {
      throw InputError(.missing, name, "You have to specify \(name)")
    }
    guard features.rank == 3, features.dtype.isFloat, features.shape[0] > 0,
      features.shape[1] == config.numMelBins
    else {
      throw InputError(
        .wrongShape, name,
        "\(name) should be floats [batch, \(config.numMelBins), moments] but is \(features.dtype) "
          + "\(features.shape)")
    }
    let expected = 2 * config.maxSourcePositions
    guard features.shape[2] == expected else {
      throw InputError(
        .wrongShape, name,
        "Whisper expects the mel input features to be of length \(expected), but found "
          + "\(features.shape[2]). Make sure to pad the input mel features to \(expected).")
    }
    return features.widened
  }
}

/// `WhisperDecoder`: words, learned positions and layers.
struct WhisperDecoder: Sendable {
  let words: Embedding
  private let positions: Embedding
  private let stack: BartStack

  init(_ config: WhisperConfig, _ weights: Weights) throws(WeightsError) {
    words = try Embedding(
      weights["embed_tokens"], config.vocabSize, config.dModel, padId: config.common.padTokenId)
    positions = try Embedding(
      weights["embed_positions"], config.maxTargetPositions, config.dModel)
    stack = try BartStack(config, weights, isDecoder: true)
  }

  func callAsFunction(
    _ inputs: TextInputs, _ memory: Memory?, _ recorder: inout Recorder
  ) -> Tensor {
    let embedded = inputs.embeddings ?? words(inputs.ids ?? [])
    return stack(
      positions(inputs.positionIds, adding: embedded), memory, inputs.layout, &recorder)
  }
}

/// `WhisperModel`
struct WhisperModel: EncoderDecoder {
  static let baseModelPrefix = "model"

  let config: WhisperConfig
  let parameters: ModelParameters
  private let encoder: WhisperEncoder
  private let decoder: WhisperDecoder

  init(_ config: WhisperConfig, base weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try WhisperEncoder(config, weights["encoder"])
    decoder = try WhisperDecoder(config, weights["decoder"])
  }

  var width: Int { config.dModel }
  var inputEmbeddings: Tensor { decoder.words.weight }

  /// As in the reference a mask of the recording is taken and not looked at.
  func encode(
    _ inputs: ModelInputs, _ recorder: Recorder, shifts: Bool
  ) throws(InputError) -> EncoderDecoderStates {
    let rules = config.rules(Self.className, prefix: "decoder_", takesPositions: true)
    try inputs.check(Self.className, ["input_features", "attention_mask"] + rules.names)
    let features = try encoder.features(inputs)
    let own = try TextInputs(inputs.only(rules.names), rules)
    try own.layout.check(batch: features.shape[0])
    return EncoderDecoderStates(recorder, layout: own.layout) { recorder in
      encoder(features, &recorder)
    } decoder: { memory, recorder in
      decoder(own, memory, &recorder)
    }
  }

  static func languageModelHead(
    _ config: WhisperConfig, _ weights: Weights, tiedTo embeddings: Tensor
  ) throws(WeightsError) -> Linear {
    try Linear(vocabulary: weights["proj_out"], tiedTo: embeddings, config)
  }
}

/// `WhisperDecoderWrapper`: the decoder alone, whose layers have an attention to an encoder that they do not use.
struct WhisperDecoderModel: TextDecoder {
  static let baseModelPrefix = WhisperModel.baseModelPrefix
  static let family = WhisperModel.family
  static let vocabularyHeadName = "proj_out"

  let config: WhisperConfig
  let parameters: ModelParameters
  private let decoder: WhisperDecoder

  init(_ config: WhisperConfig, encoder weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    decoder = try WhisperDecoder(config, weights["decoder"])
  }

  var rules: TextInputRules { config.rules(Self.className, takesPositions: false) }
  var width: Int { config.dModel }
  var inputEmbeddings: Tensor { decoder.words.weight }

  func encode(_ inputs: TextInputs, _ recorder: inout Recorder) -> Tensor {
    decoder(inputs, nil, &recorder)
  }
}

/// `WhisperForAudioClassification`: the encoder with a classifier of the mean state.
struct WhisperForAudioClassification: PretrainedModel {
  typealias Task = AudioClassification
  static let baseModelPrefix = WhisperModel.baseModelPrefix
  static let isBase = true

  let config: WhisperConfig
  let parameters: ModelParameters
  private let encoder: WhisperEncoder
  private let shares: Tensor?
  private let projector: Linear
  private let classifier: Linear

  init(_ config: WhisperConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try WhisperEncoder(config, weights["encoder"])
    let count = config.numHiddenLayers + 1
    shares =
      config.useWeightedLayerSum
      ? try weights.vector("layer_weights", count, initial: .constant(1 / Double(count))) : nil
    projector = try Linear(weights["projector"], config.dModel, config.classifierProjSize)
    classifier = try Linear(weights["classifier"], config.classifierProjSize, config.numLabels)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> SequenceClassifierOutput {
    try inputs.check(Self.className, ["input_features"])
    let features = try encoder.features(inputs)
    var states: Tensor
    if let shares {
      var own = Recorder(hiddenStates: true, attentions: recorder.wantsAttentions)
      _ = encoder(features, &own)
      recorder.take(own)
      let mixture = own.hiddenStates.mixed(shares)
      states = mixture.reshaped([mixture.count / config.dModel, config.dModel])
    } else {
      states = encoder(features, &recorder).states
    }
    let projected = projector(states)
    let count = config.maxSourcePositions
    let means = (0..<features.shape[0]).flatMap {
      projected.columnMeans(rows: $0 * count..<($0 + 1) * count)
    }
    let pooled = Tensor(means, shape: [features.shape[0], config.classifierProjSize])
    return SequenceClassifierOutput(["logits": classifier(pooled)], recorder)
  }
}
