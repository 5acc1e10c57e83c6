/// What this package asks of the file system.
public enum FileSystem {
  /// True when something is at `path` (symbolic links are followed).
  public static func exists(_ path: String) -> Bool { (try? status(path)) != nil }

  /// True when `path` is a directory or a link to one.
  public static func isDirectory(_ path: String) -> Bool { (try? status(path))?.kind == .directory }

  /// True when `path` is a regular file or a link to one.
  public static func isFile(_ path: String) -> Bool { (try? status(path))?.kind == .regular }

  /// Makes a directory and those above it that are not there.
  package static func makeDirectory(_ path: String) throws(FileError) {
    if path.isEmpty || isDirectory(path) { return }
    try refuseNul(path)
    let above = directory(of: path)
    if above != path, above != "." { try makeDirectory(above) }
    do throws(Platform.Errno) { try Platform.makeDirectory(path) } catch {
      // Somebody else may have made it meanwhile.
      if !isDirectory(path) { throw FileError(error, path: path) }
    }
  }

  /// Removes a file; nothing happens when there is none.
  package static func remove(_ path: String) { Platform.removeFile(path) }

  /// The names in a directory, without "." and "..", ordered by their bytes.
  public static func list(_ directory: String) throws(FileError) -> [String] {
    try refuseNul(directory)
    do throws(Platform.Errno) {
      return try Platform.names(in: directory).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw FileError(error, path: directory)
    }
  }

  /// All bytes of a regular file of at most `limit` bytes.
  public static func readAll(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    try withFile(path) { (file, size) throws(FileError) in
      guard size <= limit else { throw FileError(.tooLarge(size: size, limit: limit), path: path) }
      var failure: Platform.Errno?
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        let buffer = UnsafeMutableRawBufferPointer(buffer)
        do throws(Platform.Errno) {
          while count < size {
            let got = try Platform.readSome(file, into: .init(rebasing: buffer[count...]))
            // Somebody shortened the file; what is left is what it holds.
            if got == 0 { break }
            count += got
          }
        } catch {
          failure = error
        }
      }
      if let failure { throw FileError(failure, path: path) }
      return bytes
    }
  }

  /// The first bytes of a regular file, fewer than `count` when it is shorter.
  package static func prefix(of path: String, count: Int) throws(FileError) -> [UInt8] {
    let mapped = try MappedFile(path: path)
    return mapped.withBytes { Array($0.prefix(count)) }
  }

  /// Replaces or creates a file so that other programs see either the old or the whole new one.
  public static func writeAtomically(_ path: String, _ bytes: some Sequence<UInt8>)
    throws(FileError)
  {
    var file = try AtomicFile(path: path)
    let bytes = ContiguousArray(bytes)
    let result = bytes.withUnsafeBytes { all in
      Result { () throws(FileError) in try file.write(all) }
    }
    try result.get()
    try file.commit()
  }

  /// Opens a regular file for the duration of `body`, which gets its descriptor and its size.
  static func withFile<R>(_ path: String, _ body: (Int32, Int) throws(FileError) -> R)
    throws(FileError) -> R
  {
    try refuseNul(path)
    let file: Int32
    let status: (kind: Platform.Kind, size: Int)
    do throws(Platform.Errno) { file = try Platform.openForReading(path) } catch {
      throw FileError(error, path: path)
    }
    defer { Platform.closeFile(file) }
    do throws(Platform.Errno) { status = try Platform.status(file) } catch {
      throw FileError(error, path: path)
    }
    switch status.kind {
    case .regular: return try body(file, status.size)
    case .directory: throw FileError(.isDirectory, path: path)
    case .other: throw FileError(.notRegular, path: path)
    }
  }

  private static func status(_ path: String) throws -> (kind: Platform.Kind, size: Int) {
    try refuseNul(path)
    return try Platform.status(path: path)
  }

  /// The C library ends a path at its first NUL: "a\0b" would name the file "a".
  static func refuseNul(_ path: String) throws(FileError) {
    if path.utf8.contains(0) {
      throw FileError(.other(errno: Platform.invalidArgument), path: path)
    }
  }
}
