/// Decodes ids one after the other as `PreTrainedTokenizer.decode` does, its cleaning up included.
public struct TokenStream: Sendable {
  private var stream: DecodeStream
  private let decoding: TokenizerClass.Decoding
  private let suffix: [UInt8]
  private let cleansUp: Bool
  private let padding: Int?
  private var lastId: Int?
  /// Text that later text may still change.
  private var waiting: [UInt8] = []
  /// Text that may yet be the end of a word, or white space at the end of all.
  private var open: [UInt8] = []
  private var hasText = false

  init(_ tokenizer: PreTrainedTokenizer, skipSpecialTokens: Bool, cleansUp: Bool) {
    stream = DecodeStream(tokenizer.backend, skipSpecialTokens: skipSpecialTokens)
    decoding = tokenizer.kind.decoding
    suffix = Array((tokenizer.backend.endOfWordSuffix ?? "").utf8)
    padding = tokenizer.id(of: .padToken)
    self.cleansUp = cleansUp
  }

  /// Takes the next id.
  ///
  /// - Parameter id: The id; one that nobody has is left out.
  /// - Returns: The text that is certain now and was not before; nil when there is none yet.
  public mutating func step(_ id: Int) -> String? {
    if decoding == .groups {
      let isRepeated = id == lastId
      lastId = id
      if isRepeated || id == padding { return nil }
    }
    return emit(stream.append(id), isLast: false)
  }

  /// Ends the stream.
  ///
  /// - Returns: The text that waited for more; nil when there is none.
  public mutating func finish() -> String? { emit(stream.remainder(), isLast: true) }

  private mutating func emit(_ text: [UInt8], isLast: Bool) -> String? {
    waiting += decoding == .endsOfWords && !suffix.isEmpty ? words(text, isLast: isLast) : text
    let count = cleansUp && !isLast ? TextCleanup.settled(waiting[...]) : waiting.count
    var new = Array(waiting[..<count])
    waiting.removeFirst(count)
    if cleansUp { new = TextCleanup.transformers.apply(new) }
    return new.isEmpty ? nil : String(decoding: new, as: UTF8.self)
  }

  /// Ends of words become spaces; white space at both ends of the whole text goes.
  private mutating func words(_ text: [UInt8], isLast: Bool) -> [UInt8] {
    open += text
    let count = isLast ? open.count : settled(open[...])
    var new = Array(open[..<count])
    open.removeFirst(count)
    new = TextCleanup(String(decoding: suffix, as: UTF8.self), " ").apply(new)
      .trimmingWhiteSpace(start: !hasText, end: isLast)
    hasText = hasText || !new.isEmpty
    return new
  }

  /// The bytes that are neither white space, nor an end of a word, nor the beginning of one.
  private func settled(_ text: ArraySlice<UInt8>) -> Int {
    var text = text
    while true {
      if let length = (1..<max(1, suffix.count)).last(where: {
        text.suffix($0) == suffix.prefix($0)
      }) {
        text.removeLast(length)
        continue
      }
      if text.suffix(suffix.count) == suffix[...] {
        text.removeLast(suffix.count)
        continue
      }
      guard let last = String(decoding: text, as: UTF8.self).unicodeScalars.last,
        last.isPythonSpace
      else { return text.endIndex }
      text.removeLast(UTF8.width(last))
    }
  }
}

extension PreTrainedTokenizer {
  /// Begins to decode ids one after the other.
  ///
  /// - Parameters:
  ///   - skipSpecialTokens: Whether special tokens are left out.
  ///   - cleanUpTokenizationSpaces: As for `decode`.
  /// - Returns: A stream that takes the ids.
  public func decodeStream(
    skipSpecialTokens: Bool = false, cleanUpTokenizationSpaces: Bool? = nil
  ) -> TokenStream {
    TokenStream(
      self, skipSpecialTokens: skipSpecialTokens,
      cleansUp: cleanUpTokenizationSpaces ?? self.cleanUpTokenizationSpaces)
  }
}
