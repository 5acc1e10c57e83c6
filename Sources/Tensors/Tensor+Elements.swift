import CKernels

extension Tensor {
  /// The elements as Float, row by row: f64 is rounded, integers and booleans are converted, of complex numbers it is
  /// the real part.
  public var floats: [Float] {
    if let kernel = dtype.kernel {
      return [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
        if let out = buffer.baseAddress, let bytes = storage.bytes.baseAddress {
          ac_widen(out, bytes, kernel, count)
        }
        initialized = count
      }
    }
    switch dtype {
    case .f64: return elements(Double.self).map { Float($0) }
    case .c64: return elements((Float, Float).self).map(\.0)
    case .c128: return elements((Double, Double).self).map { Float($0.0) }
    default: break
    }
    if let format = Float8(dtype) { return elements(UInt8.self).map { format.float($0) } }
    return dtype == .u64 ? elements(UInt64.self).map { Float($0) } : integers.map { Float($0) }
  }

  /// The elements as Int, row by row; nil for a tensor that is not of integers or booleans, or has one above `Int.max`.
  public var integersIfExact: [Int]? {
    guard dtype.isInteger else { return nil }
    if dtype == .u64, elements(UInt64.self).contains(where: { $0 > Int.max }) { return nil }
    return integers
  }

  /// The elements of an integer or boolean tensor as Int, row by row; each must fit.
  public var integers: [Int] {
    switch dtype {
    case .i64: elements(Int64.self).map(Int.init)
    case .i32: elements(Int32.self).map(Int.init)
    case .i16: elements(Int16.self).map(Int.init)
    case .i8: elements(Int8.self).map(Int.init)
    case .u64: elements(UInt64.self).map(Int.init)
    case .u32: elements(UInt32.self).map(Int.init)
    case .u16: elements(UInt16.self).map(Int.init)
    case .u8: elements(UInt8.self).map(Int.init)
    case .bool: elements(UInt8.self).map { $0 == 0 ? 0 : 1 }
    default: preconditionFailure("\(dtype) is not an integer type")
    }
  }

  /// The elements as nested rows of the last dimension, for printing and for small results.
  public var rows: [[Float]] {
    let width = max(shape.last ?? 1, 1)
    let all = floats
    return stride(from: 0, to: all.count, by: width).map { Array(all[$0..<$0 + width]) }
  }

  private func elements<Element: BitwiseCopyable>(_ type: Element.Type) -> [Element] {
    withBytes { bytes in
      (0..<count).map {
        bytes.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Element>.size, as: type)
      }
    }
  }

  /// Lends the bytes in row-major, little-endian order.
  package func withBytes<R, E: Error>(
    _ body: (UnsafeRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    defer { withExtendedLifetime(storage) {} }
    return try body(storage.bytes)
  }

  /// Lends the elements of an f32 tensor.
  package func withFloats<R, E: Error>(
    _ body: (UnsafeBufferPointer<Float>) throws(E) -> R
  ) throws(E) -> R {
    precondition(dtype == .f32, "expected an f32 tensor, found \(dtype)")
    defer { withExtendedLifetime(storage) {} }
    return try body(storage.floats)
  }

  /// Lends the elements of an f32 tensor for writing; copies them first when they are shared or mapped.
  package mutating func withMutableFloats<R, E: Error>(
    _ body: (UnsafeMutableBufferPointer<Float>) throws(E) -> R
  ) throws(E) -> R {
    precondition(dtype == .f32, "expected an f32 tensor, found \(dtype)")
    if !isKnownUniquelyReferenced(&storage) || storage.isMapped {
      let copy = Storage(byteCount: byteCount)
      copy.mutableBytes.copyMemory(from: storage.bytes)
      storage = copy
    }
    defer { withExtendedLifetime(storage) {} }
    return try body(storage.mutableBytes.assumingMemoryBound(to: Float.self))
  }

  /// The first element of an f32 tensor for a kernel. An operation keeps the tensor alive while it uses this, with
  /// `withExtendedLifetime`.
  var floatPointer: UnsafePointer<Float>? {
    precondition(dtype == .f32, "expected an f32 tensor, found \(dtype)")
    return storage.floats.baseAddress
  }
}
