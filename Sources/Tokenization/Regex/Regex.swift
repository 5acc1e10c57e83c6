/// A regular expression as the Oniguruma inside `tokenizers` understands it, over UTF-8.
///
/// A text is first searched without remembering anything, which is fast for patterns that rarely go back. One that
/// takes too many steps goes on with a program that remembers failures: then no place of the pattern is tried twice at
/// the same position in all searches together, and the time is linear. References and look-arounds in loops are beyond
/// that; a budget that grows with the text ends them.
final class Regex: Sendable {
  let pattern: String
  private let fast: RegexProgram
  /// Remembers failures; nil when what fails depends on more than the position.
  private let linear: RegexProgram?

  private static let freeSteps = (base: 1 << 14, perByte: 32)
  private static let allSteps = (base: 1 << 23, perByte: 1000)

  init(_ pattern: String) throws(RegexSyntaxError) {
    self.pattern = pattern
    var parser = try RegexParser(pattern)
    let node = try parser.parse()
    fast = try RegexCompiler.compile(node, remembers: false)
    let dependsOnMore = !node.referredGroups.isEmpty || node.hasSearchStart
    do throws(RegexSyntaxError) {
      linear = dependsOnMore ? nil : try RegexCompiler.compile(node, remembers: true)
    } catch {
      // Written out without loops it is too large; the budget alone must do.
      linear = nil
    }
  }

  /// All matches from left to right; empty ones too, but not right behind another match, and none in an empty text.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - remembering: Whether failures are remembered from the start, for tests.
  /// - Returns: Ranges of bytes.
  /// - Throws: `TokenizerError` when the text takes too many steps.
  func matches(in text: UnsafeBufferPointer<UInt8>, remembering: Bool = false)
    throws(TokenizerError) -> [Range<Int>]
  {
    guard let base = text.baseAddress, !text.isEmpty else { return [] }
    var matches: [Range<Int>] = []
    let isDone = { () -> Bool in
      let steps =
        linear == nil
        ? Self.limit(text.count) : Self.freeSteps.base + Self.freeSteps.perByte * text.count
      var finder = Finder(
        RegexMatcher(base, count: text.count, slots: fast.slotCount, steps: steps))
      if !remembering || linear == nil {
        if fast.withView({ finder.run($0, &matches) }) == true { return true }
      }
      guard let linear, finder.matcher.remember(places: linear.memoCount, slots: linear.slotCount)
      else { return false }
      finder.matcher.stepsLeft = Self.limit(text.count)
      return linear.withView { finder.run($0, &matches) } == true
    }()
    guard isDone else {
      throw TokenizerError(
        .patternTooCostly,
        expected: "A text takes more steps or memory than the pattern \"\(pattern)\" may need",
        found: "a text of \(text.count) bytes",
        remedy: "encode it in parts, or use a pattern that goes back less")
    }
    return matches
  }

  private static func limit(_ count: Int) -> Int { allSteps.base + allSteps.perByte * count }

  /// Goes through a text from match to match, with one program or two in turn.
  private struct Finder: ~Copyable {
    var matcher: RegexMatcher
    private var start = 0
    private var isInSearch = false
    private var lastEnd: Int?

    init(_ matcher: consuming RegexMatcher) { self.matcher = matcher }

    /// False when the matcher stopped; another program can then go on.
    mutating func run(_ program: RegexProgram.View, _ matches: inout [Range<Int>]) -> Bool {
      while start <= matcher.end {
        if !isInSearch { matcher.searchStart = start }
        isInSearch = true
        var match = 0..<0
        switch matcher.search(program, &start, &match) {
        case .none: return true
        case .stopped: return false
        case .match: break
        }
        isInSearch = false
        if match.isEmpty && match.upperBound == lastEnd {
          start = match.upperBound + 1
          while start < matcher.end && isContinuation(matcher.bytes[start]) { start += 1 }
          continue
        }
        start = match.upperBound
        lastEnd = start
        matches.append(match)
      }
      return true
    }
  }
}
