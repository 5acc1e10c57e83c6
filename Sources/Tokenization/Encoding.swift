import CKernels

/// What a text becomes: parallel arrays with one element for each token, special tokens and padding included.
public struct Encoding: Sendable {
  /// The ids.
  public internal(set) var ids: [Int] = []
  /// 0 for the first text and 1 for the second, unless the template says otherwise.
  public internal(set) var typeIds: [Int] = []
  /// Where each token stands in its text, in Unicode scalars; `0..<0` for special tokens.
  public internal(set) var offsets: [Range<Int>] = []
  /// 1 for tokens that the template or padding added.
  public internal(set) var specialTokensMask: [Int] = []
  /// 0 for padding.
  public internal(set) var attentionMask: [Int] = []
  /// The number of the word that a token belongs to, counted in each text; nil for special tokens.
  public internal(set) var wordIds: [Int?] = []
  /// The other windows of a text that was truncated, in Python's order; empty unless they were asked for.
  public internal(set) var overflowing: [Encoding] = []

  /// Where the tokens of each text stand; empty when there is one text and no template.
  var sequences: [(number: Int, range: Range<Int>)] = []
  /// Tokens that are not the text of their id.
  var texts: [Int: String] = [:]
  /// Names the other tokens.
  let names: TokenNames

  init(names: TokenNames) { self.names = names }

  /// The number of tokens.
  public var count: Int { ids.count }

  /// The tokens as text; made anew at each use.
  public var tokens: [String] { ids.indices.map(token(at:)) }

  /// The text of one token.
  ///
  /// - Parameter position: From 0 to `count - 1`.
  /// - Returns: The text; empty when nothing names the id.
  public func token(at position: Int) -> String {
    texts[position] ?? names.encodedToken(ids[position]) ?? ""
  }

  /// 0 and 1 for tokens of the first and the second text, nil for special tokens; made anew at each use.
  public var sequenceIds: [Int?] {
    var result = [Int?](repeating: nil, count: count)
    for number in 0..<max(sequences.count, 1) {
      let range = sequences.first { $0.number == number }?.range ?? 0..<count
      for position in range { result[position] = number }
    }
    return result
  }
}

extension Encoding {
  /// Appends tokens that stand for themselves.
  mutating func append(_ special: TemplatePiece.SpecialTokens, typeId: Int) {
    for (id, token) in zip(special.ids, special.tokens) {
      if !isName(token, of: id) { texts[count] = token }
      appendSpecial(id, typeId, attention: 1)
    }
  }

  private func isName(_ token: String, of id: Int) -> Bool {
    names.encodedToken(id).map { $0.utf8.elementsEqual(token.utf8) } ?? false
  }

  private mutating func appendSpecial(_ id: Int, _ typeId: Int, attention: Int) {
    ids.append(id)
    typeIds.append(typeId)
    offsets.append(0..<0)
    specialTokensMask.append(1)
    attentionMask.append(attention)
    wordIds.append(nil)
  }

  /// Appends a window of a text's tokens.
  mutating func append(_ tokens: TokenBuffer, _ window: Range<Int>, typeId: Int) {
    let first = count
    tokens.records.withUnsafeBufferPointer { all in
      let records = UnsafeBufferPointer(rebasing: all[window])
      ids.append(contentsOf: records.lazy.map { Int($0.id) })
      offsets.append(
        contentsOf: records.lazy.map { record in
          Range(
            uncheckedBounds: (Int(record.start), max(Int(record.start), Int(record.end))))
        })
      // A closure that gives an Int would be called through another one, token by token.
      wordIds.append(contentsOf: records.lazy.map { (record) -> Int? in Int(record.word) })
    }
    typeIds.append(contentsOf: repeatElement(typeId, count: window.count))
    specialTokensMask.append(contentsOf: repeatElement(0, count: window.count))
    attentionMask.append(contentsOf: repeatElement(1, count: window.count))
    if !tokens.texts.isEmpty {
      for position in window {
        if let text = tokens.texts[position] { texts[first + position - window.lowerBound] = text }
      }
    }
  }

  mutating func setSequence(_ number: Int, _ range: Range<Int>) {
    sequences.removeAll { $0.number == number }
    sequences.append((number, range))
  }

  mutating func reserve(_ count: Int) {
    ids.reserveCapacity(count)
    typeIds.reserveCapacity(count)
    offsets.reserveCapacity(count)
    specialTokensMask.reserveCapacity(count)
    attentionMask.reserveCapacity(count)
    wordIds.reserveCapacity(count)
  }

  /// Fills up with padding, the other windows too; does nothing when there are enough tokens.
  mutating func pad(to length: Int, _ padding: PaddingParameters) {
    for window in overflowing.indices { overflowing[window].pad(to: length, padding) }
    guard count < length else { return }
    let missing = length - count
    if padding.side == .right {
      insert(padding, missing, at: count)
    } else {
      insert(padding, missing, at: 0)
      sequences = sequences.map {
        ($0.number, $0.range.lowerBound + missing..<$0.range.upperBound + missing)
      }
    }
  }

  private mutating func insert(_ padding: PaddingParameters, _ missing: Int, at place: Int) {
    if place == 0 && !texts.isEmpty {
      texts = Dictionary(
        texts.map { ($0.key + missing, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    if !isName(padding.token, of: padding.id) {
      for position in place..<place + missing { texts[position] = padding.token }
    }
    ids.insert(contentsOf: repeatElement(padding.id, count: missing), at: place)
    typeIds.insert(contentsOf: repeatElement(padding.typeId, count: missing), at: place)
    offsets.insert(contentsOf: repeatElement(0..<0, count: missing), at: place)
    specialTokensMask.insert(contentsOf: repeatElement(1, count: missing), at: place)
    attentionMask.insert(contentsOf: repeatElement(0, count: missing), at: place)
    wordIds.insert(contentsOf: repeatElement(nil, count: missing), at: place)
  }
}
