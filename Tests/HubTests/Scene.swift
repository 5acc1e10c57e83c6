import Foundation
import HubServer
import Synchronization

@testable import Hub

/// A hub, an empty cache and the repository `org/model`.
struct Scene {
  static let weights = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
  static let config = #"{"model_type": "bert"}"#

  let server: HubServer
  let cache: TemporaryFolder
  let pauses = Pauses()

  /// The pauses that retries wanted; nobody waits.
  final class Pauses: Sendable {
    private let list = Mutex<[Duration]>([])
    var all: [Duration] { list.withLock { $0 } }
    func add(_ pause: Duration) { list.withLock { $0.append(pause) } }
  }

  static let files: [String: ServedFile] = [
    "config.json": ServedFile(config), "sub dir/é.json": ServedFile("[]"),
    "empty.txt": ServedFile(""), "model.safetensors": ServedFile(weights, storage: .lfs),
  ]

  static func run(
    _ repositories: [ServedRepository] = [ServedRepository("org/model", files)],
    server options: HubServer.Options = .init(), _ body: (Scene) async throws -> Void
  ) async throws {
    let cache = try TemporaryFolder()
    try await withHubServer(repositories, options: options) { server in
      try await body(Scene(server: server, cache: cache))
    }
  }

  func options(_ change: (inout HubOptions) -> Void = { _ in }) -> HubOptions {
    var options = HubOptions(cacheDir: cache.path, endpoint: server.endpoint)
    // Long enough for a machine that is busy; tests of time-outs shorten them.
    options.etagTimeout = .seconds(10)
    options.downloadTimeout = .seconds(10)
    options.pause = { [pauses] in pauses.add($0) }
    change(&options)
    return options
  }

  func model(_ change: (inout HubOptions) -> Void = { _ in }) throws -> HubRepository {
    try HubRepository("org/model", options: options(change))
  }

  func content(_ path: String?) -> [UInt8]? {
    path.flatMap { FileManager.default.contents(atPath: $0) }.map { Array($0) }
  }

  /// No partial file, and nothing under a snapshot but whole files.
  func isClean() -> Bool {
    !cache.files().contains { $0.hasSuffix(".incomplete") || $0.contains("/tmp_") }
      && HubCache(options: options()).scan().allSatisfy { repository in
        let checks = try? HubCache(options: options()).verify(repository.id)
        return checks?.allSatisfy { $0.result == .intact || $0.result == .unknown } == true
      }
  }
}
