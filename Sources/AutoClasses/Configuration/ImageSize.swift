import Files

/// Height and width in pixels, as configurations have them: one number for squares, or `[height, width]`.
public struct ImageSize: Sendable, Hashable, Codable {
  /// Pixels from top to bottom.
  public var height: Int
  /// Pixels from left to right.
  public var width: Int
  /// Whether the file has one number; it is written as it was read.
  private let isNumber: Bool

  /// A rectangle.
  public init(height: Int, width: Int) {
    self.height = height
    self.width = width
    isNumber = false
  }

  /// A square.
  public init(_ side: Int) {
    height = side
    width = side
    isNumber = true
  }
}

extension ImageSize {
  /// How many patches of this size lie in a picture from top to bottom and from left to right; with those that reach over
  /// its edges when it is covered.
  func grid(_ height: Int, _ width: Int, covered: Bool = false) -> (rows: Int, columns: Int) {
    func count(_ size: Int, _ patch: Int) -> Int {
      size / patch + (covered && !size.isMultiple(of: patch) ? 1 : 0)
    }
    return (count(height, self.height), count(width, self.width))
  }

  /// How many patches of this size lie in a picture.
  func count(in picture: ImageSize) -> Int {
    let (rows, columns) = grid(picture.height, picture.width)
    return rows * columns
  }
}

extension ImageSize: JSONConvertible {
  init?(json: JSON) {
    if let side = Int(json: json) {
      self.init(side)
    } else {
      guard let sides = json.arrayValue, sides.count == 2, let height = Int(json: sides[0]),
        let width = Int(json: sides[1])
      else { return nil }
      self.init(height: height, width: width)
    }
  }

  var json: JSON { isNumber ? .integer(height) : [.integer(height), .integer(width)] }
  static var expectation: String { "a number, or a list of height and width" }
}

extension PretrainedConfig {
  /// Refuses patches that are no square grid where positions must be stretched to others.
  func checkSquare(image: ImageSize, patch: ImageSize) throws(ConfigError) {
    let (rows, columns) = patch.grid(image.height, image.width)
    let side = Int(Double(rows * columns).squareRoot())
    if side * side != rows * columns {
      throw ConfigError(
        .invalidValue, key: "image_size",
        "image_size \(image.height)x\(image.width) has \(rows * columns) patches, which are no "
          + "square, and positions are stretched from squares only")
    }
  }

  /// Refuses images and patches that no model can have.
  func check(image: ImageSize, patch: ImageSize, channels: Int) throws(ConfigError) {
    for (key, size) in ["image_size": image, "patch_size": patch] {
      try check(positive: ["\(key)[0]": size.height, "\(key)[1]": size.width])
    }
    try check(positive: ["num_channels": channels])
    let (area, overflow) = (image.height / patch.height)
      .multipliedReportingOverflow(by: image.width / patch.width)
    if overflow || area < 1 || area > 1 << 24 || channels > 1 << 16
      || max(image.height, image.width, patch.height, patch.width) > 1 << 16
    {
      throw ConfigError(
        .invalidValue, key: "image_size",
        "image_size \(image.height)x\(image.width) has no sensible number of patches of "
          + "\(patch.height)x\(patch.width) (patch_size)")
    }
  }
}
