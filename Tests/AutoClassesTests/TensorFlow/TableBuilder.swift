@testable import AutoClasses
@testable import Tensors

/// Makes `.index` files, wrong ones among them.
struct TableBuilder {
  private(set) var bytes: [UInt8] = []

  static func varint(_ value: UInt64) -> [UInt8] {
    var (value, out) = (value, [UInt8]())
    while value >= 0x80 {
      out.append(UInt8(value & 0x7F) | 0x80)
      value >>= 7
    }
    return out + [UInt8(value)]
  }

  static func word(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// An entry that shares nothing unless told.
  static func entry(_ key: [UInt8], _ value: [UInt8], shared: UInt64 = 0) -> [UInt8] {
    varint(shared) + varint(UInt64(key.count)) + varint(UInt64(value.count)) + key + value
  }

  /// Appends a block, its type and its checksum, and returns its handle.
  mutating func add(
    _ entries: [UInt8], restarts: [UInt8] = word(0) + word(1), type: UInt8 = 0
  ) -> [UInt8] {
    let handle =
      Self.varint(UInt64(bytes.count)) + Self.varint(UInt64(entries.count + restarts.count))
    let block = entries + restarts + [type]
    bytes += block + Self.word(block.withUnsafeBytes { CRC32C.masked(CRC32C.checksum($0)) })
    return handle
  }

  /// The file with its footer.
  func file(meta: [UInt8], index: [UInt8]) -> [UInt8] {
    let handles = meta + index
    return bytes + handles + [UInt8](repeating: 0, count: 40 - handles.count)
      + [0x57, 0xFB, 0x80, 0x8B, 0x24, 0x75, 0x47, 0xDB]
  }

  /// A file of one block.
  static func file(_ entries: [UInt8]) -> [UInt8] {
    var builder = TableBuilder()
    let data = builder.add(entries)
    let meta = builder.add([])
    let index = builder.add(entry([0xFF], data))
    return builder.file(meta: meta, index: index)
  }

  /// The header of a bundle of one data file.
  static let header = entry([], [0x08, 1, 0x1A, 2, 0x08, 1])

  /// A bundle with one tensor "a" of this description.
  static func bundle(_ tensor: [UInt8]) -> [UInt8] { file(header + entry([0x61], tensor)) }

  /// `BundleEntryProto` of an f32 vector.
  static func vector(_ count: UInt8, checksum: UInt32 = 0) -> [UInt8] {
    [0x08, 1, 0x12, 4, 0x12, 2, 0x08, count, 0x28, count * 4, 0x35] + word(checksum)
  }
}
