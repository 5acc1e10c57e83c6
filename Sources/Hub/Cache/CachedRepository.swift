internal import Files

/// What the cache has of one repository.
public struct CachedRepository: Sendable {
  /// `name` or `namespace/name`.
  public let id: String
  /// Its folder in the cache.
  public let path: String
  /// Its commits, ordered by their names.
  public let revisions: [CachedRevision]
  /// The bytes of all files, each blob counted once.
  public let size: Int
  /// The number of blobs.
  public let fileCount: Int
  /// When a file was last read, in seconds since 1970; as exact as the file system keeps it.
  public let lastUsed: Int
  /// When a file last came, in seconds since 1970.
  public let lastModified: Int

  init(id: String, path: String) {
    self.id = id
    self.path = path
    var names: [String: [String]] = [:]
    for name in Folder.files(below: "\(path)/refs") {
      guard let bytes = try? FileSystem.readAll("\(path)/refs/\(name)", limit: 256) else {
        continue
      }
      names[String(decoding: bytes, as: UTF8.self).trimmed, default: []].append(name)
    }
    revisions = Folder.names("\(path)/snapshots").compactMap { commit in
      let folder = "\(path)/snapshots/\(commit)"
      guard FileSystem.isDirectory(folder) else { return nil }
      return CachedRevision(commit: commit, path: folder, names: names[commit] ?? [])
    }
    let blobs = Dictionary(
      revisions.flatMap(\.files).compactMap { file in file.status.map { ($0.identity, $0) } },
      uniquingKeysWith: { first, _ in first })
    let folder = System.status(path)
    size = CachedRevision.sum(blobs.values)
    fileCount = blobs.count
    lastUsed = blobs.values.map(\.lastAccess).max() ?? folder?.lastAccess ?? 0
    lastModified = blobs.values.map(\.lastChange).max() ?? folder?.lastChange ?? 0
  }
}
