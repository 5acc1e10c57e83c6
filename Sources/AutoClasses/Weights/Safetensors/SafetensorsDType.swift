import Files

/// The element types of safetensors files, in the order of the reference: the writer puts later ones first.
public enum SafetensorsDType: String, Sendable, CaseIterable {
  case bool = "BOOL"
  case f4 = "F4"
  case f6E2M3 = "F6_E2M3"
  case f6E3M2 = "F6_E3M2"
  case u8 = "U8"
  case i8 = "I8"
  case f8E5M2 = "F8_E5M2"
  case f8E4M3 = "F8_E4M3"
  case f8E8M0 = "F8_E8M0"
  case f8E4M3FNUZ = "F8_E4M3FNUZ"
  case f8E5M2FNUZ = "F8_E5M2FNUZ"
  case i16 = "I16"
  case u16 = "U16"
  case f16 = "F16"
  case bf16 = "BF16"
  case i32 = "I32"
  case u32 = "U32"
  case f32 = "F32"
  case c64 = "C64"
  case f64 = "F64"
  case i64 = "I64"
  case u64 = "U64"

  /// The size of one element.
  public var bits: Int {
    switch self {
    case .f4: 4
    case .f6E2M3, .f6E3M2: 6
    case .bool, .u8, .i8, .f8E5M2, .f8E4M3, .f8E8M0, .f8E4M3FNUZ, .f8E5M2FNUZ: 8
    case .i16, .u16, .f16, .bf16: 16
    case .i32, .u32, .f32: 32
    case .c64, .f64, .i64, .u64: 64
    }
  }

  /// The position in the reference's order.
  var rank: Int { Self.ranks[self] ?? 0 }

  private static let ranks = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The type of a header's name for it. `init(rawValue:)` compares strings one after the other, far slower.
  init?(name: UnsafeRawBufferPointer) {
    let match = Self.names.first { known in known.name.withUnsafeBytes { equalBytes($0, name) } }
    guard let match else { return nil }
    self = match.dtype
  }

  private static let names = allCases.map { (name: Array($0.rawValue.utf8), dtype: $0) }

  /// The bytes of a tensor, or why the shape has no size.
  func byteCount(_ shape: some Sequence<Int>) -> Result<Int, SafetensorsSizeProblem> {
    // The reference multiplies in order and in 64 bits without a sign, so [2^62, 2, 0] is a size.
    var elements: UInt = 1
    for length in shape {
      guard let length = UInt(exactly: length) else { return .failure(.overflow) }
      let (product, overflow) = elements.multipliedReportingOverflow(by: length)
      if overflow { return .failure(.overflow) }
      elements = product
    }
    let (bits, overflow) = elements.multipliedReportingOverflow(by: UInt(bits))
    if overflow { return .failure(.overflow) }
    if bits % 8 != 0 { return .failure(.misaligned(bits: bits)) }
    return .success(Int(bits / 8))
  }
}

/// Why a shape and an element type have no size in bytes.
enum SafetensorsSizeProblem: Error {
  case overflow
  case misaligned(bits: UInt)
}
