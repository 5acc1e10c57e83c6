internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1

extension HubRepository {
  /// A part of a file, cut at the file's end; read from the cache when it is there, and not kept
  /// otherwise. Its bytes are not verified: a hash covers whole files only.
  public func range(of file: String, bytes: Range<Int>) async throws -> [UInt8] {
    let name = try fullName(file)
    let subject = transport.subject.about(name)
    guard bytes.lowerBound >= 0 else {
      throw HubError(.badRange, "\(subject.shown): a range starts at byte 0 or later.")
    }
    if bytes.isEmpty { return [] }
    let metadata: FileMetadata
    switch try await locate(name) {
    case .local(let path): return try read(path, bytes)
    case .nowhere: throw HubError.entryNotFound(subject)
    case .remote(let found): metadata = found
    }
    let end = min(bytes.upperBound, metadata.size ?? bytes.upperBound)
    if end <= bytes.lowerBound { return [] }
    return try await transport.retrying {
      try await fetch(metadata, bytes.lowerBound..<end, subject)
    }
  }

  private func fetch(_ metadata: FileMetadata, _ bytes: Range<Int>, _ subject: Subject) async throws
    -> [UInt8]
  {
    let response = try await transport.get(
      metadata.location, range: "bytes=\(bytes.lowerBound)-\(bytes.upperBound - 1)", subject)
    let header = response.headers.first(name: "content-range") ?? ""
    // A server that ignores the range sends the file from its start.
    var skipped = bytes.lowerBound
    if response.status == .partialContent {
      guard let part = ContentRange(header), part.start == bytes.lowerBound else {
        throw badRange("the server sent '\(Printable.escaped(header))'", bytes, subject)
      }
      skipped = 0
    }
    if ContentEncoding.isCompressed(response.headers) {
      throw badRange("the server compressed them", bytes, subject)
    }
    var result: [UInt8] = []
    var stall = StallGuard(limit: options.downloadTimeout)
    do {
      for try await piece in response.body {
        let view = piece.readableBytesView.dropFirst(skipped)
        skipped -= piece.readableBytes - view.count
        result.append(contentsOf: view.prefix(bytes.count - result.count))
        if result.count == bytes.count { return result }
        if stall.isStalled(after: piece.readableBytes) { throw HTTPClientError.readTimeout }
      }
    } catch {
      throw try ConnectionFailure.error(error, subject)
    }
    throw badRange("the server sent only \(result.count)", bytes, subject)
  }

  private func badRange(_ found: String, _ bytes: Range<Int>, _ subject: Subject) -> HubError {
    HubError(
      .badRange,
      "\(subject.shown): asked for the bytes \(bytes.lowerBound) to \(bytes.upperBound - 1), \(found)."
        + " Try again, or download the whole file.")
  }

  private func read(_ path: String, _ bytes: Range<Int>) throws -> [UInt8] {
    do {
      let file = try Descriptor(path, .read)
      let size = System.status(of: file.number)?.size ?? 0
      let end = min(bytes.upperBound, size)
      if end <= bytes.lowerBound { return [] }
      var result = [UInt8](repeating: 0, count: end - bytes.lowerBound)
      var done = 0
      while done < result.count {
        let count = try result.withUnsafeMutableBytes { buffer throws(SystemError) in
          try System.readSome(
            file.number, at: bytes.lowerBound + done,
            into: UnsafeMutableRawBufferPointer(rebasing: buffer[done...]), path: path)
        }
        if count == 0 { break }
        done += count
      }
      return Array(result.prefix(done))
    } catch let error as SystemError {
      throw HubError(error, repository: id)
    }
  }
}
