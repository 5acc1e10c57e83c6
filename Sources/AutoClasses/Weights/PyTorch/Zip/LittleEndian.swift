/// Reads numbers one after the other. The caller has checked that there are enough bytes.
struct LittleEndian {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var remaining: Int { bytes.endIndex - position }

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number {
    let size = MemoryLayout<Number>.size
    let value = bytes[position..<position + size].reversed().reduce(UInt64(0)) {
      $0 << 8 | UInt64($1)
    }
    position += size
    return Number(truncatingIfNeeded: value)
  }

  func skipping(_ count: Int) -> LittleEndian {
    var other = self
    other.position += count
    return other
  }

  mutating func take(_ count: Int) -> ArraySlice<UInt8> {
    defer { position += count }
    return bytes[position..<position + count]
  }
}
