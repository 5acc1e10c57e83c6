internal import AsyncHTTPClient
internal import Files
internal import NIOHTTP1

extension HubRepository {
  private static let largestListing = 64 << 20
  private static let mostPages = 1000

  /// The files of the repository, below the subfolder if there is one. Asks the hub every time.
  public func listing() async throws -> [HubFile] {
    if options.usesCacheOnly { throw HubError.localEntryNotFound(transport.subject, cause: nil) }
    let folder = subfolder.isEmpty ? "" : "/" + Percent.path(subfolder)
    var address = transport.endpoint.appending(
      "/api/models/\(id)/tree/\(Percent.segment(try await commit))\(folder)?recursive=true")
    var files: [HubFile] = []
    for _ in 0..<Self.mostPages {
      let page = address
      let (json, next) = try await transport.retrying { try await read(page) }
      for entry in json.arrayValue ?? [] where entry["type"]?.stringValue == "file" {
        guard let path = entry["path"]?.stringValue, let size = entry["size"]?.intValue, size >= 0
        else { throw notAListing("an entry without path or size") }
        try FileName.validate(path)
        let hash = entry["lfs"]?["oid"]?.stringValue ?? entry["oid"]?.stringValue
        files.append(HubFile(path: path, size: size, hash: hash))
      }
      guard let next else { return files }
      guard let following = page.following(next), following.hasOrigin(of: transport.endpoint) else {
        throw notAListing("a next page on another server")
      }
      address = following
    }
    throw notAListing("more than \(Self.mostPages) pages")
  }

  /// Downloads the files that `isWanted` accepts (all without it) and returns their folder.
  ///
  /// Offline, the folder is what the cache has of the revision.
  @discardableResult
  public func snapshot(where isWanted: @Sendable (HubFile) -> Bool = { _ in true }) async throws
    -> String
  {
    if options.usesCacheOnly {
      let folder = cache.snapshot(try await commit)
      guard FileSystem.isDirectory(folder) else {
        throw HubError.localEntryNotFound(transport.subject, cause: nil)
      }
      return folder
    }
    let skipped = subfolder.isEmpty ? 0 : subfolder.utf8.count + 1
    let names = try await listing().filter(isWanted).map {
      String(decoding: $0.path.utf8.dropFirst(skipped), as: UTF8.self)
    }
    _ = try await paths(of: names)
    return cache.snapshot(try await commit)
  }

  private func read(_ address: WebAddress) async throws -> (JSON, next: String?) {
    let response = try await transport.get(address, transport.subject)
    let bytes = try await transport.body(
      of: response, limit: Self.largestListing, transport.subject)
    do {
      return (try JSON(parsing: bytes), Self.nextPage(response.headers.first(name: "link")))
    } catch {
      throw notAListing("\(error)")
    }
  }

  /// The address in `<…>; rel="next"`.
  static func nextPage(_ header: String?) -> String? {
    for link in (header ?? "").split(separator: ",") where link.contains("rel=\"next\"") {
      guard let start = link.firstIndex(of: "<"), let end = link.firstIndex(of: ">"), start < end
      else { continue }
      return String(link[link.index(after: start)..<end])
    }
    return nil
  }

  private func notAListing(_ found: String) -> HubError {
    HubError(
      .notAHub,
      "\(id): the list of files cannot be used (\(Printable.escaped(found))). Check that HF_ENDPOINT"
        + " ('\(options.endpoint)') is a hub and that no proxy changes its answers.")
  }
}
