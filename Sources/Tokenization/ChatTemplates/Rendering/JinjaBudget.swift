/// What a template may use up. Chat templates need a thousandth of it; those that need more mean harm.
final class JinjaBudget {
  static let maximumSteps = 1_000_000
  static let maximumBytes = 48 << 20
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
    steps = Self.maximumSteps + inputSize
    bytes = Self.maximumBytes + 64 * inputSize
    outputLimit = Self.maximumOutput + 4 * inputSize
  }

  func spend(_ count: Int = 1) throws(ChatTemplateError) {
    steps -= count
    if steps < 0 {
      throw ChatTemplateError(.limit, "the template takes more than \(Self.maximumSteps) steps")
    }
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
