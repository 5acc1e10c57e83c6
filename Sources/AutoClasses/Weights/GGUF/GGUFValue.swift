import Files

/// A value of a GGUF file's metadata.
public enum GGUFValue: Sendable, Equatable {
  case integer(Int64)
  /// Above the largest Int64 too.
  case unsigned(UInt64)
  case number(Double)
  case bool(Bool)
  case string(String)
  case array(GGUFArray)

  /// The value as text, for people: arrays by their first elements.
  public var text: String {
    switch self {
    case .integer(let value): "\(value)"
    case .unsigned(let value): "\(value)"
    case .number(let value): "\(value)"
    case .bool(let value): "\(value)"
    case .string(let value): value
    case .array(let array): array.text
    }
  }
}

/// An array of a GGUF file's metadata. Vocabularies have hundreds of thousands of elements, so they stay in the file
/// until they are asked for.
public struct GGUFArray: Sendable, Equatable {
  /// The number of elements.
  public let count: Int
  let type: GGUFValueType
  let file: MappedFile
  let range: Range<Int>

  /// True for the same elements of the same type.
  public static func == (a: Self, b: Self) -> Bool {
    a.count == b.count && a.type == b.type
      && a.file.bytes[a.range].elementsEqual(b.file.bytes[b.range])
  }

  /// The first elements, in order.
  public func prefix(_ limit: Int) -> [GGUFValue] {
    file.withBytes { all in
      var reader = ByteReader(UnsafeRawBufferPointer(rebasing: all[range]), start: range.lowerBound)
      return (0..<min(limit, count)).compactMap { _ in
        // The whole array was read once when the file was opened.
        try? type.read(&reader)
      }
    }
  }

  /// All elements.
  public var elements: [GGUFValue] { prefix(count) }

  /// All elements, when they are strings.
  public var strings: [String]? {
    guard type == .string else { return nil }
    return elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  fileprivate var text: String {
    let shown = prefix(5).map(\.text).joined(separator: ", ")
    return count > 5 ? "[\(shown), … \(count) elements]" : "[\(shown)]"
  }
}

/// The types of metadata.
enum GGUFValueType: UInt32, Sendable {
  case uint8, int8, uint16, int16, uint32, int32, float32, bool, string, array, uint64, int64
  case float64

  /// Bytes of one value; the least that a string takes.
  var minimumSize: Int {
    switch self {
    case .uint8, .int8, .bool: 1
    case .uint16, .int16: 2
    case .uint32, .int32, .float32: 4
    case .uint64, .int64, .float64, .string: 8
    case .array: 12
    }
  }

  private static let maximumString: UInt64 = 1 << 30

  /// Reads a string's length and gives its bytes.
  static func stringBytes(_ reader: inout ByteReader) throws(ByteError) -> UnsafeRawBufferPointer {
    let start = reader
    let length: UInt64 = try reader.read()
    guard length <= min(maximumString, UInt64(reader.remaining)) else {
      throw start.error("a string of at most \(reader.remaining) bytes", "\(length)")
    }
    return try reader.readBytes(length)
  }

  /// Reads one value that is no array.
  func read(_ reader: inout ByteReader) throws(ByteError) -> GGUFValue {
    switch self {
    case .uint8: .integer(Int64(try reader.read(UInt8.self)))
    case .int8: .integer(Int64(try reader.read(Int8.self)))
    case .uint16: .integer(Int64(try reader.read(UInt16.self)))
    case .int16: .integer(Int64(try reader.read(Int16.self)))
    case .uint32: .integer(Int64(try reader.read(UInt32.self)))
    case .int32: .integer(Int64(try reader.read(Int32.self)))
    case .int64: .integer(try reader.read(Int64.self))
    case .uint64: .unsigned(try reader.read(UInt64.self))
    case .float32: .number(Double(Float(bitPattern: try reader.read(UInt32.self))))
    case .float64: .number(Double(bitPattern: try reader.read(UInt64.self)))
    case .bool: .bool(try reader.read(UInt8.self) != 0)
    case .string: .string(String(decoding: try Self.stringBytes(&reader), as: UTF8.self))
    case .array: throw reader.error("a value that is no array", "an array in an array")
    }
  }

  /// Passes over an array whose elements have this type.
  func skip(_ count: UInt64, _ reader: inout ByteReader) throws(ByteError) {
    if self == .string {
      for _ in 0..<count { _ = try Self.stringBytes(&reader) }
    } else {
      // The count was compared with what is left.
      _ = try reader.readBytes(count * UInt64(minimumSize))
    }
  }
}
