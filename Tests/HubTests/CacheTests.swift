import Foundation
import HubServer
import Testing

@testable import Hub

@Suite(.serialized) struct CacheTests {
  @Test func scanVerifyAndDelete() async throws {
    let shared = ServedFile(Scene.weights, storage: .lfs)
    let repository = ServedRepository(
      "org/model",
      revisions: [
        "main": ["model.safetensors": shared, "config.json": ServedFile("{}")],
        "v1": ["model.safetensors": shared, "config.json": ServedFile("{ }")],
      ])
    try await Scene.run([repository, ServedRepository("gpt2", ["a": ServedFile("a")])]) { scene in
      for revision in ["main", "v1"] {
        let model = try HubRepository("org/model", revision: revision, options: scene.options())
        _ = try await model.paths(of: ["model.safetensors", "config.json", "none"])
      }
      _ = try await HubRepository("gpt2", options: scene.options()).path(of: "a")
      let cache = HubCache(options: scene.options())
      #expect(cache.scan().map(\.id) == ["gpt2", "org/model"])
      let model = try #require(try cache.repository("org/model"))
      #expect(model.size == Scene.weights.count + 5)
      #expect(model.fileCount == 3)
      #expect(model.lastUsed > 1_700_000_000)
      #expect(Set(model.revisions.flatMap(\.names)) == ["main", "v1"])
      let main = try #require(model.revisions.first { $0.names == ["main"] })
      #expect(main.files.map(\.name) == ["config.json", "model.safetensors"])
      #expect(main.size == Scene.weights.count + 2)
      #expect(try cache.verify("org/model").map(\.result) == [.intact, .intact, .intact])

      #expect(try cache.delete("org/model", revision: "main") == 2)
      #expect(scene.isClean())
      let v1 = try HubRepository(
        "org/model", revision: "v1", options: scene.options { $0.isOffline = true })
      #expect(scene.content(try await v1.path(of: "model.safetensors")) == Scene.weights)
      #expect(
        try await scene.model { $0.isOffline = true }.path(of: "config.json", optional: true) == nil
      )
      #expect(try cache.delete("org/model") == Scene.weights.count + 3)
      #expect(try cache.delete("gpt2", revision: "main") == 1)
      #expect(scene.cache.files().allSatisfy { !$0.hasPrefix("models--") })
      #expect(cache.scan().isEmpty)
    }
  }

  @Test func damageIsFound() async throws {
    try await Scene.run { scene in
      let config = try await scene.model().requiredPath(of: "config.json")
      let empty = try await scene.model().requiredPath(of: "empty.txt")
      try Data("x".utf8).write(to: URL(filePath: config).resolvingSymlinksInPath())
      try FileManager.default.removeItem(at: URL(filePath: empty).resolvingSymlinksInPath())
      let results = try HubCache(options: scene.options()).verify("org/model").map(\.result)
      // sha1("blob 1\0x")
      #expect(results == [.damaged(found: "c1b0730e0133447badcfd47fd144e254807b06e1"), .missing])
      // A link to nowhere is no file: it is downloaded again.
      #expect(scene.content(try await scene.model().path(of: "empty.txt")) == [])
    }
  }

  @Test func theCacheOfOthersIsTolerated() async throws {
    try await Scene.run { scene in
      let folder = scene.cache.path + "/models--org--model"
      let etag = try #require(scene.server.etag("org/model", file: "model.safetensors"))
      // huggingface_hub 2 shares large blobs between repositories and lists trees.
      let store = "\(scene.cache.path)/blobs/ab"
      for path in [store, folder + "/blobs", folder + "/trees"] {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      }
      try Data(Scene.weights).write(to: URL(filePath: store + "/abcd"))
      try Data().write(to: URL(filePath: scene.cache.path + "/CACHEDIR.TAG"))
      try Data("{}".utf8).write(to: URL(filePath: folder + "/trees/x.json"))
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/blobs/\(etag)", withDestinationPath: "../../blobs/ab/abcd")
      // A download that Python broke off is Python's.
      let partial = "\(folder)/blobs/\(etag).01234567.incomplete"
      try Data("x".utf8).write(to: URL(filePath: partial))
      #expect(scene.content(try await scene.model().path(of: "model.safetensors")) == Scene.weights)
      #expect(!scene.server.requests.contains { $0.method == "GET" })
      #expect(FileManager.default.fileExists(atPath: partial))
      #expect(HubCache(options: scene.options()).scan().map(\.fileCount) == [1])
    }
  }

  @Test func referencesOfPython() async throws {
    try await Scene.run { scene in
      let path = try await scene.model().requiredPath(of: "config.json")
      let reference = scene.cache.path + "/models--org--model/refs/main"
      let commit = try String(contentsOfFile: reference, encoding: .utf8)
      try Data((commit + "\n").utf8).write(to: URL(filePath: reference))
      #expect(try await scene.model { $0.isOffline = true }.path(of: "config.json") == path)
      for bad in ["", "../../..", "main", String(repeating: "x", count: 300)] {
        try Data(bad.utf8).write(to: URL(filePath: reference))
        let error = await #expect(throws: HubError.self) {
          try await scene.model { $0.isOffline = true }.path(of: "config.json")
        }
        #expect(error?.code == .offline)
      }
    }
  }

  @Test func unknownRepositories() throws {
    let cache = HubCache(options: HubOptions(cacheDir: "/nowhere"))
    #expect(cache.scan().isEmpty)
    #expect(try cache.repository("a/b") == nil)
    let error = #expect(throws: HubError.self) { try cache.delete("a/b") }
    #expect(
      error?.description
        == "a/b is not in the cache at '/nowhere'. `autoclass cache ls` lists what "
        + "is; HF_HUB_CACHE names another cache.")
    #expect(throws: HubError.self) { try cache.verify("../x") }
  }
}
