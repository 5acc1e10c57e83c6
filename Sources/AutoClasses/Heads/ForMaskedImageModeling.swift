import Tensors

/// An image encoder that draws the pictures again from its states (SimMIM, https://arxiv.org/abs/2111.09886).
struct ForMaskedImageModeling<Encoder: ImageEncoder>: PretrainedModel {
  typealias Task = MaskedImageModeling
  static var className: String { "\(Encoder.family)ForMaskedImageModeling" }
  static var baseModelPrefix: String { Encoder.baseModelPrefix }

  let config: Encoder.Config
  let parameters: ModelParameters
  private let encoder: Encoder
  private let decoder: Linear

  init(_ config: Encoder.Config, _ weights: Weights) throws(WeightsError) {
    self.config = config
    parameters = weights.parameters
    encoder = try Encoder(config, encoder: weights[Encoder.baseModelPrefix], masks: true)
    // A convolution with a kernel of one pixel is a linear map of each state.
    let side = encoder.reconstructedPatch
    let outputs = side * side * encoder.rules.channels
    let head = weights["decoder.0"]
    decoder = Linear(
      sharing: try head.tensor("weight", [outputs, encoder.width, 1, 1], initial: .normal())
        .reshaped([outputs, encoder.width]),
      bias: try head.vector("bias", outputs, initial: .zeros))
  }

  func forward(
    _ inputs: ModelInputs, _ recorder: inout Recorder
  ) throws(InputError) -> MaskedImageModelingOutput {
    let inputs = try ImageInputs(inputs, encoder.rules)
    let patch = encoder.rules.patch
    let side = encoder.reconstructedPatch
    if inputs.hidden != nil, encoder.redrawsPatches, patch.height != side || patch.width != side {
      throw InputError(
        .conflict, "bool_masked_pos",
        "When `bool_masked_pos` is provided, `patch_size` must be equal to `encoder_stride` to "
          + "ensure that the reconstructed image has the same dimensions as the input. Got "
          + "`patch_size` = \(patch.height) and `encoder_stride` = \(side).")
    }
    let (states, layout) = encoder.encode(inputs, &recorder)
    let kept = Encoder.reconstructed(tokens: layout.length)
    let grid = Int(Double(kept.count).squareRoot())
    guard grid * grid == kept.count else {
      throw InputError(
        .wrongShape, "pixel_values",
        "\(kept.count) patches are no square, and \(Self.className) draws squares only")
    }
    let rows = (0..<inputs.batch).flatMap { image in
      kept.map { Int64(image * layout.length + $0) }
    }
    let picture = assembled(decoder(states.gather(rows)), grid: grid)
    if inputs.hidden != nil, picture.shape != inputs.pixels.shape {
      throw InputError(
        .wrongShape, "pixel_values",
        "the pictures are \(inputs.pixels.shape) and those that are drawn \(picture.shape): no "
          + "error of the hidden patches")
    }
    return MaskedImageModelingOutput(
      ["loss": loss(picture, inputs), "reconstruction": picture], recorder)
  }

  /// `[batch * grid * grid, channels * side * side]` -> `[batch, channels, grid * side, grid * side]`
  /// (`torch.nn.PixelShuffle`).
  private func assembled(_ values: Tensor, grid: Int) -> Tensor {
    let side = encoder.reconstructedPatch
    let channels = encoder.rules.channels
    let batch = values.shape[0] / (grid * grid)
    let edge = grid * side
    var picture = Tensor(uninitialized: [batch, channels, edge, edge])
    picture.withMutableFloats { out in
      values.withFloats { values in
        var source = 0
        for cell in 0..<batch * grid * grid {
          let (image, place) = cell.quotientAndRemainder(dividingBy: grid * grid)
          let (row, column) = place.quotientAndRemainder(dividingBy: grid)
          for channel in 0..<channels {
            for line in 0..<side {
              let y = (image * channels + channel) * edge + row * side + line
              let target = y * edge + column * side
              for x in 0..<side { out[target + x] = values[source + x] }
              source += side
            }
          }
        }
      }
    }
    return picture
  }

  /// The mean absolute error of the hidden patches, as the reference averages it.
  private func loss(_ picture: Tensor, _ inputs: ImageInputs) -> Tensor? {
    guard let hidden = inputs.hidden, picture.shape == inputs.pixels.shape else { return nil }
    let patch = encoder.rules.patch
    let channels = encoder.rules.channels
    let edge = inputs.width
    let (rows, columns) = patch.grid(inputs.height, edge, covered: encoder.rules.coversEdges)
    var sum: Double = 0
    picture.withFloats { drawn in
      inputs.pixels.withFloats { given in
        for i in drawn.indices {
          let (line, x) = i.quotientAndRemainder(dividingBy: edge)
          let (plane, y) = line.quotientAndRemainder(dividingBy: edge)
          let cell = (plane / channels * rows + y / patch.height) * columns + x / patch.width
          if hidden[cell] != 0 { sum += Double(abs(drawn[i] - given[i])) }
        }
      }
    }
    let count = Double(hidden.reduce(0, +)) * Double(patch.height * patch.width) + 1e-5
    return Tensor([Float(sum / count / Double(channels))], shape: [])
  }
}
