// Reference: transformers 4.57 models/vit/modeling_vit.py · https://arxiv.org/abs/2010.11929
public import Files
public import Tensors

extension Architecture {
  static let viT = Architecture(
    ViTModel.self, ForImageClassification<ViTModel>.self, ForMaskedImageModeling<ViTModel>.self)
}

/// The configuration of ViT (`configuration_vit.py`).
public struct ViTConfig: PretrainedConfig, ViTLikeConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "vit"
  /// The attributes that every configuration has.
  public var common = CommonConfig()
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
  public var hiddenDropoutProb = 0.0
  /// Used in training only.
  public var attentionProbsDropoutProb = 0.0
  /// Standard deviation of new weights.
  public var initializerRange = 0.02
  /// Added to the variance by layer norms.
  public var layerNormEps = 1e-12
  /// Height and width of a picture in pixels.
  public var imageSize = ImageSize(224)
  /// Height and width of a patch in pixels.
  public var patchSize = ImageSize(16)
  /// Colours of a pixel.
  public var numChannels = 3
  /// Whether queries, keys and values have a bias.
  public var qkvBias = true
  /// The side of the square of pixels that a state becomes again.
  public var encoderStride = 16
  /// Width of the pooled state; `hiddenSize` where the file has none.
  public var poolerOutputSize = 768
  /// Activation of the pooler.
  public var poolerAct = Activation.tanh

  /// Every default.
  public init() {}

  /// The pooler is as wide as the states unless the file says otherwise.
  public mutating func resolveDefaults(_ file: JSONObject) { resolvePooler(file) }

  /// Refuses sizes and activations that no model can have.
  public func validate() throws(ConfigError) { try checkViTLike() }
}

/// `ViTModel`
struct ViTModel: ViTLikeModel {
  static let baseModelPrefix = "vit"
  static let prefixTokens = ["cls_token"]

  let config: ViTConfig
  let parameters: ModelParameters
  let encoder: ViTEncoder<ViTConfig>
  let pooler: ViTPooler?

  static func reconstructed(tokens: Int) -> Range<Int> { 1..<tokens }
}
