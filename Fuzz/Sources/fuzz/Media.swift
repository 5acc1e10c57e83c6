import AutoClasses
import MediaIO

extension FuzzTarget {
  /// Small limits: what is sought are crashes, not memory that a caller allowed.
  private static let limits: MediaLimits = {
    var limits = MediaLimits()
    limits.pixels = 1 << 22
    limits.seconds = 60
    return limits
  }()

  static let media = [
    FuzzTarget("picture") { bytes in
      _ = try Image(encoded: bytes, applyingOrientation: true, limits: limits).rgb
    },
    FuzzTarget("sound") { bytes in _ = try Audio(encoded: bytes, limits: limits).mono() },
  ]
}
