// Reference: transformers 4.57 models/siglip/modeling_siglip.py · https://arxiv.org/abs/2303.15343
public import Files
public import Tensors

extension Architecture {
  static let siglip = Architecture(
    TwoTowerModel<SiglipConfig>.self,
    Refiled<TwoTowerModel<SiglipConfig>, ZeroShotImageClassification>.self,
    TwoTowerImageClassifier<SiglipConfig>.self)
  static let siglipVision = Architecture(VisionTowerModel<SiglipVisionConfig>.self)
}

/// The configuration of SigLIP's encoder of texts (`configuration_siglip.py`).
public struct SiglipTextConfig: PretrainedConfig, TextTowerConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "siglip_text_model"
  static let family = "Siglip"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 32000
  /// Width of the states.
  public var hiddenSize = 768
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 3072
  /// Number of layers.
  public var numHiddenLayers = 12
  /// Attention heads of a layer; they divide `hiddenSize`.
  public var numAttentionHeads = 12
  /// The longest text, in tokens.
  public var maxPositionEmbeddings = 64
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation(rawValue: "gelu_pytorch_tanh")
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-6
  /// Used in training only.
  public var attentionDropout = 0.0
  /// Width of the vector of a text; that of the states where the file has none.
  public var projectionSize = 768

  /// Every default.
  public init() {
    common.padTokenId = 1
    common.bosTokenId = 49406
    common.eosTokenId = 49407
  }

  /// The vector of a text is as wide as the states unless the file says otherwise.
  public mutating func resolveDefaults(_ file: JSONObject) {
    if (file["projection_size"] ?? .null).isNull { projectionSize = hiddenSize }
  }

  /// Refuses sizes and activations that no model can have.
  public func validate() throws(ConfigError) {
    try checkTextTower()
    try check(positive: ["projection_size": projectionSize])
  }

  func tower(_ weights: Weights) throws(WeightsError) -> TextTower {
    try TextTower(
      self, weights, causal: false,
      pooling: .lastColumn(Linear(weights["head"], hiddenSize, projectionSize)))
  }
}

/// The configuration of SigLIP's encoder of pictures (`configuration_siglip.py`).
public struct SiglipVisionConfig: PretrainedConfig, VisionTowerConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "siglip_vision_model"
  /// What Python reads with `hasattr`.
  public static let keysOnlyWhenGiven: Set = ["vision_use_head"]
  static let family = "Siglip"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Width of the states.
  public var hiddenSize = 768
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 3072
  /// Number of layers.
  public var numHiddenLayers = 12
  /// Attention heads of a layer; they divide `hiddenSize`.
  public var numAttentionHeads = 12
  /// Colours of a pixel.
  public var numChannels = 3
  /// Height and width of a picture in pixels.
  public var imageSize = ImageSize(224)
  /// Height and width of a patch in pixels.
  public var patchSize = ImageSize(16)
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation(rawValue: "gelu_pytorch_tanh")
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-6
  /// Used in training only.
  public var attentionDropout = 0.0
  /// Whether a head makes one vector of a picture; true where the file does not say.
  public var visionUseHead: Bool?

  /// Every default.
  public init() {}

  /// Refuses sizes and activations that no model can have.
  public func validate() throws(ConfigError) { try checkVisionTower() }

  func tower(_ weights: Weights) throws(WeightsError) -> VisionTower {
    try VisionTower(
      self, weights, tokens: [], patchBias: true,
      ending: .attention(
        visionUseHead ?? true ? AttentionPooling(self, weights["head"]) : nil))
  }
}

/// The configuration of SigLIP (`configuration_siglip.py`).
public struct SiglipConfig: PretrainedConfig, TwoTowerConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "siglip"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "SiglipTokenizer"
  static let family = "Siglip"
  static let basePrefix = "siglip"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// The encoder of texts.
  public var textConfig = SiglipTextConfig()
  /// The encoder of pictures.
  public var visionConfig = SiglipVisionConfig()
  /// Used in training only.
  public var initializerFactor = 1.0

  /// Every default.
  public init() {}

  /// Refuses sizes and activations that no model can have, and vectors that cannot be compared.
  public func validate() throws(ConfigError) {
    try checkTowers()
    if textConfig.projectionSize != visionConfig.hiddenSize {
      throw ConfigError(
        .invalidValue, key: "text_config.projection_size",
        "the vectors of texts have \(textConfig.projectionSize) numbers, those of pictures "
          + "\(visionConfig.hiddenSize)")
    }
    if !(visionConfig.visionUseHead ?? true) {
      throw ConfigError(
        .unsupported, key: "vision_config.vision_use_head",
        "pictures cannot be compared with texts without the head that makes a vector of them")
    }
  }

  func joint(_ weights: Weights) throws(WeightsError) -> TwoTowerJoint {
    TwoTowerJoint(
      scale: try weights.vector("logit_scale", 1, initial: .zeros),
      bias: try weights.vector("logit_bias", 1, initial: .zeros))
  }
}
