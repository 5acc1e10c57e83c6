import Tensors

extension DType {
  /// The type of a safetensors entry, or nil when tensors cannot have it (less than a byte).
  init?(_ dtype: SafetensorsDType) {
    guard let match = Self.allCases.first(where: { $0.safetensors == dtype }) else { return nil }
    self = match
  }

  /// The type in safetensors files; they have no complex numbers of two f64.
  var safetensors: SafetensorsDType? {
    switch self {
    case .f64: .f64
    case .f32: .f32
    case .f16: .f16
    case .bf16: .bf16
    case .f8E4M3: .f8E4M3
    case .f8E5M2: .f8E5M2
    case .f8E8M0: .f8E8M0
    case .f8E4M3FNUZ: .f8E4M3FNUZ
    case .f8E5M2FNUZ: .f8E5M2FNUZ
    case .i64: .i64
    case .i32: .i32
    case .i16: .i16
    case .i8: .i8
    case .u64: .u64
    case .u32: .u32
    case .u16: .u16
    case .u8: .u8
    case .bool: .bool
    case .c64: .c64
    case .c128: nil
    }
  }
}
