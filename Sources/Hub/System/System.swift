#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The system calls of the cache. No other file of this target imports the C library.
enum System {
  /// Repeats a call that a signal interrupted; a negative result becomes an error.
  @discardableResult
  private static func checked<T: SignedInteger>(_ path: String, _ call: () -> T)
    throws(SystemError) -> T
  {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw SystemError(code: code, path: path) }
    }
  }

  // MARK: Descriptors

  enum Mode { case read, lock, createNew, adopt }

  static func open(_ path: String, _ mode: Mode) throws(SystemError) -> Int32 {
    // The kernel applies the umask to these modes, so files get the permissions Python gives them.
    switch mode {
    case .read: try checked(path) { sysOpen(path, O_RDONLY, 0) }
    case .lock: try checked(path) { sysOpen(path, O_RDWR | O_CREAT, 0o664) }
    case .createNew: try checked(path) { sysOpen(path, O_RDWR | O_CREAT | O_EXCL, 0o666) }
    case .adopt: try checked(path) { sysOpen(path, O_RDWR | O_NOFOLLOW, 0) }
    }
  }

  private static func sysOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    #if canImport(Darwin)
      Darwin.open(path, flags | O_CLOEXEC, mode)
    #elseif canImport(Musl)
      Musl.open(path, flags | O_CLOEXEC, mode)
    #else
      Glibc.open(path, flags | O_CLOEXEC, mode)
    #endif
  }

  static func closeFile(_ file: Int32) { _ = close(file) }

  static func writeAll(_ file: Int32, _ bytes: UnsafeRawBufferPointer, path: String)
    throws(SystemError)
  {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      // macOS refuses more than 2 GiB in one call.
      done += try checked(path) { write(file, rest.baseAddress, min(rest.count, 1 << 30)) }
    }
  }

  static func readSome(
    _ file: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(SystemError) -> Int {
    try checked(path) { pread(file, buffer.baseAddress, buffer.count, off_t(offset)) }
  }

  /// Empties a file and goes back to its start.
  static func rewind(_ file: Int32, path: String) throws(SystemError) {
    try checked(path) { ftruncate(file, 0) }
    try checked(path) { lseek(file, 0, SEEK_SET) }
  }

  static func seekToEnd(_ file: Int32, path: String) throws(SystemError) -> Int {
    Int(try checked(path) { lseek(file, 0, SEEK_END) })
  }

  static func flush(_ file: Int32, path: String) throws(SystemError) {
    try checked(path) { fsync(file) }
  }

  /// What trying to lock a descriptor gave.
  enum LockResult { case taken, busy, unsupported }

  /// Tries once to get an exclusive advisory lock, the one Python's `filelock` uses.
  static func tryLock(_ file: Int32) -> LockResult {
    while true {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return .taken }
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: return .busy
      default: return .unsupported
      }
    }
  }

  // MARK: Paths

  static func status(_ path: String, followingLinks: Bool = true) -> FileStatus? {
    var value = stat()
    let failed = followingLinks ? stat(path, &value) : lstat(path, &value)
    return failed == 0 ? FileStatus(value) : nil
  }

  static func status(of file: Int32) -> FileStatus? {
    var value = stat()
    return fstat(file, &value) == 0 ? FileStatus(value) : nil
  }

  /// Creates a directory and those above it.
  static func createDirectories(_ path: String) throws(SystemError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    let code = errno
    guard code == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
      slash != path.startIndex
    else { throw SystemError(code: code, path: path) }
    try createDirectories(String(path[..<slash]))
    if mkdir(path, 0o777) != 0 && errno != EEXIST { throw SystemError(code: errno, path: path) }
  }

  static func link(_ path: String, to target: String) throws(SystemError) {
    try checked(path) { symlink(target, path) }
  }

  static func linkTarget(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { buffer -> Int in
      guard let start = buffer.baseAddress else { return -1 }
      return readlink(path, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
  }

  static func move(_ old: String, to new: String) throws(SystemError) {
    try checked(new) { rename(old, new) }
  }

  /// Removes a file or link; false when that failed.
  @discardableResult
  static func remove(_ path: String) -> Bool { unlink(path) == 0 }

  /// Removes an empty directory; false when that failed.
  @discardableResult
  static func removeDirectory(_ path: String) -> Bool { rmdir(path) == 0 }

  /// The bytes this user may still write to the file system of `path`, nil when it does not say.
  static func freeSpace(_ path: String) -> Int? {
    var value = statvfs()
    guard statvfs(path, &value) == 0 else { return nil }
    let (bytes, overflow) = UInt64(value.f_bavail).multipliedReportingOverflow(
      by: UInt64(value.f_frsize))
    return overflow ? nil : Int(exactly: bytes)
  }
}
