/// What a template may use up. Chat templates need a thousandth of it; those that need more mean harm.
final class JinjaBudget {
  /// A step is about a tenth of a microsecond: what evaluating the simplest expression takes.
  static let maximumSteps = 500_000
  /// Of everything that a template makes; nothing is given back.
  static let maximumBytes = 24 << 20
  static let maximumOutput = 4 << 20
  static let maximumRange = 100_000
  static let maximumDepth = 100
  static let maximumCalls = 64
  static let maximumNesting = 400

  private var steps: Int
  private var bytes: Int
  let outputLimit: Int

  /// Larger conversations need more: everything grows with `inputSize`, the bytes that the caller hands in.
  init(inputSize: Int) {
    let inputSize = min(inputSize, 1 << 40)
    steps = Self.maximumSteps + 16 * inputSize
    bytes = Self.maximumBytes + 64 * inputSize
    outputLimit = Self.maximumOutput + 4 * inputSize
  }

  func spend(_ count: Int = 1) throws(ChatTemplateError) {
    steps -= count
    if steps < 0 {
      throw ChatTemplateError(.limit, "the template takes more than \(Self.maximumSteps) steps")
    }
  }

  /// What an operation costs for every byte of its text.
  enum Work: Int {
    /// Comparing and counting bytes.
    case look = 6
    /// Searching, hashing, cutting and copying.
    case search = 2
    /// Asking Unicode's tables about every character.
    case characters = 0
  }

  /// To be asked before an operation on a text, with its size in bytes.
  func spend(_ work: Work, on count: Int) throws(ChatTemplateError) {
    try spend(count >> work.rawValue)
  }

  /// To be asked before memory is used, wherever the amount is not bounded by what is there already.
  func allocate(_ count: Int) throws(ChatTemplateError) {
    let (rest, overflow) = bytes.subtractingReportingOverflow(count)
    if overflow || rest < 0 || count < 0 {
      throw ChatTemplateError(
        .limit, "the template takes more than \(Self.maximumBytes >> 20) MB of memory")
    }
    bytes = rest
    try spend(count >> 6)
  }
}
