import AutoClasses

/// Inputs of the kind that a model takes, with random values.
struct RandomInputs {
  let inputs: ModelInputs

  /// `length` counts tokens, pixels of a side, or samples; nil stands for 128 tokens, the size that the model was made for, or
  /// a second of sound.
  init(_ config: any PretrainedConfig, batch: Int, length: Int?) {
    var random = SystemRandomNumberGenerator()
    func noise(_ shape: [Int]) -> Tensor {
      let values = (0..<shape.reduce(1, *)).map { _ in Float.random(in: -1...1, using: &random) }
      return Tensor(values, shape: shape)
    }
    let channels = config[attribute: "num_channels"]?.intValue
    if let channels, config[attribute: "vocab_size"] == nil {
      let side = length ?? config[attribute: "image_size"]?.intValue ?? 224
      inputs = ["pixel_values": noise([batch, channels, side, side])]
    } else if config[attribute: "conv_stride"] != nil {
      inputs = ["input_values": noise([batch, length ?? 16_000])]
    } else {
      let vocabulary = config[attribute: "vocab_size"]?.intValue ?? 1000
      inputs = ModelInputs(
        inputIds: (0..<batch).map { _ in
          (0..<(length ?? 128)).map { _ in
            Int.random(in: min(5, vocabulary - 1)..<vocabulary, using: &random)
          }
        })
    }
  }
}
