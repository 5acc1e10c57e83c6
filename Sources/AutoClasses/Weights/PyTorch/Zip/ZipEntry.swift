/// One file of a zip archive, as the archive's directory describes it.
struct ZipEntry: Sendable {
  let name: String
  let checksum: UInt32
  /// Where the entry's own header is.
  let headerOffset: Int
  let size: Int
  let flags: UInt16
  /// Where the directory describes it, for errors.
  let directoryOffset: Int
}
