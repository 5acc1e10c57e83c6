import Tensors

@testable import AutoClasses

/// A TensorFlow index around one block: the fuzzer writes the entries, and its first byte whether they are compressed.
struct SealedTable {
  private(set) var bytes: [UInt8] = []

  init(_ input: [UInt8]) {
    let block = Array(input.dropFirst())
    let data = add(block, type: input.first.map { $0 & 1 } ?? 0)
    let meta = add([0, 0, 0, 0], type: 0)
    let entry = [0, 1, UInt8(data.count), 0xFF] + data
    let index = add(entry + [0, 0, 0, 0, 1, 0, 0, 0], type: 0)
    let handles = meta + index
    bytes += handles + [UInt8](repeating: 0, count: 40 - handles.count)
    bytes += [0x57, 0xFB, 0x80, 0x8B, 0x24, 0x75, 0x47, 0xDB]
  }

  /// Appends a block with its checksum, and gives its handle.
  private mutating func add(_ block: [UInt8], type: UInt8) -> [UInt8] {
    let handle = Self.varint(bytes.count) + Self.varint(block.count)
    let sealed = block + [type]
    let checksum = sealed.withUnsafeBytes { CRC32C.masked(CRC32C.checksum($0)) }
    bytes += sealed + (0..<4).map { UInt8(truncatingIfNeeded: checksum >> ($0 * 8)) }
    return handle
  }

  private static func varint(_ value: Int) -> [UInt8] {
    var (value, out) = (value, [UInt8]())
    while value >= 0x80 {
      out.append(UInt8(value & 0x7F) | 0x80)
      value >>= 7
    }
    return out + [UInt8(value)]
  }
}
