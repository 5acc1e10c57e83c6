/// Decodes ids one after the other: a piece of text as soon as it is certain.
///
/// All pieces together are what `decode` gives for all ids, and no piece ends in the middle of a character. The crate's
/// `DecodeStream`, but linear in the ids whatever they are.
public struct DecodeStream: Sendable {
  private let tokenizer: Tokenizer
  private let skipSpecialTokens: Bool
  /// Ids whose text stands in `prefix`, for decoders that look at a token's neighbours, and those that wait.
  private var ids: [Int] = []
  private var prefix: [UInt8] = []
  private var prefixCount = 0

  /// A character takes at most four tokens of bytes; what waits longer than this is no character.
  private static let maximumWaiting = 32
  /// Tokens at the end that may still change what stands before them.
  private static let unsettled = 8

  init(_ tokenizer: Tokenizer, skipSpecialTokens: Bool) {
    self.tokenizer = tokenizer
    self.skipSpecialTokens = skipSpecialTokens
  }

  /// Takes the next id.
  ///
  /// - Parameter id: The id; one that nobody has is left out.
  /// - Returns: The text that is certain now and was not before; nil when there is none yet.
  public mutating func step(_ id: Int) -> String? {
    text(append(id))
  }

  /// Ends the stream.
  ///
  /// - Returns: The text that waited for more; nil when there is none.
  public mutating func finish() -> String? {
    text(remainder())
  }

  private func text(_ bytes: [UInt8]) -> String? {
    bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  mutating func append(_ id: Int) -> [UInt8] {
    guard tokenizer.decodedToken(id, skipSpecialTokens) != nil else { return [] }
    ids.append(id)
    let whole = decode(ids[...])
    if whole.count > prefix.count && !Self.isBroken(whole) { return take(whole) }
    if ids.count - prefixCount > Self.maximumWaiting { return settle(whole) }
    return []
  }

  mutating func remainder() -> [UInt8] {
    let whole = decode(ids[...])
    let rest = Array(whole.dropFirst(prefix.count))
    ids = []
    prefix = []
    prefixCount = 0
    return rest
  }

  /// The text after the prefix; the ids of the prefix are not needed any more.
  private mutating func take(_ whole: [UInt8]) -> [UInt8] {
    let new = Array(whole.dropFirst(prefix.count))
    ids.removeFirst(prefixCount)
    prefix = decode(ids[...])
    prefixCount = ids.count
    return new
  }

  /// Of a long row of ids without certain text, those go that the others do not depend on.
  private mutating func settle(_ whole: [UInt8]) -> [UInt8] {
    for count in stride(from: ids.count - Self.unsettled, to: prefixCount, by: -1) {
      let head = decode(ids[..<count])
      let context = decode(ids[(count - 1)..<count])
      let tail = decode(ids[(count - 1)...])
      guard head.count >= prefix.count, tail.starts(with: context),
        whole == head + tail.dropFirst(context.count)
      else { continue }
      let new = Array(head.dropFirst(prefix.count))
      ids.removeFirst(count - 1)
      prefix = context
      prefixCount = 1
      return new
    }
    return []
  }

  private func decode(_ ids: ArraySlice<Int>) -> [UInt8] {
    tokenizer.decodeBytes(Array(ids), skipSpecialTokens: skipSpecialTokens)
  }

  /// The number of ids that are kept.
  var waitingCount: Int { ids.count }

  /// Whether text ends with U+FFFD: bytes that may become a character.
  private static func isBroken(_ text: [UInt8]) -> Bool { text.suffix(3) == [0xEF, 0xBF, 0xBD] }
}

extension Tokenizer {
  /// Begins to decode ids one after the other.
  ///
  /// - Parameter skipSpecialTokens: Whether special tokens are left out.
  /// - Returns: A stream that takes the ids.
  public func decodeStream(skipSpecialTokens: Bool = false) -> DecodeStream {
    DecodeStream(self, skipSpecialTokens: skipSpecialTokens)
  }
}
