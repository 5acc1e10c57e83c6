internal import Files

extension HubCache {
  /// Removes all that the cache has of a repository. Returns the bytes that became free.
  @discardableResult
  public func delete(_ id: String) throws(HubError) -> Int {
    let repository = try cached(id)
    try removing(id) { () throws(SystemError) in
      try Folder.removeAll(repository.path)
      try Folder.removeAll(FileSystem.join(folder, ".locks/\(RepositoryName.folder(id))"))
    }
    return repository.size
  }

  /// Removes one commit, named by itself or by a branch or tag, and the blobs that no other needs.
  /// Returns the bytes that became free.
  @discardableResult
  public func delete(_ id: String, revision: String) throws(HubError) -> Int {
    let repository = try cached(id)
    let chosen = repository.revisions.first {
      $0.commit == revision || $0.names.contains(revision)
    }
    guard let chosen else {
      throw HubError(
        .revisionNotFound,
        "\(id): the cache has no revision '\(Printable.escaped(revision))'. `autoclass cache ls` lists"
          + " what it has.")
    }
    let others = repository.revisions.filter { $0.commit != chosen.commit }
    if others.isEmpty { return try delete(id) }
    let needed = Set(others.flatMap(\.files).compactMap { $0.status?.identity })
    // The names first: a load that starts now must not find half of a commit.
    try removing(id) { () throws(SystemError) in
      for name in chosen.names { try Folder.removeAll("\(repository.path)/refs/\(name)") }
      let blobs = Self.blobs(of: chosen, in: repository, except: needed)
      try Folder.removeAll(chosen.path)
      try Folder.removeAll("\(repository.path)/.no_exist/\(chosen.commit)")
      try Folder.removeAll("\(repository.path)/trees/\(chosen.commit).json")
      for blob in blobs { try Folder.removeAll(blob) }
    }
    return repository.size
      - CachedRevision.sum(
        Dictionary(
          others.flatMap(\.files).compactMap { file in file.status.map { ($0.identity, $0) } },
          uniquingKeysWith: { first, _ in first }
        ).values)
  }

  /// The paths in `blobs/` that only this commit links to.
  private static func blobs(
    of revision: CachedRevision, in repository: CachedRepository,
    except needed: Set<FileStatus.Identity>
  ) -> Set<String> {
    let names = revision.files.compactMap { file -> String? in
      if let status = file.status, needed.contains(status.identity) { return nil }
      guard let target = System.linkTarget(file.path) else { return nil }
      return FileSystem.lastComponent(target)
    }
    // Only names: a link of a stranger may lead anywhere.
    return Set(names.compactMap(ETag.init(name:)).map { "\(repository.path)/blobs/\($0.text)" })
  }

  private func removing(_ id: String, _ body: () throws(SystemError) -> Void) throws(HubError) {
    do throws(SystemError) { try body() } catch { throw HubError(error, repository: id) }
  }
}
