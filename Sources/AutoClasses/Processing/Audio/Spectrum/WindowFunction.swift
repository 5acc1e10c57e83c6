#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a frame of sound is multiplied with before its spectrum is taken. Source: transformers 4.57, `window_function`.
enum WindowFunction: Sendable, CaseIterable {
  case boxcar, hamming, hann
  /// Kaldi's: a power of Hann's.
  case povey

  /// - Parameters:
  ///   - count: at least 1.
  ///   - isPeriodic: whether the window continues into its next copy, or ends as it begins.
  /// - Returns: `count` weights.
  func weights(_ count: Int, isPeriodic: Bool) -> [Double] {
    let last = isPeriodic ? count : count - 1
    return (0..<count).map { index in
      let wave = last == 0 ? 1 : cos(.pi * Double(2 * index - last) / Double(last))
      switch self {
      case .boxcar: return 1
      case .hamming: return 0.54 + 0.46 * wave
      case .hann: return 0.5 + 0.5 * wave
      case .povey: return pow(0.5 + 0.5 * wave, 0.85)
      }
    }
  }
}
