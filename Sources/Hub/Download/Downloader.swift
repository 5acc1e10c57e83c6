internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1

/// Gets the bytes of one file into the cache.
struct Downloader {
  let transport: Transport
  let cache: RepositoryCache
  let metadata: FileMetadata
  let file: String

  private var options: HubOptions { transport.options }
  private var subject: Subject { transport.subject.about(file) }

  /// The path of the file's snapshot, which leads to a complete and verified blob.
  func download() async throws -> String {
    do {
      try cache.prepare(metadata.commit)
      let lock = try await FileLock.acquire(cache.lock(metadata.etag), options: options)
      defer { withExtendedLifetime(lock) {} }
      if !options.forceDownload {
        // Another process may have been here while we waited.
        if let path = cache.path(of: file, commit: metadata.commit) { return path }
        if cache.hasBlob(metadata.etag, size: metadata.size) {
          return try cache.point(file, commit: metadata.commit, to: metadata.etag)
        }
      }
      return try await fetch()
    } catch let error as SystemError {
      throw HubError(error, repository: subject.repository)
    }
  }

  private func checkSpace(having present: Int) throws(HubError) {
    guard let size = metadata.size, let free = System.freeSpace(cache.blobs), free < size - present
    else { return }
    throw HubError(
      .diskFull,
      "\(subject.shown) needs \(size - present) bytes, and only \(free) are free at"
        + " \(Printable.escaped(cache.blobs)). Free some space, or set HF_HUB_CACHE to a folder on"
        + " another disk.")
  }

  private func fetch() async throws -> String {
    var partial = try PartialFile.open(
      besides: cache.blob(metadata.etag), metadata, resume: !options.forceDownload)
    do {
      try checkSpace(having: partial.size)
      try await fill(&partial)
      do {
        try await verify(partial)
      } catch  where partial.isResumed {
        // What an earlier process left may be wrong; only a whole transfer is the hub's word.
        try partial.reset()
        try await fill(&partial)
        try await verify(partial)
      }
      return try cache.keep(partial, file, commit: metadata.commit, etag: metadata.etag)
    } catch {
      // A download that was broken off or cannot go on now may do so later; a wrong one may not.
      if partial.size == 0 || !Self.isWorthKeeping(error) { partial.discard() }
      throw error
    }
  }

  private static func isWorthKeeping(_ error: any Error) -> Bool {
    error is CancellationError || (error as? HubError)?.isTransient == true
  }

  private func verify(_ partial: borrowing PartialFile) async throws {
    if let size = metadata.size, partial.size != size {
      throw HubError.sizeMismatch(subject, expected: size, found: partial.size)
    }
    let etag = metadata.etag
    if let hash = try await partial.hash(), hash != etag.text {
      throw HubError.hashMismatch(subject, expected: etag.text, found: hash)
    }
  }

  /// Transfers until everything is there; a broken transfer goes on where it broke.
  private func fill(_ partial: inout PartialFile) async throws {
    let policy = RetryPolicy(retries: options.retries)
    var report = ProgressReport(file: file, total: metadata.size, options.progress)
    var attempt = 0
    var start = metadata.location
    while true {
      let before = partial.size
      do {
        try await transfer(from: start, &partial, &report)
        return report.finish(partial.size)
      } catch let error as HubError
        where Self.mayHaveExpired(error) && !start.hasOrigin(of: transport.endpoint)
      {
        start = transport.address(of: file, revision: metadata.commit)
      } catch let error as HubError {
        // A transfer that moves on is not stuck, however often it breaks; a stalled one is.
        let moved = partial.size > before + 1023 && error.code != .timedOut
        attempt = moved ? 1 : attempt + 1
        guard let pause = policy.pause(before: attempt, after: error) else { throw error }
        try await options.pause(pause)
        // A signed address may have expired; the hub gives a new one.
        start = transport.address(of: file, revision: metadata.commit)
      }
    }
  }

  /// A signed address works for some minutes only.
  private static func mayHaveExpired(_ error: HubError) -> Bool {
    switch error.code {
    case .forbidden, .unauthorized, .repositoryNotFound, .badResponse(status: 400): true
    default: false
    }
  }

  private func transfer(
    from address: WebAddress, _ partial: inout PartialFile, _ report: inout ProgressReport
  ) async throws {
    if partial.size > 0, partial.size == metadata.size { return }
    let range = partial.size > 0 ? "bytes=\(partial.size)-" : nil
    let response: HTTPClientResponse
    do {
      response = try await transport.get(address, range: range, subject)
    } catch let error as HubError where error.code == .badRange {
      try partial.reset()
      throw error
    }
    try check(response, &partial)
    var stall = StallGuard(limit: options.downloadTimeout)
    do {
      for try await piece in response.body {
        let count = piece.readableBytes
        if let size = metadata.size, partial.size + count > size {
          throw HubError.sizeMismatch(subject, expected: size, found: partial.size + count)
        }
        try await partial.append(piece)
        report.received(partial.size)
        if stall.isStalled(after: count) { throw HTTPClientError.readTimeout }
      }
    } catch let error as SystemError {
      throw error
    } catch {
      throw try ConnectionFailure.error(error, subject)
    }
    if let size = metadata.size, partial.size < size {
      throw HubError(
        .connectionFailed,
        HubError.sizeMismatch(subject, expected: size, found: partial.size).description)
    }
  }

  /// Refuses compressed bodies and parts that were not asked for; starts over when the server does.
  private func check(_ response: HTTPClientResponse, _ partial: inout PartialFile) throws {
    if ContentEncoding.isCompressed(response.headers) {
      throw HubError(
        .unexpectedEncoding,
        "\(subject.shown): the server compressed the file although it was asked not to. Check"
          + " HF_ENDPOINT and any proxy in between.")
    }
    guard response.status == .partialContent else {
      return partial.size > 0 ? try partial.reset() : ()
    }
    let header = response.headers.first(name: "content-range") ?? ""
    let part = ContentRange(header)
    if let part, part.start == partial.size, part.total == nil || part.total == metadata.size {
      partial.isResumed = true
    } else {
      let wanted = partial.size
      try partial.reset()
      throw HubError(
        .badRange,
        "\(subject.shown): asked for the bytes from \(wanted), the server sent"
          + " '\(Printable.escaped(header))'. Try again; check any proxy in between.")
    }
  }
}
