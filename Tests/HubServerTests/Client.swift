import AsyncHTTPClient
import HubServer
import NIOCore
import NIOHTTP1

/// A plain HTTP client: follows nothing, changes nothing.
let http = HTTPClient(
  eventLoopGroupProvider: .singleton,
  configuration: {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.timeout = .init(connect: .seconds(5), read: .seconds(2))
    // A retried request would be counted twice.
    configuration.connectionPool.retryConnectionEstablishment = false
    return configuration
  }())

/// An answer with its whole body, or with what arrived before the body broke off.
struct Answer {
  let status: Int
  let headers: [String: String]
  let bytes: [UInt8]
  let isComplete: Bool

  var text: String { String(decoding: bytes, as: UTF8.self) }
  subscript(name: String) -> String? { headers[name.lowercased()] }
}

func send(
  _ method: String = "GET", _ url: String, _ headers: [String: String] = [:],
  milliseconds: Int64 = 10_000
) async throws -> Answer {
  var request = HTTPClientRequest(url: url)
  request.method = .init(rawValue: method)
  // An answer that lied about its length spoils its connection for the next request.
  request.headers.add(name: "connection", value: "close")
  for (name, value) in headers { request.headers.add(name: name, value: value) }
  let response = try await http.execute(request, timeout: .milliseconds(milliseconds))
  var bytes: [UInt8] = []
  var isComplete = true
  do {
    for try await piece in response.body { bytes += piece.readableBytesView }
  } catch {
    isComplete = false
  }
  let fields = response.headers.map { ($0.name.lowercased(), $0.value) }
  return Answer(
    status: Int(response.status.code),
    headers: Dictionary(fields, uniquingKeysWith: { first, _ in first }), bytes: bytes,
    isComplete: isComplete)
}

extension HubServer {
  /// Asks the endpoint for a path.
  func get(_ path: String, _ headers: [String: String] = [:]) async throws -> Answer {
    try await send("GET", endpoint + path, headers)
  }

  func head(_ path: String, _ headers: [String: String] = [:]) async throws -> Answer {
    try await send("HEAD", endpoint + path, headers)
  }

  /// Follows redirects as a browser would, at most `limit` times.
  func follow(_ path: String, limit: Int = 40) async throws -> Answer {
    var url = endpoint + path
    for _ in 0..<limit {
      let answer = try await send("GET", url)
      guard (300..<400).contains(answer.status), let location = answer["Location"] else {
        return answer
      }
      url = location.hasPrefix("/") ? endpoint + location : location
    }
    throw TooManyRedirects()
  }
}

struct TooManyRedirects: Error {}

/// A repository with a small and a large file.
let weights = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
let sample = ServedRepository(
  "org/name",
  revisions: [
    "main": [
      "config.json": ServedFile("{\"model_type\": \"bert\"}"), "empty.txt": ServedFile(""),
      "sub/a b#c.txt": ServedFile("odd"), "model.safetensors": ServedFile(weights, storage: .lfs),
    ],
    "refs/pr/1": ["config.json": ServedFile("{}")],
  ], formerIDs: ["old-name"])

let direct = HubServer.Options(usesResolveCache: false)
