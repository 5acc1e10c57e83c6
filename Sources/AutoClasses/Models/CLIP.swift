// Reference: transformers 4.57 models/clip/modeling_clip.py · https://arxiv.org/abs/2103.00020
public import Files
public import Tensors

extension Architecture {
  static let clip = Architecture(
    TwoTowerModel<CLIPConfig>.self,
    Refiled<TwoTowerModel<CLIPConfig>, ZeroShotImageClassification>.self,
    TwoTowerImageClassifier<CLIPConfig>.self)
  static let clipText = Architecture(
    TextTowerModel<CLIPTextConfig>.self,
    Refiled<TextTowerModel<CLIPTextConfig>, TextEncoding>.self)
  static let clipVision = Architecture(VisionTowerModel<CLIPVisionConfig>.self)
}

/// The configuration of CLIP's encoder of texts (`configuration_clip.py`).
public struct CLIPTextConfig: PretrainedConfig, TextTowerConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "clip_text_model"
  static let family = "CLIP"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Entries of the vocabulary.
  public var vocabSize = 49408
  /// Width of the states.
  public var hiddenSize = 512
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 2048
  /// Width of the vectors that texts and pictures share.
  public var projectionDim = 512
  /// Number of layers.
  public var numHiddenLayers = 12
  /// Attention heads of a layer; they divide `hiddenSize`.
  public var numAttentionHeads = 8
  /// The longest text, in tokens.
  public var maxPositionEmbeddings = 77
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation(rawValue: "quick_gelu")
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-5
  /// Used in training only.
  public var attentionDropout = 0.0
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Used in training only.
  public var initializerFactor = 1.0

  /// Every default.
  public init() {
    common.padTokenId = 1
    common.bosTokenId = 49406
    common.eosTokenId = 49407
  }

  /// Refuses sizes and activations that no model can have.
  public func validate() throws(ConfigError) { try checkTextTower() }

  /// As in Python, id 2 stands for the highest of a text: CLIP's first configurations had a wrong one.
  func tower(_ weights: Weights) throws(WeightsError) -> TextTower {
    let end = common.eosTokenId.intValue ?? -1
    return try TextTower(
      self, weights, causal: true, pooling: end == 2 ? .highestId : .token(end))
  }
}

/// The configuration of CLIP's encoder of pictures (`configuration_clip.py`).
public struct CLIPVisionConfig: PretrainedConfig, VisionTowerConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "clip_vision_model"
  static let family = "CLIP"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// Width of the states.
  public var hiddenSize = 768
  /// Width inside the feed-forward part of a layer.
  public var intermediateSize = 3072
  /// Width of the vectors that texts and pictures share.
  public var projectionDim = 512
  /// Number of layers.
  public var numHiddenLayers = 12
  /// Attention heads of a layer; they divide `hiddenSize`.
  public var numAttentionHeads = 12
  /// Colours of a pixel.
  public var numChannels = 3
  /// Height and width of a picture in pixels.
  public var imageSize = ImageSize(224)
  /// Height and width of a patch in pixels.
  public var patchSize = ImageSize(32)
  /// Activation of the feed-forward part.
  public var hiddenAct = Activation(rawValue: "quick_gelu")
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-5
  /// Used in training only.
  public var attentionDropout = 0.0
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Used in training only.
  public var initializerFactor = 1.0

  /// Every default.
  public init() {}

  /// Refuses sizes and activations that no model can have.
  public func validate() throws(ConfigError) { try checkVisionTower() }

  func tower(_ weights: Weights) throws(WeightsError) -> VisionTower {
    let token = try weights["embeddings"].vector(
      "class_embedding", hiddenSize, initial: .normal())
    return try VisionTower(
      self, weights, tokens: [token.reshaped([1, hiddenSize])],
      // The name is the reference's.
      firstNorm: LayerNorm(weights["pre_layrnorm"], hiddenSize, epsilon: layerNormEps),
      patchBias: false, ending: .firstToken)
  }
}

/// The configuration of CLIP (`configuration_clip.py`).
public struct CLIPConfig: PretrainedConfig, TwoTowerConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "clip"
  /// The tokenizer class for folders that name none.
  public static let tokenizerClass: String? = "CLIPTokenizer"
  static let family = "CLIP"
  static let basePrefix = "clip"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
  /// The encoder of texts.
  public var textConfig = CLIPTextConfig()
  /// The encoder of pictures.
  public var visionConfig = CLIPVisionConfig()
  /// Width of the vectors that texts and pictures share.
  public var projectionDim = 512
  /// What the logarithm of the factor of scores starts from.
  public var logitScaleInitValue = 2.6592
  /// Used in training only.
  public var initializerFactor = 1.0

  /// Every default.
  public init() {}

  /// Older files have the towers' attributes a second time, and those count.
  public mutating func resolveDefaults(_ file: JSONObject) {
    if let given = file["text_config_dict"]?.objectValue,
      let config = try? CLIPTextConfig(json: given)
    {
      textConfig = config
    }
    if let given = file["vision_config_dict"]?.objectValue,
      let config = try? CLIPVisionConfig(json: given)
    {
      visionConfig = config
    }
    if var extra = common.extra.objectValue {
      extra["text_config_dict"] = nil
      extra["vision_config_dict"] = nil
      common.extra = .object(extra)
    }
  }

  /// Refuses sizes and activations that no model can have.
  public func validate() throws(ConfigError) {
    try checkTowers()
    try check(positive: ["projection_dim": projectionDim])
  }

  func joint(_ weights: Weights) throws(WeightsError) -> TwoTowerJoint {
    TwoTowerJoint(
      projections: (
        text: try Linear(
          weights["text_projection"], textConfig.hiddenSize, projectionDim, bias: false),
        image: try Linear(
          weights["visual_projection"], visionConfig.hiddenSize, projectionDim, bias: false)
      ),
      scale: try weights.tensor("logit_scale", [], initial: .constant(logitScaleInitValue))
        .widened)
  }
}
