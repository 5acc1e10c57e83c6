public import Tokenization

/// The part of a text that a token stands for, with a colour that the token has everywhere.
public struct TokenPiece: Sendable, Hashable {
  /// The number of colours.
  public static let colorCount = 15

  /// The token's text in the vocabulary, "##ing".
  public let token: String
  /// Its id.
  public let id: Int
  /// Where it stands in its text, in Unicode scalars.
  public let offsets: Range<Int>
  /// What it looks like: its part of the text, or its name where it has none.
  public let shown: String
  /// Its colour, from 0 to `colorCount - 1`; nil for special tokens.
  public let color: Int?

  /// The tokens of texts, in order.
  ///
  /// - Parameters:
  ///   - encoding: the tokens.
  ///   - texts: the text, or both texts of a pair.
  /// - Returns: a piece for each token; of tokens that share a character, as bytes of it do, the first one shows it.
  public static func pieces(_ encoding: Encoding, _ texts: [String]) -> [TokenPiece] {
    let scalars = texts.map { Array($0.unicodeScalars) }
    let sequenceIds = encoding.sequenceIds
    var pieces: [TokenPiece] = []
    var last: Int?
    var ends = [Int](repeating: 0, count: texts.count)
    for position in encoding.ids.indices {
      let id = encoding.ids[position]
      let range = encoding.offsets[position]
      let text = sequenceIds[position] ?? -1
      let isText = encoding.specialTokensMask[position] == 0 && scalars.indices.contains(text)
      var shown = encoding.token(at: position)
      if isText, range.upperBound <= scalars[text].count, !range.isEmpty {
        let start = max(range.lowerBound, ends[text])
        let part = start < range.upperBound ? scalars[text][start..<range.upperBound] : []
        shown = part.isEmpty ? "…" : String(String.UnicodeScalarView(part))
        ends[text] = range.upperBound
      }
      last = isText ? Self.color(id, besides: last) : nil
      pieces.append(
        TokenPiece(
          token: encoding.token(at: position), id: id, offsets: range,
          shown: VisibleText.of(shown), color: last))
    }
    return pieces
  }

  /// A neighbour that would look like one with the last token takes the next colour.
  private static func color(_ id: Int, besides last: Int?) -> Int {
    let hash = UInt64(truncatingIfNeeded: id) &* 0x9E37_79B9_7F4A_7C15
    let color = Int(hash >> 33) % colorCount
    return color == last ? (color + 1) % colorCount : color
  }
}
