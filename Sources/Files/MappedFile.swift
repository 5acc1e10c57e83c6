/// A file whose bytes are in memory without having been read: the system brings in the pages that are touched.
///
/// The size is taken once, when the file is opened. A file that is *replaced* (written elsewhere and renamed, as this
/// package and the hub cache do) stays readable in its old form. A file that is *shortened in place* by another
/// program while it is mapped cannot be: touching a page past its new end raises SIGBUS, which ends the process.
///
/// Sendable: both properties are constants, the mapping is read-only and private, and it is released in
/// `deinit`, which runs after the last use.
public final class MappedFile: @unchecked Sendable {
  /// The path that was opened.
  public let path: String
  /// All bytes; valid as long as this object lives.
  package let bytes: UnsafeRawBufferPointer

  /// Maps a regular file.
  public init(path: String) throws(FileError) {
    self.path = path
    bytes = try FileSystem.withFile(path) { (file, size) throws(FileError) in
      // The system refuses to map nothing.
      if size == 0 { return UnsafeRawBufferPointer(start: nil, count: 0) }
      do throws(Platform.Errno) { return try Platform.map(file, count: size) } catch {
        throw FileError(error, path: path)
      }
    }
  }

  deinit { Platform.unmap(bytes) }

  /// The number of bytes.
  public var count: Int { bytes.count }

  /// Calls `body` with all bytes. The pointer must not leave `body`.
  public func withBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R
  {
    defer { extendLifetime(self) }
    return try body(bytes)
  }

  /// Tells the system that the whole pages inside `range` are not needed soon. They are read again when touched.
  package func dropPages(_ range: Range<Int>) {
    let page = Platform.pageSize
    let range = range.clamped(to: 0..<count)
    let first = (range.lowerBound + page - 1) / page * page
    // The last page of the file is whole although the file may end inside it.
    let last = range.upperBound == count ? count : range.upperBound / page * page
    if first < last { Platform.dropPages(UnsafeRawBufferPointer(rebasing: bytes[first..<last])) }
  }
}
