/// A picture of 8-bit values: rows from top to bottom, pixels from left to right, the channels of a pixel side by side.
public struct Image: Sendable, Hashable {
  /// Pixels from left to right.
  public let width: Int
  /// Pixels from top to bottom.
  public let height: Int
  /// What the values of a pixel mean.
  public let mode: Mode
  /// Red, green and blue of each index, 768 values, where the mode has a palette; otherwise none.
  public let palette: [UInt8]
  /// `height * width * mode.bytesPerPixel` values.
  public let pixels: [UInt8]

  /// The largest side and the largest number of pixels, as in formats.md: more is an attack or a mistake.
  public static let maximumSide = 65_535
  /// The number of pixels from which Pillow warns of a decompression bomb.
  public static let maximumPixels = 89_478_485

  /// A picture of the given values.
  ///
  /// - Parameters:
  ///   - width: Pixels from left to right, at least 1.
  ///   - height: Pixels from top to bottom, at least 1.
  ///   - channels: 1 (grey), 2 (grey and alpha), 3 (red, green and blue) or 4 (with alpha).
  ///   - pixels: `height * width * channels` values.
  /// - Throws: ``ProcessorError`` (`invalidInput`) when the sizes are out of range or do not fit the values.
  public init(
    width: Int, height: Int, channels: Int = 3, pixels: [UInt8]
  ) throws(ProcessorError) {
    let modes: [Mode] = [.grey, .greyAlpha, .rgb, .rgba]
    guard modes.indices.contains(channels - 1) else {
      throw Self.wrongCount(width, height, channels, pixels)
    }
    try self.init(width: width, height: height, mode: modes[channels - 1], pixels: pixels)
  }

  /// A picture of the given values.
  ///
  /// - Parameters:
  ///   - width: Pixels from left to right, at least 1.
  ///   - height: Pixels from top to bottom, at least 1.
  ///   - mode: What the values mean.
  ///   - palette: Red, green and blue of up to 256 indices, for a mode that has them; the others are black.
  ///   - pixels: `height * width * mode.bytesPerPixel` values.
  /// - Throws: ``ProcessorError`` (`invalidInput`) when the sizes are out of range or do not fit the values.
  public init(
    width: Int, height: Int, mode: Mode, palette: [UInt8] = [], pixels: [UInt8]
  ) throws(ProcessorError) {
    let sides = 1...Self.maximumSide
    guard sides.contains(width), sides.contains(height), width * height <= Self.maximumPixels else {
      throw ProcessorError(
        .invalidInput,
        "A picture may have 1 to \(Self.maximumSide) pixels a side and \(Self.maximumPixels) in all, "
          + "found \(width)x\(height)")
    }
    guard pixels.count == width * height * mode.bytesPerPixel else {
      throw Self.wrongCount(width, height, mode.bytesPerPixel, pixels)
    }
    guard palette.count <= (mode.hasPalette ? 768 : 0), palette.count % 3 == 0 else {
      throw ProcessorError(
        .invalidInput,
        "A palette holds red, green and blue of up to 256 indices of a picture of mode P or PA, found "
          + "\(palette.count) values and mode \(mode.rawValue)")
    }
    let black = [UInt8](repeating: 0, count: mode.hasPalette ? 768 - palette.count : 0)
    self.init(checked: width, height, mode, pixels, palette: palette + black)
  }

  package init(
    checked width: Int, _ height: Int, _ mode: Mode, _ pixels: [UInt8], palette: [UInt8] = []
  ) {
    self.width = width
    self.height = height
    self.mode = mode
    self.palette = palette
    self.pixels = pixels
  }

  private static func wrongCount(
    _ width: Int, _ height: Int, _ channels: Int, _ pixels: [UInt8]
  ) -> ProcessorError {
    ProcessorError(
      .invalidInput,
      "A picture of \(width)x\(height) pixels with \(channels) channels (1 to 4) needs as many "
        + "values, found \(pixels.count)")
  }

  /// 1 (grey or an index), 2 (with alpha), 3 (red, green, blue) or 4.
  public var channels: Int { mode.channels }

  /// The middle of the picture; what lies beyond its edges is 0. Source: `center_crop` of transformers.
  func centerCropped(_ size: ImageSize) -> Image {
    let top = Self.start(height, size.height)
    let left = Self.start(width, size.width)
    var result = [UInt8](repeating: 0, count: size.height * size.width * channels)
    let columns = max(0, -left)..<max(0, -left, min(size.width, width - left))
    for row in 0..<size.height where (0..<height).contains(row + top) && !columns.isEmpty {
      let from = ((row + top) * width + left + columns.lowerBound) * channels
      let to = (row * size.width + columns.lowerBound) * channels
      let count = columns.count * channels
      result.replaceSubrange(to..<to + count, with: pixels[from..<from + count])
    }
    return Image(checked: size.width, size.height, mode, result)
  }

  /// Where the crop begins in the picture; negative when it is larger.
  private static func start(_ have: Int, _ want: Int) -> Int {
    // A picture that is too small is put into the middle first, rounding the other way.
    have < want ? -((want - have + 1) / 2) : (have - want) / 2
  }
}
