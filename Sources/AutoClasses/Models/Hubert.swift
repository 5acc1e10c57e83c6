// Reference: transformers 4.57 models/hubert/modeling_hubert.py · https://arxiv.org/abs/2106.07447
public import Files
public import Tensors

extension Architecture {
  static let hubert = Architecture(
    HubertModel.self, ForCTC<HubertModel>.self, ForAudioClassification<HubertModel>.self)
}

/// The configuration of HuBERT (`configuration_hubert.py`).
public struct HubertConfig: PretrainedConfig, SpeechConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "hubert"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "Wav2Vec2CTCTokenizer"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary that speech is written in.
  public var vocabSize = 32
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
  public var hiddenDropout = 0.1
  /// Used in training only.
  public var activationDropout = 0.1
  /// Used in training only.
  public var attentionDropout = 0.1
  /// Whether features are normalised before they are projected.
  public var featProjLayerNorm = true
  /// Used in training only.
  public var featProjDropout = 0.0
  /// Used in training only.
  public var finalDropout = 0.1
  /// Used in training only.
  public var layerdrop = 0.1
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the variance by the norms of the encoder.
  public var layerNormEps = 1e-5
  /// "group": the first convolution is normalised over the recording; "layer": each is, in each frame.
  public var featExtractNorm = "group"
  /// Activation of the convolutions.
  public var featExtractActivation = Activation.gelu
  /// The outputs of each convolution.
  public var convDim = [512, 512, 512, 512, 512, 512, 512]
  /// The step of each convolution.
  public var convStride = [5, 2, 2, 2, 2, 2, 2]
  /// The width of each convolution.
  public var convKernel = [10, 3, 3, 3, 3, 2, 2]
  /// Whether the convolutions have a bias.
  public var convBias = false
  /// Number of convolutions; that of `convDim` whatever the file says.
  public var numFeatExtractLayers = 7
  /// The width of the convolution that makes positions.
  public var numConvPosEmbeddings = 128
  /// The groups of the convolution that makes positions; they divide `hiddenSize`.
  public var numConvPosEmbeddingGroups = 16
  /// Whether states are normalised by trained statistics before positions are made of them.
  public var convPosBatchNorm = false
  /// Whether layers normalise before each part, not after it.
  public var doStableLayerNorm = false
  /// Whether frames can be hidden.
  public var applySpecAugment = true
  /// The share of frames that training hides.
  public var maskTimeProb = 0.05
  /// Used in training only.
  public var maskTimeLength = 10
  /// Used in training only.
  public var maskTimeMinMasks = 2
  /// The share of features that training hides.
  public var maskFeatureProb = 0.0
  /// Used in training only.
  public var maskFeatureLength = 10
  /// Used in training only.
  public var maskFeatureMinMasks = 0
  /// Used in training only.
  public var ctcLossReduction = "sum"
  /// Used in training only.
  public var ctcZeroInfinity = false
  /// Whether heads read a mixture of all layers' states.
  public var useWeightedLayerSum = false
  /// Width of the classifier of recordings.
  public var classifierProjSize = 256

  /// Every default.
  public init() {
    common.padTokenId = 0
    common.bosTokenId = 1
    common.eosTokenId = 2
  }

  /// Sizes that follow from others.
  public mutating func resolveDefaults(_ file: JSONObject) { numFeatExtractLayers = convDim.count }

  /// Refuses sizes and activations that no model can have.
  public func validate() throws(ConfigError) { try checkSpeech() }
}

/// `HubertModel`: Wav2Vec2 without what is on top of it.
struct HubertModel: SpeechModel {
  static let baseModelPrefix = "hubert"

  let config: HubertConfig
  let parameters: ModelParameters
  private let encoder: SpeechEncoder

  init(_ config: HubertConfig, _ weights: Weights) throws(WeightsError) {
    try self.init(config, encoder: weights)
  }

  init(_ config: HubertConfig, encoder weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try SpeechEncoder(config, weights)
  }

  var width: Int { config.hiddenSize }

  func encode(
    _ inputs: AudioInputs, _ recorder: inout Recorder, computesPadding: Bool
  ) -> SpeechStates {
    encoder(inputs, &recorder, computesPadding: computesPadding)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let inputs = try inputsWithHiddenFrames(inputs, for: Self.className)
    let encoded = encode(inputs, &recorder, computesPadding: false)
    return BaseModelOutput(
      ["last_hidden_state": encoded.layout.padded(encoded.states)], recorder)
  }
}
