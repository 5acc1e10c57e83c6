/// Reads a binary format from bytes that somebody else keeps alive. Nothing is read past the end.
package struct ByteReader {
  /// What is read.
  package let bytes: UnsafeRawBufferPointer
  /// The offset of the next byte to read.
  package private(set) var offset: Int
  /// What errors add to offsets: where `bytes` begins in its file.
  package let start: Int

  package init(_ bytes: UnsafeRawBufferPointer, start: Int = 0) {
    self.bytes = bytes
    self.start = start
    offset = 0
  }

  /// How many bytes are left.
  package var remaining: Int { bytes.count - offset }
  package var isAtEnd: Bool { offset == bytes.count }

  /// A little-endian integer.
  package mutating func read<Value: FixedWidthInteger & BitwiseCopyable>(
    _ type: Value.Type = Value.self
  ) throws(ByteError) -> Value {
    let size = MemoryLayout<Value>.size
    guard size <= remaining else { throw error("\(size) bytes", "\(remaining) left") }
    defer { offset += size }
    return Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// An integer in groups of seven bits, the lowest first (LEB128): at most ten bytes.
  package mutating func readVarint() throws(ByteError) -> UInt64 {
    var value: UInt64 = 0
    for position in 0..<10 {
      guard offset + position < bytes.count else {
        throw error("the rest of a varint", "the end of the data")
      }
      let byte = UInt64(bytes[offset + position])
      // The tenth byte has room for the last bit only.
      if position == 9 && byte > 1 { break }
      value |= (byte & 0x7F) << UInt64(position * 7)
      if byte & 0x80 == 0 {
        offset += position + 1
        return value
      }
    }
    throw error("a varint of at most 64 bits", "a longer one")
  }

  /// The next `count` bytes.
  package mutating func readBytes(_ count: UInt64) throws(ByteError) -> UnsafeRawBufferPointer {
    guard count <= UInt64(remaining) else { throw error("\(count) bytes", "\(remaining) left") }
    let end = offset + Int(count)
    defer { offset = end }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
  }

  /// An error at the next byte.
  package func error(_ expected: String, _ found: String) -> ByteError {
    ByteError(offset: start + offset, expected: expected, found: found)
  }
}

/// A place in binary data where something else was expected.
public struct ByteError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The byte, counted from the start of the file.
  public let offset: Int
  /// What would have been right.
  public let expected: String
  /// What is there instead.
  public let found: String

  package init(offset: Int, expected: String, found: String) {
    self.offset = offset
    self.expected = expected
    self.found = found
  }

  /// The place, what was expected and what was found.
  public var description: String { "at byte \(offset): expected \(expected), found \(found)" }
}
