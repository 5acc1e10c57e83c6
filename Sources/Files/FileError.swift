/// Why a file could not be opened, read or written.
public struct FileError: Error, Sendable, Equatable {
  /// The kinds of failure that a caller may want to tell apart.
  public enum Code: Sendable, Equatable {
    /// Nothing is at the path.
    case notFound
    /// A file was needed and the path is a directory.
    case isDirectory
    /// A file was needed and the path is a device, a pipe or a socket.
    case notRegular
    /// A directory was needed and the path is something else.
    case notDirectory
    /// The process may not do this.
    case permissionDenied
    /// The file is larger than the caller allows.
    case tooLarge(size: Int, limit: Int)
    /// Any other failure, as the system's error number.
    case other(errno: Int32)
  }

  /// What went wrong.
  public let code: Code
  /// The path as it was given.
  public let path: String

  /// An error about a path.
  public init(_ code: Code, path: String) {
    self.code = code
    self.path = path
  }

  init(_ errno: Platform.Errno, path: String) {
    let code: Code =
      switch errno.code {
      case Platform.notFound: .notFound
      case Platform.isADirectory: .isDirectory
      case Platform.notADirectory: .notDirectory
      case Platform.permissionDenied, Platform.notPermitted: .permissionDenied
      default: .other(errno: errno.code)
      }
    self.init(code, path: path)
  }
}

extension FileError: CustomStringConvertible {
  /// The failure and what to do about it.
  public var description: String {
    switch code {
    case .notFound:
      "\(path): no such file or directory; check the spelling and that the download is complete"
    case .isDirectory:
      "\(path): this is a directory, a file is needed; name a file inside it"
    case .notRegular:
      "\(path): this is a device, pipe or socket, a regular file is needed; copy its contents to one"
    case .notDirectory:
      "\(path): a directory is needed; a part of this path is something else"
    case .permissionDenied:
      "\(path): permission denied; give this user access to the file and the directories above it"
    case .tooLarge(let size, let limit):
      "\(path): \(size) bytes, more than the \(limit) allowed here; check that this is the right file"
    case .other(let errno):
      "\(path): \(Platform.message(errno)) (system error \(errno))"
    }
  }
}
