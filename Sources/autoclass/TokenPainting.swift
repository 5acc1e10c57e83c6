import Pictures

/// A text with each token on a colour of its own, as tokenizer playgrounds show it.
enum TokenPainting {
  /// Backgrounds of the 256-colour palette that black text can be read on.
  private static let backgrounds = [
    117, 120, 150, 153, 156, 159, 180, 183, 186, 189, 216, 219, 222, 225, 228,
  ]

  /// One line: the text as the tokens cut it, spaces and line breaks made visible, special tokens by name.
  static func line(_ pieces: [TokenPiece]) -> String {
    pieces.map { piece in
      let style = piece.color.map { "38;5;16;48;5;\(backgrounds[$0])" } ?? "2"
      return "\u{1B}[\(style)m\(piece.shown)\u{1B}[0m"
    }.joined()
  }
}
