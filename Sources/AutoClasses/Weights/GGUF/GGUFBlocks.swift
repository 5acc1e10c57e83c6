import Tensors

/// Unpacks the blocks of quantised tensors, with the same operations in the same order as ggml, so that the floats are
/// the same bits. Source: ggml `ggml-quants.c`, the `dequantize_row_…` of the types.
struct GGUFBlocks: Sendable {
  /// Blocks that a thread unpacks in one go.
  private static let chunk = 1024

  private let unpack:
    @Sendable (_ block: UnsafePointer<UInt8>, _ out: UnsafeMutablePointer<Float>) -> Void
  private let block: (elements: Int, bytes: Int)

  /// nil for types that are not packed, and for those that are not read.
  init?(_ type: GGUFTensorType) {
    block = type.block
    switch type {
    case .q4_0: unpack = Self.q4_0
    case .q4_1: unpack = Self.q4_1
    case .q5_0: unpack = Self.q5_0
    case .q5_1: unpack = Self.q5_1
    case .q8_0: unpack = Self.q8_0
    case .q2_K: unpack = Self.q2K
    case .q3_K: unpack = Self.q3K
    case .q4_K: unpack = Self.q4K
    case .q5_K: unpack = Self.q5K
    case .q6_K: unpack = Self.q6K
    default: return nil
    }
  }

  /// All blocks of a tensor as f32.
  func tensor(_ bytes: UnsafeRawBufferPointer, shape: [Int]) -> Tensor {
    var tensor = Tensor(uninitialized: shape)
    tensor.withMutableFloats { floats in
      // Addresses, since pointers do not go to other threads.
      let source = UInt(bitPattern: bytes.baseAddress)
      let target = UInt(bitPattern: floats.baseAddress)
      let count = bytes.count / block.bytes
      Threads.parallel((count + Self.chunk - 1) / Self.chunk) { part in
        guard let source = UnsafePointer<UInt8>(bitPattern: source),
          let target = UnsafeMutablePointer<Float>(bitPattern: target)
        else { return }
        for i in part * Self.chunk..<min((part + 1) * Self.chunk, count) {
          unpack(source + i * block.bytes, target + i * block.elements)
        }
      }
    }
    return tensor
  }

  // MARK: Blocks of 32

  /// Two halves of 16 elements: the lower and the upper four bits.
  private static func q4_0(_ block: UnsafePointer<UInt8>, _ out: UnsafeMutablePointer<Float>) {
    let scale = half(block, 0)
    for i in 0..<16 {
      out[i] = Float(Int(block[2 + i] & 15) - 8) * scale
      out[16 + i] = Float(Int(block[2 + i] >> 4) - 8) * scale
    }
  }

  private static func q4_1(_ block: UnsafePointer<UInt8>, _ out: UnsafeMutablePointer<Float>) {
    let (scale, minimum) = (half(block, 0), half(block, 2))
    for i in 0..<16 {
      out[i] = Float(block[4 + i] & 15) * scale + minimum
      out[16 + i] = Float(block[4 + i] >> 4) * scale + minimum
    }
  }

  /// The fifth bits stand together.
  private static func q5_0(_ block: UnsafePointer<UInt8>, _ out: UnsafeMutablePointer<Float>) {
    let scale = half(block, 0)
    for i in 0..<16 {
      out[i] = Float(Int(block[6 + i] & 15 | fifthBit(block + 2, i)) - 16) * scale
      out[16 + i] = Float(Int(block[6 + i] >> 4 | fifthBit(block + 2, 16 + i)) - 16) * scale
    }
  }

  private static func q5_1(_ block: UnsafePointer<UInt8>, _ out: UnsafeMutablePointer<Float>) {
    let (scale, minimum) = (half(block, 0), half(block, 2))
    for i in 0..<16 {
      out[i] = Float(block[8 + i] & 15 | fifthBit(block + 4, i)) * scale + minimum
      out[16 + i] = Float(block[8 + i] >> 4 | fifthBit(block + 4, 16 + i)) * scale + minimum
    }
  }

  private static func q8_0(_ block: UnsafePointer<UInt8>, _ out: UnsafeMutablePointer<Float>) {
    let scale = half(block, 0)
    for i in 0..<32 { out[i] = Float(Int8(bitPattern: block[2 + i])) * scale }
  }

  private static func fifthBit(_ bits: UnsafePointer<UInt8>, _ i: Int) -> UInt8 {
    (bits[i / 8] >> UInt8(i % 8) & 1) << 4
  }

  /// An f16 at an offset of the block.
  static func half(_ block: UnsafePointer<UInt8>, _ offset: Int) -> Float {
    let bits = UInt16(block[offset]) | UInt16(block[offset + 1]) << 8
    let sign = UInt32(bits >> 15) << 31
    let (exponent, fraction) = (UInt32(bits >> 10 & 31), UInt32(bits & 0x3FF))
    switch exponent {
    case 0:
      // Below the normal numbers: the fraction counts units of 2^-24.
      let size = Float(fraction) * 0x1p-24
      return sign == 0 ? size : -size
    case 31:
      // A signalling NaN becomes quiet, as the processor's conversion does it.
      return Float(
        bitPattern: sign | 0x7F80_0000 | fraction << 13 | (fraction == 0 ? 0 : 0x40_0000))
    default: return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }
  }
}
