import CKernels

/// The element types that a tensor can have: those of checkpoints. Kernels compute with f32, f16 and bf16.
public enum DType: String, Sendable, CaseIterable {
  case f64, f32, f16, bf16
  case f8E4M3, f8E5M2, f8E8M0, f8E4M3FNUZ, f8E5M2FNUZ
  case i64, i32, i16, i8
  case u64, u32, u16, u8
  case bool
  /// Complex numbers of two f32 or two f64, the real part first.
  case c64, c128

  /// Bytes of one element.
  public var size: Int {
    switch self {
    case .c128: 16
    case .f64, .i64, .u64, .c64: 8
    case .f32, .i32, .u32: 4
    case .f16, .bf16, .i16, .u16: 2
    case .f8E4M3, .f8E5M2, .f8E8M0, .f8E4M3FNUZ, .f8E5M2FNUZ, .i8, .u8, .bool: 1
    }
  }

  /// True for the types that the kernels widen to f32.
  public var isFloat: Bool { kernel != nil }

  /// True for integers and booleans.
  public var isInteger: Bool {
    switch self {
    case .i64, .i32, .i16, .i8, .u64, .u32, .u16, .u8, .bool: true
    default: false
    }
  }

  var kernel: ac_dtype? {
    switch self {
    case .f32: AC_F32
    case .f16: AC_F16
    case .bf16: AC_BF16
    default: nil
    }
  }
}
