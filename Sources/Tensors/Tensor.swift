package import Files

/// A dense, row-major array with value semantics. Copies share their bytes until one of them is written.
public struct Tensor: Sendable {
  /// The size of each dimension, outermost first; `[]` is a scalar.
  public let shape: [Int]
  /// The type of the elements.
  public let dtype: DType
  var storage: Storage

  /// The number of elements.
  public var count: Int { shape.reduce(1, *) }
  /// The number of dimensions.
  public var rank: Int { shape.count }
  /// The bytes that the elements take.
  public var byteCount: Int { count * dtype.size }

  init(shape: [Int], dtype: DType, storage: Storage) {
    precondition(shape.allSatisfy { $0 >= 0 }, "negative size in shape \(shape)")
    self.shape = shape
    self.dtype = dtype
    self.storage = storage
    precondition(storage.bytes.count == byteCount, "shape \(shape) does not fit its bytes")
  }

  /// A tensor with undefined content, for an operation that writes every element.
  package init(uninitialized shape: [Int], dtype: DType = .f32) {
    let count = shape.reduce(1, *)
    self.init(shape: shape, dtype: dtype, storage: Storage(byteCount: count * dtype.size))
  }

  /// A tensor of zeros.
  public init(zeros shape: [Int], dtype: DType = .f32) {
    self.init(uninitialized: shape, dtype: dtype)
    storage.mutableBytes.initializeMemory(as: UInt8.self, repeating: 0)
  }

  /// An f32 tensor with the given elements, row by row.
  public init(_ values: [Float], shape: [Int]) {
    self.init(elements: values, shape: shape, dtype: .f32)
  }

  /// An i64 tensor with the given elements, row by row.
  public init(_ values: [Int], shape: [Int]) {
    self.init(elements: values.map(Int64.init), shape: shape, dtype: .i64)
  }

  /// A part of a mapped file, without a copy. The elements may lie at odd addresses, as in safetensors and legacy
  /// PyTorch files. The caller has checked that `range` fits `shape` and lies in the file.
  package init(file: MappedFile, range: Range<Int>, shape: [Int], dtype: DType) {
    self.init(shape: shape, dtype: dtype, storage: Storage(file: file, range: range))
  }

  /// A copy of bytes that have the size of the shape.
  package init(bytes: UnsafeRawBufferPointer, shape: [Int], dtype: DType) {
    self.init(uninitialized: shape, dtype: dtype)
    storage.mutableBytes.copyMemory(from: bytes)
  }

  private init<Element: BitwiseCopyable>(elements: [Element], shape: [Int], dtype: DType) {
    precondition(
      elements.count == shape.reduce(1, *), "\(elements.count) elements do not fill \(shape)")
    self.init(uninitialized: shape, dtype: dtype)
    elements.withUnsafeBytes { storage.mutableBytes.copyMemory(from: $0) }
  }

  /// The same elements under another shape with as many.
  public func reshaped(_ shape: [Int]) -> Tensor {
    precondition(shape.reduce(1, *) == count, "cannot reshape \(self.shape) to \(shape)")
    return Tensor(shape: shape, dtype: dtype, storage: storage)
  }
}
