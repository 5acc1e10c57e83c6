#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How a picture is made larger or smaller; the numbers are Pillow's (`PIL.Image.Resampling`).
public enum Resampling: Int, Sendable, CaseIterable {
  /// The pixel in whose area the middle falls.
  case nearest = 0
  /// A windowed sinc over six pixels.
  case lanczos = 1
  /// A triangle over two pixels.
  case bilinear = 2
  /// Keys' kernel with a = -0.5 over four pixels.
  case bicubic = 3
  /// The mean of the area.
  case box = 4
  /// A Hamming window over two pixels.
  case hamming = 5

  /// Half the width of the kernel in pixels.
  var support: Double {
    switch self {
    case .nearest: 0
    case .box: 0.5
    case .bilinear, .hamming: 1
    case .bicubic: 2
    case .lanczos: 3
    }
  }

  func weight(_ x: Double) -> Double {
    switch self {
    case .nearest: return 0
    case .box: return x > -0.5 && x <= 0.5 ? 1 : 0
    case .bilinear: return max(0, 1 - abs(x))
    case .hamming:
      // The reference has these two constants in single precision.
      let x = abs(x)
      if x == 0 { return 1 }
      return x >= 1 ? 0 : Self.sinc(x) * (Double(Float(0.54)) + Double(Float(0.46)) * cos(x * .pi))
    case .bicubic:
      let a = -0.5
      let x = abs(x)
      if x < 1 { return ((a + 2) * x - (a + 3)) * x * x + 1 }
      return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0
    case .lanczos: return x >= -3 && x < 3 ? Self.sinc(x) * Self.sinc(x / 3) : 0
    }
  }

  private static func sinc(_ x: Double) -> Double {
    if x == 0 { return 1 }
    let x = x * .pi
    return sin(x) / x
  }
}
