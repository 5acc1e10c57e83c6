import Tensors

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The configuration of a model with a tower for texts and one for pictures.
protocol TwoTowerConfig: PretrainedConfig {
  associatedtype Text: TextTowerConfig
  associatedtype Vision: VisionTowerConfig
  var textConfig: Text { get }
  var visionConfig: Vision { get }
  /// What the class names begin with.
  static var family: String { get }
  /// The prefix of the checkpoints that hold such a model in another.
  static var basePrefix: String { get }
  func joint(_ weights: Weights) throws(WeightsError) -> TwoTowerJoint
}

/// How the vectors of the two towers meet.
struct TwoTowerJoint: Sendable {
  /// To vectors of one width; nil where they are of one width already.
  var projections: (text: Linear, image: Linear)?
  /// The logarithm of the factor of the scores.
  let scale: Tensor
  /// Added to the scores.
  var bias: Tensor?
}

extension TwoTowerConfig {
  func checkTowers() throws(ConfigError) {
    do { try textConfig.validate() } catch { throw error.inside("text_config") }
    do { try visionConfig.validate() } catch { throw error.inside("vision_config") }
  }
}

/// Pictures and texts to how well they fit (`CLIPModel`, `SiglipModel`).
struct TwoTowerModel<Config: TwoTowerConfig>: PretrainedModel {
  typealias Task = BaseModelTask
  static var className: String { "\(Config.family)Model" }
  static var baseModelPrefix: String { Config.basePrefix }

  let config: Config
  let parameters: ModelParameters
  private let text: TextTower
  private let vision: VisionTower
  private let joint: TwoTowerJoint

  init(_ config: Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    text = try config.textConfig.tower(weights["text_model"])
    vision = try config.visionConfig.tower(weights["vision_model"])
    joint = try config.joint(weights)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> BaseModelOutput {
    let ofPictures = ["pixel_values", "interpolate_pos_encoding"]
    var (textInputs, imageInputs) = (ModelInputs(), ModelInputs())
    for (name, tensor) in inputs {
      if ofPictures.contains(name) { imageInputs[name] = tensor } else { textInputs[name] = tensor }
    }
    var (textRecorder, imageRecorder) = (recorder, recorder)
    let pictures = vision(
      try ImageInputs(imageInputs, vision.rules(modelName: Self.className)), &imageRecorder)
    let texts = text(
      try TextInputs(textInputs, text.rules(modelName: Self.className)), &textRecorder)

    var values = NamedTensors()
    if let textPooled = texts.pooled, let imagePooled = pictures.pooled {
      let textEmbeds = Self.normalized(joint.projections?.text(textPooled) ?? textPooled)
      let imageEmbeds = Self.normalized(joint.projections?.image(imagePooled) ?? imagePooled)
      let scale = exp(joint.scale.floats.first ?? 0)
      let bias = joint.bias?.floats.first ?? 0
      let scores = textEmbeds.linear(PackedWeight(imageEmbeds)).floats.map { $0 * scale + bias }
      let (rows, columns) = (textEmbeds.shape[0], imageEmbeds.shape[0])
      values["logits_per_image"] = Tensor(
        (0..<rows * columns).map { scores[$0 % rows * columns + $0 / rows] },
        shape: [columns, rows])
      values["logits_per_text"] = Tensor(scores, shape: [rows, columns])
      values["text_embeds"] = textEmbeds
      values["image_embeds"] = imageEmbeds
    }
    for (name, tensor) in texts.values(textRecorder) {
      values["text_model_output.\(name)"] = tensor
    }
    for (name, tensor) in pictures.values(imageRecorder) {
      values["vision_model_output.\(name)"] = tensor
    }
    return BaseModelOutput(values: values)
  }

  /// Rows of length 1.
  private static func normalized(_ x: Tensor) -> Tensor {
    let width = x.shape[1]
    var result = x
    result.withMutableFloats { values in
      for row in 0..<x.shape[0] {
        let range = row * width..<(row + 1) * width
        let length = range.reduce(Float(0)) { $0 + values[$1] * values[$1] }.squareRoot()
        for i in range { values[i] /= length }
      }
    }
    return result
  }
}

/// A tower of pictures with a classifier of the mean of its patches (`CLIPForImageClassification`).
struct TwoTowerImageClassifier<Config: TwoTowerConfig>: PretrainedModel {
  typealias Task = ImageClassification
  static var className: String { "\(Config.family)ForImageClassification" }
  static var baseModelPrefix: String { "" }

  let config: Config
  let parameters: ModelParameters
  private let vision: VisionTower
  private let classifier: Linear

  init(_ config: Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    vision = try config.visionConfig.tower(weights["vision_model"])
    classifier = try Linear(
      weights["classifier"], config.visionConfig.hiddenSize, config.numLabels)
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> ImageClassifierOutput {
    let output = vision(
      try ImageInputs(inputs, vision.rules(modelName: Self.className)), &recorder)
    return ImageClassifierOutput(["logits": classifier(vision.patchMean(output))], recorder)
  }
}
