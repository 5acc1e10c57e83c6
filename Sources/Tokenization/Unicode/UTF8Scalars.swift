/// Reads the scalar that begins at `index` of valid UTF-8 and moves behind it.
///
/// Bytes that are not UTF-8 cannot reach this from a `String`; the index never passes `end` all the same.
@inline(__always)
func decodeScalar(_ bytes: UnsafePointer<UInt8>, _ index: inout Int, _ end: Int) -> UInt32 {
  let first = UInt32(bytes[index])
  let length = utf8Length(first: UInt8(truncatingIfNeeded: first))
  guard length > 1, index + length <= end else {
    index += 1
    return first
  }
  var scalar = first & (0xFF >> UInt32(length + 1))
  for i in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + i] & 0x3F) }
  index += length
  return scalar
}

/// The number of bytes of the scalar that begins with this byte.
@inline(__always)
func utf8Length(first: UInt8) -> Int {
  first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
}

/// True for the second and later bytes of a scalar.
@inline(__always)
func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// The number of scalars in valid UTF-8.
func countScalars(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var count = 0
  for byte in bytes where !isContinuation(byte) { count &+= 1 }
  return count
}

extension StringProtocol {
  /// Calls `body` with the text's UTF-8, contiguous.
  func withBytes<R, E: Error>(_ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R) throws(E) -> R {
    if let result = utf8.withContiguousStorageIfAvailable({ buffer in
      Result { () throws(E) in try body(buffer) }
    }) {
      return try result.get()
    }
    let result = Array(utf8).withUnsafeBufferPointer { buffer in
      Result { () throws(E) in try body(buffer) }
    }
    return try result.get()
  }
}
