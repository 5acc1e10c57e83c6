internal import Files

extension HubCache {
  /// What a check of one cached file found.
  public struct Verification: Sendable, Equatable {
    /// The kinds of result.
    public enum Result: Sendable, Equatable {
      /// The bytes hash to the blob's name.
      case intact
      /// They do not.
      case damaged(found: String)
      /// The snapshot's link leads nowhere.
      case missing
      /// The blob's name is no hash, or links are not in use: nothing to compare with.
      case unknown
    }

    /// The path below the repository's folder: `blobs/…`, or `snapshots/…` where no blob is.
    public let file: String
    /// What was found.
    public let result: Result
  }

  /// Hashes every blob of a repository and follows every link of its snapshots.
  public func verify(_ id: String) throws(HubError) -> [Verification] {
    let repository = try cached(id)
    var results: [Verification] = []
    for name in Folder.names("\(repository.path)/blobs") where !name.hasSuffix(".incomplete") {
      results.append(
        Verification(file: "blobs/\(name)", result: try check(name, in: repository, id)))
    }
    for revision in repository.revisions {
      for file in revision.files {
        let name = "snapshots/\(revision.commit)/\(file.name)"
        if file.size == nil {
          results.append(Verification(file: name, result: .missing))
        } else if System.status(file.path, followingLinks: false)?.kind == .file {
          results.append(Verification(file: name, result: .unknown))
        }
      }
    }
    return results
  }

  private func check(_ name: String, in repository: CachedRepository, _ id: String)
    throws(HubError) -> Verification.Result
  {
    let path = "\(repository.path)/blobs/\(name)"
    guard System.status(path)?.kind == .file else { return .missing }
    guard let etag = ETag(name: name), etag.kind != .opaque else { return .unknown }
    do throws(SystemError) {
      guard let hash = try BlobHasher.hash(ofFile: path, as: etag) else { return .unknown }
      return hash == name ? .intact : .damaged(found: hash)
    } catch {
      throw HubError(error, repository: id)
    }
  }
}
