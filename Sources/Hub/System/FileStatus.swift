#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What the file system says about one file.
struct FileStatus: Equatable {
  enum Kind { case file, directory, link, other }

  let kind: Kind
  let size: Int
  let identity: Identity
  /// Seconds since 1970.
  let lastAccess: Int
  /// Seconds since 1970.
  let lastChange: Int

  /// Two names with the same identity are the same file.
  struct Identity: Hashable {
    let device: UInt64
    let node: UInt64
  }

  init(_ value: stat) {
    kind =
      switch value.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .link
      default: .other
      }
    size = Int(value.st_size)
    identity = Identity(
      device: UInt64(truncatingIfNeeded: value.st_dev),
      node: UInt64(truncatingIfNeeded: value.st_ino))
    #if canImport(Darwin)
      lastAccess = value.st_atimespec.tv_sec
      lastChange = value.st_mtimespec.tv_sec
    #else
      lastAccess = value.st_atim.tv_sec
      lastChange = value.st_mtim.tv_sec
    #endif
  }
}
