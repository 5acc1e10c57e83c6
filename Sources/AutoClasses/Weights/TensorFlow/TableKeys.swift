import Files

/// The keys of a table as they are put together: each is the beginning of the one before it and a new end.
struct TableKeys {
  /// The last key.
  private(set) var current: [UInt8] = []
  private var isFirst = true
  /// A few bytes spell a key of any length, so that a small file could keep a machine busy: the sum is bounded.
  private var remaining: Int

  private static let maximumLength = 1 << 16

  /// - Parameter fileSize: the bytes of the table.
  init(fileSize: Int) { remaining = fileSize * 64 }

  /// Another series of keys; the bound goes on.
  mutating func restart() {
    current = []
    isFirst = true
  }

  /// Reads the lengths and the key of one entry, and returns the length of its value.
  mutating func readKey(_ reader: inout ByteReader) throws(ByteError) -> UInt64 {
    let entry = reader
    let shared = try reader.readVarint()
    let own = try reader.readVarint()
    let valueLength = try reader.readVarint()
    guard shared <= UInt64(current.count) else {
      throw entry.error("at most \(current.count) bytes shared with the key before", "\(shared)")
    }
    let suffix = try reader.readBytes(own)
    let length = Int(shared) + suffix.count
    guard length <= Self.maximumLength, length <= remaining else {
      throw entry.error("a key of at most \(min(Self.maximumLength, remaining)) bytes", "\(length)")
    }
    remaining -= length
    // What is shared is equal, so the ends tell the order.
    let end = current[Int(shared)...]
    guard isFirst || end.lexicographicallyPrecedes(suffix) else {
      throw entry.error("keys in ascending order", "one that is not above the key before")
    }
    isFirst = false
    current.removeSubrange(Int(shared)...)
    current.append(contentsOf: suffix)
    return valueLength
  }
}
