/// What a token's text looks like: white space drawn, and nothing that a terminal or a page would obey.
public enum VisibleText {
  /// Spaces as middle dots, line breaks and tabs as arrows, other controls as U+FFFD.
  ///
  /// - Parameter text: any text.
  /// - Returns: as many scalars.
  public static func of(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": result += "·"
      case "\n": result += "↵"
      case "\t": result += "→"
      default:
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
