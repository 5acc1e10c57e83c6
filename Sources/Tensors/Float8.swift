/// How the eight bits of a small float are read. Source: OCP 8-bit floating point specification, and ONNX for FNUZ.
struct Float8 {
  private enum Special {
    /// The largest exponent is infinity and NaN, as in IEEE 754.
    case ieee
    /// Only the pattern of all ones is NaN; there is no infinity.
    case onesAreNaN
    /// Only minus zero's pattern is NaN; there is no infinity.
    case minusZeroIsNaN
  }
  private let mantissaBits: Int
  private let bias: Int
  private let special: Special
  private var isExponentOnly = false

  /// The format of a type; nil for one that is not a float of eight bits.
  init?(_ dtype: DType) {
    switch dtype {
    case .f8E4M3: (mantissaBits, bias, special) = (3, 7, .onesAreNaN)
    case .f8E5M2: (mantissaBits, bias, special) = (2, 15, .ieee)
    case .f8E4M3FNUZ: (mantissaBits, bias, special) = (3, 8, .minusZeroIsNaN)
    case .f8E5M2FNUZ: (mantissaBits, bias, special) = (2, 16, .minusZeroIsNaN)
    case .f8E8M0: (mantissaBits, bias, special, isExponentOnly) = (0, 127, .onesAreNaN, true)
    default: return nil
    }
  }

  func float(_ bits: UInt8) -> Float {
    if isExponentOnly { return bits == 0xFF ? .nan : Self.power(Int(bits) - bias) }
    let magnitude = Int(bits & 0x7F)
    let exponent = magnitude >> mantissaBits
    let mantissa = magnitude & (1 << mantissaBits - 1)
    let sign: Float = bits & 0x80 == 0 ? 1 : -1
    switch special {
    case .minusZeroIsNaN where bits == 0x80: return .nan
    case .onesAreNaN where magnitude == 0x7F: return .nan
    case .ieee where exponent == 0x7F >> mantissaBits:
      return mantissa == 0 ? sign * .infinity : .nan
    default: break
    }
    // Below the smallest exponent there is no implicit one.
    let significand = exponent == 0 ? mantissa : mantissa | 1 << mantissaBits
    return sign * Float(significand) * Self.power(max(exponent, 1) - bias - mantissaBits)
  }

  private static func power(_ exponent: Int) -> Float {
    Float(sign: .plus, exponent: exponent, significand: 1)
  }
}
