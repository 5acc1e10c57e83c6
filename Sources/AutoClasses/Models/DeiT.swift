// Reference: transformers 4.57 models/deit/modeling_deit.py · https://arxiv.org/abs/2012.12877
public import Files
public import Tensors

extension Architecture {
  static let deiT = Architecture(
    DeiTModel.self, ForImageClassification<DeiTModel>.self,
    DeiTForImageClassificationWithTeacher.self, ForMaskedImageModeling<DeiTModel>.self)
}

/// The configuration of DeiT (`configuration_deit.py`).
public struct DeiTConfig: PretrainedConfig, ViTLikeConfig {
  /// The `model_type` of the architecture.
  public static let modelType = "deit"
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

/// `DeiTModel`: ViT with a second token, which learns from a teacher.
struct DeiTModel: ViTLikeModel {
  static let baseModelPrefix = "deit"
  static let prefixTokens = ["cls_token", "distillation_token"]

  let config: DeiTConfig
  let parameters: ModelParameters
  let encoder: ViTEncoder<DeiTConfig>
  let pooler: ViTPooler?

  /// The reference leaves out the first token and the last one, not the first two.
  static func reconstructed(tokens: Int) -> Range<Int> { 1..<tokens - 1 }
}

/// `DeiTForImageClassificationWithTeacher`: the mean of two classifiers.
struct DeiTForImageClassificationWithTeacher: PretrainedModel {
  typealias Task = ImageClassification
  static let baseModelPrefix = DeiTModel.baseModelPrefix

  let config: DeiTConfig
  let parameters: ModelParameters
  private let deit: DeiTModel
  private let classifier: Linear
  private let distillationClassifier: Linear

  init(_ config: DeiTConfig, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    deit = try DeiTModel(config, encoder: weights["deit"], masks: false)
    classifier = try Linear(weights["cls_classifier"], config.hiddenSize, config.numLabels)
    distillationClassifier = try Linear(
      weights["distillation_classifier"], config.hiddenSize, config.numLabels)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> ImageClassifierOutput {
    let inputs = try ImageInputs(inputs, deit.rules)
    let (states, layout) = deit.encode(inputs, &recorder)
    let own = classifier(states.gather(layout.firstTokens))
    let taught = distillationClassifier(states.gather(layout.firstTokens.map { $0 + 1 }))
    return ImageClassifierOutput(
      [
        "logits": (own + taught).scaled(by: 0.5), "cls_logits": own,
        "distillation_logits": taught,
      ], recorder)
  }
}
