internal import Files

extension HubRepository {
  /// The bytes of a file, without downloading it; nil when the repository has no such file.
  public func size(of file: String) async throws -> Int? {
    let name = try fullName(file)
    if options.usesCacheOnly {
      guard let path = try await path(of: file) else { return nil }
      return try fileSize(path)
    }
    do {
      let resolution = try await resolver.resolution(asking: name)
      if let path = cache.path(of: name, commit: resolution.commit) { return try fileSize(path) }
      if cache.isKnownMissing(name, commit: resolution.commit) { return nil }
      let metadata =
        resolution.file == name
        ? resolution.metadata : try await resolver.metadata(of: name, at: resolution.commit)
      guard let metadata else { return nil }
      guard let size = metadata.size else {
        throw HubError(
          .badRange,
          "\(id)/\(name): the server does not say how large the file is. Download all of it.")
      }
      return size
    } catch let error as HubError where error.code == .entryNotFound {
      return nil
    }
  }

  private func fileSize(_ path: String) throws -> Int { try MappedFile(path: path).count }
}
