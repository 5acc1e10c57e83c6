import AutoClasses

/// A picture in the terminal: two pixels a character, one above the other.
enum PicturePainting {
  /// - Parameters:
  ///   - image: the picture.
  ///   - columns: the widest that is drawn; a wider picture is thinned out.
  /// - Returns: lines with ANSI colours.
  static func lines(_ image: Image, columns: Int = 32) -> [String] {
    let picture = image.rgb
    let step = max(1, (picture.width + columns - 1) / columns)
    let (width, height) = (picture.width / step, picture.height / step)
    func color(_ x: Int, _ y: Int) -> String {
      let start = (y * step * picture.width + x * step) * 3
      return picture.pixels[start..<start + 3].map { "\($0)" }.joined(separator: ";")
    }
    return stride(from: 0, to: height, by: 2).map { y in
      (0..<width).map { x in
        let below = y + 1 < height ? "\u{1B}[48;2;\(color(x, y + 1))m" : ""
        return "\u{1B}[38;2;\(color(x, y))m\(below)▀\u{1B}[0m"
      }.joined()
    }
  }
}
