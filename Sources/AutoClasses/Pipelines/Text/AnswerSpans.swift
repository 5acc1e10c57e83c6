import Tokenization

/// The probabilities of each span of a window being the answer.
struct AnswerSpans {
  /// From a token to another, both included.
  struct Span {
    let start: Int
    let end: Int
    let score: Float
  }

  /// The probability that the window has no answer.
  let noAnswer: Float
  private let start: [Float]
  private let end: [Float]
  private let allowed: [Bool]

  /// - Parameters:
  ///   - start: the scores of each token being the first.
  ///   - end: the scores of each token being the last.
  ///   - window: the tokens.
  ///   - contextNumber: which of the two texts is the context.
  ///   - cls: the token that stands for "no answer"; it counts among the probabilities but is no answer.
  init(start: [Float], end: [Float], _ window: Encoding, contextNumber: Int, cls: Int?) {
    let sequences = window.sequenceIds
    allowed = window.ids.indices.map {
      (sequences[$0] == contextNumber || window.ids[$0] == cls) && window.attentionMask[$0] != 0
    }
    func probabilities(_ logits: [Float], _ allowed: [Bool]) -> [Float] {
      Scores.softmax(zip(logits, allowed).map { $1 ? $0 : -10000 }[...])
    }
    var first = probabilities(start, allowed)
    var last = probabilities(end, allowed)
    noAnswer = (first.first ?? 0) * (last.first ?? 0)
    if !first.isEmpty { (first[0], last[0]) = (0, 0) }
    self.start = first
    self.end = last
  }

  /// The best spans, best first.
  func best(_ count: Int, maxLength: Int) -> [Span] {
    var best: [Span] = []
    for first in start.indices where allowed[first] {
      for last in first..<min(first + maxLength, end.count) where allowed[last] {
        let score = start[first] * end[last]
        if best.count == count {
          guard let worst = best.last, score > worst.score else { continue }
          best.removeLast()
        }
        let place = best.firstIndex { $0.score < score } ?? best.count
        best.insert(Span(start: first, end: last, score: score), at: place)
      }
    }
    return best
  }
}
