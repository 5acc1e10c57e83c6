import Tensors

/// What an image encoder accepts.
struct ImageInputRules: Sendable {
  var modelName: String
  var channels: Int
  /// The only size that the positions are made for; nil where there are none or where they are always stretched, and every
  /// size is welcome.
  var image: ImageSize?
  /// The smallest picture.
  var patch: ImageSize
  /// Whether patches can be hidden.
  var hidesPatches = true
  /// Whether `interpolate_pos_encoding` may be given though it changes nothing.
  var ignoresInterpolation = false
  /// Whether patches may reach over the edges of a picture, which is as if zeros were around it.
  var coversEdges = false
  /// The fewest patches from top to bottom and from left to right.
  var leastPatches = 1
}

/// The checked inputs of an image encoder.
struct ImageInputs: Sendable {
  /// `[batch, channels, height, width]`, f32.
  let pixels: Tensor
  /// `[batch * patches]`: 1 where a patch is hidden; nil when none is.
  let hidden: [Float]?
  let interpolatesPositions: Bool

  var batch: Int { pixels.shape[0] }
  var height: Int { pixels.shape[2] }
  var width: Int { pixels.shape[3] }

  /// - Throws: ``InputError`` naming the input, what was expected and what was found.
  init(_ inputs: ModelInputs, _ rules: ImageInputRules) throws(InputError) {
    let names =
      ["pixel_values"] + (rules.hidesPatches ? ["bool_masked_pos"] : [])
      + (rules.image == nil && !rules.ignoresInterpolation ? [] : ["interpolate_pos_encoding"])
    for name in inputs.names where !names.contains(name) {
      throw InputError(
        .unexpectedName, name,
        "\(rules.modelName).forward() got an unexpected keyword argument '\(name)'; it takes "
          + names.joined(separator: ", "))
    }
    guard let pixels = inputs["pixel_values"] else {
      throw InputError(.missing, "pixel_values", "You have to specify pixel_values")
    }
    guard pixels.rank == 4, pixels.dtype.isFloat, pixels.count > 0 else {
      throw InputError(
        .wrongShape, "pixel_values",
        "pixel_values should be floats [batch, channels, height, width] but is \(pixels.dtype) "
          + "\(pixels.shape)")
    }
    guard pixels.shape[1] == rules.channels else {
      throw InputError(
        .wrongShape, "pixel_values",
        "Make sure that the channel dimension of the pixel values match with the one set in the "
          + "configuration. Expected \(rules.channels) but got \(pixels.shape[1]).")
    }
    interpolatesPositions =
      rules.image == nil
      || inputs["interpolate_pos_encoding"].map { $0.floats.contains { $0 != 0 } } ?? false
    let (height, width) = (pixels.shape[2], pixels.shape[3])
    if !interpolatesPositions, let image = rules.image,
      height != image.height || width != image.width
    {
      throw InputError(
        .wrongShape, "pixel_values",
        "Input image size (\(height)*\(width)) doesn't match model "
          + "(\(image.height)*\(image.width)). Resize the image (AutoImageProcessor "
          + "does), or pass interpolate_pos_encoding")
    }
    let grid = rules.patch.grid(height, width, covered: rules.coversEdges)
    guard grid.rows > 0, grid.columns > 0 else {
      throw InputError(
        .wrongShape, "pixel_values",
        "an image of \(height)*\(width) has no patch of \(rules.patch.height)*\(rules.patch.width)")
    }
    guard min(grid.rows, grid.columns) >= rules.leastPatches else {
      throw InputError(
        .wrongShape, "pixel_values",
        "an image of \(height)*\(width) has \(grid.rows)*\(grid.columns) patches, and "
          + "\(rules.modelName) needs at least \(rules.leastPatches)*\(rules.leastPatches)")
    }
    self.pixels = pixels.widened
    let patches = grid.rows * grid.columns
    if let mask = inputs["bool_masked_pos"] {
      guard mask.shape == [pixels.shape[0], patches], mask.dtype.isInteger else {
        throw InputError(
          .wrongShape, "bool_masked_pos",
          "bool_masked_pos should be booleans [\(pixels.shape[0]), \(patches)] but is \(mask.dtype) "
            + "\(mask.shape)")
      }
      hidden = mask.floats
    } else {
      hidden = nil
    }
  }
}
