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

  /// The best way to the end of a token.
  private struct Step {
    var score: Double
    /// Where the token begins; -1 as long as no way leads here.
    var start: Int32
    var id: UInt32
  }

  /// Appends the tokens of one word: bytes `range` of `text`.
  func tokenize(
    _ text: NormalizedText, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, word: Int32,
    into tokens: inout TokenBuffer
  ) throws(TokenizerError) {
    guard let base = bytes.baseAddress, !range.isEmpty else { return }
    let path = try bestPath(base + range.lowerBound, range.count)
    var step = path.count
    while step > 0 {
      step -= 1
      let start = path[step].start
      if path[step].id != unknownId {
        let end = step > 0 ? path[step - 1].start : range.count
        let (first, last) = text.originalScalars(range.lowerBound + start, range.lowerBound + end)
        tokens.append(id: path[step].id, start: first, end: last, word: word)
        continue
      }
      // What is unknown side by side is one token.
      while step > 0 && path[step - 1].id == unknownId { step -= 1 }
      let end = step > 0 ? path[step - 1].start : range.count
      let part = range.lowerBound + start..<range.lowerBound + end
      appendUnknown(text, bytes, part, word, &tokens)
    }
  }

  /// The tokens of the best path, the last one first.
  private func bestPath(_ bytes: UnsafePointer<UInt8>, _ count: Int) throws(TokenizerError)
    -> [(start: Int, id: UInt32)]
  {
    let path = withUnsafeTemporaryAllocation(of: Step.self, capacity: count + 1) { steps in
      steps.initialize(repeating: Step(score: 0, start: -1, id: 0))
      return search(bytes, count, steps) ? Self.walkBack(steps, count) : nil
    }
    guard let path else {
      throw TokenizerError(
        .unknownToken, key: "model.unk_id", expected: "an unknown token", found: "nothing",
        remedy: "this text has characters that cannot be encoded without it")
    }
    return path
  }

  /// Viterbi's algorithm; of equal ways the first counts. False when an unknown token is needed and there is none.
  private func search(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ steps: UnsafeMutableBufferPointer<Step>
  ) -> Bool {
    scores.withUnsafeBufferPointer { scores in
      var start = 0
      while start < count {
        let score = steps[start].score
        let scalarEnd = min(start + utf8Length(first: bytes[start]), count)
        var isKnown = false
        trie.forEachMatch(bytes, start, count) { id, end in
          let candidate = scores[Int(id)] + score
          if steps[end].start < 0 || candidate > steps[end].score {
            steps[end] = Step(score: candidate, start: Int32(truncatingIfNeeded: start), id: id)
          }
          if end == scalarEnd { isKnown = true }
        }
        if !isKnown {
          let candidate = unknownScore + score
          if steps[scalarEnd].start < 0 || candidate > steps[scalarEnd].score {
            guard let unknownId else { return false }
            steps[scalarEnd] = Step(
              score: candidate, start: Int32(truncatingIfNeeded: start), id: unknownId)
          }
        }
        start = scalarEnd
      }
      return true
    }
  }

  private static func walkBack(_ steps: UnsafeMutableBufferPointer<Step>, _ count: Int) -> [(
    start: Int, id: UInt32
  )] {
    var path: [(start: Int, id: UInt32)] = []
    var end = count
    while end > 0 {
      let step = steps[end]
      // Every end has a step that begins before it.
      guard step.start >= 0, step.start < end else { break }
      path.append((Int(step.start), step.id))
      end = Int(step.start)
    }
    return path
  }

  private func appendUnknown(
    _ text: NormalizedText, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ word: Int32, _ tokens: inout TokenBuffer
  ) {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    let (start, end) = text.originalScalars(range.lowerBound, range.upperBound)
    if let id = vocabulary.id(of: part) {
      tokens.append(id: id, start: start, end: end, word: word)
      return
    }
    if let byteIds, part.allSatisfy({ byteIds[Int($0)] != nil }) {
      for byte in part {
        tokens.append(id: byteIds[Int(byte)] ?? 0, start: start, end: end, word: word)
      }
      return
    }
    // The token is the text that nobody knows, not the name of the id.
    tokens.append(
      id: unknownId ?? 0, start: start, end: end, word: word,
      text: String(decoding: part, as: UTF8.self))
  }
}
