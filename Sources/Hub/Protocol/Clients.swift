internal import AsyncHTTPClient
internal import NIOCore
internal import Synchronization

/// The HTTP clients of this process: one for every read time-out in use, which is one.
enum Clients {
  private static let clients = Mutex<[Duration: HTTPClient]>([:])

  static func client(readTimeout: Duration) -> HTTPClient {
    clients.withLock { clients in
      if let client = clients[readTimeout] { return client }
      // HTTP/1.1: its flow control is TCP's, which a large file fills better than HTTP/2's.
      var configuration = HTTPClient.Configuration(
        redirectConfiguration: .disallow,
        timeout: .init(connect: .seconds(10), read: TimeAmount(readTimeout)),
        decompression: .disabled)
      configuration.httpVersion = .http1Only
      configuration.connectionPool.retryConnectionEstablishment = false
      let client = HTTPClient(
        eventLoopGroupProvider: .singleton, configuration: configuration)
      clients[readTimeout] = client
      return client
    }
  }
}
