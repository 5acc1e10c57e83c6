// Blocks of 256 elements in groups with scales of their own ("k-quants").
extension GGUFBlocks {
  typealias Block = UnsafePointer<UInt8>
  typealias Out = UnsafeMutablePointer<Float>

  /// 16 groups of 16: two bits an element, and four bits each for a group's scale and minimum.
  static func q2K(_ block: Block, _ out: Out) {
    let (scales, bits) = (block, block + 16)
    let (scale, minimum) = (half(block, 80), half(block, 82))
    for i in 0..<256 {
      let group = scales[i / 16]
      let quant = bits[i / 128 * 32 + i % 32] >> UInt8(i % 128 / 32 * 2) & 3
      out[i] = scale * Float(group & 15) * Float(quant) - minimum * Float(group >> 4)
    }
  }

  /// 16 groups of 16: two bits and a third elsewhere for an element, six bits for a group's scale.
  static func q3K(_ block: Block, _ out: Out) {
    let (thirds, bits, scales) = (block, block + 32, block + 96)
    let scale = half(block, 108)
    for group in 0..<16 {
      let low = scales[group % 8] >> UInt8(group / 8 * 4) & 15
      let high = scales[8 + group % 4] >> UInt8(group / 4 * 2) & 3
      let groupScale = scale * Float(Int(low | high << 4) - 32)
      for i in group * 16..<group * 16 + 16 {
        let quant = Int(bits[i / 128 * 32 + i % 32] >> UInt8(i % 128 / 32 * 2) & 3)
        // Where the third bit is set, nothing is taken away.
        let third = thirds[i % 32] >> UInt8(i / 32) & 1
        out[i] = groupScale * Float(quant - (third == 0 ? 4 : 0))
      }
    }
  }

  /// 8 groups of 32: four bits an element, six bits each for a group's scale and minimum.
  static func q4K(_ block: Block, _ out: Out) {
    let bits = block + 16
    for group in 0..<8 {
      let (scale, minimum) = scaleAndMinimum(block, group)
      for i in 0..<32 {
        let quant = bits[group / 2 * 32 + i] >> UInt8(group % 2 * 4) & 15
        out[group * 32 + i] = scale * Float(quant) - minimum
      }
    }
  }

  /// As ``q4K(_:_:)`` with a fifth bit elsewhere.
  static func q5K(_ block: Block, _ out: Out) {
    let (fifths, bits) = (block + 16, block + 48)
    for group in 0..<8 {
      let (scale, minimum) = scaleAndMinimum(block, group)
      for i in 0..<32 {
        let low = bits[group / 2 * 32 + i] >> UInt8(group % 2 * 4) & 15
        let quant = low | (fifths[i] >> UInt8(group) & 1) << 4
        out[group * 32 + i] = scale * Float(quant) - minimum
      }
    }
  }

  /// 16 groups of 16: four bits and two elsewhere for an element, eight bits for a group's scale.
  static func q6K(_ block: Block, _ out: Out) {
    let (low, high, scales) = (block, block + 128, block + 192)
    let scale = half(block, 208)
    for i in 0..<256 {
      let four = low[i / 128 * 64 + i % 64] >> UInt8(i % 128 / 64 * 4) & 15
      let two = high[i / 128 * 32 + i % 32] >> UInt8(i % 128 / 32 * 2) & 3
      let groupScale = scale * Float(Int8(bitPattern: scales[i / 16]))
      out[i] = groupScale * Float(Int(four | two << 4) - 32)
    }
  }

  /// Of a group of ``q4K(_:_:)``: the first four groups have their six bits in a byte, the others in two places.
  private static func scaleAndMinimum(_ block: Block, _ group: Int) -> (Float, Float) {
    let packed = block + 4
    let (scale, minimum): (UInt8, UInt8)
    if group < 4 {
      (scale, minimum) = (packed[group] & 63, packed[group + 4] & 63)
    } else {
      scale = packed[group + 4] & 15 | (packed[group - 4] >> 6) << 4
      minimum = packed[group + 4] >> 4 | (packed[group] >> 6) << 4
    }
    return (half(block, 0) * Float(scale), half(block, 2) * Float(minimum))
  }
}
