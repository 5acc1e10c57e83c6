#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Changes the sampling rate of one channel. Every new sample is a weighted sum of about `12 * max(1, from / to)` old
/// ones; the weights repeat after `to / gcd(from, to)` samples, so they are computed once.
///
/// Source: torchaudio 2.11, `functional.resample` with its default arguments.
struct SincResampler {
  private static let zeroCrossings = 6.0
  private static let rollOff = 0.99
  /// A row of weights is a whole number of vectors.
  private typealias Vector = SIMD8<Float>

  /// Both rates without their common divisor.
  private let from: Int
  private let to: Int
  /// Weights of one new sample.
  private let taps: Int
  /// For each phase the first old sample that counts, from the beginning of its period.
  private var firsts: [Int] = []
  /// `[phases, taps]`
  private var weights: [Float] = []

  /// How many samples the result has.
  static func count(_ count: Int, from: Int, to: Int) -> Int {
    let (from, to) = reduced(from, to)
    // The reference rounds to single precision before it rounds up; it has the samples of whole periods at most.
    let rounded = (Float(Double(count) * Double(to) / Double(from))).rounded(.up)
    return min(Int(exactly: rounded) ?? .max, (count / from + 1).multipliedClamping(by: to))
  }

  /// - Parameters:
  ///   - oldRate: samples a second of what is there.
  ///   - newRate: samples a second of what is wanted.
  ///   - count: how many new samples are wanted at most.
  init(from oldRate: Int, to newRate: Int, for count: Int) {
    (from, to) = Self.reduced(oldRate, newRate)
    let cutOff = Double(min(from, to)) * Self.rollOff
    let reach = Self.zeroCrossings * Double(from) / cutOff
    let lanes = Vector.scalarCount
    taps = (Int((2 * reach).rounded(.up)) + 1 + lanes - 1) / lanes * lanes
    let phases = min(to, count)
    firsts.reserveCapacity(phases)
    weights.reserveCapacity(phases * taps)
    for phase in 0..<phases {
      let first = Int((Double(phase) / Double(to) * Double(from) - reach).rounded(.up))
      firsts.append(first)
      for tap in first..<first + taps {
        let time = Float(tap) / Float(from) - Float(phase) / Float(to)
        weights.append(Self.weight(time * Float(cutOff), Float(cutOff / Double(from))))
      }
    }
  }

  /// In single precision step by step, as in the reference: the times of two samples nearly cancel out, which shows in
  /// the fifth digit of the result.
  private static func weight(_ position: Float, _ scale: Float) -> Float {
    guard abs(position) < Float(zeroCrossings) else { return 0 }
    let window = cos(position * .pi / Float(zeroCrossings) / 2)
    let angle = position * .pi
    let sinc = angle == 0 ? 1 : sin(angle) / angle
    return sinc * (window * window * scale)
  }

  func callAsFunction(_ samples: [Float], count: Int) -> [Float] {
    [Float](unsafeUninitializedCapacity: count) { result, initialized in
      samples.withUnsafeBufferPointer { samples in
        weights.withUnsafeBufferPointer { weights in
          for index in 0..<count {
            let phase = index % to
            let row = UnsafeBufferPointer(rebasing: weights[phase * taps..<(phase + 1) * taps])
            result[index] = Self.sum(samples, from: index / to * from + firsts[phase], row)
          }
        }
      }
      initialized = count
    }
  }

  /// Beyond its ends the sound is silent.
  @inline(__always)
  private static func sum(
    _ samples: UnsafeBufferPointer<Float>, from start: Int, _ weights: UnsafeBufferPointer<Float>
  ) -> Float {
    let end = start + weights.count
    if start >= 0 && end <= samples.count, let samples = samples.baseAddress,
      let weights = UnsafeRawPointer(weights.baseAddress)
    {
      let samples = UnsafeRawPointer(samples + start)
      var sum = Vector.zero
      for offset in stride(
        from: 0, to: (end - start) * MemoryLayout<Float>.size, by: MemoryLayout<Vector>.size)
      {
        sum +=
          samples.loadUnaligned(fromByteOffset: offset, as: Vector.self)
          * weights.loadUnaligned(fromByteOffset: offset, as: Vector.self)
      }
      return sum.sum()
    }
    var sum: Float = 0
    for index in max(start, 0)..<max(start, 0, min(end, samples.count)) {
      sum += samples[index] * weights[index - start]
    }
    return sum
  }

  private static func reduced(_ a: Int, _ b: Int) -> (Int, Int) {
    var (divisor, rest) = (a, b)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return (a / divisor, b / divisor)
  }
}

extension Int {
  fileprivate func multipliedClamping(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
