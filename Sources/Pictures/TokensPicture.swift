/// A text as its tokens cut it, each on a colour; who points to one sees its id and offsets.
public struct TokensPicture: Picture {
  private let pieces: [TokenPiece]

  /// A picture of tokens.
  ///
  /// - Parameter pieces: the tokens.
  public init(_ pieces: [TokenPiece]) { self.pieces = pieces }

  /// Style is enough.
  public static var script: PageScript? { nil }

  /// Pills in the order of the text, and a table of them.
  public var html: String {
    let noun = pieces.count == 1 ? "token" : "tokens"
    return """
      <section>
      <p class="dim">\(pieces.count) \(noun)</p>
      <p class="tokens">\(pills)</p>
      <details><summary>Table</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Table of tokens"><table>
      <thead><tr><th>Position</th><th>Token</th><th>Id</th><th>Offsets</th></tr></thead>
      <tbody>
      \(pieces.enumerated().map(Self.row).joined(separator: "\n"))
      </tbody>
      </table></div>
      </details>
      </section>
      """
  }

  private var pills: String {
    var end = 0
    return pieces.map { piece in
      // What stands between two tokens of a text, spaces mostly, is shown as a gap.
      let gap = piece.color != nil && piece.offsets.lowerBound > end ? " gap" : ""
      end = piece.offsets.upperBound
      let kind = piece.color.map { "c\($0)\(gap)" } ?? "special"
      let breaks = piece.shown.hasSuffix("↵") ? "<br>" : ""
      return "<span class=\"token \(kind)\" tabindex=\"0\" data-tip=\"\(Self.tip(piece))\">"
        + "\(HTMLText.escaped(piece.shown))</span>\(breaks)"
    }.joined()
  }

  private static func tip(_ piece: TokenPiece) -> String {
    piece.color == nil
      ? "id \(piece.id), special"
      : "id \(piece.id), \(piece.offsets.lowerBound)–\(piece.offsets.upperBound)"
  }

  private static func row(_ position: Int, _ piece: TokenPiece) -> String {
    let offsets =
      piece.color == nil ? "" : "\(piece.offsets.lowerBound)–\(piece.offsets.upperBound)"
    return "<tr><td>\(position)</td><td class=\"name\">\(HTMLText.escaped(piece.token))</td>"
      + "<td>\(piece.id)</td><td>\(offsets)</td></tr>"
  }
}
