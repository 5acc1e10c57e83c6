import Foundation
import HubServer
import Testing

@testable import Hub

/// Downloads in processes of their own: raced, killed and short of room.
@Suite(.serialized) struct ProcessTests {
  private static var tool: URL {
    Bundle.allBundles.lazy.map { $0.bundleURL.deletingLastPathComponent() }
      .map { $0.appending(path: "hub-get") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "hub-get")
  }

  /// A started `hub-get`, through a shell that prepares its limits.
  private func start(_ scene: Scene, _ preparation: String = "") throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", preparation + #"exec "$0" "$@""#, Self.tool.path, "org/model", "model.safetensors",
    ]
    process.environment = ["HF_ENDPOINT": scene.server.endpoint, "HF_HUB_CACHE": scene.cache.path]
    process.standardOutput = Pipe()
    try process.run()
    return process
  }

  private func finish(_ process: Process) async throws -> Int32 {
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    return process.terminationStatus
  }

  @Test func eightProcessesRace() async throws {
    try await Scene.run { scene in
      let processes = try (0..<8).map { _ in try start(scene) }
      for process in processes { #expect(try await finish(process) == 0) }
      #expect(scene.server.requests(to: .cdn).count == 1)
      #expect(scene.isClean())
    }
  }

  /// `HUB_KILLS=100` for the long run.
  @Test func killedAtAnyMoment() async throws {
    let kills = ProcessInfo.processInfo.environment["HUB_KILLS"].flatMap { Int($0) } ?? 6
    try await Scene.run { scene in
      scene.server.misbehave(
        .trickle(bytes: 50_000, every: .milliseconds(2)), host: .cdn, times: 999)
      for kill in 0..<kills {
        let process = try start(scene)
        try await Task.sleep(for: .milliseconds(20 + 400 * kill / kills))
        Foundation.kill(process.processIdentifier, SIGKILL)
        _ = try await finish(process)
        for repository in HubCache(options: scene.options()).scan() {
          for file in repository.revisions.flatMap(\.files) {
            #expect(scene.content(file.path) == Scene.weights)
          }
        }
        let cache = HubCache(options: scene.options())
        if kill % 10 == 9, try cache.repository("org/model") != nil {
          try cache.delete("org/model")
        }
      }
      #expect(try await finish(try start(scene)) == 0)
      #expect(scene.content(try await scene.model().path(of: "model.safetensors")) == Scene.weights)
      #expect(scene.isClean())
    }
  }

  @Test func noRoomIsATypedError() async throws {
    try await Scene.run { scene in
      // Files of at most 512 kB; the signal of the limit is ignored, so that writing fails instead.
      let process = try start(scene, "trap '' XFSZ; ulimit -f 1024; ")
      #expect(try await finish(process) == 1)
      let output = try (process.standardOutput as? Pipe)?.fileHandleForReading.readToEnd()
      let text = String(decoding: output ?? Data(), as: UTF8.self)
      #expect(
        text.contains("File too large when downloading org/model. Free some space"), "\(text)")
      #expect(scene.isClean())
    }
  }
}
