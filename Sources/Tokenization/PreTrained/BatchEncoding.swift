/// What a call of a tokenizer gives: rows of tokens, and the model's inputs among their properties.
public struct BatchEncoding: Sendable {
  /// One row for each text, or for each window of a text.
  public let rows: [Encoding]
  /// True for one text without overflow: Python's values are then lists instead of lists of lists.
  public let isSingle: Bool
  /// The text that each row comes from; nil unless overflow was asked for.
  public let overflowToSampleMapping: [Int]?
  private let modelInputNames: [String]

  init(
    rows: [Encoding], isSingle: Bool, modelInputNames: [String], overflowToSampleMapping: [Int]?
  ) {
    self.rows = rows
    self.isSingle = isSingle
    self.modelInputNames = modelInputNames
    self.overflowToSampleMapping = overflowToSampleMapping
  }

  /// The names of the model's inputs that are here, in Python's order.
  public var keys: [String] {
    var keys = ["input_ids"]
    for name in ["token_type_ids", "attention_mask"] where modelInputNames.contains(name) {
      keys.append(name)
    }
    if overflowToSampleMapping != nil { keys.append("overflow_to_sample_mapping") }
    return keys
  }

  /// The ids: [row, token].
  public var inputIds: [[Int]] { rows.map(\.ids) }
  /// 1 for tokens and 0 for padding: [row, token].
  public var attentionMask: [[Int]] { rows.map(\.attentionMask) }
  /// 0 for the first and 1 for the second text: [row, token]; nil for models that do not take them.
  public var tokenTypeIds: [[Int]]? {
    modelInputNames.contains("token_type_ids") ? rows.map(\.typeIds) : nil
  }
  /// 1 for special tokens and padding: [row, token].
  public var specialTokensMask: [[Int]] { rows.map(\.specialTokensMask) }
  /// Where each token stands in its text, in Unicode scalars: [row, token].
  public var offsetMapping: [[Range<Int>]] { rows.map(\.offsets) }

  /// The word of each token of a row; nil for special tokens.
  ///
  /// - Parameter row: The row, from 0.
  /// - Returns: The number of the word in its text.
  public func wordIds(_ row: Int = 0) -> [Int?] { rows[row].wordIds }

  /// The text, 0 or 1, of each token of a row; nil for special tokens.
  ///
  /// - Parameter row: The row, from 0.
  /// - Returns: The number of the text.
  public func sequenceIds(_ row: Int = 0) -> [Int?] { rows[row].sequenceIds }

  /// The tokens of a row.
  ///
  /// - Parameter row: The row, from 0.
  /// - Returns: The tokens as text.
  public func tokens(_ row: Int = 0) -> [String] { rows[row].tokens }
}

extension BatchEncoding: CustomStringConvertible {
  /// What Python prints: `{'input_ids': [101, …], …}`.
  public var description: String {
    let members = keys.map { "'\($0)': \(values($0))" }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private func values(_ key: String) -> String {
    let table: [[Int]]
    switch key {
    case "input_ids": table = inputIds
    case "token_type_ids": table = rows.map(\.typeIds)
    case "attention_mask": table = attentionMask
    default: return "\(overflowToSampleMapping ?? [])"
    }
    return isSingle ? "\(table.first ?? [])" : "\(table)"
  }
}
