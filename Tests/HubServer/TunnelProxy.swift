import NIOCore
import NIOPosix
import Synchronization

/// An HTTP proxy on 127.0.0.1 that opens tunnels (`CONNECT`), all of them to one port of this machine.
public final class TunnelProxy: Sendable {
  /// The port that it listens on.
  public let port: Int
  private let channel: any Channel
  private let wanted: Mutex<[String]>

  /// The `host:port` of every tunnel that was asked for.
  public var targets: [String] { wanted.withLock { $0 } }

  private init(channel: any Channel, port: Int) {
    self.channel = channel
    self.port = port
    wanted = Mutex([])
  }

  /// Listens on a free port while `body` runs; tunnels lead to `target`.
  public static func run(
    to target: Int, _ body: (TunnelProxy) async throws -> Void
  ) async throws {
    let owner = Mutex<TunnelProxy?>(nil)
    let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .childChannelInitializer { client in
        client.eventLoop.makeCompletedFuture {
          try client.pipeline.syncOperations.addHandler(
            Tunnel(target: target) { name in
              owner.withLock { $0 }?.wanted.withLock { $0.append(name) }
            })
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let proxy = TunnelProxy(channel: channel, port: channel.localAddress?.port ?? 0)
    owner.withLock { $0 = proxy }
    do {
      try await body(proxy)
    } catch {
      try? await channel.close()
      throw error
    }
    try await channel.close()
  }
}

/// Reads the request for a tunnel, then passes bytes on in both directions.
private final class Tunnel: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let target: Int
  private let note: @Sendable (String) -> Void
  private var request = ""
  private var other: (any Channel)?
  /// What came before the way out was open.
  private var early: [ByteBuffer] = []

  init(target: Int, note: @escaping @Sendable (String) -> Void) {
    self.target = target
    self.note = note
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let buffer = unwrapInboundIn(data)
    if let other {
      other.writeAndFlush(buffer, promise: nil)
    } else if request.hasSuffix("\r\n\r\n") {
      early.append(buffer)
    } else {
      request += String(buffer: buffer)
      if request.hasSuffix("\r\n\r\n") { open(context.channel) }
    }
  }

  private func open(_ client: any Channel) {
    let words = request.split(separator: " ")
    guard words.count > 1, words[0] == "CONNECT" else {
      client.writeAndFlush(
        ByteBuffer(string: "HTTP/1.1 405 Method Not Allowed\r\n\r\n"), promise: nil)
      return
    }
    note(String(words[1]))
    // Both ends live on one event loop, so that this handler is never used by two threads.
    let tunnel = NIOLoopBound(self, eventLoop: client.eventLoop)
    ClientBootstrap(group: client.eventLoop)
      .channelInitializer { $0.pipeline.addHandler(Return(to: client)) }
      .connect(host: "127.0.0.1", port: target)
      .whenSuccess { server in
        client.writeAndFlush(ByteBuffer(string: "HTTP/1.1 200 OK\r\n\r\n"), promise: nil)
        tunnel.value.start(server)
      }
  }

  private func start(_ server: any Channel) {
    other = server
    for buffer in early { server.writeAndFlush(buffer, promise: nil) }
    early = []
  }

  func channelInactive(context: ChannelHandlerContext) { other?.close(promise: nil) }
}

/// Passes the server's bytes back.
private final class Return: ChannelInboundHandler, Sendable {
  typealias InboundIn = ByteBuffer

  private let client: any Channel

  init(to client: any Channel) { self.client = client }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    client.writeAndFlush(unwrapInboundIn(data), promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) { client.close(promise: nil) }
}
