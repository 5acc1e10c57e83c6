public import Files

/// A page of pictures in one file: it loads nothing, and its policy forbids it to.
///
/// The same pictures give the same bytes.
public struct PicturePage<P: Picture>: Sendable {
  private let title: String
  private let note: String
  private let pictures: [P]

  /// A page.
  ///
  /// - Parameters:
  ///   - title: what the pictures are of.
  ///   - note: a line below it, such as the model's name.
  ///   - pictures: the pictures, from top to bottom.
  public init(title: String, note: String, _ pictures: [P]) {
    self.title = title
    self.note = note
    self.pictures = pictures
  }

  /// The whole page.
  public var html: String {
    let title = HTMLText.escaped(title)
    let script = P.script.map { "<script>\($0.source)</script>\n" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>\(PageStyle.source)</style>
      </head>
      <body>
      <header><h1>\(title)</h1><p class="dim">\(HTMLText.escaped(note))</p></header>
      <main>
      \(pictures.map(\.html).joined(separator: "\n"))
      </main>
      \(script)</body>
      </html>

      """
  }

  /// Writes the page.
  ///
  /// - Parameter path: the file, which is replaced.
  /// - Throws: `FileError`.
  public func write(to path: String) throws(FileError) {
    try FileSystem.writeAtomically(path, html.utf8)
  }

  /// Only the style and the script of this package run, known by their hashes; everything else is in the page.
  private var policy: String {
    let script = P.script.map { " script-src 'sha256-\($0.hash)';" } ?? ""
    return "default-src 'none'; style-src 'sha256-\(PageStyle.hash)';\(script) img-src data:; "
      + "media-src data:; base-uri 'none'; form-action 'none'"
  }
}
