import Tensors

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Arithmetic on the few numbers that a model ends with.
enum Scores {
  static func exp(_ value: Float) -> Float { expf(value) }

  /// Probabilities of a row of logits.
  static func softmax(_ logits: ArraySlice<Float>) -> [Float] {
    guard let largest = logits.max() else { return [] }
    let powers = logits.map { expf($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// The positions of the largest values, largest first and of equals the first; positions count from the slice's start.
  static func largest(_ count: Int, of values: ArraySlice<Float>) -> [Int] {
    let first = values.startIndex
    func precedes(_ a: Int, _ b: Int) -> Bool {
      values[first + a] == values[first + b] ? a < b : values[first + a] > values[first + b]
    }
    if count >= values.count / 8 {
      return Array((0..<values.count).sorted(by: precedes).prefix(max(count, 0)))
    }
    // A few of many, as of a vocabulary: one pass that keeps the best so far.
    var best: [Int] = []
    for position in 0..<values.count {
      if best.count == count {
        guard let last = best.last, precedes(position, last) else { continue }
        best.removeLast()
      }
      best.insert(position, at: best.firstIndex { precedes(position, $0) } ?? best.count)
    }
    return best
  }

  /// The position of the largest value, the first of equals.
  static func argmax(_ values: some Collection<Float>) -> Int {
    var best = 0
    var largest = -Float.infinity
    for (position, value) in values.enumerated() where value > largest {
      (best, largest) = (position, value)
    }
    return best
  }
}
