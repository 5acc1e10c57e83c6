/// A set of Unicode scalars: sorted ranges that neither overlap nor touch.
struct ScalarSet: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    var first: UInt32
    var last: UInt32
  }

  static let last: UInt32 = 0x10FFFF
  static let all = ScalarSet(0...last)
  static let ascii = ScalarSet(0...0x7F)

  private(set) var runs: [Run]

  init() { runs = [] }

  init(_ range: ClosedRange<UInt32>) {
    runs = [Run(first: range.lowerBound, last: range.upperBound)]
  }

  init(_ scalars: some Sequence<UInt32>) {
    self.init(unsorted: scalars.map { Run(first: $0, last: $0) })
  }

  init(unsorted runs: [Run]) {
    self.runs = []
    for run in runs.sorted(by: { $0.first < $1.first }) {
      if let end = self.runs.last?.last, run.first <= end || run.first == end + 1 {
        self.runs[self.runs.count - 1].last = max(end, run.last)
      } else {
        self.runs.append(run)
      }
    }
  }

  /// The set that a script in Scripts/unicode wrote: for every run the gap before it and its length - 1.
  init(packed text: UnsafeBufferPointer<UInt8>) {
    var numbers = PackedNumbers(text)
    runs = []
    var next: UInt32 = 0
    while let gap = numbers.next(), let more = numbers.next() {
      let first = next &+ UInt32(truncatingIfNeeded: gap)
      let last = first &+ UInt32(truncatingIfNeeded: more)
      runs.append(Run(first: first, last: last))
      next = last &+ 1
    }
  }

  var isEmpty: Bool { runs.isEmpty }

  func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].last < scalar { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].first <= scalar
  }

  func union(_ other: ScalarSet) -> ScalarSet {
    if isEmpty { return other }
    return other.isEmpty ? self : ScalarSet(unsorted: runs + other.runs)
  }

  var inverted: ScalarSet {
    var result: [Run] = []
    var next: UInt32 = 0
    for run in runs {
      if run.first > next { result.append(Run(first: next, last: run.first - 1)) }
      next = run.last + 1
    }
    if next <= Self.last { result.append(Run(first: next, last: Self.last)) }
    return ScalarSet(unsorted: result)
  }

  func intersection(_ other: ScalarSet) -> ScalarSet {
    var result: [Run] = []
    var (mine, theirs) = (0, 0)
    while mine < runs.count && theirs < other.runs.count {
      let first = max(runs[mine].first, other.runs[theirs].first)
      let last = min(runs[mine].last, other.runs[theirs].last)
      if first <= last { result.append(Run(first: first, last: last)) }
      if runs[mine].last < other.runs[theirs].last { mine += 1 } else { theirs += 1 }
    }
    return ScalarSet(unsorted: result)
  }
}
