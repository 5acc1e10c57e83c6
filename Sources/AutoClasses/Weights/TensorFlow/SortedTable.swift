import Files
import Tensors

/// A LevelDB-style table, the form of a `.index` file: blocks of sorted keys and values, a block of where those are, and
/// a footer of where that is. Source: tensorflow `core/lib/io/format.cc`, `block.cc`, `table_builder.cc`.
struct SortedTable {
  /// The last bytes of a file: two handles, padding and the magic number.
  private static let footerSize = 48
  private static let magic: UInt64 = 0xdb47_7524_8b80_fb57
  /// The type of compression and the checksum that follow a block.
  private static let trailerSize = 5

  /// Where a block is.
  private struct Handle {
    let offset: Int
    let size: Int
  }

  /// What is called with a key, its value, and where that begins in the file.
  typealias Entry = (
    _ key: [UInt8], _ value: UnsafeRawBufferPointer, _ start: Int
  ) throws(CheckpointFileError) -> Void

  private let path: String
  private let bytes: UnsafeRawBufferPointer
  private var keys: TableKeys

  /// A table in bytes that somebody else keeps alive.
  init(_ bytes: UnsafeRawBufferPointer, path: String) {
    self.bytes = bytes
    self.path = path
    keys = TableKeys(fileSize: bytes.count)
  }

  /// Calls `body` with every entry in the order of the keys.
  mutating func forEach(_ body: Entry) throws(CheckpointFileError) {
    let index = try footer()
    let path = self.path
    let limit = index.offset + index.size
    var handles: [Handle] = []
    try forEach(in: index) { (_, value, start) throws(CheckpointFileError) in
      handles.append(
        try Self.checked(path) { () throws(ByteError) in
          var reader = ByteReader(value, start: start)
          return try Self.handle(&reader, limit: limit)
        })
    }
    keys.restart()
    // No block is read twice: their keys ascend.
    for handle in handles { try forEach(in: handle, body) }
  }

  /// The block that lists the others.
  private func footer() throws(CheckpointFileError) -> Handle {
    let start = bytes.count - Self.footerSize
    guard start >= 0 else {
      throw CheckpointFileError(
        .wrongFormat, file: path,
        expected: "a TensorFlow index of at least \(Self.footerSize) bytes",
        found: "\(bytes.count)")
    }
    let magicStart = bytes.count - 8
    let found = bytes.loadUnaligned(fromByteOffset: magicStart, as: UInt64.self)
    guard UInt64(littleEndian: found) == Self.magic else {
      throw CheckpointFileError(
        .wrongFormat, file: path, offset: magicStart,
        expected: "the magic number of a TensorFlow index",
        found: "0x" + String(UInt64(littleEndian: found), radix: 16))
    }
    let (meta, index) = try Self.checked(path) { () throws(ByteError) in
      let handles = UnsafeRawBufferPointer(rebasing: bytes[start..<magicStart])
      var reader = ByteReader(handles, start: start)
      return (
        try Self.handle(&reader, limit: start), try Self.handle(&reader, limit: start)
      )
    }
    // Nothing is stored under the first, but a file that is damaged there is a damaged file.
    _ = try decompressed(meta)
    return index
  }

  /// Where a block is that ends, with its trailer, before `limit`.
  private static func handle(_ reader: inout ByteReader, limit: Int) throws(ByteError) -> Handle {
    let place = reader
    let (offset, size) = (try reader.readVarint(), try reader.readVarint())
    let (end, overflow) = offset.addingReportingOverflow(size)
    guard !overflow, limit >= trailerSize, end <= UInt64(limit - trailerSize) else {
      throw place.error("a block before byte \(limit)", "one of \(size) bytes at \(offset)")
    }
    return Handle(offset: Int(offset), size: Int(size))
  }

  /// Calls `body` with every entry of a block.
  private mutating func forEach(
    in handle: Handle, _ body: Entry
  ) throws(CheckpointFileError) {
    if let block = try decompressed(handle) {
      do throws(CheckpointFileError) {
        try block.withRawBytes { (bytes) throws(CheckpointFileError) in
          try forEach(in: bytes, start: 0, body)
        }
      } catch {
        // A place in the decompressed bytes is none in the file.
        throw error.moved(to: handle.offset)
      }
    } else {
      let block = bytes[handle.offset..<handle.offset + handle.size]
      try forEach(in: UnsafeRawBufferPointer(rebasing: block), start: handle.offset, body)
    }
  }

  /// A block is entries, the offsets of those whose keys are whole, and the number of these offsets.
  private mutating func forEach(
    in block: UnsafeRawBufferPointer, start: Int, _ body: Entry
  ) throws(CheckpointFileError) {
    var entries = try Self.checked(path) { () throws(ByteError) in
      let countSize = MemoryLayout<UInt32>.size
      var reader = ByteReader(block, start: start)
      _ = try reader.readBytes(UInt64(max(block.count - countSize, 0)))
      let count = Int(try reader.read(UInt32.self))
      guard count < block.count / countSize else {
        throw ByteReader(block, start: start).error(
          "at most \(block.count / countSize - 1) whole keys", "\(count)")
      }
      let end = block.count - (count + 1) * countSize
      return ByteReader(UnsafeRawBufferPointer(rebasing: block[..<end]), start: start)
    }
    while !entries.isAtEnd {
      let (value, place) = try Self.checked(path) { () throws(ByteError) in
        let length = try keys.readKey(&entries)
        let place = start + entries.offset
        return (try entries.readBytes(length), place)
      }
      try body(keys.current, value, place)
    }
  }

  /// Verifies a block, and decompresses it; nil when it is not compressed.
  private func decompressed(_ handle: Handle) throws(CheckpointFileError) -> [UInt8]? {
    let end = handle.offset + handle.size
    let stored = UInt32(
      littleEndian: bytes.loadUnaligned(fromByteOffset: end + 1, as: UInt32.self))
    let covered = UnsafeRawBufferPointer(rebasing: bytes[handle.offset..<end + 1])
    let computed = CRC32C.masked(CRC32C.checksum(covered))
    guard stored == computed else {
      throw CheckpointFileError(
        .checksum, file: path, offset: handle.offset,
        expected: "a block with the checksum \(stored)", found: "\(computed)")
    }
    return try Self.checked(path) { () throws(ByteError) in
      switch bytes[end] {
      case 0: return nil
      case 1:
        let block = UnsafeRawBufferPointer(rebasing: bytes[handle.offset..<end])
        return try Snappy.decompress(block, start: handle.offset)
      case let type:
        throw ByteError(offset: end, expected: "compression type 0 or 1", found: "\(type)")
      }
    }
  }

  /// Names the file in errors of `body`.
  private static func checked<R>(
    _ path: String, _ body: () throws(ByteError) -> R
  ) throws(CheckpointFileError) -> R {
    do throws(ByteError) { return try body() } catch {
      throw CheckpointFileError(error, file: path)
    }
  }
}
