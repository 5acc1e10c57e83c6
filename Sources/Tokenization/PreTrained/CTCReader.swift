/// Reads the frames of a recording: the best token of each frame becomes text. Neighbours that are equal are one token,
/// and padding, which is the blank of CTC, keeps equal ones apart. Source: tokenization_wav2vec2.py.
struct CTCReader: Sendable {
  private let delimiter: String?
  private let replacement: String
  private let lowercases: Bool

  init(_ settings: TokenizerSettings, _ kind: TokenizerClass) throws(TokenizerError) {
    delimiter = try settings.argument("word_delimiter_token", kind)?.string()
    replacement = try settings.argument("replace_word_delimiter_char", kind)?.string() ?? ""
    lowercases = try settings.argument("do_lower_case", kind)?.bool() ?? false
  }

  /// How `read` reads.
  struct Options {
    var groups = true
    var separatesBySpaces = false
    var wantsCharacters = false
    var wantsWords = false
  }

  /// What the tokens of frames say; `padding` is the blank between them.
  func read(_ tokens: [String], padding: String?, _ options: Options) -> CTCTranscription {
    guard !tokens.isEmpty else {
      return CTCTranscription(text: "", charOffsets: [], wordOffsets: [])
    }
    let characters = pieces(tokens, padding, groups: options.groups)
    let separator: [UInt8] = options.separatesBySpaces ? [UInt8(ascii: " ")] : []
    let bytes = Array(characters.map { Array($0.text.utf8) }.joined(separator: separator))
    var text = String(decoding: bytes.trimmingWhiteSpace(), as: UTF8.self)
    if lowercases { text = text.lowercased() }
    return CTCTranscription(
      text: text, charOffsets: options.wantsCharacters ? characters : nil,
      wordOffsets: options.wantsWords ? words(characters) : nil)
  }

  /// Runs of one token, without padding, as they appear in the text.
  private func pieces(_ tokens: [String], _ padding: String?, groups: Bool) -> [CTCOffset] {
    var pieces: [CTCOffset] = []
    var start = 0
    while start < tokens.count {
      let token = tokens[start]
      var end = start + 1
      while groups, end < tokens.count, Self.equal(tokens[end], token) { end += 1 }
      if !Self.equal(token, padding) {
        let text = Self.equal(token, delimiter) ? replacement : token
        pieces.append(CTCOffset(text: text, startOffset: start, endOffset: end))
      }
      start = end
    }
    return pieces
  }

  /// Characters between delimiters.
  private func words(_ characters: [CTCOffset]) -> [CTCOffset] {
    let runs = characters.split { Self.equal($0.text, replacement) }
    return runs.compactMap { run in
      guard let first = run.first, let last = run.last else { return nil }
      return CTCOffset(
        text: run.map(\.text).joined(), startOffset: first.startOffset,
        endOffset: last.endOffset)
    }
  }

  /// Swift's strings are equal when Unicode says so; tokens are when their bytes are.
  private static func equal(_ a: String, _ b: String?) -> Bool {
    b.map { a.utf8.elementsEqual($0.utf8) } ?? false
  }
}

/// What a CTC tokenizer reads from the frames of a recording; Python's `Wav2Vec2CTCTokenizerOutput`.
public struct CTCTranscription: Sendable, Hashable {
  /// The text.
  public let text: String
  /// The characters with their frames, when they were asked for.
  public let charOffsets: [CTCOffset]?
  /// The words with their frames, when they were asked for.
  public let wordOffsets: [CTCOffset]?
}

/// A character or a word, and the frames that it was heard in. A frame lasts `inputs_to_logits_ratio` samples: the
/// product of the model's `convStride`.
public struct CTCOffset: Sendable, Hashable {
  /// The character or the word.
  public let text: String
  /// Its first frame.
  public let startOffset: Int
  /// The frame after its last one.
  public let endOffset: Int
}
