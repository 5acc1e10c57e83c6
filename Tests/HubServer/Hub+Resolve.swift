import Synchronization

extension Hub {
  /// `/{id}/resolve/{revision}/{file}`: a small file by way of the resolve cache, a large one by way of the CDN.
  func resolve(
    _ id: String, _ revision: String, _ path: String, _ target: RequestTarget,
    _ request: RecordedRequest
  ) -> Reply {
    switch admit(id, files: true, target, request) {
    case .refused(let reply): return reply
    case .granted(let repository):
      guard let commit = repository.commit(revision) else {
        return .error(404, code: "RevisionNotFound", "Invalid rev id: \(revision)")
      }
      guard let file = commit.file(path) else { return missing(in: commit) }
      if !file.isLarge, !options.usesResolveCache { return small(file, commit, request) }
      var reply = Reply.redirect(
        file.isLarge ? 302 : 307,
        to: file.isLarge
          ? state.withLock { $0.cdn } + signed("/repos/\(file.etag)/\(percentEncoded(path))")
          : "/api/resolve-cache/models/\(id)/\(commit.id)/\(percentEncoded(path))"
            + "?\(percentEncoded(target.text, slashes: true))=&etag=%22\(file.etag)%22")
      reply["X-Repo-Commit"] = commit.id
      reply["X-Linked-Size"] = "\(file.content.count)"
      reply["X-Linked-Etag"] = "\"\(file.etag)\""
      reply["Accept-Ranges"] = "bytes"
      return reply
    }
  }

  /// `/api/resolve-cache/models/{id}/{commit}/{file}`: the small files themselves.
  func resolveCache(_ parts: [String], _ request: RecordedRequest) -> Reply {
    for length in [1, 2] where parts.count > length + 1 {
      let id = parts[..<length].joined(separator: "/")
      guard
        case .granted(let repository) = admit(
          id, files: true, RequestTarget(request.target), request),
        let commit = repository.commits[parts[length]]
      else { continue }
      guard let file = commit.file(parts[(length + 1)...].joined(separator: "/")), !file.isLarge
      else { return missing(in: commit) }
      return small(file, commit, request)
    }
    return .error(404, code: "EntryNotFound", "Entry not found")
  }

  /// The CDN: knows files by their hash and trusts the signature of the address.
  func stored(_ target: RequestTarget, _ request: RecordedRequest) -> Reply {
    let path = String(target.text.prefix { $0 != "?" })
    guard target.query["X-Amz-Signature"] == signature(path), target.segments.count > 2 else {
      return Reply(403, ["Content-Type": "application/xml"], text: "<Code>AccessDenied</Code>")
    }
    let files = state.withLock { $0.repositories }.lazy
      .flatMap { $0.commits.values }.flatMap { $0.files }
    guard let file = files.first(where: { $0.sha256 == target.segments[1] }) else {
      return Reply(404, ["Content-Type": "application/xml"], text: "<Code>NoSuchKey</Code>")
    }
    return .file(file.content, etag: file.etag, for: request)
  }

  private func small(
    _ file: StoredFile, _ commit: StoredCommit, _ request: RecordedRequest
  ) -> Reply {
    var reply = Reply.file(file.content, etag: file.etag, for: request)
    reply["X-Repo-Commit"] = commit.id
    return reply
  }

  private func missing(in commit: StoredCommit) -> Reply {
    var reply = Reply.error(404, code: "EntryNotFound", "Entry not found")
    reply["X-Repo-Commit"] = commit.id
    return reply
  }

  private func signed(_ path: String) -> String {
    path + "?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=3600&X-Amz-Signature=\(signature(path))"
      + "&x-id=GetObject"
  }

  private func signature(_ path: String) -> String { sha256("not a secret" + path) }
}
