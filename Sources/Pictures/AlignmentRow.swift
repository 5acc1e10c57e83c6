/// Some seconds of an alignment as SVG: the sound, the words on it, their characters, and the time.
struct AlignmentRow {
  let start: Double
  let length: Double
  let samples: ArraySlice<Float>
  /// How many samples fill the row; the last one may have fewer.
  let capacity: Int
  /// The loudest sample of the whole recording.
  let loudest: Float
  let words: [AlignmentPicture.Span]
  let characters: [AlignmentPicture.Span]
  let firstColor: Int

  private static let width = 1200

  var html: String {
    let columns = min(samples.count * 600 / max(capacity, 1), 600)
    let wave = Waveform(samples, columns: columns)
      .path(step: Self.width / 600, middle: 60, scale: loudest > 0 ? 55 / loudest : 0)
    return """
      <svg viewBox="0 0 \(Self.width) 196" role="group" aria-label="\(start.fixed(2)) to \((start + length).fixed(2)) seconds" data-start="\(start.fixed(3))" data-end="\((start + length).fixed(3))">
      \(ticks)
      \(words.enumerated().map(word).joined(separator: "\n"))
      <path class="wave" d="\(wave)"/>
      \(characters.filter { $0.text != " " }.map(character).joined(separator: "\n"))
      <line class="now" y2="170" visibility="hidden"/>
      </svg>
      """
  }

  private func x(_ seconds: Double) -> Double {
    min(max((seconds - start) / length, 0), 1) * Double(Self.width)
  }

  private func word(_ index: Int, _ word: AlignmentPicture.Span) -> String {
    let (from, to) = (x(word.seconds.lowerBound), x(word.seconds.upperBound))
    let width = max(to - from, 3).fixed(1)
    let times = "\(word.seconds.lowerBound.fixed(2))–\(word.seconds.upperBound.fixed(2)) s"
    return """
      <g class="word c\((firstColor + index * 4) % TokenPiece.colorCount)" tabindex="0" role="button" data-start="\(word.seconds.lowerBound.fixed(3))" data-end="\(word.seconds.upperBound.fixed(3))"><title>\(times)</title>\
      <rect class="span" x="\(from.fixed(1))" width="\(width)" height="148"/><rect class="pill" x="\(from.fixed(1))" y="120" width="\(width)" height="28" rx="5"/>\
      <text x="\(((from + to) / 2).fixed(1))" y="140">\(HTMLText.escaped(word.text))</text></g>
      """
  }

  private func character(_ character: AlignmentPicture.Span) -> String {
    let middle = x((character.seconds.lowerBound + character.seconds.upperBound) / 2).fixed(1)
    let times =
      "\(character.seconds.lowerBound.fixed(2))–\(character.seconds.upperBound.fixed(2)) s"
    return "<text class=\"letter\" x=\"\(middle)\" y=\"166\"><title>\(times)</title>"
      + "\(HTMLText.escaped(character.text))</text>"
  }

  /// A mark for each second, or for each tenth of a short recording.
  private var ticks: String {
    let step = length <= 2 ? 0.1 : length <= 5 ? 0.5 : 1
    let count = Int((length / step + 1e-6).rounded(.down))
    return (0...count).map { number in
      let seconds = start + Double(number) * step
      let at = x(seconds).fixed(1)
      // Labels at the edges stay inside.
      let edge = number == 0 ? " first" : x(seconds) > Double(Self.width) - 20 ? " last" : ""
      return "<line class=\"tick\" x1=\"\(at)\" x2=\"\(at)\" y2=\"176\"/>"
        + "<text class=\"time\(edge)\" x=\"\(at)\" y=\"192\">\(seconds.fixed(step < 1 ? 1 : 0)) s</text>"
    }.joined()
  }
}
