/// A picture beside bars of its best labels.
public struct LabelsPicture: Picture {
  private let caption: String
  private let file: EmbeddedFile
  private let width: Int
  private let labels: [(label: String, score: Double)]

  /// A picture of labels.
  ///
  /// - Parameters:
  ///   - caption: what the picture is called.
  ///   - file: the picture.
  ///   - width: its width in pixels; small ones are shown large, pixel by pixel.
  ///   - labels: the labels, best first, with scores from 0 to 1.
  public init(
    caption: String, file: EmbeddedFile, width: Int, labels: [(label: String, score: Double)]
  ) {
    self.caption = caption
    self.file = file
    self.width = width
    self.labels = labels
  }

  /// Nothing moves.
  public static var script: PageScript? { nil }

  /// A figure and a list.
  public var html: String {
    let name = HTMLText.escaped(caption)
    let pixels = width < 100 ? " class=\"pixels\"" : ""
    return """
      <section class="labels">
      <figure><img\(pixels) alt="The picture that is labelled" src="\(file.address)"><figcaption class="dim">\(name)</figcaption></figure>
      <ol class="bars">
      \(labels.map(Self.bar).joined(separator: "\n"))
      </ol>
      </section>
      """
  }

  private static func bar(_ label: String, _ score: Double) -> String {
    // A score that is no probability, as of a regression, has a bar all the same.
    let share = (score > 0 ? min(score, 1) * 100 : 0).fixed(2)
    return
      "<li><span>\(HTMLText.escaped(label))</span><span class=\"number\">\(score.fixed(4))</span>"
      + "<svg viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
      + "<rect class=\"track\" width=\"100\" height=\"1\"/><rect class=\"bar\" width=\"\(share)\" height=\"1\"/></svg></li>"
  }
}
