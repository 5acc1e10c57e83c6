import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// One port on 127.0.0.1.
struct Listener: Sendable {
  let port: Int
  private let task: Task<Void, Never>

  /// Listens on `port`, or on any free one where it is 0.
  static func start(
    port: Int, respond: @escaping @Sendable (RecordedRequest) async throws -> Reply,
    host: RecordedRequest.Host
  ) async throws -> Listener {
    let (ports, started) = AsyncThrowingStream<Int, any Error>.makeStream()
    let application = Application(
      responder: CallbackResponder<Connection> { request, connection in
        let headers = request.headers.map {
          RecordedRequest.Header(name: $0.name.rawName, value: $0.value)
        }
        let record = RecordedRequest(
          host: host, method: request.method.rawValue, target: request.head.path ?? "/",
          headers: headers)
        return try await respond(record).response(to: request.method, on: connection.channel)
      },
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { channel in started.yield(channel.localAddress?.port ?? 0) },
      logger: Logger(label: "hub-server", factory: { _ in SwiftLogNoOpLogHandler() }))
    let task = Task {
      do {
        try await application.run()
        started.finish()
      } catch {
        started.finish(throwing: error)
      }
    }
    guard let port = try await ports.first(where: { _ in true }) else { throw CancellationError() }
    return Listener(port: port, task: task)
  }

  /// Closes the port and every connection.
  func stop() async {
    task.cancel()
    await task.value
  }
}

/// Gives an answer access to its connection.
struct Connection: InitializableFromSource {
  let channel: any Channel

  init(source: ApplicationRequestContextSource) { channel = source.channel }
}
