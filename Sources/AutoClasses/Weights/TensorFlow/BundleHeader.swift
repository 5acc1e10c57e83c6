import Files

/// What stands under the empty key of a `.index` file (`BundleHeaderProto`).
struct BundleHeader {
  /// The number of data files.
  private(set) var shards: UInt64 = 0
  private var endianness: UInt64 = 0
  private var minimumConsumer: UInt64 = 0
  private var refusesThisReader = false

  /// The version of the format that is read here.
  private static let version = 1
  /// File names have five digits.
  private static let maximumShards = 99_999

  init(_ message: ProtobufReader, path: String, start: Int) throws(CheckpointFileError) {
    do throws(ByteError) { try parse(message) } catch {
      throw CheckpointFileError(error, file: path)
    }
    func error(_ code: CheckpointFileError.Code, _ expected: String, _ found: String)
      -> CheckpointFileError
    {
      CheckpointFileError(code, file: path, offset: start, expected: expected, found: found)
    }
    guard endianness == 0 else {
      throw error(.unsupported, "little-endian tensors", "byte order \(endianness)")
    }
    guard minimumConsumer <= Self.version, !refusesThisReader else {
      throw error(
        .unsupported, "a bundle that version \(Self.version) may read",
        refusesThisReader ? "one that refuses it" : "one from version \(minimumConsumer) on")
    }
    guard (1...UInt64(Self.maximumShards)).contains(shards) else {
      throw error(.damaged, "1 to \(Self.maximumShards) data files", "\(shards)")
    }
  }

  private mutating func parse(_ reader: ProtobufReader) throws(ByteError) {
    var message = reader
    while let field = try message.next() {
      switch field.number {
      case 1: shards = try field.varint
      case 2: endianness = try field.varint
      case 3: try parseVersion(try ProtobufReader(message: field))
      default: break
      }
    }
  }

  /// `VersionDef`
  private mutating func parseVersion(_ reader: ProtobufReader) throws(ByteError) {
    var message = reader
    while let field = try message.next() {
      switch (field.number, field.value) {
      case (2, _): minimumConsumer = try field.varint
      // Packed or one by one, as the writer likes.
      case (3, .varint(let version)):
        refusesThisReader = refusesThisReader || version == Self.version
      case (3, .bytes(let packed)):
        var versions = ByteReader(packed, start: field.start)
        while !versions.isAtEnd {
          if try versions.readVarint() == Self.version { refusesThisReader = true }
        }
      default: break
      }
    }
  }
}
