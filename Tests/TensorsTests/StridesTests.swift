import Testing

@testable import Tensors

@Suite struct StridesTests {
  @Test("Elements are gathered from any strides, for every size", arguments: DType.allCases)
  func gather(_ dtype: DType) {
    // Enough rows and columns for several tiles, and bytes that tell elements apart.
    let shape = [2, 3, 37, 41]
    let size = dtype.size
    let count = shape.reduce(1, *)
    let bytes = (0..<count * size).map {
      UInt8(truncatingIfNeeded: $0 / size * 7 + $0 % size * 31 + $0 / 251)
    }
    let strides = [41, 2 * 41, 6 * 41, 1]
    let gathered = bytes.withUnsafeBytes {
      Tensor(gathering: $0, strides: strides, shape: shape, dtype: dtype)
    }
    let expected = (0..<count).flatMap { position -> ArraySlice<UInt8> in
      var (rest, offset) = (position, 0)
      for (length, stride) in zip(shape, strides).reversed() {
        offset += rest % length * stride
        rest /= length
      }
      return bytes[offset * size..<(offset + 1) * size]
    }
    #expect(gathered.withBytes { Array($0) } == expected)
  }

  @Test("A transpose, a vector, a scalar, nothing, and one element many times")
  func shapes() {
    let values = (0..<6).map(Float.init)
    values.withUnsafeBytes { bytes in
      let transposed = Tensor(transposing: bytes, shape: [2, 3], dtype: .f32)
      #expect(transposed.shape == [3, 2] && transposed.floats == [0, 3, 1, 4, 2, 5])
      #expect(Tensor(transposing: bytes, shape: [6], dtype: .f32).floats == values)
      #expect(
        Tensor(gathering: bytes, strides: [], shape: [], dtype: .f32).floats == [0])
      #expect(
        Tensor(gathering: bytes, strides: [1, 1], shape: [0, 3], dtype: .f32).shape == [0, 3])
      #expect(
        Tensor(gathering: bytes, strides: [0, 2], shape: [2, 2], dtype: .f32).floats
          == [0, 2, 0, 2])
    }
  }
}
