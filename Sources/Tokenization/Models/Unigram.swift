/// `Unigram`: the tokens whose scores (logarithms of probabilities) have the greatest sum.
///
/// Source: huggingface/tokenizers, models/unigram/model.rs, `encode_optimized`.
struct Unigram: Sendable {
  let vocabulary: Vocabulary
  /// The score of every id.
  let scores: [Double]
  private let unknownId: UInt32?
  private let unknownScore: Double
  /// The tokens `<0x00>` to `<0xFF>`; nil without byte fallback.
  private let byteIds: [UInt32?]?
  private let trie: DoubleArrayTrie

  /// How much less than the worst token an unknown character scores.
  private static let unknownPenalty = 10.0

  init(_ description: TokenizerDescription, _ node: JSONNode) throws(TokenizerError) {
    vocabulary = try description.vocabulary(of: node, hasScores: true)
    let scores = description.tables.scores ?? []
    self.scores = scores
    let unknown = try node["unk_id"]?.count(limit: .max)
    if let unknown, unknown >= scores.count {
      throw TokenizerError(
        .invalidValue, file: node.file, key: "model.unk_id",
        expected: "an id below \(scores.count), the size of the vocabulary", found: "\(unknown)")
    }
    unknownId = unknown.map { UInt32($0) }
    unknownScore = (scores.min() ?? .infinity) - Self.unknownPenalty
    if try node.bool("byte_fallback", default: false) {
      let digits = Array("0123456789ABCDEF")
      let vocabulary = vocabulary
      byteIds = (0..<256).map { vocabulary.id(of: "<0x\(digits[$0 >> 4])\(digits[$0 & 15])>") }
    } else {
      byteIds = nil
    }
    trie = DoubleArrayTrie(vocabulary)
  }

  /// Whether scores are of a size with which `isSettled` can tell what rounding may change, and no token is worse than
  /// two unknown characters.
  var isModest: Bool { scores.allSatisfy { $0 <= 0 } && unknownScore >= -1000 }

  /// The longest word of which smaller parts can be settled, in bytes.
  static let longestSettled = 1 << 20

  /// Sums of at most 2^20 scores of at most 1000 are exact to 2^-23; those of a part have up to 255 more roundings.
  private static let leastDifference = 1e-4

  /// Whether the way through a part of a word is the best one wherever the part stands; where two are nearly equal, the
  /// roundings of all before it decide.
  func isSettled(_ path: borrowing Path) -> Bool {
    path.difference > Self.leastDifference && path.length <= 255
  }

  /// The score of a token behind others; nil when the token may stand for something unknown.
  func score(of id: Int, after score: Double) -> Double? {
    let id32 = UInt32(id)
    if id32 == unknownId || byteIds?.contains(id32) ?? false { return nil }
    return scores[id] + score
  }

  /// Whether a scalar by itself is no token.
  func isUnknown(_ scalar: Unicode.Scalar) -> Bool {
    Array(String(scalar).utf8).withUnsafeBufferPointer { vocabulary.id(of: $0) == nil }
  }

  /// The best way to the end of a token.
  fileprivate struct Step {
    var score: Double
    /// Where the token begins; -1 as long as no way leads here.
    var start: Int32
    var id: UInt32
  }

  /// The tokens of the best way through a word, the last one first. Its memory is used again for the next word.
  struct Path: ~Copyable {
    private let tokens = GrowingBuffer<(start: Int32, id: UInt32)>()
    fileprivate let steps = GrowingBuffer<Step>()
    /// By how much at least the better of two ways was better.
    fileprivate(set) var difference = Double.infinity
    /// The bytes of the word.
    fileprivate var length = 0

    /// The number of tokens.
    var count: Int { tokens.count }

    /// A token by its place from the end.
    subscript(_ place: Int) -> (start: Int, end: Int, id: UInt32) {
      let token = tokens.base[place]
      return (Int(token.start), place > 0 ? Int(tokens.base[place - 1].start) : length, token.id)
    }

    /// Takes the tokens from the steps that lead to the end.
    fileprivate mutating func walkBack() {
      tokens.removeAll()
      var end = length
      while end > 0 {
        let step = steps.base[end]
        // Every end has a step that begins before it.
        guard step.start >= 0, step.start < end else { break }
        tokens.append((step.start, step.id))
        end = Int(step.start)
      }
    }
  }

  /// Appends the tokens of one word: bytes `range` of `text`.
  func tokenize(
    _ text: NormalizedText, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, word: Int32,
    _ path: inout Path, into tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    try find(part, &path)
    forEachToken(of: path, in: part) { id, place, name in
      let (start, end) = text.originalScalars(
        range.lowerBound + place.lowerBound, range.lowerBound + place.upperBound)
      tokens.append(id: id, start: start, end: end, word: word, text: name)
    }
  }

  /// Calls `body` with the tokens of the best way through a word, in order: the id, the bytes, and the text where that is
  /// not the name of the id.
  @inline(__always)
  func forEachToken(
    of path: borrowing Path, in word: UnsafeBufferPointer<UInt8>,
    _ body: (_ id: UInt32, _ place: Range<Int>, _ name: String?) -> Void
  ) {
    var place = path.count
    while place > 0 {
      place -= 1
      let token = path[place]
      if token.id != unknownId {
        body(token.id, token.start..<token.end, nil)
        continue
      }
      // What is unknown side by side is one token.
      while place > 0 && path[place - 1].id == unknownId { place -= 1 }
      let unknown = token.start..<path[place].end
      let bytes = UnsafeBufferPointer(rebasing: word[unknown])
      if let id = vocabulary.id(of: bytes) {
        body(id, unknown, nil)
      } else if let byteIds, bytes.allSatisfy({ byteIds[Int($0)] != nil }) {
        for byte in bytes { body(byteIds[Int(byte)] ?? 0, unknown, nil) }
      } else {
        body(unknownId ?? 0, unknown, String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  /// Finds the best way through a word, or through the rest of one whose beginning has a score.
  func find(_ word: UnsafeBufferPointer<UInt8>, _ path: inout Path, after score: Double = 0)
    throws(TokenizerError)
  {
    path.length = word.count
    path.steps.removeAll()
    path.steps.reserve(word.count + 1)
    path.steps.base.update(
      repeating: Step(score: 0, start: -1, id: 0), count: word.count + 1)
    path.steps.base[0].score = score
    let steps = UnsafeMutableBufferPointer(start: path.steps.base, count: word.count + 1)
    guard let difference = word.baseAddress.map({ search($0, word.count, steps) }) ?? .infinity
    else {
      throw TokenizerError(
        .unknownToken, key: "model.unk_id", expected: "an unknown token", found: "nothing",
        remedy: "this text has characters that cannot be encoded without it")
    }
    path.difference = difference
    path.walkBack()
  }

  /// Viterbi's algorithm; of equal ways the first counts. The least difference of two ways; nil when an unknown token is
  /// needed and there is none.
  private func search(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ steps: UnsafeMutableBufferPointer<Step>
  ) -> Double? {
    scores.withUnsafeBufferPointer { scores in
      var start = 0
      var difference = Double.infinity
      while start < count {
        let score = steps[start].score
        let scalarEnd = min(start + utf8Length(first: bytes[start]), count)
        var isKnown = false
        trie.forEachMatch(bytes, start, count) { id, end in
          let candidate = scores[Int(id)] + score
          if steps[end].start >= 0 {
            difference = min(difference, abs(candidate - steps[end].score))
          }
          if steps[end].start < 0 || candidate > steps[end].score {
            steps[end] = Step(score: candidate, start: Int32(truncatingIfNeeded: start), id: id)
          }
          if end == scalarEnd { isKnown = true }
        }
        if !isKnown {
          let candidate = unknownScore + score
          if steps[scalarEnd].start >= 0 {
            difference = min(difference, abs(candidate - steps[scalarEnd].score))
          }
          if steps[scalarEnd].start < 0 || candidate > steps[scalarEnd].score {
            guard let unknownId else { return nil }
            steps[scalarEnd] = Step(
              score: candidate, start: Int32(truncatingIfNeeded: start), id: unknownId)
          }
        }
        start = scalarEnd
      }
      return difference
    }
  }
}
