/// Asks the hub what a revision means, once for all files of a load.
actor CommitResolver {
  private let transport: Transport
  private let cache: RepositoryCache
  private let revision: String
  private var task: Task<Resolution, any Error>?
  /// Why the hub cannot be asked any more in this load.
  private var unreachable: HubError?
  private var fresh: Set<String> = []

  init(transport: Transport, cache: RepositoryCache, revision: String) {
    self.transport = transport
    self.cache = cache
    self.revision = revision
  }

  /// True for a file that this load has downloaded.
  func isFresh(_ file: String) -> Bool { fresh.contains(file) }

  func noteFresh(_ file: String) { fresh.insert(file) }

  /// The commit; the first call looks it up with the file it is after.
  func resolution(asking file: String) async throws -> Resolution {
    if Revision.isCommit(revision) { return Resolution(commit: revision) }
    if let task { return try await task.value }
    let task = Task { try await resolve(file) }
    self.task = task
    do { return try await task.value } catch {
      self.task = nil
      throw error
    }
  }

  /// What the hub says about a file, nil when the commit has no such file.
  func metadata(of file: String, at commit: String) async throws -> FileMetadata? {
    if let unreachable { throw unreachable }
    do {
      return try await ask(about: file, at: commit, retrying: true)
    } catch let error as HubError {
      if error.code == .entryNotFound {
        cache.rememberMissing(file, commit: error.knownCommit ?? commit)
        return nil
      }
      let failure = asLocal(error, file)
      if failure.code == .localEntryNotFound { unreachable = failure }
      throw failure
    }
  }

  private nonisolated func ask(about file: String, at revision: String, retrying: Bool) async throws
    -> FileMetadata
  {
    if !retrying { return try await transport.metadata(of: file, revision: revision) }
    return try await transport.retrying {
      try await transport.metadata(of: file, revision: revision)
    }
  }

  /// Asks without patience first: a cache that has the file is better than waiting for a hub that is down.
  private nonisolated func resolve(_ file: String) async throws -> Resolution {
    do {
      return try await lookUp(file, retrying: false)
    } catch let error as HubError {
      if error.code == .revisionNotFound || error.code == .entryNotFound { throw error }
      if !transport.options.forceDownload, let commit = cache.commit(of: revision),
        cache.path(of: file, commit: commit) != nil || cache.isKnownMissing(file, commit: commit)
      {
        return Resolution(commit: commit)
      }
      if !error.isTransient { throw error }
    }
    do {
      return try await lookUp(file, retrying: true)
    } catch let error as HubError {
      throw asLocal(error, file)
    }
  }

  private nonisolated func lookUp(_ file: String, retrying: Bool) async throws -> Resolution {
    do {
      let metadata = try await ask(about: file, at: revision, retrying: retrying)
      cache.remember(revision, is: metadata.commit)
      return Resolution(commit: metadata.commit, file: file, metadata: metadata)
    } catch let error as HubError {
      guard error.code == .entryNotFound, let commit = error.knownCommit else { throw error }
      cache.remember(revision, is: commit)
      cache.rememberMissing(file, commit: commit)
      return Resolution(commit: commit, file: file)
    }
  }

  /// A hub that is out of reach, in Python's words.
  private nonisolated func asLocal(_ error: HubError, _ file: String) -> HubError {
    guard error.isTransient, error.code != .rateLimited else { return error }
    return .localEntryNotFound(transport.subject.about(file), cause: error)
  }
}
