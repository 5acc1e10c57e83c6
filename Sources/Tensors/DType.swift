import CKernels

/// The element types that a tensor can have.
public enum DType: String, Sendable, CaseIterable {
  case f32, f16, bf16, i64, i32, u8, bool

  /// Bytes of one element.
  public var size: Int {
    switch self {
    case .i64: 8
    case .f32, .i32: 4
    case .f16, .bf16: 2
    case .u8, .bool: 1
    }
  }

  /// True for the types that the kernels widen to f32.
  public var isFloat: Bool { kernel != nil }

  var kernel: ac_dtype? {
    switch self {
    case .f32: AC_F32
    case .f16: AC_F16
    case .bf16: AC_BF16
    default: nil
    }
  }
}
