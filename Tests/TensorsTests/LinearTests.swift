import Testing

@testable import Tensors

@Suite struct LinearTests {
  @Test(
    "A linear map equals the sum of products, whatever the sizes", arguments: [1, 2, 5, 33, 70],
    [1, 7, 32, 65])
  func product(rows: Int, width: Int) {
    let x = Tensor.wave([rows, width], 1)
    let w = Tensor.wave([rows + 3, width], 2)
    let bias = Tensor.wave([rows + 3], 3)
    let found = x.linear(PackedWeight(w), bias: bias)
    #expect(found.isClose(to: naive(x, w, bias)))
  }

  @Test("Activation and residual come after the bias", arguments: ["relu", "tanh"])
  func epilogue(_ name: String) {
    let activation = Activation(rawValue: name)
    let x = Tensor.wave([4, 9], 1)
    let w = Tensor.wave([6, 9], 2)
    let residual = Tensor.wave([4, 6], 5)
    let plain = x.linear(PackedWeight(w))
    let fused = x.linear(PackedWeight(w), activation: activation, residual: residual)
    #expect(fused.isClose(to: plain.activated(activation) + residual))
  }

  @Test("Stacked weights give their results side by side", arguments: [32, 20])
  func stacked(outputs: Int) {
    let x = Tensor.wave([3, 8], 1)
    let parts = (0..<3).map { Tensor.wave([outputs, 8], Double($0 + 2)) }
    let found = x.linear(PackedWeight(parts[0], parts[1], parts[2])).rows
    for row in 0..<3 {
      let expected = parts.flatMap { x.linear(PackedWeight($0)).rows[row] }
      #expect(found[row] == expected)
    }
  }

  @Test(
    "Weights of 16 bits give the bits of the same numbers in 32",
    arguments: [.f16, .bf16] as [DType], [1, 3, 40])
  func halves(dtype: DType, rows: Int) {
    let x = Tensor.wave([rows, 70], 1)
    // Of 20 rows no part fills its panels; of 96 all parts do.
    for outputs in [20, 96] {
      let halves = (0..<2).map { Tensor.wave([outputs, 70], Double($0 + 2)).cut(dtype) }
      let kept = x.linear(PackedWeight(halves[0], halves[1]))
      let widened = x.linear(PackedWeight(halves[0].widened, halves[1].widened))
      let mixed = x.linear(PackedWeight(halves[0].widened, halves[1]))
      #expect(kept.floats == widened.floats)
      #expect(mixed.floats == widened.floats)
    }
  }

  @Test("An empty batch gives an empty result")
  func empty() {
    let found = Tensor(zeros: [0, 8]).linear(PackedWeight(Tensor.wave([5, 8], 1)))
    #expect(found.shape == [0, 5])
  }

  private func naive(_ x: Tensor, _ w: Tensor, _ bias: Tensor) -> Tensor {
    let values = x.rows.flatMap { row in
      zip(w.rows, bias.floats).map { weights, bias in
        Float(zip(row, weights).reduce(Double(bias)) { $0 + Double($1.0) * Double($1.1) })
      }
    }
    return Tensor(values, shape: [x.shape[0], w.shape[0]])
  }
}

extension Tensor {
  /// Numbers without a pattern that a wrong stride would hide.
  static func wave(_ shape: [Int], _ phase: Double) -> Tensor {
    let count = shape.reduce(1, *)
    return Tensor(
      (0..<count).map { i in
        let x = Double(i) * 12.9898 + phase * 78.233
        let scrambled = x * x * 0.618_033_988_749
        return Float(scrambled - scrambled.rounded(.down)) - 0.5
      }, shape: shape)
  }

  /// The numbers without the digits that f16 or bf16 has no room for, and without those too small for f16.
  func cut(_ dtype: DType) -> Tensor {
    let halves = floats.map { x -> UInt16 in
      let bits = x.bitPattern
      if dtype == .bf16 { return UInt16(bits >> 16) }
      let exponent = Int(bits >> 23 & 0xff) - 112
      let sign = UInt16(bits >> 16 & 0x8000)
      return exponent > 0 ? sign | UInt16(exponent << 10) | UInt16(bits >> 13 & 0x3ff) : sign
    }
    return halves.withUnsafeBytes { Tensor(bytes: $0, shape: shape, dtype: dtype) }
  }

  func isClose(to other: Tensor, tolerance: Float = 1e-5) -> Bool {
    shape == other.shape && zip(floats, other.floats).allSatisfy { abs($0 - $1) <= tolerance }
  }
}
