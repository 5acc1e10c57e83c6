import CKernels

/// Finds many byte patterns at once: from the left, at every place the longest one, none overlapping.
///
/// The patterns are read backwards (Aho-Corasick over their reversals) while the text is read from its end: the state
/// at a byte then knows the longest pattern that *begins* there, and one pass forward picks the matches. That is
/// linear in the text whatever the patterns are; the usual search from the left rescans behind each match.
struct Automaton: Sendable {
  struct Match {
    var pattern: Int
    var range: Range<Int>
  }

  /// The patterns in their order; of equal ones the first wins. Empty ones match nowhere.
  private let patterns: [[UInt8]]
  private var edges = Edges()
  private var failure: [Int32] = [0]
  /// The longest pattern that is read to its end at a state; -1 for none.
  private var output: [Int32] = [-1]
  /// Bytes with which some pattern ends: flags, and four bytes (some may be the same) when there are no more.
  private var ends = [UInt8](repeating: 0, count: 256)
  private var fewEnds: [UInt8]?

  init(_ patterns: [[UInt8]]) {
    self.patterns = patterns
    var parents: [(state: Int32, byte: UInt8)] = [(0, 0)]
    var depths: [Int32] = [0]
    for (number, pattern) in patterns.enumerated() where !pattern.isEmpty {
      var state: Int32 = 0
      for byte in pattern.reversed() {
        if let next = edges[state, byte] {
          state = next
          continue
        }
        let next = Int32(output.count)
        edges.append(state, byte, next)
        parents.append((state, byte))
        depths.append(depths[Int(state)] + 1)
        output.append(-1)
        if state == 0 { ends[Int(byte)] = 1 }
        state = next
      }
      if output[Int(state)] < 0 { output[Int(state)] = Int32(number) }
    }
    let different = ends.indices.filter { ends[$0] != 0 }.map { UInt8($0) }
    if let last = different.last, different.count <= 4 {
      fewEnds = different + repeatElement(last, count: 4 - different.count)
    }
    failure = [Int32](repeating: 0, count: output.count)
    // A state that fails leads to one that is not as deep.
    for state in output.indices.dropFirst().sorted(by: { depths[$0] < depths[$1] }) {
      let (parent, byte) = parents[state]
      if parent != 0 { failure[state] = step(from: failure[Int(parent)], byte) }
      if output[state] < 0 { output[state] = output[Int(failure[state])] }
    }
  }

  private func step(from start: Int32, _ byte: UInt8) -> Int32 {
    var state = start
    while true {
      if let next = edges[state, byte] { return next }
      if state == 0 { return 0 }
      state = failure[Int(state)]
    }
  }

  /// The matches in `bytes`, in order.
  func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [Match] {
    // Backwards, so the last one is the first in the text.
    var candidates: [Match] = []
    var state: Int32 = 0
    var index = bytes.count
    while index > 0 {
      if state == 0 {
        index = ac_find_last(bytes.baseAddress, index, ends, fewEnds)
        if index == 0 { break }
      }
      index -= 1
      state = step(from: state, bytes[index])
      let pattern = Int(output[Int(state)])
      guard pattern >= 0 else { continue }
      let length = patterns[pattern].count
      candidates.append(Match(pattern: pattern, range: index..<index + length))
    }
    var matches: [Match] = []
    var end = 0
    for candidate in candidates.reversed() where candidate.range.lowerBound >= end {
      matches.append(candidate)
      end = candidate.range.upperBound
    }
    return matches
  }
}
