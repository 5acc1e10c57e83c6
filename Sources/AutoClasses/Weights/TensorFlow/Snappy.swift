import Files

/// Decompresses raw snappy data: a length, then literals and copies of what came before.
/// Source: https://github.com/google/snappy/blob/main/format_description.txt
enum Snappy {
  /// The longest output. TensorFlow's blocks have 256 KiB, but one long entry makes one long block.
  static let maximumOutput = 64 << 20

  /// The output of `bytes`, which begin at `start` of their file.
  static func decompress(
    _ bytes: UnsafeRawBufferPointer, start: Int
  ) throws(ByteError) -> [UInt8] {
    var reader = ByteReader(bytes, start: start)
    let length = try reader.readVarint()
    // Three bytes copy at most 64, so nothing honest grows more; a bomb is refused before memory is taken.
    let limit = UInt64(min(maximumOutput, bytes.count * 64))
    guard length <= limit else {
      throw ByteError(
        offset: start, expected: "at most \(limit) bytes of output", found: "\(length)")
    }
    var failure: ByteError?
    let output = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      let output = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[..<Int(length)])
      do throws(ByteError) {
        try fill(output, from: &reader)
        count = output.count
      } catch { failure = error }
    }
    if let failure { throw failure }
    return output
  }

  private static func fill(
    _ output: UnsafeMutableRawBufferPointer, from reader: inout ByteReader
  ) throws(ByteError) {
    var written = 0
    while !reader.isAtEnd {
      let element = reader
      let tag = try reader.read(UInt8.self)
      let literal = tag & 3 == 0
      let (length, distance) =
        literal ? (try literalLength(tag, &reader), 0) : try copy(tag, &reader)
      guard length <= output.count - written else {
        throw element.error("\(output.count - written) more bytes of output", "\(length)")
      }
      if literal {
        let bytes = try reader.readBytes(UInt64(length))
        UnsafeMutableRawBufferPointer(rebasing: output[written...]).copyMemory(from: bytes)
      } else {
        guard (1...max(written, 1)).contains(distance), written > 0 else {
          throw element.error("a copy from at most \(written) bytes before", "\(distance)")
        }
        // One by one: a copy may reach into what it writes, to repeat it.
        for i in written..<written + length { output[i] = output[i - distance] }
      }
      written += length
    }
    guard written == output.count else {
      throw reader.error("\(output.count) bytes of output", "\(written)")
    }
  }

  private static func literalLength(_ tag: UInt8, _ reader: inout ByteReader) throws(ByteError)
    -> Int
  {
    let short = Int(tag >> 2)
    if short < 60 { return short + 1 }
    var length = 0
    for byte in try reader.readBytes(UInt64(short - 59)).reversed() {
      length = length << 8 | Int(byte)
    }
    return length + 1
  }

  private static func copy(_ tag: UInt8, _ reader: inout ByteReader) throws(ByteError) -> (
    length: Int, distance: Int
  ) {
    switch tag & 3 {
    case 1:
      let low = try reader.read(UInt8.self)
      return (Int(tag >> 2 & 7) + 4, Int(tag >> 5) << 8 | Int(low))
    case 2: return (Int(tag >> 2) + 1, Int(try reader.read(UInt16.self)))
    default: return (Int(tag >> 2) + 1, Int(try reader.read(UInt32.self)))
    }
  }
}
