/// A file of a cached commit.
public struct CachedFile: Sendable {
  /// The name in the repository.
  public let name: String
  /// The path of its snapshot.
  public let path: String
  /// The number of its bytes, nil when its blob is missing.
  public let size: Int?
  let status: FileStatus?

  init(name: String, path: String) {
    self.name = name
    self.path = path
    let status = System.status(path).flatMap { $0.kind == .file ? $0 : nil }
    self.status = status
    size = status?.size
  }
}
