import Synchronization

/// A file that comes into being under its name only when it is complete.
///
/// The bytes go to a new file beside it, are flushed to the disk and take the name by a rename, so a reader (or a
/// mapping of the old file) never sees a part. Without `commit` nothing is left behind.
package struct AtomicFile: ~Copyable {
  private let path: String
  private let temporary: String
  private let file: Int32
  private var committed = false

  private static let counter = Atomic<Int>(0)

  package init(path: String) throws(FileError) {
    self.path = path
    (temporary, file) = try Self.createBeside(path)
  }

  private static func createBeside(_ path: String) throws(FileError) -> (String, Int32) {
    try FileSystem.refuseNul(path)
    let directory = FileSystem.directory(of: path)
    let name = FileSystem.lastComponent(path)
    while true {
      let number = counter.add(1, ordering: .relaxed).newValue
      let unique = ".\(name).\(Platform.processIdentifier).\(number).tmp"
      let candidate = FileSystem.join(directory, unique)
      do throws(Platform.Errno) {
        return (candidate, try Platform.createForWriting(candidate))
      } catch {
        // Left by an earlier process of the same number: take the next name.
        if error.code != Platform.alreadyExists { throw FileError(error, path: path) }
      }
    }
  }

  deinit {
    Platform.closeFile(file)
    if !committed { Platform.removeFile(temporary) }
  }

  package mutating func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var written = 0
    while written < bytes.count {
      do throws(Platform.Errno) {
        written += try Platform.writeSome(file, UnsafeRawBufferPointer(rebasing: bytes[written...]))
      } catch {
        throw FileError(error, path: path)
      }
    }
  }

  /// Flushes and renames.
  package mutating func commit() throws(FileError) {
    if FileSystem.isDirectory(path) { throw FileError(.isDirectory, path: path) }
    do throws(Platform.Errno) {
      try Platform.flush(file)
      try Platform.renameFile(temporary, to: path)
      committed = true
    } catch {
      throw FileError(error, path: path)
    }
  }
}
