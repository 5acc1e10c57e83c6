/// Reads a protocol-buffer message field by field, as it is on the wire.
///
/// ```swift
/// var message = ProtobufReader(bytes)
/// while let field = try message.next() {
///   switch field.number {
///   case 1: size = try field.varint
///   case 2: name = try field.bytes        // a string, bytes or a message: ProtobufReader(message: field)
///   default: break                        // unknown fields are passed over
///   }
/// }
/// ```
/// Source: https://protobuf.dev/programming-guides/encoding. Groups, which nobody has written since 2008, are refused.
package struct ProtobufReader {
  private var reader: ByteReader

  /// - Parameters:
  ///   - bytes: the message.
  ///   - start: where it begins in its file, for errors.
  package init(_ bytes: UnsafeRawBufferPointer, start: Int = 0) {
    reader = ByteReader(bytes, start: start)
  }

  /// A message inside another one.
  package init(message field: ProtobufField) throws(ByteError) {
    self.init(try field.bytes, start: field.start)
  }

  /// The next field, or nil at the end of the message.
  package mutating func next() throws(ByteError) -> ProtobufField? {
    if reader.isAtEnd { return nil }
    let start = reader
    let key = try reader.readVarint()
    // Field numbers have 29 bits.
    guard (1...0x1FFF_FFFF).contains(key >> 3) else {
      throw start.error("a field number from 1 to 536870911", "\(key >> 3)")
    }
    let value: ProtobufField.Value
    var place = reader
    switch key & 7 {
    case 0: value = .varint(try reader.readVarint())
    case 1: value = .fixed64(try reader.read())
    case 2:
      let count = try reader.readVarint()
      place = reader
      value = .bytes(try reader.readBytes(count))
    case 5: value = .fixed32(try reader.read())
    default: throw start.error("a wire type of 0, 1, 2 or 5", "\(key & 7)")
    }
    return ProtobufField(
      number: Int(key >> 3), value: value, start: place.start + place.offset)
  }
}

/// One field of a message.
package struct ProtobufField {
  package enum Value {
    case varint(UInt64)
    case fixed64(UInt64)
    case fixed32(UInt32)
    case bytes(UnsafeRawBufferPointer)
  }

  package let number: Int
  package let value: Value
  /// Where the value begins in the file.
  package let start: Int

  /// A uint32, uint64, enum or bool.
  package var varint: UInt64 {
    get throws(ByteError) {
      if case .varint(let value) = value { return value }
      throw mismatch("a varint")
    }
  }

  /// An int32 or int64.
  package var integer: Int64 { get throws(ByteError) { Int64(bitPattern: try varint) } }

  /// A fixed32, or the bits of a float.
  package var fixed32: UInt32 {
    get throws(ByteError) {
      if case .fixed32(let value) = value { return value }
      throw mismatch("four bytes")
    }
  }

  /// A string, bytes, a message or packed numbers; valid as long as what is read.
  package var bytes: UnsafeRawBufferPointer {
    get throws(ByteError) {
      if case .bytes(let value) = value { return value }
      throw mismatch("bytes with their length")
    }
  }

  private func mismatch(_ expected: String) -> ByteError {
    let found =
      switch value {
      case .varint: "a varint"
      case .fixed64: "eight bytes"
      case .fixed32: "four bytes"
      case .bytes: "bytes with their length"
      }
    return ByteError(offset: start, expected: "\(expected) in field \(number)", found: found)
  }
}
