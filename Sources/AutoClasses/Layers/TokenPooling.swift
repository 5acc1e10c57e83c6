import Tensors

/// Which state stands for a text.
enum TokenPooling: Sendable {
  /// That of column 0, even where the mask hides it.
  case first
  /// That of the first token that the mask shows.
  case firstReal
  /// That of the last token.
  case last
  /// The mean of those that the mask shows.
  case mean

  /// `[tokens, width]` -> `[batch, width]`
  func callAsFunction(_ states: Tensor, _ layout: TokenLayout) -> Tensor {
    switch self {
    case .first: states.gather(layout.firstTokens)
    case .firstReal: states.gather(layout.firstRealTokens)
    case .last: states.gather(layout.lastTokens)
    case .mean: states.means(of: layout.realTokens)
    }
  }
}
