internal import Files

/// A model's repository on the hub, whose files become local paths.
///
/// A file is looked up in the cache first and downloaded once. All files of one value come from one
/// commit: the one that the revision meant when the first file was asked for.
public struct HubRepository: Sendable {
  /// `name` or `namespace/name`.
  public let id: String
  /// The branch, tag or commit.
  public let revision: String
  /// The folder of the repository that names of files start from; "" is its root.
  public let subfolder: String
  /// Where the hub and the cache are.
  public let options: HubOptions
  let transport: Transport
  let cache: RepositoryCache
  let resolver: CommitResolver

  /// A repository of these names; nothing is looked up yet.
  public init(
    _ id: String, revision: String = "main", subfolder: String = "",
    options: HubOptions = .environment()
  ) throws(HubError) {
    try RepositoryName.validate(id)
    try Revision.validate(revision)
    var subfolder = subfolder
    while subfolder.hasSuffix("/") { subfolder.removeLast() }
    if !subfolder.isEmpty { try FileName.validate(subfolder) }
    if options.forceDownload && options.usesCacheOnly {
      throw HubError(
        .invalidOptions,
        options.localFilesOnly
          ? "Cannot pass 'force_download=True' and 'local_files_only=True' at the same time."
            + " Leave one of them out."
          : "Cannot pass 'force_download=True' when offline mode is enabled. Unset HF_HUB_OFFLINE.")
    }
    self.id = id
    self.revision = revision
    self.subfolder = subfolder
    self.options = options
    let subject = Subject(repository: id, revision: revision, endpoint: options.endpoint)
    transport = try Transport(subject: subject, options: options)
    cache = RepositoryCache(id, options: options)
    resolver = CommitResolver(transport: transport, cache: cache, revision: revision)
  }

  /// The local path of a file, nil when the repository has no such file.
  ///
  /// Offline, a file that nobody looked up before is neither; that is an error, unless the file is
  /// `optional`: then it counts as missing, as in Python.
  public func path(of file: String, optional: Bool = false) async throws -> String? {
    let name = try fullName(file)
    do {
      return try await find(name)
    } catch let error as HubError where optional {
      guard error.code == .offline || error.code == .localEntryNotFound else { throw error }
      return nil
    }
  }

  /// The local path of a file that must be there.
  public func requiredPath(of file: String) async throws -> String {
    guard let path = try await path(of: file) else {
      throw HubError.entryNotFound(transport.subject.about(try fullName(file)))
    }
    return path
  }

  /// The local paths of those of the files that the repository has, fetched several at once.
  public func paths(of files: [String], optional: Bool = false) async throws -> [String: String] {
    var found: [String: String] = [:]
    var waiting = files[...]
    try await withThrowingTaskGroup(of: (String, String?).self) { group in
      func start() {
        guard let file = waiting.popFirst() else { return }
        group.addTask { (file, try await path(of: file, optional: optional)) }
      }
      for _ in 0..<max(1, options.connections) { start() }
      while let (file, path) = try await group.next() {
        found[file] = path
        start()
      }
    }
    return found
  }

  /// The commit that the revision means; looked up once.
  public var commit: String {
    get async throws {
      if Revision.isCommit(revision) { return revision }
      if options.usesCacheOnly { return try cachedCommit(transport.subject) }
      return try await resolver.resolution(asking: "config.json").commit
    }
  }

  func fullName(_ file: String) throws(HubError) -> String {
    let name = subfolder.isEmpty ? file : "\(subfolder)/\(file)"
    try FileName.validate(name)
    return name
  }

  private func find(_ file: String) async throws -> String? {
    switch try await locate(file) {
    case .local(let path): return path
    case .nowhere: return nil
    case .remote(let metadata):
      let downloader = Downloader(
        transport: transport, cache: cache, metadata: metadata, file: file)
      let path = try await downloader.download()
      await resolver.noteFresh(file)
      return path
    }
  }

  /// Where a file is.
  enum Location {
    /// In the cache, at this path.
    case local(String)
    case remote(FileMetadata)
    /// The repository has no such file.
    case nowhere
  }

  func locate(_ file: String) async throws -> Location {
    if options.usesCacheOnly {
      let subject = transport.subject.about(file)
      if let location = cached(file, try cachedCommit(subject)) { return location }
      throw HubError.localEntryNotFound(subject, cause: nil)
    }
    let resolution: Resolution
    do {
      resolution = try await resolver.resolution(asking: file)
    } catch let error as HubError where error.code == .entryNotFound {
      // A server that does not say which commit lacks the file: nothing to remember.
      return .nowhere
    }
    let mayUseCache = await mayUseCache(file)
    if mayUseCache, let location = cached(file, resolution.commit) { return location }
    let metadata =
      resolution.file == file
      ? resolution.metadata : try await resolver.metadata(of: file, at: resolution.commit)
    guard let metadata else { return .nowhere }
    if mayUseCache, let path = cache.path(of: file, commit: metadata.commit) { return .local(path) }
    return .remote(metadata)
  }

  private func cached(_ file: String, _ commit: String) -> Location? {
    if let path = cache.path(of: file, commit: commit) { return .local(path) }
    return cache.isKnownMissing(file, commit: commit) ? .nowhere : nil
  }

  /// A forced download happens once per file and value.
  private func mayUseCache(_ file: String) async -> Bool {
    if !options.forceDownload { return true }
    return await resolver.isFresh(file)
  }

  private func cachedCommit(_ subject: Subject) throws(HubError) -> String {
    guard let commit = cache.commit(of: revision) else {
      throw HubError.localEntryNotFound(subject, cause: nil)
    }
    return commit
  }
}
