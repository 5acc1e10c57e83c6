internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1

/// Requests to the hub: who gets the token, which redirections are followed, how long an answer may take.
struct Transport: Sendable {
  let endpoint: WebAddress
  let subject: Subject
  let options: HubOptions
  private static let longestChain = 20

  init(subject: Subject, options: HubOptions) throws(HubError) {
    guard let endpoint = WebAddress(options.endpoint) else {
      throw HubError(
        .invalidEndpoint,
        "'\(Printable.escaped(options.endpoint))' is not the address of a hub. Set HF_ENDPOINT to"
          + " something like 'https://huggingface.co', or unset it.")
    }
    if let token = options.token, !token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
      throw HubError(
        .invalidToken,
        "The token holds characters that no token has. Copy it again from"
          + " https://huggingface.co/settings/tokens into HF_TOKEN or the token file.")
    }
    self.endpoint = endpoint
    self.subject = subject
    self.options = options
  }

  /// The address of a file of a repository.
  func address(of file: String, revision: String) -> WebAddress {
    endpoint.appending(
      "/\(subject.repository)/resolve/\(Percent.segment(revision))/\(Percent.path(file))")
  }

  /// Tries again while the failure may be a passing one.
  func retrying<T>(_ request: () async throws -> T) async throws -> T {
    let policy = RetryPolicy(retries: options.retries, connectionRetries: 2)
    var attempt = 0
    while true {
      do {
        return try await request()
      } catch let error as HubError {
        attempt += 1
        guard let pause = policy.pause(before: attempt, after: error) else { throw error }
        try await options.pause(pause)
      }
    }
  }

  /// Asks for a file's description. Redirections are followed on the endpoint's own server only; the
  /// first that leads elsewhere is where the bytes are.
  func metadata(of file: String, revision: String) async throws -> FileMetadata {
    let subject = subject.about(file)
    var address = address(of: file, revision: revision)
    var reading = MetadataReader()
    for _ in 0...Self.longestChain {
      let response = try await send(.HEAD, address, [:], subject, within: options.etagTimeout)
      reading.read(response.headers)
      switch response.status.code {
      case 300...399:
        let next = try redirection(
          response.headers.first(name: "location"), from: address, subject)
        if !next.hasOrigin(of: endpoint) {
          return try reading.metadata(location: next, isRedirected: true, subject)
        }
        address = next
      case 200...299: return try reading.metadata(location: address, isRedirected: false, subject)
      default: throw await failure(response, address, subject, commit: reading.commit)
      }
    }
    throw tooManyRedirects(subject)
  }

  /// Starts to get bytes; every redirection is followed, and only the endpoint sees the token.
  func get(_ start: WebAddress, range: String? = nil, _ subject: Subject) async throws
    -> HTTPClientResponse
  {
    var address = start
    for _ in 0...Self.longestChain {
      let headers: HTTPHeaders = range.map { ["range": $0] } ?? [:]
      let response = try await send(
        .GET, address, headers, subject, within: options.downloadTimeout)
      switch response.status.code {
      case 300...399:
        address = try redirection(
          response.headers.first(name: "location"), from: address, subject)
      case 200...299: return response
      default: throw await failure(response, address, subject, commit: nil)
      }
    }
    throw tooManyRedirects(subject)
  }

  /// A body of at most `limit` bytes.
  func body(of response: HTTPClientResponse, limit: Int, _ subject: Subject) async throws -> [UInt8]
  {
    var bytes: [UInt8] = []
    var stall = StallGuard(limit: options.downloadTimeout)
    do {
      for try await piece in response.body {
        bytes.append(contentsOf: piece.readableBytesView)
        if bytes.count > limit { break }
        if stall.isStalled(after: piece.readableBytes) { throw HTTPClientError.readTimeout }
      }
    } catch {
      throw try ConnectionFailure.error(error, subject)
    }
    return bytes
  }

  private func send(
    _ method: HTTPMethod, _ address: WebAddress, _ headers: HTTPHeaders, _ subject: Subject,
    within timeout: Duration
  ) async throws -> HTTPClientResponse {
    if options.usesCacheOnly { throw HubError.localEntryNotFound(subject, cause: nil) }
    var request = HTTPClientRequest(url: address.text)
    request.method = method
    request.headers = headers
    request.headers.add(name: "accept-encoding", value: "identity")
    request.headers.add(name: "user-agent", value: "swift-autoclasses/0.1; hf_hub_compatible/0.36")
    if let token = options.token, address.hasOrigin(of: endpoint) {
      request.headers.add(name: "authorization", value: "Bearer \(token)")
    }
    let proxy = try options.proxies.proxy(for: address)
    do {
      return try await Clients.client(readTimeout: options.downloadTimeout, proxy: proxy)
        .execute(request, deadline: .now() + TimeAmount(timeout))
    } catch {
      throw try ConnectionFailure.error(error, subject)
    }
  }

  /// Where a redirection leads, when it may be followed.
  func redirection(_ location: String?, from address: WebAddress, _ subject: Subject)
    throws(HubError) -> WebAddress
  {
    guard let location, let next = address.following(location) else {
      throw HubError(
        .badRedirect,
        "\(subject.shown): the server redirects to '\(Printable.escaped(location ?? ""))', which is no"
          + " address of a file. Check HF_ENDPOINT and any proxy in between.")
    }
    if options.token != nil, address.isSecure, !next.isSecure {
      throw HubError(
        .badRedirect,
        "\(subject.shown): the server redirects from https to http (\(Printable.escaped(next.host)))"
          + " although a token is in use. Check HF_ENDPOINT; without a token (unset HF_TOKEN) the"
          + " redirection would be followed.")
    }
    return next
  }

  private func tooManyRedirects(_ subject: Subject) -> HubError {
    HubError(
      .tooManyRedirects,
      "\(subject.shown): more than \(Self.longestChain) redirections. Check HF_ENDPOINT and any proxy"
        + " in between; the server seems to send requests in circles.")
  }

  private func failure(
    _ response: HTTPClientResponse, _ address: WebAddress, _ subject: Subject, commit: String?
  ) async -> HubError {
    let body = (try? await body(of: response, limit: 1 << 16, subject)) ?? []
    return ServerFailure(
      status: Int(response.status.code), headers: response.headers, body: body,
      address: address, commit: commit
    ).error(subject)
  }
}
