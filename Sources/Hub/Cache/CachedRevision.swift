/// What the cache has of one commit.
public struct CachedRevision: Sendable {
  /// The commit's 40 digits.
  public let commit: String
  /// The folder with its files.
  public let path: String
  /// The branches and tags that meant this commit when they were last looked up.
  public let names: [String]
  /// Its files, ordered by name.
  public let files: [CachedFile]
  /// The bytes of all files; other commits may share them.
  public let size: Int
  /// When a file was last read, in seconds since 1970.
  public let lastUsed: Int

  init(commit: String, path: String, names: [String]) {
    self.commit = commit
    self.path = path
    self.names = names
    files = Folder.files(below: path).map { CachedFile(name: $0, path: "\(path)/\($0)") }
    let blobs = Dictionary(
      files.compactMap { file in file.status.map { ($0.identity, $0) } },
      uniquingKeysWith: { first, _ in first })
    size = Self.sum(blobs.values)
    lastUsed = blobs.values.map(\.lastAccess).max() ?? System.status(path)?.lastAccess ?? 0
  }

  /// Sizes that a damaged file system makes up must not overflow.
  static func sum(_ blobs: some Sequence<FileStatus>) -> Int {
    blobs.reduce(0) { sum, blob in
      let (result, overflow) = sum.addingReportingOverflow(blob.size)
      return overflow ? .max : result
    }
  }
}
