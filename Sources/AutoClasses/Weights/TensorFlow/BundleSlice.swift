import Files

/// A part of a partitioned variable: where it begins in each dimension, and how long it is (`TensorSliceProto`).
struct BundleSlice: Sendable, Equatable {
  /// nil for a whole dimension.
  var extents: [(start: Int64, length: Int64)?] = []

  static func == (a: Self, b: Self) -> Bool {
    a.extents.count == b.extents.count
      && zip(a.extents, b.extents).allSatisfy { $0?.start == $1?.start && $0?.length == $1?.length }
  }

  init(_ reader: ProtobufReader) throws(ByteError) {
    var message = reader
    while let field = try message.next() {
      if field.number != 1 { continue }
      var (start, length): (Int64, Int64?) = (0, nil)
      var extent = try ProtobufReader(message: field)
      while let field = try extent.next() {
        switch field.number {
        case 1: start = try field.integer
        case 2: length = try field.integer
        default: break
        }
      }
      extents.append(length.map { (start, $0) })
    }
  }

  /// The range of each dimension; nil when they do not lie in `shape`.
  func ranges(in shape: [Int]) -> [Range<Int>]? {
    guard extents.count == shape.count else { return nil }
    var ranges: [Range<Int>] = []
    for (extent, length) in zip(extents, shape) {
      guard let extent else {
        ranges.append(0..<length)
        continue
      }
      let (end, overflow) = extent.start.addingReportingOverflow(extent.length)
      guard !overflow, extent.start >= 0, extent.length >= 0, end <= length else { return nil }
      ranges.append(Int(extent.start)..<Int(end))
    }
    return ranges
  }

  /// The key under which the slice of a variable stands in the index: an encoding that sorts as the numbers do.
  /// Source: tensorflow `EncodeTensorNameSlice`, `ordered_code.cc`.
  func key(of name: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    Self.append(number: 0, to: &key)
    for byte in name {
      key.append(byte)
      // Two bytes are escaped, so that the end is less than any continuation.
      if byte == 0 { key.append(0xFF) }
      if byte == 0xFF { key.append(0) }
    }
    key += [0, 1]
    Self.append(number: UInt64(extents.count), to: &key)
    for extent in extents {
      Self.append(signed: extent?.start ?? 0, to: &key)
      Self.append(signed: extent?.length ?? -1, to: &key)
    }
    return key
  }

  /// The number of bytes, and the bytes.
  private static func append(number: UInt64, to key: inout [UInt8]) {
    let count = (64 - number.leadingZeroBitCount + 7) / 8
    key.append(UInt8(count))
    for i in (0..<count).reversed() {
      key.append(UInt8(truncatingIfNeeded: number >> UInt64(i * 8)))
    }
  }

  /// As many leading ones as bytes, a zero, and the number; all inverted below zero.
  private static func append(signed number: Int64, to key: inout [UInt8]) {
    let size = number < 0 ? ~number : number
    let bits = 64 - UInt64(bitPattern: size).leadingZeroBitCount
    let count = min(bits / 7 + 1, 10)
    // Ten bytes hold the sign and the eight bytes of the number.
    var bytes = [UInt8](repeating: number < 0 ? 0xFF : 0, count: 2)
    for i in (0..<8).reversed() { bytes.append(UInt8(truncatingIfNeeded: number >> Int64(i * 8))) }
    bytes.removeFirst(10 - count)
    bytes[0] ^= count < 8 ? ~(0xFF >> UInt8(count)) : 0xFF
    if count > 8 { bytes[1] ^= ~(0xFF >> UInt8(count - 8)) }
    key += bytes
  }
}
