import Files

/// The `size` of an image processor: what a picture is made to measure.
public enum ImageTarget: Sendable, Hashable {
  /// Height and width, whatever the picture's shape.
  case exact(ImageSize)
  /// The shorter side; the other one follows, up to `longest` if it is given.
  case shortestEdge(Int, longest: Int?)

  /// Reads an object of `height` and `width` or `shortest_edge` (and `longest_edge`), or the numbers of older files.
  init(_ json: JSON, key: String, numbersAreSquares: Bool) throws(ProcessorError) {
    func side(_ json: JSON?) throws(ProcessorError) -> Int? {
      guard let json, !json.isNull else { return nil }
      guard let side = Int(json: json), (1...Image.maximumSide).contains(side) else {
        throw ProcessorError(
          .invalidSetting,
          "\(key) should hold numbers of pixels from 1 to \(Image.maximumSide) but is "
            + json.serialized())
      }
      return side
    }
    if let sides = json.arrayValue {
      guard sides.count == 2, let height = try side(sides[0]), let width = try side(sides[1]) else {
        throw Self.invalid(json, key)
      }
      self = .exact(ImageSize(height: height, width: width))
    } else if json.objectValue != nil {
      if let height = try side(json["height"]), let width = try side(json["width"]) {
        self = .exact(ImageSize(height: height, width: width))
      } else if let shortest = try side(json["shortest_edge"]) {
        self = .shortestEdge(shortest, longest: try side(json["longest_edge"]))
      } else {
        throw Self.invalid(json, key)
      }
    } else if let number = try side(json) {
      self =
        numbersAreSquares
        ? .exact(ImageSize(height: number, width: number)) : .shortestEdge(number, longest: nil)
    } else {
      throw Self.invalid(json, key)
    }
  }

  private static func invalid(_ json: JSON, _ key: String) -> ProcessorError {
    ProcessorError(
      .invalidSetting,
      "\(key) must have one of the following set of keys: height and width, shortest_edge, "
        + "shortest_edge and longest_edge; got \(json.serialized())")
  }

  var json: JSON {
    switch self {
    case .exact(let size): ["height": .integer(size.height), "width": .integer(size.width)]
    case .shortestEdge(let side, nil): ["shortest_edge": .integer(side)]
    case .shortestEdge(let side, let longest?):
      ["shortest_edge": .integer(side), "longest_edge": .integer(longest)]
    }
  }
}
