import Synchronization

/// A hub on this machine for tests: speaks the protocol of huggingface.co, records every request and misbehaves on demand.
///
/// The hub listens on one port and the store of large files, to which it redirects, on another.
///
/// ```swift
/// try await withHubServer([ServedRepository("org/name", ["config.json": ServedFile("{}")])]) { server in
///   server.misbehave(.status(503), on: "config.json", times: 2)
///   // HF_ENDPOINT is server.endpoint
///   #expect(server.requests.count == 3)
/// }
/// ```
public final class HubServer: Sendable {
  /// How the server behaves when it behaves.
  public struct Options: Sendable {
    /// Whether small files are answered by a relative redirect first, as on huggingface.co.
    public var usesResolveCache = true
    /// Tokens of people who are in no repository's list.
    public var tokens: Set<String> = []
    /// How many entries a page of `/tree/` has at most.
    public var treePageSize = 1000

    /// The behaviour of huggingface.co.
    public init(
      usesResolveCache: Bool = true, tokens: Set<String> = [], treePageSize: Int = 1000
    ) {
      (self.usesResolveCache, self.tokens) = (usesResolveCache, tokens)
      self.treePageSize = max(1, treePageSize)
    }
  }

  /// The value for `HF_ENDPOINT`: `http://127.0.0.1:` and a port.
  public let endpoint: String
  /// The same of the store of large files.
  public let cdn: String

  private let hub: Hub
  private let listeners: [Listener]

  private init(hub: Hub, listeners: [Listener]) {
    (self.hub, self.listeners) = (hub, listeners)
    let addresses = listeners.map { "http://127.0.0.1:\($0.port)" }
    (endpoint, cdn) = (addresses[0], addresses[1])
  }

  /// Starts a server, which runs until it is stopped. Tests use ``withHubServer(_:options:_:)``.
  ///
  /// The port is the hub's, or 0 for any free one; the store of large files always takes a free one.
  public static func start(
    _ repositories: [ServedRepository] = [], options: Options = Options(), port: Int = 0
  ) async throws -> HubServer {
    let hub = Hub(options: options)
    let endpoint = try await Listener.start(
      port: port, respond: { try await hub.reply(to: $0) }, host: .endpoint)
    let cdn: Listener
    do {
      cdn = try await Listener.start(port: 0, respond: { try await hub.reply(to: $0) }, host: .cdn)
    } catch {
      await endpoint.stop()
      throw error
    }
    let server = HubServer(hub: hub, listeners: [endpoint, cdn])
    hub.state.withLock { ($0.endpoint, $0.cdn) = (server.endpoint, server.cdn) }
    for repository in repositories { try await server.serve(repository) }
    return server
  }

  /// Closes both ports and every connection.
  public func stop() async {
    for listener in listeners { await listener.stop() }
  }

  /// Adds a repository, or gives a new state to one: branches move, and old commits can still be asked for.
  public func serve(_ repository: ServedRepository) async throws {
    var stored = try await StoredRepository(repository)
    hub.state.withLock { state in
      if let index = state.repositories.firstIndex(where: { $0.id == stored.id }) {
        stored.keepCommits(of: state.repositories[index])
        state.repositories[index] = stored
      } else {
        state.repositories.append(stored)
      }
    }
  }

  /// The commit of a revision, 40 hexadecimal digits that follow from the content.
  public func commit(_ repository: String, revision: String = "main") -> String? {
    stored(repository)?.commit(revision)?.id
  }

  /// The hash that names a file: git's SHA-1, or the SHA-256 of a large file.
  public func etag(_ repository: String, revision: String = "main", file: String) -> String? {
    stored(repository)?.commit(revision)?.file(file)?.etag
  }

  private func stored(_ id: String) -> StoredRepository? {
    hub.state.withLock { $0.repositories.first { $0.id == id } }
  }

  /// Spoils the next `times` answers about a file.
  ///
  /// A fault waits for the first request that it can spoil: a fault of the body for one that is answered with the file (a `GET`,
  /// unless `method` is `HEAD`), a fault of ranges for one that asks for a range. Hops of redirects count as requests.
  ///
  /// The path is the file's in its repository, a longer path, or `*` for everything.
  public func misbehave(
    _ fault: Fault, on path: String = "*", method: String? = nil,
    host: RecordedRequest.Host? = nil, times: Int = 1
  ) {
    let rule = FaultRule(fault: fault, path: path, method: method, host: host, times: times)
    hub.state.withLock { $0.faults.append(rule) }
  }

  /// Forgets all faults.
  public func behave() { hub.state.withLock { $0.faults = [] } }

  /// Every request to both ports, in the order of arrival.
  public var requests: [RecordedRequest] { hub.state.withLock { $0.requests } }

  /// The requests to one port.
  public func requests(to host: RecordedRequest.Host) -> [RecordedRequest] {
    requests.filter { $0.host == host }
  }

  /// Forgets the requests until now.
  public func forgetRequests() { hub.state.withLock { $0.requests = [] } }

  /// Requests that carried a token or a cookie to the store of large files. There must never be one.
  public var leaks: [RecordedRequest] { requests(to: .cdn).filter(\.carriesCredentials) }
}

/// Runs `body` with a server that is stopped afterwards.
public func withHubServer<Result>(
  _ repositories: [ServedRepository] = [], options: HubServer.Options = .init(),
  _ body: (HubServer) async throws -> Result
) async throws -> Result {
  let server = try await HubServer.start(repositories, options: options)
  do {
    let result = try await body(server)
    await server.stop()
    return result
  } catch {
    await server.stop()
    throw error
  }
}
