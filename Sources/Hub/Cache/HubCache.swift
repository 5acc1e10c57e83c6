internal import Files

/// The folder that Python's `huggingface_hub` and this package keep downloads in.
public struct HubCache: Sendable {
  /// The cache's folder.
  public let folder: String

  /// The cache of these options.
  public init(options: HubOptions = .environment()) { folder = options.cacheDir }

  /// Every model in the cache, ordered by name; no file is read.
  public func scan() -> [CachedRepository] {
    Folder.names(folder).compactMap { name in
      guard let id = RepositoryName.id(ofFolder: name) else { return nil }
      let path = FileSystem.join(folder, name)
      guard FileSystem.isDirectory("\(path)/snapshots") else { return nil }
      return CachedRepository(id: id, path: path)
    }
  }

  /// What the cache has of one repository, nil when that is nothing.
  public func repository(_ id: String) throws(HubError) -> CachedRepository? {
    try RepositoryName.validate(id)
    let path = FileSystem.join(folder, RepositoryName.folder(id))
    return FileSystem.isDirectory("\(path)/snapshots") ? CachedRepository(id: id, path: path) : nil
  }

  func cached(_ id: String) throws(HubError) -> CachedRepository {
    if let repository = try repository(id) { return repository }
    throw HubError(
      .localEntryNotFound,
      "\(id) is not in the cache at '\(folder)'. `autoclass cache ls` lists what is; HF_HUB_CACHE"
        + " names another cache.")
  }
}
