extension Tensor {
  /// The elements of a view into a storage, row by row. The caller has checked that all of them lie in it.
  ///
  /// - Parameters:
  ///   - storage: the elements.
  ///   - offset: the first, in elements.
  ///   - shape: the lengths of the dimensions.
  ///   - strides: the distances between neighbours in each dimension, in elements.
  ///   - dtype: the type of the elements.
  package init(
    gathering storage: UnsafeRawBufferPointer, from offset: Int, shape: [Int], strides: [Int],
    dtype: DType
  ) {
    self.init(uninitialized: shape, dtype: dtype)
    let out = self.storage.mutableBytes
    switch dtype.size {
    case 1: gather(UInt8.self, storage, offset, strides, out)
    case 2: gather(UInt16.self, storage, offset, strides, out)
    case 4: gather(UInt32.self, storage, offset, strides, out)
    case 8: gather(UInt64.self, storage, offset, strides, out)
    default: gather(SIMD2<UInt64>.self, storage, offset, strides, out)
    }
  }

  private func gather<Element: BitwiseCopyable>(
    _ type: Element.Type, _ storage: UnsafeRawBufferPointer, _ offset: Int, _ strides: [Int],
    _ out: UnsafeMutableRawBufferPointer
  ) {
    guard count > 0, let width = shape.last, let step = strides.last else { return }
    let size = MemoryLayout<Element>.size
    var index = [Int](repeating: 0, count: rank)
    var row = offset
    for position in stride(from: 0, to: count, by: width) {
      for column in 0..<width {
        out.storeBytes(
          of: storage.loadUnaligned(fromByteOffset: (row + column * step) * size, as: type),
          toByteOffset: (position + column) * size, as: type)
      }
      // On to the next row: the last dimension but one counts first.
      for dimension in (0..<rank - 1).reversed() {
        index[dimension] += 1
        row += strides[dimension]
        if index[dimension] < shape[dimension] { break }
        row -= strides[dimension] * shape[dimension]
        index[dimension] = 0
      }
    }
  }
}
