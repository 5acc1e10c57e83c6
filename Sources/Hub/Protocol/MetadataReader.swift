internal import NIOHTTP1

/// Collects a file's description from the answers along a chain of redirections.
struct MetadataReader {
  private(set) var commit: String?
  private var linkedETag: String?
  private var linkedSize: String?
  private var etag: String?
  private var length: String?
  private var isEncoded = false

  mutating func read(_ headers: HTTPHeaders) {
    commit = headers.first(name: "x-repo-commit") ?? commit
    linkedETag = headers.first(name: "x-linked-etag") ?? linkedETag
    linkedSize = headers.first(name: "x-linked-size") ?? linkedSize
    etag = headers.first(name: "etag")
    length = headers.first(name: "content-length")
    isEncoded = ContentEncoding.isCompressed(headers)
  }

  func metadata(location: WebAddress, isRedirected: Bool, _ subject: Subject) throws(HubError)
    -> FileMetadata
  {
    guard let commit, Revision.isCommit(commit) else {
      throw HubError(
        .notAHub,
        "Distant resource does not seem to be on huggingface.co. It is possible that a configuration"
          + " issue prevents you from downloading resources from https://huggingface.co. Please check"
          + " your firewall and proxy settings and make sure your SSL certificates are updated."
          + " (\(subject.shown) on '\(subject.endpoint)')")
    }
    guard let etag = (linkedETag ?? etag).flatMap(ETag.init(header:)) else {
      throw HubError(
        .notAHub,
        "Distant resource does not have an ETag, we won't be able to reliably ensure reproducibility."
          + " (\(subject.shown)) Check that HF_ENDPOINT ('\(subject.endpoint)') is a hub.")
    }
    let size = linkedSize ?? (isRedirected || isEncoded ? nil : length)
    let number = size.flatMap { Int($0.trimmed) }.flatMap { $0 < 0 ? nil : $0 }
    guard number != nil || etag.kind != .opaque && isEncoded else {
      throw HubError(
        .notAHub,
        "Distant resource does not have a Content-Length. (\(subject.shown)) Check that HF_ENDPOINT"
          + " ('\(subject.endpoint)') is a hub and that no proxy changes its answers.")
    }
    return FileMetadata(commit: commit, etag: etag, size: number, location: location)
  }
}
