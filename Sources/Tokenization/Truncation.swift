/// Which texts are shortened to fit.
public enum TruncationStrategy: String, Sendable {
  /// The longer text of a pair, and both when one is not enough.
  case longestFirst = "longest_first"
  /// The first text only.
  case onlyFirst = "only_first"
  /// The second text only.
  case onlySecond = "only_second"
}

/// A side of a text.
public enum Side: String, Sendable {
  /// The beginning.
  case left
  /// The end.
  case right
}

/// How texts that are too long are cut into windows.
public struct TruncationParameters: Sendable, Equatable {
  /// The length of a window in tokens, special tokens included.
  public var maxLength: Int
  /// Which text gives way.
  public var strategy: TruncationStrategy
  /// How many tokens a window shares with the one before.
  public var stride: Int
  /// The side that is cut.
  public var side: Side

  /// Parameters as in tokenizer.json.
  public init(
    maxLength: Int, strategy: TruncationStrategy = .longestFirst, stride: Int = 0,
    side: Side = .right
  ) {
    self.maxLength = maxLength
    self.strategy = strategy
    self.stride = stride
    self.side = side
  }
}

extension TruncationParameters {
  init(_ node: JSONNode) throws(TokenizerError) {
    let names: [String: TruncationStrategy] = [
      "LongestFirst": .longestFirst, "OnlyFirst": .onlyFirst, "OnlySecond": .onlySecond,
    ]
    let name = try node.required("strategy").string()
    guard let strategy = names[name] else {
      throw node.invalid("LongestFirst, OnlyFirst or OnlySecond as strategy", "\"\(name)\"")
    }
    self.init(
      maxLength: try node.required("max_length").count(limit: .max), strategy: strategy,
      stride: try node.required("stride").count(), side: try Side(node["direction"]) ?? .right)
  }

  /// The windows of one or two texts with these numbers of tokens; the first of each is what stays.
  func windows(_ counts: [Int], addedTokens: Int, keepsOverflow: Bool) throws(TokenizerError)
    -> [[Range<Int>]]
  {
    let whole = counts.map { [0..<$0] }
    // The crate's subtraction wraps: no room for the special tokens means no limit at all.
    if maxLength < addedTokens { return whole }
    let limit = maxLength - addedTokens
    if limit == 0 {
      return try counts.map { (count) throws(TokenizerError) in try cut(count, 0, keepsOverflow) }
    }
    let total = counts.reduce(0, +)
    if total <= limit { return whole }
    switch strategy {
    case .longestFirst:
      let lengths = counts.count == 2 ? Self.balance(counts[0], counts[1], limit) : [limit]
      return try zip(counts, lengths).map { (count, length) throws(TokenizerError) in
        try cut(count, length, keepsOverflow)
      }
    case .onlyFirst, .onlySecond:
      let target = strategy == .onlyFirst ? 0 : 1
      guard target < counts.count else {
        throw TokenizerError(
          .secondSequenceMissing, expected: "Truncation error: Second sequence not provided",
          remedy: "give a pair or choose longestFirst")
      }
      let excess = total - limit
      guard counts[target] > excess else {
        throw TokenizerError(
          .sequenceTooShort,
          expected: "Truncation error: Sequence to truncate too short to respect the provided"
            + " max_length",
          found: "\(counts[target]) tokens, \(excess) too many in all",
          remedy: "raise maxLength or choose longestFirst")
      }
      var result = whole
      result[target] = try cut(counts[target], counts[target] - excess, keepsOverflow)
      return result
    }
  }

  /// The lengths of a pair: only the longer one gives way as long as that is enough.
  private static func balance(_ first: Int, _ second: Int, _ limit: Int) -> [Int] {
    var short = min(first, second)
    var long = short > limit ? short : max(short, limit - short)
    if short + long > limit {
      short = limit / 2
      long = short + limit % 2
    }
    return first > second ? [long, short] : [short, long]
  }

  private func cut(_ count: Int, _ length: Int, _ keepsOverflow: Bool) throws(TokenizerError)
    -> [Range<Int>]
  {
    if length >= count { return [0..<count] }
    if length == 0 { return keepsOverflow ? [0..<0, 0..<count] : [0..<0] }
    guard stride < length else {
      throw TokenizerError(
        .strideTooLarge,
        expected: "`stride` must be strictly less than `max_len=\(length)` (note that `max_len` may"
          + " be shorter than the max length of the original model, as it subtracts the number of"
          + " special characters",
        found: "stride \(stride)", remedy: "lower stride or raise maxLength")
    }
    var windows: [Range<Int>] = []
    let step = length - stride
    var position = 0
    while true {
      let end = min(position + length, count)
      // From the right the same windows, mirrored.
      windows.append(side == .right ? position..<end : (count - end)..<(count - position))
      if end == count || !keepsOverflow { return windows }
      position += step
    }
  }
}

extension Side {
  init?(_ node: JSONNode?) throws(TokenizerError) {
    guard let node else { return nil }
    let name = try node.string()
    guard let side = Side(rawValue: name.lowercased()) else {
      throw node.invalid("\"left\" or \"right\"", "\"\(name)\"")
    }
    self = side
  }
}
