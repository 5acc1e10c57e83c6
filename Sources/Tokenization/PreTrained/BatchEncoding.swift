/// What a call of a tokenizer gives: rows of tokens, and the model's inputs among their properties.
public struct BatchEncoding: Sendable {
  /// One row for each text, or for each window of a text.
  public let rows: [Encoding]
  /// True for one text without overflow: Python's values are then lists instead of lists of lists.
  public let isSingle: Bool
  /// The text that each row comes from; nil unless overflow was asked for.
  public let overflowToSampleMapping: [Int]?
  /// What there is beside `input_ids`.
  public let contents: Contents
  /// The longest input of the model, unless the rows were cut to a length.
  private let lengthLimit: Int?

  /// The keys that a call may give beside `input_ids`.
  public struct Contents: OptionSet, Sendable {
    /// One bit for each key.
    public let rawValue: Int
    /// Keys by their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// `token_type_ids`
    public static let tokenTypeIds = Contents(rawValue: 1)
    /// `attention_mask`
    public static let attentionMask = Contents(rawValue: 2)
    /// `special_tokens_mask`
    public static let specialTokensMask = Contents(rawValue: 4)
    /// `offset_mapping`
    public static let offsetMapping = Contents(rawValue: 8)
    /// `length`
    public static let length = Contents(rawValue: 16)

    /// In Python's order.
    static let all: [(key: String, bit: Contents)] = [
      ("token_type_ids", .tokenTypeIds), ("attention_mask", .attentionMask),
      ("special_tokens_mask", .specialTokensMask), ("offset_mapping", .offsetMapping),
      ("length", .length),
    ]

    init(inputNames: [String]) {
      self = Self.all.reduce(into: []) { contents, entry in
        if inputNames.contains(entry.key) { contents.insert(entry.bit) }
      }
    }
  }

  init(
    rows: [Encoding], isSingle: Bool, contents: Contents, overflowToSampleMapping: [Int]?,
    lengthLimit: Int? = nil
  ) {
    self.rows = rows
    self.isSingle = isSingle
    self.contents = contents
    self.overflowToSampleMapping = overflowToSampleMapping
    self.lengthLimit = lengthLimit
  }

  /// The names of what is here, in Python's order.
  public var keys: [String] {
    ["input_ids"] + Contents.all.filter { contents.contains($0.bit) }.map(\.key)
      + (overflowToSampleMapping == nil ? [] : ["overflow_to_sample_mapping"])
  }

  /// What Python warns of: the first row that is longer than the model's longest input; nil when all fit or were cut.
  public var warning: String? {
    guard let limit = lengthLimit, limit > 0, let row = rows.first(where: { $0.count > limit })
    else { return nil }
    return "Token indices sequence length is longer than the specified maximum sequence length for"
      + " this model (\(row.count) > \(limit)). Running this sequence through the model will result"
      + " in indexing errors"
  }

  /// The ids: [row, token].
  public var inputIds: [[Int]] { rows.map(\.ids) }
  /// 1 for tokens and 0 for padding: [row, token].
  public var attentionMask: [[Int]] { rows.map(\.attentionMask) }
  /// 0 for the first and 1 for the second text: [row, token]; nil for models that do not take them.
  public var tokenTypeIds: [[Int]]? {
    contents.contains(.tokenTypeIds) ? rows.map(\.typeIds) : nil
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
    func text<T>(_ values: [T]) -> String {
      isSingle ? values.first.map { "\($0)" } ?? "[]" : "\(values)"
    }
    switch key {
    case "input_ids": return text(inputIds)
    case "token_type_ids": return text(rows.map(\.typeIds))
    case "attention_mask": return text(attentionMask)
    case "special_tokens_mask": return text(specialTokensMask)
    case "length": return "\(rows.map(\.count))"
    case "offset_mapping":
      let rows = rows.map { row in
        "[" + row.offsets.map { "(\($0.lowerBound), \($0.upperBound))" }.joined(separator: ", ")
          + "]"
      }
      return isSingle ? rows.first ?? "[]" : "[" + rows.joined(separator: ", ") + "]"
    default: return "\(overflowToSampleMapping ?? [])"
    }
  }
}
