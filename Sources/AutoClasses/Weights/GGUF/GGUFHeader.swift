import Files

/// The checked contents of a GGUF file apart from the tensors' bytes.
struct GGUFHeader {
  private(set) var version = 0
  private(set) var metadata: [(key: String, value: GGUFValue)] = []
  private(set) var tensors: [GGUFFile.Tensor] = []
  private var alignment = 32

  private static let versions: ClosedRange<UInt32> = 2...3
  /// ggml has no limit; nobody needs more than a page or a few.
  private static let maximumAlignment: Int64 = 1 << 16
  private static let maximumName = 63
  private static let maximumRank: UInt32 = 4
  private static let alignmentKey = "general.alignment"

  init(_ bytes: UnsafeRawBufferPointer, file: MappedFile) throws(ByteError) {
    var reader = ByteReader(bytes)
    _ = try reader.readBytes(4)
    let start = reader
    let version: UInt32 = try reader.read()
    guard Self.versions.contains(version) else {
      throw start.error(
        "version 2 or 3",
        Self.versions.contains(version.byteSwapped) ? "a big-endian file" : "\(version)")
    }
    self.version = Int(version)
    let counts = reader
    let tensorCount: UInt64 = try reader.read()
    let keyCount: UInt64 = try reader.read()
    // A name's length, a rank, a type and an offset; a key's length, a letter, a type and a byte.
    guard tensorCount <= UInt64(reader.remaining / 24), keyCount <= UInt64(reader.remaining / 14)
    else {
      throw counts.error(
        "tensors and keys that fit \(reader.remaining) bytes", "\(tensorCount) and \(keyCount)")
    }
    try readMetadata(&reader, keyCount, file)
    try readTensors(&reader, tensorCount)
  }

  private mutating func readMetadata(
    _ reader: inout ByteReader, _ count: UInt64, _ file: MappedFile
  ) throws(ByteError) {
    var known: Set<String> = []
    for _ in 0..<count {
      let start = reader
      let key = try Self.name(&reader, "a key")
      guard !key.isEmpty else { throw start.error("a key", "an empty one") }
      guard known.insert(key).inserted else {
        throw start.error("each key once", "\(SafetensorsError.quoted(key)) again")
      }
      let type = try Self.valueType(&reader)
      let place = reader
      let value = type == .array ? try Self.array(&reader, file) : try type.read(&reader)
      if key == Self.alignmentKey {
        guard type == .uint32, case .integer(let value) = value, value > 0,
          value <= Self.maximumAlignment, value & (value - 1) == 0
        else {
          throw place.error(
            "a power of two up to \(Self.maximumAlignment) as uint32", "\(value.text)")
        }
        alignment = Int(value)
      }
      metadata.append((key, value))
    }
  }

  private static func valueType(_ reader: inout ByteReader) throws(ByteError) -> GGUFValueType {
    let start = reader
    let number: UInt32 = try reader.read()
    guard let type = GGUFValueType(rawValue: number) else {
      throw start.error("a type of value from 0 to 12", "\(number)")
    }
    return type
  }

  private static func array(
    _ reader: inout ByteReader, _ file: MappedFile
  ) throws(ByteError) -> GGUFValue {
    let start = reader
    let type = try valueType(&reader)
    guard type != .array else {
      throw start.error("elements that are no arrays", "an array in an array")
    }
    let count: UInt64 = try reader.read()
    guard count <= UInt64(reader.remaining / type.minimumSize) else {
      throw start.error("elements that fit \(reader.remaining) bytes", "\(count)")
    }
    let begin = reader.offset
    try type.skip(count, &reader)
    return .array(
      GGUFArray(count: Int(count), type: type, file: file, range: begin..<reader.offset))
  }

  private static func name(
    _ reader: inout ByteReader, _ what: String
  ) throws(ByteError) -> String {
    let start = reader
    let bytes = try GGUFValueType.stringBytes(&reader)
    guard let name = String(validating: bytes, as: UTF8.self) else {
      throw start.error("\(what) in UTF-8", "other bytes")
    }
    return name
  }

  // MARK: Tensors

  private mutating func readTensors(
    _ reader: inout ByteReader, _ count: UInt64
  ) throws(ByteError) {
    var known: Set<[UInt8]> = []
    /// Relative to the data, which begins after the last description.
    var end = 0
    var descriptions: [(tensor: GGUFFile.Tensor, place: ByteReader)] = []
    for _ in 0..<count {
      let start = reader
      let name = try Self.name(&reader, "a tensor's name")
      guard name.utf8.count <= Self.maximumName else {
        throw start.error("a name of at most \(Self.maximumName) bytes", "\(name.utf8.count)")
      }
      guard known.insert(Array(name.utf8)).inserted else {
        throw start.error("each tensor once", "\(SafetensorsError.quoted(name)) again")
      }
      let (type, shape, size) = try Self.description(&reader)
      let place = reader
      let offset: UInt64 = try reader.read()
      guard offset == UInt64(end) else {
        throw place.error("the offset \(end), after the tensor before", "\(offset)")
      }
      let (next, overflow) = end.addingReportingOverflow(size)
      guard !overflow, next <= Int.max - alignment else {
        throw place.error("tensors of at most 63 bits together", "more")
      }
      descriptions.append(
        (GGUFFile.Tensor(name: name, type: type, shape: shape, bytes: end..<next), place))
      end = Self.padded(next, alignment)
    }
    let base = Self.padded(reader.offset, alignment)
    let available = reader.bytes.count - base
    tensors = try descriptions.map { (tensor, place) throws(ByteError) in
      guard tensor.bytes.isEmpty || tensor.bytes.upperBound <= available else {
        throw place.error(
          "\(tensor.bytes.count) bytes for tensor \(SafetensorsError.quoted(tensor.name))",
          "\(max(0, available - tensor.bytes.lowerBound)) left in the file")
      }
      let bytes =
        tensor.bytes.isEmpty
        ? 0..<0 : base + tensor.bytes.lowerBound..<base + tensor.bytes.upperBound
      return GGUFFile.Tensor(
        name: tensor.name, type: tensor.type, shape: tensor.shape, bytes: bytes)
    }
  }

  /// Lengths and type of a tensor, and its bytes.
  private static func description(
    _ reader: inout ByteReader
  ) throws(ByteError) -> (GGUFTensorType, [Int], size: Int) {
    let start = reader
    let rank: UInt32 = try reader.read()
    guard rank <= maximumRank else {
      throw start.error("at most \(maximumRank) dimensions", "\(rank)")
    }
    var shape: [Int] = []
    for _ in 0..<rank {
      let place = reader
      let length: UInt64 = try reader.read()
      guard let length = Int(exactly: length) else {
        throw place.error("a length of at most 63 bits", "\(length)")
      }
      shape.append(length)
    }
    let place = reader
    let number: UInt32 = try reader.read()
    guard let type = GGUFTensorType(rawValue: number) else {
      throw place.error("the number of an element type", "\(number)")
    }
    let block = type.block
    guard (shape.first ?? 1) % block.elements == 0 else {
      throw start.error(
        "rows of a multiple of \(block.elements) elements for \(type.name)", "\(shape.first ?? 1)")
    }
    guard let elements = BundleEntry.byteCount(shape, 1),
      case let (size, overflow) = (elements / block.elements)
        .multipliedReportingOverflow(by: block.bytes), !overflow
    else { throw start.error("a size of at most 63 bits", "\(type.name) \(shape)") }
    return (type, shape.reversed(), size)
  }

  /// The next multiple. Sums that would not fit were refused.
  private static func padded(_ offset: Int, _ alignment: Int) -> Int {
    (offset + alignment - 1) & ~(alignment - 1)
  }
}
