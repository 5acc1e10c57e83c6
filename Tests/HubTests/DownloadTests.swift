import Foundation
import HubServer
import Synchronization
import Testing

@testable import Hub

@Suite(.serialized) struct DownloadTests {
  @Test(arguments: [true, false]) func firstAndSecondLoad(_ usesResolveCache: Bool) async throws {
    try await Scene.run(server: .init(usesResolveCache: usesResolveCache)) { scene in
      let names = ["config.json", "sub dir/é.json", "empty.txt", "model.safetensors", "none.json"]
      let paths = try await scene.model().paths(of: names)
      #expect(paths.count == 4)
      #expect(scene.content(paths["config.json"]) == Array(Scene.config.utf8))
      #expect(scene.content(paths["model.safetensors"]) == Scene.weights)
      #expect(scene.content(paths["empty.txt"]) == [])
      #expect(scene.server.leaks.isEmpty)
      #expect(scene.isClean())

      let commit = try #require(scene.server.commit("org/model"))
      let etag = try #require(scene.server.etag("org/model", file: "sub dir/é.json"))
      let folder = "models--org--model"
      let link = "\(scene.cache.path)/\(folder)/snapshots/\(commit)/sub dir/é.json"
      #expect(System.linkTarget(link) == "../../../blobs/\(etag)")
      #expect(scene.content("\(scene.cache.path)/\(folder)/refs/main") == Array(commit.utf8))
      #expect(scene.content("\(scene.cache.path)/\(folder)/.no_exist/\(commit)/none.json") == [])

      scene.server.forgetRequests()
      let again = try await scene.model().paths(of: names)
      #expect(again == paths)
      // One question about the revision; with the resolve cache its answer takes a second hop.
      #expect(scene.server.requests.filter { $0.target.contains("/resolve/") }.count == 1)
      #expect(scene.server.requests.allSatisfy { $0.method == "HEAD" })

      scene.server.forgetRequests()
      let pinned = try HubRepository("org/model", revision: commit, options: scene.options())
      #expect(try await pinned.paths(of: names) == paths)
      let offline = try scene.model { $0.isOffline = true }
      #expect(try await offline.paths(of: names) == paths)
      #expect(try await offline.commit == commit)
      #expect(scene.server.requests.isEmpty)
    }
  }

  @Test("Requests go through the proxy, but for the hosts that are excluded")
  func proxy() async throws {
    try await Scene.run { scene in
      let port = try #require(scene.server.endpoint.split(separator: ":").last.flatMap { Int($0) })
      try await TunnelProxy.run(to: port) { proxy in
        let proxies = HubProxies(
          http: "http://127.0.0.1:\(proxy.port)", excluded: ["127.0.0.1"])
        // Nobody but the proxy knows this name; the store of large files is reached directly.
        let model = try scene.model {
          $0.endpoint = "http://hub.invalid"
          $0.proxies = proxies
        }
        #expect(scene.content(try await model.path(of: "model.safetensors")) == Scene.weights)
        #expect(!proxy.targets.isEmpty && proxy.targets.allSatisfy { $0 == "hub.invalid:80" })
        #expect(scene.server.requests.contains { $0.host == .cdn })
      }
    }
  }

  @Test func oneCommitForOneLoad() async throws {
    try await Scene.run { scene in
      let before = try scene.model()
      let first = try await before.requiredPath(of: "config.json")
      try await scene.server.serve(
        ServedRepository(
          "org/model", ["config.json": ServedFile("{}"), "new.json": ServedFile("1")]))
      // The branch has moved; this load has not.
      #expect(try await before.path(of: "new.json") == nil)
      #expect(try await before.path(of: "model.safetensors") != nil)
      let after = try scene.model()
      #expect(scene.content(try await after.path(of: "config.json")) == Array("{}".utf8))
      #expect(scene.content(first) == Array(Scene.config.utf8))
      #expect(try await after.path(of: "model.safetensors") == nil)
    }
  }

  @Test func theTokenStaysAtTheEndpoint() async throws {
    let repository = ServedRepository(
      "org/model", Scene.files, access: .private(tokens: ["secret"]))
    try await Scene.run([repository]) { scene in
      _ = try await scene.model { $0.token = "secret" }.paths(
        of: ["config.json", "model.safetensors"])
      #expect(!scene.server.requests(to: .cdn).isEmpty)
      #expect(scene.server.leaks.isEmpty)
      let hub = scene.server.requests(to: .endpoint)
      #expect(hub.allSatisfy { $0.header("Authorization") == "Bearer secret" })
      #expect(hub.allSatisfy { $0.header("Accept-Encoding") == "identity" })
    }
  }

  @Test func renamedRepositoriesAreFollowed() async throws {
    let repository = ServedRepository("org/model", Scene.files, formerIDs: ["org/old"])
    try await Scene.run([repository]) { scene in
      let old = try HubRepository("org/old", options: scene.options())
      #expect(scene.content(try await old.path(of: "config.json")) == Array(Scene.config.utf8))
      #expect(scene.content(try await old.path(of: "model.safetensors")) == Scene.weights)
    }
  }

  @Test func forcedDownloadsHappenOnce() async throws {
    try await Scene.run { scene in
      let path = try await scene.model().requiredPath(of: "config.json")
      try Data("damaged".utf8).write(to: URL(filePath: path).resolvingSymlinksInPath())
      #expect(try await scene.model().path(of: "config.json") == path)
      let forced = try scene.model { $0.forceDownload = true }
      #expect(scene.content(try await forced.path(of: "config.json")) == Array(Scene.config.utf8))
      scene.server.forgetRequests()
      #expect(try await forced.path(of: "config.json") == path)
      #expect(scene.server.requests.isEmpty)
      #expect(scene.isClean())
    }
  }

  @Test func subfoldersRevisionsAndBadNames() async throws {
    let repository = ServedRepository(
      "org/model",
      revisions: [
        "main": ["a/config.json": ServedFile("1")], "refs/pr/1": ["a/config.json": ServedFile("2")],
      ])
    try await Scene.run([repository]) { scene in
      for (revision, text) in [("main", "1"), ("refs/pr/1", "2")] {
        let model = try HubRepository(
          "org/model", revision: revision, subfolder: "a/", options: scene.options())
        #expect(scene.content(try await model.path(of: "config.json")) == Array(text.utf8))
        #expect(try await model.listing().map(\.path) == ["a/config.json"])
        #expect(try await model.snapshot().hasSuffix(try await model.commit))
      }
      let folder = "\(scene.cache.path)/models--org--model"
      #expect(scene.content("\(folder)/refs/refs/pr/1")?.count == 40)
      scene.server.forgetRequests()
      let error = await #expect(throws: HubError.self) {
        try await scene.model().path(of: "../../../x")
      }
      #expect(error?.code == .invalidFileName)
      #expect(scene.server.requests.isEmpty)
    }
  }

  @Test func withoutSymlinks() async throws {
    try await Scene.run { scene in
      let model = try scene.model { $0.disableSymlinks = true }
      let path = try await model.requiredPath(of: "config.json")
      #expect(System.status(path, followingLinks: false)?.kind == .file)
      #expect(scene.content(path) == Array(Scene.config.utf8))
      #expect(try await scene.model { $0.isOffline = true }.path(of: "config.json") == path)
      #expect(scene.isClean())
    }
  }

  @Test func listingsHavePages() async throws {
    try await Scene.run(server: .init(treePageSize: 2)) { scene in
      let files = try await scene.model().listing()
      #expect(files.map(\.path) == Scene.files.keys.sorted())
      let weights = try #require(files.first { $0.path == "model.safetensors" })
      #expect(weights.size == Scene.weights.count)
      #expect(weights.hash == scene.server.etag("org/model", file: "model.safetensors"))
      let folder = try await scene.model().snapshot { $0.path.hasSuffix(".json") }
      #expect(Folder.files(below: folder) == ["config.json", "sub dir/é.json"])
      #expect(try await scene.model { $0.localFilesOnly = true }.snapshot() == folder)
    }
  }

  @Test func rangesAreReadWithoutDownloading() async throws {
    try await Scene.run { scene in
      let model = try scene.model()
      let part = try await model.range(of: "model.safetensors", bytes: 100..<5000)
      #expect(part == Array(Scene.weights[100..<5000]))
      let end = Scene.weights.count
      #expect(
        try await model.range(of: "model.safetensors", bytes: (end - 2)..<(end + 9)).count == 2)
      #expect(try await model.range(of: "model.safetensors", bytes: end..<(end + 9)).isEmpty)
      scene.server.misbehave(.ignoreRange)
      #expect(
        try await model.range(of: "model.safetensors", bytes: 7..<9) == Array(Scene.weights[7..<9]))
      #expect(!scene.cache.files().contains { $0.contains("blobs/") })
      let error = await #expect(throws: HubError.self) {
        try await model.range(of: "none", bytes: 0..<8)
      }
      #expect(error?.code == .entryNotFound)
      _ = try await model.path(of: "model.safetensors")
      scene.server.forgetRequests()
      #expect(try await model.range(of: "model.safetensors", bytes: 8..<9) == [Scene.weights[8]])
      #expect(scene.server.requests.isEmpty)
    }
  }

  @Test func progressIsReported() async throws {
    try await Scene.run { scene in
      let reports = Mutex<[HubProgress]>([])
      _ = try await scene.model {
        $0.progress = { report in reports.withLock { $0.append(report) } }
      }.path(of: "model.safetensors")
      let all = reports.withLock { $0 }
      #expect(all.last?.isComplete == true)
      #expect(all.last?.bytesTotal == Scene.weights.count)
      #expect(all.map(\.bytesDone) == all.map(\.bytesDone).sorted())
      #expect(all.allSatisfy { $0.file == "model.safetensors" })
    }
  }
}
