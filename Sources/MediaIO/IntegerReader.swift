/// Reads unsigned integers of either byte order at any offset; what lies outside of the bytes is nil.
struct IntegerReader {
  private let all: UnsafeRawBufferPointer
  private let isLittle: Bool

  init(_ bytes: UnsafeRawBufferPointer, isLittle: Bool) {
    all = bytes
    self.isLittle = isLittle
  }

  /// 16 bits.
  func short(_ offset: Int) -> Int? { read(offset, UInt16.self) }

  /// 32 bits.
  func long(_ offset: Int) -> Int? { read(offset, UInt32.self) }

  /// A part of the bytes.
  func bytes(_ offset: Int, _ count: Int) -> UnsafeRawBufferPointer? {
    guard offset >= 0, count >= 0, offset <= all.count, count <= all.count - offset else {
      return nil
    }
    return UnsafeRawBufferPointer(rebasing: all[offset..<offset + count])
  }

  private func read<Value: FixedWidthInteger & BitwiseCopyable>(
    _ offset: Int, _ type: Value.Type
  ) -> Int? {
    guard let bytes = bytes(offset, MemoryLayout<Value>.size) else { return nil }
    let value = bytes.loadUnaligned(as: type)
    return Int(isLittle ? Value(littleEndian: value) : Value(bigEndian: value))
  }
}
