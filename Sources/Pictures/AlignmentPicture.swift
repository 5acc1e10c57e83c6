public import AutoClasses

/// What was said above the sound that says it: words and characters at their times.
public struct AlignmentPicture: Picture {
  /// A word or a character with its time in seconds.
  public struct Span: Sendable, Hashable {
    let text: String
    let seconds: ClosedRange<Double>

    /// A word or a character.
    public init(_ text: String, _ seconds: ClosedRange<Double>) {
      self.text = text
      self.seconds = seconds
    }
  }

  private let caption: String
  private let text: String
  private let sound: Audio
  private let words: [Span]
  private let characters: [Span]
  private let file: EmbeddedFile?

  /// A picture of an alignment.
  ///
  /// - Parameters:
  ///   - caption: what the recording is called.
  ///   - text: what was said.
  ///   - sound: the recording.
  ///   - spans: the words of the text, or its characters with a space between words.
  ///   - areCharacters: which of them the spans are.
  ///   - file: the recording as a file, to be played; nil to show it only.
  public init(
    caption: String, text: String, sound: Audio, spans: [Span], areCharacters: Bool,
    file: EmbeddedFile?
  ) {
    self.caption = caption
    self.text = text
    self.sound = sound.mono()
    self.file = file
    characters = areCharacters ? spans : []
    words = areCharacters ? Self.words(spans) : spans
  }

  /// Plays.
  public static var script: PageScript? { .alignment }

  private static func words(_ characters: [Span]) -> [Span] {
    characters.split { $0.text == " " }.map { letters in
      let start = letters.map(\.seconds.lowerBound).min() ?? 0
      let end = letters.map(\.seconds.upperBound).max() ?? start
      return Span(letters.map(\.text).joined(), start...end)
    }
  }

  /// A row for every ten seconds.
  public var html: String {
    let player = file.map {
      "<audio controls preload=\"metadata\" src=\"\($0.address)\"></audio>\n"
    }
    return """
      <section class="alignment">
      <p class="said">\(HTMLText.escaped(text))</p>
      <p class="dim">\(HTMLText.escaped(caption)), \(sound.seconds.fixed(2)) s</p>
      \(player ?? "")<div class="scroll" tabindex="0" role="region" aria-label="Words over the sound">
      \(rows.map(\.html).joined(separator: "\n"))
      </div>
      </section>
      """
  }

  private var rows: [AlignmentRow] {
    let length = sound.seconds <= 15 ? max(sound.seconds, 0.01) : 10
    let loudest = sound.samples.lazy.map { $0.isFinite ? abs($0) : 0 }.max() ?? 0
    let rate = Double(sound.samplingRate)
    return (0..<max(1, Int((sound.seconds / length).rounded(.up)))).map { row in
      let start = Double(row) * length
      let first = min(Int(start * rate), sound.samples.count)
      let end = min(Int((start + length) * rate), sound.samples.count)
      func own(_ spans: [Span]) -> [Span] {
        spans.filter { (start..<start + length).contains($0.seconds.lowerBound) }
      }
      return AlignmentRow(
        start: start, length: length, samples: sound.samples[first..<end],
        capacity: Int(length * rate), loudest: loudest, words: own(words),
        characters: own(characters), firstColor: row)
    }
  }
}
