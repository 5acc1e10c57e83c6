import Files

extension ImageProcessorClass {
  /// Gives the numbers of older files the names that the library gives them when it reads them, and saves.
  /// Source: transformers 4.57, `get_size_dict`.
  func nameSizes(_ attributes: inout JSONObject) {
    attributes["crop_size"] = attributes["crop_size"].map { Self.named($0) ?? $0 }
    guard let size = attributes["size"] else { return }
    if numbersAreSquares || size.intValue == nil {
      attributes["size"] = Self.named(size) ?? size
      return
    }
    var named: JSONObject = ["shortest_edge": size]
    if case .bounded = rule {
      named["longest_edge"] = attributes["max_size"] ?? 1333
      attributes["max_size"] = nil
    }
    attributes["size"] = .object(named)
  }

  /// A number is a square, and two are height and width.
  private static func named(_ size: JSON) -> JSON? {
    if size.intValue != nil { return ["height": size, "width": size] }
    guard let sides = size.arrayValue, sides.count == 2 else { return nil }
    return ["height": sides[0], "width": sides[1]]
  }
}
