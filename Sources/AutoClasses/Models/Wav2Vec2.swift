// Reference: transformers 4.57 models/wav2vec2/modeling_wav2vec2.py · https://arxiv.org/abs/2006.11477
public import Files
public import Tensors

extension Architecture {
  static let wav2Vec2 = Architecture(
    Wav2Vec2Model.self, Wav2Vec2ForPreTraining.self, ForCTC<Wav2Vec2Model>.self,
    ForAudioClassification<Wav2Vec2Model>.self, ForAudioFrameClassification<Wav2Vec2Model>.self,
    Wav2Vec2ForXVector.self)
}

/// The configuration of Wav2Vec2 (`configuration_wav2vec2.py`).
public struct Wav2Vec2Config: PretrainedConfig, SpeechConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "wav2vec2"
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
  /// Used in training only.
  public var featProjDropout = 0.0
  /// Used in training only.
  public var featQuantizerDropout = 0.0
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
  /// Entries of each code book.
  public var numCodevectorsPerGroup = 320
  /// Code books; they divide `codevectorDim`.
  public var numCodevectorGroups = 2
  /// Used in training only.
  public var contrastiveLogitsTemperature = 0.1
  /// Used in training only.
  public var numNegatives = 100
  /// Width of the quantised features.
  public var codevectorDim = 256
  /// Width in which states and quantised features are compared.
  public var projCodevectorDim = 256
  /// Used in training only.
  public var diversityLossWeight = 0.1
  /// Used in training only.
  public var ctcLossReduction = "sum"
  /// Used in training only.
  public var ctcZeroInfinity = false
  /// Whether heads read a mixture of all layers' states.
  public var useWeightedLayerSum = false
  /// Width of the classifier of recordings.
  public var classifierProjSize = 256
  /// The outputs of each layer of the speaker head.
  public var tdnnDim = [512, 512, 512, 512, 1500]
  /// The frames that each layer of the speaker head reads.
  public var tdnnKernel = [5, 3, 3, 1, 1]
  /// How far those frames are apart.
  public var tdnnDilation = [1, 2, 3, 1, 1]
  /// Width of the vectors of the speaker head.
  public var xvectorOutputDim = 512
  /// Whether convolutions after the encoder make fewer frames.
  public var addAdapter = false
  /// The width of those convolutions.
  public var adapterKernelSize = 3
  /// The step of those convolutions.
  public var adapterStride = 2
  /// The number of those convolutions.
  public var numAdapterLayers = 3
  /// The width of the states after those convolutions; `hiddenSize` where the file has none.
  public var outputHiddenSize = 768
  /// The inner width of the adapters in the layers, if they have any.
  public var adapterAttnDim: Int?

  /// Every default.
  public init() {
    common.padTokenId = 0
    common.bosTokenId = 1
    common.eosTokenId = 2
  }

  /// Sizes that follow from others.
  public mutating func resolveDefaults(_ file: JSONObject) {
    numFeatExtractLayers = convDim.count
    if (file["output_hidden_size"]?.intValue ?? 0) == 0 { outputHiddenSize = hiddenSize }
  }

  /// Refuses sizes and activations that no model can have.
  public func validate() throws(ConfigError) {
    try checkSpeech()
    if let adapterAttnDim { try check(positive: ["adapter_attn_dim": adapterAttnDim]) }
    guard addAdapter else { return }
    try check(positive: ["output_hidden_size": outputHiddenSize])
    try check(sizes: [adapterKernelSize], key: "adapter_kernel_size")
    try check(sizes: [adapterStride], key: "adapter_stride")
    guard (0...16).contains(numAdapterLayers) else {
      throw ConfigError(
        .invalidValue, key: "num_adapter_layers",
        "num_adapter_layers is \(numAdapterLayers); expected 0 to 16")
    }
  }
}

/// `Wav2Vec2Model`
struct Wav2Vec2Model: SpeechModel {
  static let baseModelPrefix = "wav2vec2"

  let config: Wav2Vec2Config
  let parameters: ModelParameters
  private let encoder: SpeechEncoder
  private let adapter: FrameAdapter?

  init(_ config: Wav2Vec2Config, _ weights: Weights) throws(WeightsError) {
    try self.init(config, encoder: weights)
  }

  init(_ config: Wav2Vec2Config, encoder weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try SpeechEncoder(config, weights)
    adapter = config.addAdapter ? try FrameAdapter(config, weights["adapter"]) : nil
  }

  var width: Int { config.addAdapter ? config.outputHiddenSize : config.hiddenSize }
  var leastFrames: Int { config.addAdapter ? FrameAdapter.leastFrames(config) : 1 }

  /// An adapter reads frames of padding next to the last real ones, so they are computed.
  func encode(
    _ inputs: AudioInputs, _ recorder: inout Recorder, computesPadding: Bool
  ) -> SpeechStates {
    var result = encoder(inputs, &recorder, computesPadding: computesPadding || adapter != nil)
    if let adapter {
      result.states = adapter(result.states, batch: inputs.batch)
      result.layout = TokenLayout(
        batch: inputs.batch, length: result.states.shape[0] / inputs.batch, mask: nil)
    }
    return result
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let inputs = try inputsWithHiddenFrames(inputs, for: Self.className)
    let encoded = encode(inputs, &recorder, computesPadding: false)
    return BaseModelOutput(
      [
        "last_hidden_state": encoded.layout.padded(encoded.states),
        "extract_features": encoded.featureLayout.padded(encoded.features),
      ], recorder)
  }
}
