import Files
import Tokenization

/// A token or a group of tokens with one label.
public struct Entity: Sendable, Hashable {
  /// The label; of a group without "B-" or "I-".
  public var label: String
  /// Its probability.
  public var score: Float
  /// The token's position among the tokens; nil for a group.
  public var index: Int?
  /// The tokens as text, which may differ from what stands in the input.
  public var word: String
  /// Where it starts in the text, in Unicode scalars.
  public var start: Int
  /// Where it ends.
  public var end: Int

  var json: JSON {
    var object = JSONObject()
    object[index == nil ? "entity_group" : "entity"] = .string(label)
    object["score"] = .number(Double(score))
    object["index"] = index.map(JSON.integer)
    object["word"] = .string(word)
    object["start"] = .integer(start)
    object["end"] = .integer(end)
    return .object(object)
  }
}

/// How tokens become entities.
public enum AggregationStrategy: String, NamedOption, Sendable {
  /// Each token for itself.
  case none
  /// Neighbours with one label are a group.
  case simple
  /// A word has the label of its first token, then as `simple`.
  case first
  /// A word has the best label of the average of its tokens' scores, then as `simple`.
  case average
  /// A word has the label of its surest token, then as `simple`.
  case max
}

/// A text whose tokens are labelled, or its words.
public enum TokenClassificationInput: Sendable, Hashable {
  /// A text.
  case text(String)
  /// Words, and what stands between them in the text that positions refer to.
  case words([String], delimiter: String = " ")

  init(_ value: PipelineInput) throws(PipelineError) {
    guard case .json(let json) = value else { throw TextInput.wrongKind }
    let words = json.arrayValue?.compactMap(\.stringValue)
    if let text = json.stringValue ?? json["text"]?.stringValue {
      self = .text(text)
    } else if let words, words.count == json.arrayValue?.count {
      self = .words(words)
    } else {
      throw PipelineError(.invalidInput, "the task takes a text or a list of words")
    }
  }
}

/// A text and its windows of tokens.
public struct EntityText: Sendable {
  let scalars: [Unicode.Scalar]
  /// Where each word starts; nil when the text did not come in words.
  let wordStarts: [Int]?
  private(set) var windows: [Encoding] = []

  init(_ input: TokenClassificationInput) {
    switch input {
    case .text(let text):
      scalars = Array(text.unicodeScalars)
      wordStarts = nil
    case .words(let words, let delimiter):
      scalars = Array(words.joined(separator: delimiter).unicodeScalars)
      var starts: [Int] = []
      var next = 0
      for word in words {
        starts.append(next)
        next += word.unicodeScalars.count + delimiter.unicodeScalars.count
      }
      wordStarts = starts
    }
  }

  func with(_ windows: [Encoding]) -> EntityText {
    var result = self
    result.windows = windows
    return result
  }

  subscript(range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(text)
  }
}

extension Array {
  /// Sorted; equals keep their order.
  func stablySorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted {
      precedes($0.element, $1.element)
        || !precedes($1.element, $0.element) && $0.offset < $1.offset
    }.map(\.element)
  }
}
