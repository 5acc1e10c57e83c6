import Tensors

extension DType {
  /// The type of a safetensors entry, or nil when tensors cannot have it.
  init?(_ dtype: SafetensorsDType) {
    switch dtype {
    case .f32: self = .f32
    case .f16: self = .f16
    case .bf16: self = .bf16
    case .i64: self = .i64
    case .i32: self = .i32
    case .u8: self = .u8
    case .bool: self = .bool
    default: return nil
    }
  }

  var safetensors: SafetensorsDType {
    switch self {
    case .f32: .f32
    case .f16: .f16
    case .bf16: .bf16
    case .i64: .i64
    case .i32: .i32
    case .u8: .u8
    case .bool: .bool
    }
  }
}
