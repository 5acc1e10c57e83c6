import Files

/// What a `.index` file says about one tensor or one slice of a tensor (`BundleEntryProto`).
struct BundleEntry: Sendable, Equatable {
  var dtype = TensorFlowDType.float
  var shape: [Int] = []
  /// The data file, and the bytes in it.
  var shard = 0
  var offset = 0
  var size = 0
  /// Of the bytes, masked.
  var checksum: UInt32 = 0
  /// The parts of a variable that was partitioned; its own bytes are then nowhere.
  var slices: [BundleSlice] = []

  /// TensorFlow's limit.
  private static let maximumRank = 254

  init(
    _ reader: ProtobufReader, tensor: String, path: String, shards: UInt64, start: Int
  ) throws(CheckpointFileError) {
    do throws(ByteError) { try parse(reader, shards: shards, start: start) } catch {
      throw CheckpointFileError(error, file: path, tensor: tensor)
    }
  }

  private mutating func parse(
    _ reader: ProtobufReader, shards: UInt64, start: Int
  ) throws(ByteError) {
    func error(_ expected: String, _ found: String) -> ByteError {
      ByteError(offset: start, expected: expected, found: found)
    }
    var number: UInt64 = 0
    var place: (shard: UInt64, offset: UInt64, size: UInt64) = (0, 0, 0)
    var message = reader
    while let field = try message.next() {
      switch field.number {
      case 1: number = try field.varint
      case 2: try parseShape(try ProtobufReader(message: field))
      case 3: place.shard = try field.varint
      case 4: place.offset = try field.varint
      case 5: place.size = try field.varint
      case 6: checksum = try field.fixed32
      case 7: slices.append(try BundleSlice(try ProtobufReader(message: field)))
      default: break
      }
    }
    guard let dtype = Int(exactly: number).flatMap(TensorFlowDType.init) else {
      throw error("the number of an element type", "\(number)")
    }
    guard place.shard < shards else {
      throw error("a data file below \(shards)", "\(place.shard)")
    }
    guard let offset = Int(exactly: place.offset), let size = Int(exactly: place.size),
      !offset.addingReportingOverflow(size).overflow
    else { throw error("a place in a file", "\(place.size) bytes at \(place.offset)") }
    (self.dtype, shard, self.offset, self.size) = (dtype, Int(place.shard), offset, size)
    guard let elementSize = dtype.size else { return }
    guard let expected = Self.byteCount(shape, elementSize) else {
      throw error("a size of at most 63 bits", "\(dtype.name) \(shape)")
    }
    guard expected == size || !slices.isEmpty else {
      throw error("\(expected) bytes for \(dtype.name) \(shape)", "\(size)")
    }
  }

  /// `TensorShapeProto`
  private mutating func parseShape(_ reader: ProtobufReader) throws(ByteError) {
    var message = reader
    while let field = try message.next() {
      if field.number == 3, try field.varint != 0 {
        throw ByteError(offset: field.start, expected: "a known rank", found: "an unknown one")
      }
      if field.number != 2 { continue }
      var length: Int64 = 0
      var dimension = try ProtobufReader(message: field)
      while let field = try dimension.next() {
        if field.number == 1 { length = try field.integer }
      }
      guard length >= 0 else {
        throw ByteError(offset: field.start, expected: "a length from 0", found: "\(length)")
      }
      guard shape.count < Self.maximumRank else {
        throw ByteError(
          offset: field.start, expected: "at most \(Self.maximumRank) dimensions", found: "more")
      }
      shape.append(Int(length))
    }
  }

  /// The bytes of a shape; nil when they are not to be counted. Lengths of zero hide no others: what is transposed has
  /// them in another order.
  static func byteCount(_ shape: [Int], _ elementSize: Int) -> Int? {
    var bytes = elementSize
    for length in shape where length != 0 {
      let (product, overflow) = bytes.multipliedReportingOverflow(by: length)
      if overflow || length < 0 { return nil }
      bytes = product
    }
    return shape.contains(0) ? 0 : bytes
  }
}
