#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A system call that failed on a path.
struct SystemError: Error, Equatable {
  let code: Int32
  let path: String

  /// The kinds of failure that the cache treats differently.
  enum Kind { case exists, missing, denied, readOnly, full, other }

  var kind: Kind {
    switch code {
    case EEXIST, ENOTEMPTY: .exists
    case ENOENT: .missing
    case EACCES, EPERM: .denied
    case EROFS: .readOnly
    // A limit on the size of files (EFBIG) and a quota end a download like a full disk.
    case ENOSPC, EDQUOT, EFBIG: .full
    default: .other
    }
  }

  var message: String {
    var buffer = [CChar](repeating: 0, count: 256)
    _ = strerror_r(code, &buffer, buffer.count)
    return String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension SystemError {
  /// The failure of the call just made.
  static func last(_ path: String) -> SystemError { SystemError(code: errno, path: path) }
}
