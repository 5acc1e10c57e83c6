import Foundation
import HubServer
import Testing

@testable import Hub

@Suite(.serialized) struct ResumeTests {
  private func blob(_ scene: Scene) throws -> String {
    let etag = try #require(scene.server.etag("org/model", file: "model.safetensors"))
    let folder = scene.cache.path + "/models--org--model/blobs"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return "\(folder)/\(etag)"
  }

  private func leave(_ bytes: some Collection<UInt8>, _ name: Character, of blob: String) throws
    -> String
  {
    let path = "\(blob).\(String(repeating: name, count: 32)).incomplete"
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  @Test(arguments: [1, 1_000_000, 2_999_999, 3_000_000])
  func whatADeadProcessLeftIsUsed(_ count: Int) async throws {
    try await Scene.run { scene in
      _ = try leave(Scene.weights[..<count], "a", of: blob(scene))
      _ = try leave(Scene.weights[..<5], "b", of: blob(scene))
      let path = try await scene.model().path(of: "model.safetensors")
      #expect(scene.content(path) == Scene.weights)
      let ranges = scene.server.requests(to: .cdn).map { $0.header("Range") }
      #expect(ranges == (count == 3_000_000 ? [] : ["bytes=\(count)-"]))
      #expect(scene.isClean())
    }
  }

  @Test(arguments: [1_000_000, 3_000_000, 3_000_001])
  func wrongLeftoversAreThrownAway(_ count: Int) async throws {
    try await Scene.run { scene in
      _ = try leave([UInt8](repeating: 1, count: count), "a", of: blob(scene))
      let path = try await scene.model().path(of: "model.safetensors")
      #expect(scene.content(path) == Scene.weights)
      #expect(scene.isClean())
    }
  }

  @Test func whatAnotherProcessWritesIsLeftAlone() async throws {
    try await Scene.run { scene in
      let path = try leave(Scene.weights[..<1000], "a", of: blob(scene))
      let owner = try Descriptor(path, .adopt)
      #expect(System.tryLock(owner.number) == .taken)
      #expect(scene.content(try await scene.model().path(of: "model.safetensors")) == Scene.weights)
      #expect(scene.content(path)?.count == 1000)
      #expect(scene.server.requests(to: .cdn).map { $0.header("Range") } == [nil])
    }
  }

  @Test func aLockThatIsNeverReleased() async throws {
    try await Scene.run { scene in
      let etag = try #require(scene.server.etag("org/model", file: "model.safetensors"))
      let folder = scene.cache.path + "/.locks/models--org--model"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let owner = try Descriptor("\(folder)/\(etag).lock", .lock)
      #expect(System.tryLock(owner.number) == .taken)
      let model = try scene.model { $0.lockTimeout = .milliseconds(200) }
      #expect(scene.content(try await model.path(of: "model.safetensors")) == Scene.weights)
      #expect(scene.isClean())
    }
  }

  @Test func aCancelledDownloadCanGoOn() async throws {
    try await Scene.run { scene in
      scene.server.misbehave(.stall(afterBytes: 2_000_000), host: .cdn)
      let model = try scene.model { $0.downloadTimeout = .seconds(20) }
      let task = Task { try await model.path(of: "model.safetensors") }
      while scene.server.requests(to: .cdn).isEmpty { try await Task.sleep(for: .milliseconds(10)) }
      try await Task.sleep(for: .milliseconds(300))
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      scene.server.behave()
      scene.server.forgetRequests()
      #expect(scene.content(try await scene.model().path(of: "model.safetensors")) == Scene.weights)
      let range = scene.server.requests(to: .cdn).first?.header("Range")
      #expect(range?.hasPrefix("bytes=") == true)
    }
  }

  @Test func manyAtOnce() async throws {
    try await Scene.run { scene in
      try await withThrowingTaskGroup(of: String?.self) { group in
        for _ in 0..<8 {
          let model = try scene.model()
          group.addTask { try await model.path(of: "model.safetensors") }
        }
        for try await path in group { #expect(scene.content(path) == Scene.weights) }
      }
      #expect(scene.server.requests(to: .cdn).count == 1)
      #expect(scene.isClean())
    }
  }
}
