import Tokenization

/// Makes entities of tokens and their scores, as Python's `TokenClassificationPipeline` does.
struct EntityFinder {
  let config: any PretrainedConfig
  let tokenizer: PreTrainedTokenizer
  let strategy: AggregationStrategy

  /// A token that is not special, with a score for each label.
  struct Token {
    let word: String
    let scores: [Float]
    let start: Int
    let end: Int
    let index: Int
    let isSubword: Bool
  }

  /// The tokens of a window.
  func tokens(of window: Encoding, in text: EntityText, _ logits: [[Float]]) -> [Token] {
    let unknown = tokenizer.id(of: .unkToken)
    let marksWords = !(tokenizer.backend.continuingSubwordPrefix ?? "").isEmpty
    return window.ids.indices.filter { window.specialTokensMask[$0] == 0 }.map { index in
      var range = window.offsets[index]
      if let starts = text.wordStarts, let word = window.wordIds[index] {
        range = range.lowerBound + starts[word]..<range.upperBound + starts[word]
      }
      let written = text[range]
      var word = window.token(at: index)
      let isSubword: Bool
      if window.ids[index] == unknown {
        word = written
        isSubword = false
      } else if marksWords {
        isSubword = word.unicodeScalars.count != written.unicodeScalars.count
      } else {
        // A tokenizer that does not know words: a token goes on with one unless there is a space.
        let near = text[max(range.lowerBound - 1, 0)..<max(range.lowerBound + 1, 0)]
        isSubword = range.lowerBound > 0 && !near.utf8.contains(UInt8(ascii: " "))
      }
      return Token(
        word: word, scores: Scores.softmax(logits[index][...]), start: range.lowerBound,
        end: range.upperBound, index: index, isSubword: isSubword)
    }
  }

  func entities(_ tokens: [Token]) -> [Entity] {
    let single = tokens.map { [$0] }
    switch strategy {
    case .none: return single.map { word($0, index: $0[0].index) }
    case .simple: return groups(single.map { word($0, index: nil) })
    case .first, .average, .max:
      var words: [[Token]] = []
      for token in tokens {
        if token.isSubword && !words.isEmpty {
          words[words.count - 1].append(token)
        } else {
          words.append([token])
        }
      }
      return groups(words.map { word($0, index: nil) })
    }
  }

  /// One entity of the tokens of a word.
  private func word(_ tokens: [Token], index: Int?) -> Entity {
    let scores: [Float]
    switch strategy {
    case .none, .simple, .first: scores = tokens[0].scores
    case .max:
      let best = Scores.argmax(tokens.map { $0.scores.max() ?? 0 })
      scores = tokens[best].scores
    case .average:
      scores = tokens[0].scores.indices.map { label in
        tokens.reduce(0) { $0 + $1.scores[label] } / Float(tokens.count)
      }
    }
    let label = Scores.argmax(scores)
    let isToken = strategy == .none || strategy == .simple
    return Entity(
      label: config.label(label), score: scores[label], index: index,
      word: isToken ? tokens[0].word : tokenizer.convertTokensToString(tokens.map(\.word)),
      start: tokens[0].start, end: tokens[tokens.count - 1].end)
  }

  /// Joins neighbours with one label; "B-" begins a new group.
  private func groups(_ entities: [Entity]) -> [Entity] {
    var groups: [[Entity]] = []
    for entity in entities {
      if let last = groups.last?.last, !entity.label.hasPrefix("B-"),
        tag(entity.label) == tag(last.label)
      {
        groups[groups.count - 1].append(entity)
      } else {
        groups.append([entity])
      }
    }
    return groups.map { group in
      let label = group[0].label
      let cut = label.firstIndex(of: "-").map { label[label.index(after: $0)...] }
      return Entity(
        label: cut.map(String.init) ?? label,
        score: group.reduce(0) { $0 + $1.score } / Float(group.count), index: nil,
        word: tokenizer.convertTokensToString(group.map(\.word)), start: group[0].start,
        end: group[group.count - 1].end)
    }
  }

  private func tag(_ label: String) -> Substring {
    label.hasPrefix("B-") || label.hasPrefix("I-") ? label.dropFirst(2) : label[...]
  }
}
