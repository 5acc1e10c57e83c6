import Tensors

/// A base model of pictures on which a classifier can stand.
protocol PictureModel: PretrainedModel where Task == BaseModelTask {
  /// The checkpoint's names start where the base model's do.
  init(_ config: Config, encoder weights: Weights) throws(WeightsError)
  /// Reads the classifier of a picture's vector, `[batch, width]`.
  func classifier(_ weights: Weights) throws(WeightsError) -> Linear
  /// The vectors that the classifier sees, `[batch, width]`.
  func vectors(_ inputs: ModelInputs, _ recorder: inout Recorder) throws(InputError) -> Tensor
}

extension PictureModel {
  /// "ViT" of "ViTModel": the classes with heads are named after it.
  static var family: String { String(className.dropLast("Model".count)) }
}

/// A base model over the patches of pictures on which the regular heads can stand.
protocol ImageEncoder: PictureModel {
  /// The checkpoint's names start where the base model's do; `masks` adds the vector of hidden patches.
  init(_ config: Config, encoder weights: Weights, masks: Bool) throws(WeightsError)

  /// What the model accepts.
  var rules: ImageInputRules { get }
  /// The width of the states.
  var width: Int { get }
  /// The side of the square of pixels that a state becomes again.
  var reconstructedPatch: Int { get }
  /// Whether the picture that is drawn must have the patches that were hidden.
  var redrawsPatches: Bool { get }
  /// Which of `tokens` states become pixels again.
  static func reconstructed(tokens: Int) -> Range<Int>
  /// The normalised states after the last layer, `[tokens, width]`, and where they are.
  func encode(_ inputs: ImageInputs, _ recorder: inout Recorder) -> (Tensor, TokenLayout)
}

extension ImageEncoder {
  init(_ config: Config, encoder weights: Weights) throws(WeightsError) {
    try self.init(config, encoder: weights, masks: false)
  }

  var redrawsPatches: Bool { true }

  func classifier(_ weights: Weights) throws(WeightsError) -> Linear {
    try Linear(weights["classifier"], width, config.numLabels)
  }

  /// The first token's state.
  func vectors(_ inputs: ModelInputs, _ recorder: inout Recorder) throws(InputError) -> Tensor {
    let (states, layout) = encode(try ImageInputs(inputs, rules), &recorder)
    return states.gather(layout.firstTokens)
  }
}
