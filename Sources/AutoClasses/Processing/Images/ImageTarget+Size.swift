extension ImageTarget {
  /// How a class of processors reads its `size`.
  enum Rule: Sendable {
    /// Exactly, or by the shorter side.
    case plain
    /// Below 384 the shorter side becomes `size / crop_pct` and the middle is cut out; from 384 on a square (ConvNeXT).
    case cropped
    /// The shorter side becomes 256/224 of it (LeViT).
    case enlarged
    /// The shorter side, but no more than the longest; then down to a multiple (DETR, YOLOS).
    case bounded(multiple: Int)
  }

  /// The size that a picture becomes; for ``Rule/cropped`` before the middle is cut out.
  func size(of image: Image, _ rule: Rule, cropPct: Double) throws(ProcessorError) -> ImageSize {
    switch self {
    case .exact(let size): return size
    case .shortestEdge(let side, let longest):
      switch rule {
      case .plain: return try Self.scaled(image, shortest: side)
      case .enlarged: return try Self.scaled(image, shortest: Int(256.0 / 224 * Double(side)))
      case .cropped:
        if side >= 384 { return ImageSize(height: side, width: side) }
        let enlarged = Double(side) / cropPct
        guard enlarged < Double(Image.maximumSide) else { throw Self.tooLarge(enlarged) }
        return try Self.scaled(image, shortest: Int(enlarged))
      case .bounded(let multiple):
        let size = try Self.bounded(image, shortest: side, longest: longest)
        return ImageSize(
          height: size.height / multiple * multiple, width: size.width / multiple * multiple)
      }
    }
  }

  /// `get_resize_output_image_size` of transformers' image_transforms.py.
  private static func scaled(_ image: Image, shortest: Int) throws(ProcessorError) -> ImageSize {
    let (short, long) = (min(image.width, image.height), max(image.width, image.height))
    let longer = Double(shortest * long) / Double(short)
    guard longer < Double(Image.maximumSide) else { throw tooLarge(longer) }
    return image.width <= image.height
      ? ImageSize(height: Int(longer), width: shortest)
      : ImageSize(height: shortest, width: Int(longer))
  }

  /// `get_size_with_aspect_ratio` of image_processing_detr.py.
  private static func bounded(
    _ image: Image, shortest: Int, longest: Int?
  ) throws(ProcessorError) -> ImageSize {
    let (height, width) = (image.height, image.width)
    let (short, long) = (Double(min(width, height)), Double(max(width, height)))
    var side = shortest
    var exact = Double(shortest)
    if let longest, long / short * Double(shortest) > Double(longest) {
      exact = Double(longest) * short / long
      side = Int(exact.rounded(.toNearestOrEven))
    }
    if min(height, width) == side { return ImageSize(height: height, width: width) }
    let longer = exact * long / short
    guard longer < Double(Image.maximumSide) else { throw tooLarge(longer) }
    return width < height
      ? ImageSize(height: Int(longer), width: side) : ImageSize(height: side, width: Int(longer))
  }

  private static func tooLarge(_ side: Double) -> ProcessorError {
    ProcessorError(
      .invalidInput,
      "The picture is so long that its longer side would become \(side) pixels; at most "
        + "\(Image.maximumSide) are possible. Cut it into parts")
  }
}
