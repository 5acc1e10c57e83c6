internal import AsyncHTTPClient
internal import NIOCore
internal import Synchronization

/// The HTTP clients of this process: one for every read time-out and proxy in use, which is one as a rule.
enum Clients {
  private struct Key: Hashable {
    let readTimeout: Duration
    let proxy: Proxy?
  }

  private static let clients = Mutex<[Key: HTTPClient]>([:])

  static func client(readTimeout: Duration, proxy: Proxy?) -> HTTPClient {
    let key = Key(readTimeout: readTimeout, proxy: proxy)
    return clients.withLock { clients in
      if let client = clients[key] { return client }
      // HTTP/1.1: its flow control is TCP's, which a large file fills better than HTTP/2's.
      var configuration = HTTPClient.Configuration(
        redirectConfiguration: .disallow,
        timeout: .init(connect: .seconds(10), read: TimeAmount(readTimeout)),
        decompression: .disabled)
      configuration.httpVersion = .http1Only
      configuration.proxy = proxy.map(HTTPClient.Configuration.Proxy.init)
      configuration.connectionPool.retryConnectionEstablishment = false
      // A fast connection fills large buffers; each costs two threads a wake-up.
      configuration.http1_1ConnectionDebugInitializer = { channel in
        channel.setOption(
          .recvAllocator,
          value: AdaptiveRecvByteBufferAllocator(
            minimum: 1 << 11, initial: 1 << 16, maximum: 1 << 20))
      }
      let client = HTTPClient(
        eventLoopGroupProvider: .singleton, configuration: configuration)
      clients[key] = client
      return client
    }
  }
}

extension HTTPClient.Configuration.Proxy {
  fileprivate init(_ proxy: Proxy) {
    if proxy.isSocks {
      self = .socksServer(host: proxy.host, port: proxy.port)
    } else {
      self = .server(
        host: proxy.host, port: proxy.port,
        authorization: proxy.login.map { .basic(username: $0.user, password: $0.password) })
    }
  }
}
