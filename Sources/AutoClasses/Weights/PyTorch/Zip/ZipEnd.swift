/// The end of a zip archive, which says where its directory is.
struct ZipEnd {
  /// Where this record is.
  let offset: Int
  let directory: Range<Int>
  let count: Int

  /// The record must be the last 22 bytes: with a comment after it, programs may disagree about which record counts.
  init(_ bytes: FileBytes) throws {
    func error(_ offset: Int, _ problem: String) -> PyTorchError {
      PyTorchError(.invalidArchive, bytes.path, at: offset, problem)
    }
    let offset = bytes.size - 22
    guard offset >= 0 else {
      throw error(0, "expected a zip archive, found \(bytes.size) bytes; the file is cut off")
    }
    // One read for all that can be at the end.
    let first = max(0, bytes.size - 98)
    let tail = try bytes.read(first..<bytes.size)
    var record = LittleEndian(tail[(offset - first)...])
    guard record.number(UInt32.self) == 0x0605_4B50 else {
      throw error(
        offset,
        "expected the end of a zip archive in the last 22 bytes; the file is cut off, or something was "
          + "appended to it")
    }
    let disks = (record.number(UInt16.self), record.number(UInt16.self))
    let counts = (Int(record.number(UInt16.self)), Int(record.number(UInt16.self)))
    let size = Int(record.number(UInt32.self))
    let start = Int(record.number(UInt32.self))
    let comment: UInt16 = record.number()
    guard disks == (0, 0), counts.0 == counts.1, comment == 0 else {
      throw error(
        offset,
        "expected an archive in one part without a comment; torch.save writes no other, save the "
          + "checkpoint again")
    }
    self.offset = offset
    var end = (count: counts.0, size: size, start: start, offset: offset)
    if let wide = try Self.wide(tail, first: first, end: offset, error) {
      // Numbers that fit the narrow record must be the same in both.
      guard end.count == wide.count || end.count == 0xFFFF,
        end.size == wide.size || end.size == 0xFFFF_FFFF,
        end.start == wide.start || end.start == 0xFFFF_FFFF
      else {
        throw error(
          wide.offset,
          "expected the same directory in both records at the end of the archive, found two; the file is "
            + "damaged")
      }
      end = wide
    }
    guard end.start >= 0, end.size >= 0, end.start <= end.offset, end.size == end.offset - end.start
    else {
      throw error(
        end.offset,
        "expected the archive's directory to end here, found \(end.size) bytes from \(end.start); the file "
          + "is damaged")
    }
    directory = end.start..<end.offset
    count = end.count
  }

  /// The record of archives with large files, when there is one.
  private static func wide(
    _ tail: [UInt8], first: Int, end: Int, _ error: (Int, String) -> PyTorchError
  ) throws -> (count: Int, size: Int, start: Int, offset: Int)? {
    let locator = end - 20
    guard locator >= first else { return nil }
    var reader = LittleEndian(tail[(locator - first)...])
    guard reader.number(UInt32.self) == 0x0706_4B50 else { return nil }
    let disk: UInt32 = reader.number()
    let offset: UInt64 = reader.number()
    let disks: UInt32 = reader.number()
    let expected = locator - 56
    guard expected >= first, disk == 0, disks == 1, offset == UInt64(expected) else {
      throw error(
        locator, "expected the large record of the archive's end before this; the file is damaged")
    }
    reader = LittleEndian(tail[(expected - first)...])
    let signature: UInt32 = reader.number()
    let length: UInt64 = reader.number()
    reader = reader.skipping(4)
    let parts = (reader.number(UInt32.self), reader.number(UInt32.self))
    let counts = (reader.number(UInt64.self), reader.number(UInt64.self))
    let place = (size: reader.number(UInt64.self), start: reader.number(UInt64.self))
    guard signature == 0x0606_4B50, length == 44, parts == (0, 0), counts.0 == counts.1,
      let count = Int(exactly: counts.0), let size = Int(exactly: place.size),
      let start = Int(exactly: place.start)
    else {
      throw error(expected, "expected the large record of the archive's end; the file is damaged")
    }
    return (count, size, start, expected)
  }
}
