/// A picture of 8-bit values: rows from top to bottom, pixels from left to right, the channels of a pixel side by side.
public struct Image: Sendable, Hashable {
  /// Pixels from left to right.
  public let width: Int
  /// Pixels from top to bottom.
  public let height: Int
  /// 1 (grey), 2 (grey and alpha), 3 (red, green, blue) or 4 (with alpha).
  public let channels: Int
  /// `height * width * channels` values.
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
  ///   - channels: 1 to 4.
  ///   - pixels: `height * width * channels` values.
  /// - Throws: ``ProcessorError`` (`invalidInput`) when the sizes are out of range or do not fit the values.
  public init(
    width: Int, height: Int, channels: Int = 3, pixels: [UInt8]
  ) throws(ProcessorError) {
    let sides = 1...Self.maximumSide
    guard sides.contains(width), sides.contains(height), width * height <= Self.maximumPixels else {
      throw ProcessorError(
        .invalidInput,
        "A picture may have 1 to \(Self.maximumSide) pixels a side and \(Self.maximumPixels) in all, "
          + "found \(width)x\(height)")
    }
    guard (1...4).contains(channels), pixels.count == width * height * channels else {
      throw ProcessorError(
        .invalidInput,
        "A picture of \(width)x\(height) pixels with \(channels) channels (1 to 4) needs as many "
          + "values, found \(pixels.count)")
    }
    self.init(checked: width, height, channels, pixels)
  }

  init(checked width: Int, _ height: Int, _ channels: Int, _ pixels: [UInt8]) {
    self.width = width
    self.height = height
    self.channels = channels
    self.pixels = pixels
  }

  /// Red, green and blue: grey is repeated and alpha left out, as Pillow's `convert("RGB")` does.
  public var rgb: Image {
    if channels == 3 { return self }
    let source = channels <= 2 ? [0, 0, 0] : [0, 1, 2]
    var result = [UInt8](repeating: 0, count: width * height * 3)
    for pixel in 0..<width * height {
      for channel in 0..<3 {
        result[pixel * 3 + channel] = pixels[pixel * channels + source[channel]]
      }
    }
    return Image(checked: width, height, 3, result)
  }

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
    return Image(checked: size.width, size.height, channels, result)
  }

  /// Where the crop begins in the picture; negative when it is larger.
  private static func start(_ have: Int, _ want: Int) -> Int {
    // A picture that is too small is put into the middle first, rounding the other way.
    have < want ? -((want - have + 1) / 2) : (have - want) / 2
  }
}
