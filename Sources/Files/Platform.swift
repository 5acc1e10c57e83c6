#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The system calls that this target makes. No other file imports the C library.
enum Platform {
  static var notFound: Int32 { ENOENT }
  static var notADirectory: Int32 { ENOTDIR }
  static var isADirectory: Int32 { EISDIR }
  static var permissionDenied: Int32 { EACCES }
  static var notPermitted: Int32 { EPERM }
  static var alreadyExists: Int32 { EEXIST }
  static var invalidArgument: Int32 { EINVAL }
  static var tooLarge: Int32 { EFBIG }

  /// What a path or a descriptor refers to.
  enum Kind { case regular, directory, other }

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func message(_ code: Int32) -> String {
    // strerror returns a buffer that threads share.
    var buffer = [CChar](repeating: 0, count: 256)
    _ = strerror_r(code, &buffer, buffer.count)
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func equal(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, count: Int) -> Bool {
    memcmp(a, b, count) == 0
  }

  /// Repeats a call that a signal interrupted; a negative result becomes nil and errno its code.
  private static func retrying<T: SignedInteger>(_ call: () -> T) -> Result<T, Errno> {
    while true {
      let result = call()
      if result >= 0 { return .success(result) }
      let code = errno
      if code != EINTR { return .failure(Errno(code: code)) }
    }
  }

  struct Errno: Error { let code: Int32 }

  static func openForReading(_ path: String) throws(Errno) -> Int32 {
    // O_NONBLOCK: opening a named pipe must not wait for a writer. Regular files ignore it.
    try retrying { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }.get()
  }

  /// Fails when the file exists.
  static func createForWriting(_ path: String) throws(Errno) -> Int32 {
    let file = try retrying { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }.get()
    #if canImport(Darwin)
      // A checkpoint is written once: keep it from pushing everything else out of the page cache.
      _ = fcntl(file, F_NOCACHE, 1)
    #endif
    return file
  }

  /// The error of `close` is ignored: what was written has been flushed before.
  static func closeFile(_ file: Int32) { _ = close(file) }

  static func flush(_ file: Int32) throws(Errno) { _ = try retrying { fsync(file) }.get() }

  static func readSome(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(Errno)
    -> Int
  {
    try retrying { read(file, buffer.baseAddress, buffer.count) }.get()
  }

  static func writeSome(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int {
    // Linux transfers at most 2 GiB a call and macOS refuses more.
    try retrying { write(file, bytes.baseAddress, min(bytes.count, 1 << 30)) }.get()
  }

  static func status(_ file: Int32) throws(Errno) -> (kind: Kind, size: Int) {
    var status = stat()
    _ = try retrying { fstat(file, &status) }.get()
    return (kind(status), Int(status.st_size))
  }

  static func status(path: String) throws(Errno) -> (kind: Kind, size: Int) {
    var status = stat()
    _ = try retrying { stat(path, &status) }.get()
    return (kind(status), Int(status.st_size))
  }

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .directory
    default: .other
    }
  }

  static func map(_ file: Int32, count: Int) throws(Errno) -> UnsafeRawBufferPointer {
    let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0)
    guard let address, address != MAP_FAILED else { throw Errno(code: errno) }
    return UnsafeRawBufferPointer(start: address, count: count)
  }

  static func unmap(_ bytes: UnsafeRawBufferPointer) {
    guard let address = bytes.baseAddress else { return }
    munmap(UnsafeMutableRawPointer(mutating: address), bytes.count)
  }

  static func dropPages(_ bytes: UnsafeRawBufferPointer) {
    guard let address = bytes.baseAddress else { return }
    _ = madvise(UnsafeMutableRawPointer(mutating: address), bytes.count, MADV_DONTNEED)
  }

  static let pageSize = max(1, Int(sysconf(Int32(_SC_PAGESIZE))))

  static func names(in directory: String) throws(Errno) -> [String] {
    guard let stream = opendir(directory) else { throw Errno(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw Errno(code: errno) }
        return names
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
  }

  static func renameFile(_ old: String, to new: String) throws(Errno) {
    _ = try retrying { rename(old, new) }.get()
  }

  static func makeDirectory(_ path: String) throws(Errno) {
    _ = try retrying { mkdir(path, 0o777) }.get()
  }

  static func removeFile(_ path: String) { _ = unlink(path) }

  static var processIdentifier: Int { Int(getpid()) }
}
