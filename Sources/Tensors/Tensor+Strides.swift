extension Tensor {
  /// A copy, row by row, of elements that lie in another order: `[i, j]` is at `i * strides[0] + j * strides[1]`. The
  /// caller has checked that all of them lie in `bytes`.
  package init(
    gathering bytes: UnsafeRawBufferPointer, strides: [Int], shape: [Int], dtype: DType
  ) {
    self.init(uninitialized: shape, dtype: dtype)
    let out = storage.mutableBytes
    switch dtype.size {
    case 1: Self.gather(UInt8.self, bytes, out, shape, strides)
    case 2: Self.gather(UInt16.self, bytes, out, shape, strides)
    case 4: Self.gather(UInt32.self, bytes, out, shape, strides)
    case 8: Self.gather(UInt64.self, bytes, out, shape, strides)
    default: Self.gather(SIMD2<UInt64>.self, bytes, out, shape, strides)
    }
  }

  /// A copy with the dimensions in reverse order: the transpose of a matrix, from the bytes of the original.
  package init(transposing bytes: UnsafeRawBufferPointer, shape: [Int], dtype: DType) {
    var strides: [Int] = []
    var stride = 1
    for size in shape.reversed() {
      strides.append(stride)
      stride *= size
    }
    self.init(gathering: bytes, strides: strides, shape: shape.reversed(), dtype: dtype)
  }

  /// Matrix by matrix over the last two dimensions.
  private static func gather<Element: BitwiseCopyable>(
    _ type: Element.Type, _ bytes: UnsafeRawBufferPointer, _ out: UnsafeMutableRawBufferPointer,
    _ shape: [Int], _ strides: [Int]
  ) {
    guard !out.isEmpty, let base = bytes.baseAddress, let target = out.baseAddress else { return }
    let rank = shape.count
    let rows = rank > 1 ? shape[rank - 2] : 1
    let columns = shape.last ?? 1
    let outer = max(rank - 2, 0)
    var index = [Int](repeating: 0, count: outer)
    for matrix in 0..<shape[..<outer].reduce(1, *) {
      let start = zip(index, strides).reduce(0) { $0 + $1.0 * $1.1 }
      copy(
        base + start * MemoryLayout<Element>.stride,
        to: (target + matrix * rows * columns * MemoryLayout<Element>.stride)
          .assumingMemoryBound(to: Element.self),
        rows: rows, by: rank > 1 ? strides[rank - 2] : 0, columns: columns, by: strides.last ?? 0)
      for dimension in (0..<outer).reversed() {
        index[dimension] += 1
        if index[dimension] < shape[dimension] { break }
        index[dimension] = 0
      }
    }
  }

  /// In tiles, so that of a transposed matrix neither the rows nor the columns leave the cache.
  private static func copy<Element: BitwiseCopyable>(
    _ source: UnsafeRawPointer, to target: UnsafeMutablePointer<Element>,
    rows: Int, by rowStride: Int, columns: Int, by columnStride: Int
  ) {
    let tile = 32
    let size = MemoryLayout<Element>.stride
    for top in stride(from: 0, to: rows, by: tile) {
      for left in stride(from: 0, to: columns, by: tile) {
        for row in top..<min(top + tile, rows) {
          for column in left..<min(left + tile, columns) {
            let offset = (row * rowStride + column * columnStride) * size
            target[row * columns + column] = source.loadUnaligned(
              fromByteOffset: offset, as: Element.self)
          }
        }
      }
    }
  }
}

extension Tensor {
  /// The transpose of a matrix.
  package var transposed: Tensor {
    precondition(rank == 2, "a matrix is \(shape)")
    return withBytes { Tensor(transposing: $0, shape: shape, dtype: dtype) }
  }
}
