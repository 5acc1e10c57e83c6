/// The element types of TensorFlow that are written to checkpoints, by their numbers in `types.proto`.
public enum TensorFlowDType: Int, Sendable, CaseIterable {
  case float = 1
  case double, int32, uint8, int16, int8, string, complex64, int64, bool
  case qint8, quint8, qint32, bfloat16, qint16, quint16
  case uint16, complex128, half, resource, variant, uint32, uint64
  case float8E5M2, float8E4M3FN, float8E4M3FNUZ, float8E4M3B11FNUZ, float8E5M2FNUZ

  /// TensorFlow's name, "DT_FLOAT".
  public var name: String {
    switch self {
    case .float8E5M2: "DT_FLOAT8_E5M2"
    case .float8E4M3FN: "DT_FLOAT8_E4M3FN"
    case .float8E4M3FNUZ: "DT_FLOAT8_E4M3FNUZ"
    case .float8E4M3B11FNUZ: "DT_FLOAT8_E4M3B11FNUZ"
    case .float8E5M2FNUZ: "DT_FLOAT8_E5M2FNUZ"
    default: "DT_" + "\(self)".uppercased()
    }
  }

  /// Bytes of one element; nil when elements have no fixed size.
  public var size: Int? {
    switch self {
    case .bool, .uint8, .int8, .qint8, .quint8, .float8E5M2, .float8E4M3FN, .float8E4M3FNUZ,
      .float8E4M3B11FNUZ, .float8E5M2FNUZ:
      1
    case .int16, .uint16, .qint16, .quint16, .half, .bfloat16: 2
    case .float, .int32, .uint32, .qint32: 4
    case .double, .int64, .uint64, .complex64: 8
    case .complex128: 16
    case .string, .resource, .variant: nil
    }
  }

  /// The same type in a safetensors file; nil when those have none. A quantised type is its integers.
  public var safetensors: SafetensorsDType? {
    switch self {
    case .float: .f32
    case .double: .f64
    case .half: .f16
    case .bfloat16: .bf16
    case .int8, .qint8: .i8
    case .uint8, .quint8: .u8
    case .int16, .qint16: .i16
    case .uint16, .quint16: .u16
    case .int32, .qint32: .i32
    case .uint32: .u32
    case .int64: .i64
    case .uint64: .u64
    case .bool: .bool
    case .complex64: .c64
    case .float8E5M2: .f8E5M2
    case .float8E4M3FN: .f8E4M3
    case .float8E4M3FNUZ: .f8E4M3FNUZ
    case .float8E5M2FNUZ: .f8E5M2FNUZ
    case .complex128, .float8E4M3B11FNUZ, .string, .resource, .variant: nil
    }
  }
}
