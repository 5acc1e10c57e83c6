import Tokenization

/// A text with each token on a colour of its own, as tokenizer playgrounds show it. A token has the same colour
/// everywhere, but for neighbours that would look like one.
struct TokenPainting {
  /// Backgrounds of the 256-colour palette that black text can be read on.
  private static let backgrounds = [
    117, 120, 150, 153, 156, 159, 180, 183, 186, 189, 216, 219, 222, 225, 228,
  ]

  /// One line: the text as the tokens cut it, spaces and line breaks made visible, special tokens by name.
  static func line(_ encoding: Encoding, _ texts: [String]) -> String {
    let scalars = texts.map { Array($0.unicodeScalars) }
    var line = ""
    var last = -1
    var ends = [Int](repeating: 0, count: texts.count)
    for position in encoding.ids.indices {
      let id = encoding.ids[position]
      let range = encoding.offsets[position]
      let text = encoding.sequenceIds[position] ?? -1
      let isText = encoding.specialTokensMask[position] == 0 && scalars.indices.contains(text)
      var shown = encoding.token(at: position)
      if isText, range.upperBound <= scalars[text].count, !range.isEmpty {
        // Tokens that share a character, as bytes of it do: the first one shows it.
        let start = max(range.lowerBound, ends[text])
        let part = start < range.upperBound ? scalars[text][start..<range.upperBound] : []
        shown = part.isEmpty ? "…" : String(String.UnicodeScalarView(part))
        ends[text] = range.upperBound
      }
      if isText {
        var color = Self.color(id)
        if color == last { color = (color + 1) % backgrounds.count }
        last = color
        line += "\u{1B}[38;5;16;48;5;\(backgrounds[color])m\(visible(shown))\u{1B}[0m"
      } else {
        last = -1
        line += "\u{1B}[2m\(visible(shown))\u{1B}[0m"
      }
    }
    return line
  }

  private static func color(_ id: Int) -> Int {
    let hash = UInt64(truncatingIfNeeded: id) &* 0x9E37_79B9_7F4A_7C15
    return Int(hash >> 33) % backgrounds.count
  }

  /// Spaces as middle dots, line breaks and tabs as arrows, and nothing that a terminal would obey.
  private static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": result += "·"
      case "\n": result += "↵"
      case "\t": result += "→"
      default:
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: result += "�"
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
