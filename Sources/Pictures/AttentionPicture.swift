public import Tensors

/// Where each head of a model looks: small maps of all heads, and lines between the tokens of one.
public struct AttentionPicture: Picture {
  /// More could neither be read nor drawn.
  public static let maximumTokens = 128

  private let tokens: [String]
  /// A byte for each pair of tokens: by layer, by head.
  private let maps: [[[UInt8]]]

  /// A picture of one text's attention.
  ///
  /// - Parameters:
  ///   - tokens: the tokens, special ones included.
  ///   - attentions: each layer's probabilities, `[1, heads, tokens, tokens]`, as a model returns them for
  ///     `outputAttentions`.
  /// - Throws: ``PictureError`` for a text that is too long, or attention that is not of these tokens.
  public init(tokens: [String], attentions: [Tensor]) throws(PictureError) {
    let count = tokens.count
    guard count <= Self.maximumTokens else {
      throw PictureError(
        "the text has \(count) tokens; a picture of attention shows at most \(Self.maximumTokens): cut the text"
      )
    }
    if attentions.isEmpty { throw PictureError("the model returned no attention") }
    var maps: [[[UInt8]]] = []
    for (layer, tensor) in attentions.enumerated() {
      let shape = tensor.shape
      guard shape.count == 4, shape[0] == 1, shape[2...] == [count, count] else {
        throw PictureError(
          "the attention of layer \(layer) should have the shape [1, heads, \(count), \(count)] but has \(shape)"
        )
      }
      let bytes = tensor.floats.map { $0 > 0 ? UInt8(min($0, 1) * 255 + 0.5) : 0 }
      let size = count * count
      maps.append((0..<shape[1]).map { Array(bytes[$0 * size..<($0 + 1) * size]) })
    }
    self.tokens = tokens
    self.maps = maps
  }

  /// Draws the maps and lines.
  public static var script: PageScript? { .attention }

  /// The tokens, and a table of heads.
  public var html: String {
    let heads = maps.map(\.count).max() ?? 0
    let numbers = (1...max(heads, 1)).map { "<th scope=\"col\">\($0)</th>" }.joined()
    return """
      <section class="attention">
      <div class="view">
      <h2 aria-live="polite">Layer 1, head 1</h2>
      <p class="dim">Left looks at right. Point to a token or choose one; Escape shows all again.</p>
      <div class="columns">
      <ol class="from" aria-label="Tokens that look">\(tokens.map(Self.item).joined())</ol>
      <svg preserveAspectRatio="none" aria-hidden="true"></svg>
      <ol class="to" aria-label="Tokens that are looked at"></ol>
      </div>
      <p class="told" role="status"></p>
      </div>
      <div class="grid">
      <h2>Layers × heads</h2>
      <p class="dim">A row of a map is a token that looks; more colour is more attention (square root).</p>
      <table><thead><tr><td></td>\(numbers)</tr></thead>
      <tbody>
      \(maps.enumerated().map(Self.row).joined(separator: "\n"))
      </tbody></table>
      </div>
      <noscript><p>The lines and maps are drawn by the script of this page.</p></noscript>
      </section>
      """
  }

  private static func item(_ token: String) -> String {
    "<li><button type=\"button\">\(HTMLText.escaped(VisibleText.of(token)))</button></li>"
  }

  private static func row(_ layer: Int, _ maps: [[UInt8]]) -> String {
    let cells = maps.enumerated().map { head, map in
      "<td><button type=\"button\" aria-label=\"Layer \(layer + 1), head \(head + 1)\" "
        + "data-map=\"\(Base64.text(map))\"><canvas></canvas></button></td>"
    }
    return "<tr><th scope=\"row\">\(layer + 1)</th>\(cells.joined())</tr>"
  }
}
