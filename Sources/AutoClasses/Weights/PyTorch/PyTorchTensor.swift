import Tensors

/// Elements of one type in a checkpoint, on which tensors are views.
struct PyTorchStorage: Sendable {
  /// The name of the elements' place in the file.
  let key: String
  let dtype: DType
  /// The number of elements.
  let count: Int

  /// A part of a storage.
  struct View: Sendable {
    let storage: Int
    let start: Int
    let count: Int
  }
}

/// A tensor of a checkpoint: which elements of a storage, in which order.
struct PyTorchTensor: Sendable {
  let storage: Int
  let dtype: DType
  let shape: [Int]
  /// The distances between neighbours in each dimension, in elements; 0 where there are no neighbours.
  let strides: [Int]
  /// The first element.
  let offset: Int
  let count: Int

  /// Whether the elements follow each other, row by row.
  var isContiguous: Bool {
    if count == 0 { return true }
    var expected = 1
    for (length, stride) in zip(shape, strides).reversed() where length != 1 {
      if stride != expected { return false }
      expected *= length
    }
    return true
  }

  enum Problem: Error {
    case negative
    case tooLarge
    case beyondStorage(last: Int, available: Int)
  }

  /// - Throws: ``Problem`` unless every element lies in the storage's `available` elements, of which the first is
  ///   `start` elements into it.
  init(
    storage: Int, dtype: DType, shape: [Int], strides: [Int], offset: Int, start: Int,
    available: Int
  ) throws(Problem) {
    guard offset >= 0, shape.allSatisfy({ $0 >= 0 }), strides.allSatisfy({ $0 >= 0 }) else {
      throw .negative
    }
    var bytes = dtype.size
    var last = offset
    for (length, stride) in zip(shape, strides) {
      let (product, overflow) = bytes.multipliedReportingOverflow(by: max(length, 1))
      let (distance, tooFar) = max(length - 1, 0).multipliedReportingOverflow(by: stride)
      let (sum, beyond) = last.addingReportingOverflow(distance)
      if overflow || tooFar || beyond { throw .tooLarge }
      (bytes, last) = (product, sum)
    }
    let count = shape.contains(0) ? 0 : bytes / dtype.size
    guard count == 0 ? offset <= available : last < available else {
      throw .beyondStorage(last: last, available: available)
    }
    // Both are at most the number of elements of a file.
    self.init(
      storage: storage, dtype: dtype, shape: shape,
      strides: zip(shape, strides).map { $0 > 1 ? $1 : 0 }, offset: start + offset, count: count)
  }

  private init(
    storage: Int, dtype: DType, shape: [Int], strides: [Int], offset: Int, count: Int
  ) {
    self.storage = storage
    self.dtype = dtype
    self.shape = shape
    self.strides = strides
    self.offset = offset
    self.count = count
  }
}
