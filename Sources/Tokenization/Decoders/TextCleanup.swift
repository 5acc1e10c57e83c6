/// Takes back the spaces that tokenization puts around English punctuation, replacement after replacement.
struct TextCleanup: Sendable {
  private let replacements: [(old: [UInt8], new: [UInt8])]

  private init(_ replacements: [(String, String)]) {
    self.replacements = replacements.map { (Array($0.0.utf8), Array($0.1.utf8)) }
  }

  /// One replacement, which begins with any byte.
  init(_ old: String, _ new: String) { self.init([(old, new)]) }

  private static let punctuation = [
    (" .", "."), (" ?", "?"), (" !", "!"), (" ,", ","), (" ' ", "'"), (" n't", "n't"),
    (" 'm", "'m"),
  ]
  private static let contractions = [(" 's", "'s"), (" 've", "'ve"), (" 're", "'re")]

  /// That of the crate's decoder, which has one replacement more.
  static let decoder = TextCleanup(punctuation + [(" do not", " don't")] + contractions)
  /// `clean_up_tokenization` of transformers.
  static let transformers = TextCleanup(punctuation + contractions)

  func apply(_ text: [UInt8]) -> [UInt8] {
    // All replacements of one kind begin with the same byte.
    guard let first = replacements.first?.old.first, text.contains(first) else { return text }
    var text = text
    for (old, new) in replacements { text = Self.replace(old, new, in: text) }
    return text
  }

  private static func replace(_ old: [UInt8], _ new: [UInt8], in text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while index + old.count <= text.count {
      if text[index] == old[0] && text[index..<index + old.count].elementsEqual(old) {
        result += text[copied..<index]
        result += new
        index += old.count
        copied = index
      } else {
        index += 1
      }
    }
    return copied == 0 ? text : result + text[copied...]
  }
}

extension TextCleanup {
  /// How much of a text stays as it is whatever follows: up to a byte that no replacement of `transformers` can reach
  /// from a space before it. Replacements take away spaces only, so they bring none nearer.
  static func settled(_ text: ArraySlice<UInt8>) -> Int {
    let space = UInt8(ascii: " ")
    let seconds = Array(".?!,'n".utf8)
    // The longest replaced text has four bytes.
    var end = text.endIndex
    var index = end - 1
    while index >= text.startIndex, index >= end - 4 {
      if text[index] == space {
        let isOpen =
          index + 1 == text.endIndex || text[index + 1] == space
          || seconds.contains(text[index + 1])
        if isOpen { end = index }
      }
      index -= 1
    }
    return end
  }
}

extension [UInt8] {
  /// The text without white space around, or at one end only; Python's `str.strip`.
  func trimmingWhiteSpace(start: Bool = true, end: Bool = true) -> [UInt8] {
    var text = Substring(decoding: self, as: UTF8.self).unicodeScalars
    if start { text = text.drop { $0.isPythonSpace } }
    if end { while text.last?.isPythonSpace ?? false { text.removeLast() } }
    return Array(String(text).utf8)
  }
}

extension Unicode.Scalar {
  /// Python counts the separators of ASCII among white space.
  var isPythonSpace: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }
}
