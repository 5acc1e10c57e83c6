import Foundation
import HubServer
import Testing

@testable import Hub

@Suite(.serialized) struct FaultTests {
  /// What heals by trying again, resuming or following.
  @Test(arguments: [
    "drop", "500", "503 GET", "429", "cut", "cuts", "ignored range", "wrong range", "416",
    "long length",
    "short length", "stall", "chain", "relative", "truncated", "expired",
  ]) func healing(_ name: String) async throws {
    try await Scene.run { scene in
      let server = scene.server
      let file = "model.safetensors"
      switch name {
      case "drop": server.misbehave(.drop, on: file, times: 2)
      case "500": server.misbehave(.status(500), on: file, times: 3)
      case "503 GET": server.misbehave(.status(503), on: "*", method: "GET", times: 3)
      case "429": server.misbehave(.rateLimited(seconds: 55), on: file, method: "GET")
      case "cut": server.misbehave(.cut(afterBytes: 1_000_000))
      case "cuts":
        for offset in [1, 5000, 65_536, 100_000, 7, 300_000, 2, 4096, 200_000, 12_345] {
          server.misbehave(.cut(afterBytes: offset))
        }
      case "ignored range":
        server.misbehave(.cut(afterBytes: 1_000_000))
        server.misbehave(.ignoreRange)
      case "wrong range":
        server.misbehave(.cut(afterBytes: 1_000_000))
        server.misbehave(.contentRange("bytes 5-9/3000000"))
      case "416":
        server.misbehave(.cut(afterBytes: 1_000_000))
        server.misbehave(.rangeNotSatisfiable, host: .cdn)
      case "long length": server.misbehave(.contentLength(by: 1000), host: .cdn)
      case "short length": server.misbehave(.contentLength(by: -1000), host: .cdn)
      case "stall": server.misbehave(.stall(afterBytes: 1_000_000))
      case "expired": server.misbehave(.status(403), host: .cdn)
      case "chain": server.misbehave(.redirectChain(15), on: file)
      case "relative": server.misbehave(.redirect(to: "\(file)?again"), on: file)
      default: server.misbehave(.truncate(to: 1_000_000))
      }
      let model = try scene.model { if name == "stall" { $0.downloadTimeout = .seconds(1) } }
      let path = try await model.requiredPath(of: file)
      #expect(scene.content(path) == Scene.weights)
      #expect(scene.isClean())
      #expect(server.leaks.isEmpty)
      if name == "429" { #expect(scene.pauses.all == [.seconds(56)]) }
      if name == "500" { #expect(scene.pauses.all == [.seconds(1), .seconds(2)]) }
      if name == "cut" {
        #expect(server.requests.contains { $0.header("Range")?.hasPrefix("bytes=") == true })
      }
    }
  }

  /// What ends in a typed error.
  @Test(arguments: [
    ("flipped", HubError.Code.hashMismatch), ("gzip", .unexpectedEncoding),
    ("loop", .tooManyRedirects), ("nowhere", .badRedirect), ("forbidden", .forbidden),
    ("rate", .rateLimited), ("no commit", .notAHub), ("bad commit", .notAHub),
    ("no etag", .notAHub),
    ("bad etag", .notAHub), ("no size", .notAHub), ("larger", .sizeMismatch),
    ("silent", .localEntryNotFound), ("down", .localEntryNotFound), ("trickle", .timedOut),
    ("get down", .badResponse(status: 500)),
  ]) func failing(_ name: String, _ code: HubError.Code) async throws {
    try await Scene.run { scene in
      let server = scene.server
      var file = "model.safetensors"
      switch name {
      case "flipped": server.misbehave(.flippedByte(at: 2_000_000), times: 9)
      case "gzip": server.misbehave(.gzip, on: "*", times: 9)
      case "loop": server.misbehave(.redirectLoop, on: file)
      case "nowhere": server.misbehave(.redirect(to: "gopher://x/"), on: file)
      case "forbidden": server.misbehave(.status(403), on: file, times: 9)
      case "rate": server.misbehave(.tooManyRequests(retryAfter: 86_400), on: file, times: 9)
      case "no commit": server.misbehave(.header("X-Repo-Commit", nil), times: 9)
      case "bad commit": server.misbehave(.header("X-Repo-Commit", "../../etc"), times: 9)
      case "no etag":
        server.misbehave(.header("ETag", nil), times: 9)
        server.misbehave(.header("X-Linked-Etag", nil), times: 9)
      case "bad etag": server.misbehave(.header("X-Linked-Etag", "\"../../../x\""), times: 9)
      case "no size": server.misbehave(.header("X-Linked-Size", nil), times: 9)
      case "larger": server.misbehave(.header("X-Linked-Size", "1000"), times: 9)
      case "silent":
        file = "config.json"
        server.misbehave(.silence, on: "*", times: 99)
      case "down": server.misbehave(.status(502), on: "*", times: 99)
      case "trickle":
        server.misbehave(.trickle(bytes: 1, every: .milliseconds(100)), host: .cdn, times: 99)
      default: server.misbehave(.status(500), on: "*", method: "GET", times: 99)
      }
      let model = try scene.model {
        $0.retries = 2
        if name == "silent" { $0.etagTimeout = .milliseconds(500) }
        if name == "trickle" { $0.downloadTimeout = .seconds(1) }
      }
      let start = ContinuousClock.now
      let error = await #expect(throws: HubError.self) { try await model.path(of: file) }
      #expect(error?.code == code)
      #expect(error?.description.contains("org/model") == true)
      // One byte every tenth of a second would go on for hours.
      #expect(ContinuousClock.now - start < .seconds(120))
      #expect(server.leaks.isEmpty)
      if code != .timedOut { #expect(scene.isClean()) }
      #expect(try await scene.model { $0.isOffline = true }.path(of: file, optional: true) == nil)
      // The same load again, by a server that behaves.
      server.behave()
      #expect(scene.content(try await scene.model().path(of: "config.json")) != nil)
    }
  }

  @Test func aHubThatIsDownLeavesTheCache() async throws {
    try await Scene.run { scene in
      let path = try await scene.model().requiredPath(of: "config.json")
      #expect(try await scene.model().path(of: "none.json") == nil)
      scene.server.misbehave(.status(503), times: 999)
      let model = try scene.model()
      #expect(try await model.path(of: "config.json") == path)
      #expect(try await model.path(of: "none.json") == nil)
      // The first answer was enough: nobody waited.
      #expect(scene.pauses.all.isEmpty)
      let error = await #expect(throws: HubError.self) { try await model.path(of: "empty.txt") }
      #expect(error?.code == .localEntryNotFound)
      let waited = scene.pauses.all.count
      #expect(waited == 5)
      // And nobody waits again for what is known to be down.
      #expect(try await model.path(of: "model.safetensors", optional: true) == nil)
      #expect(scene.pauses.all.count == waited)
    }
  }

  @Test func aRedirectionToHTTPIsRefusedWithAToken() throws {
    var options = HubOptions(cacheDir: "/x", endpoint: "https://hub.example", token: "t")
    let subject = Subject(repository: "a/b", revision: "main", endpoint: options.endpoint)
    let base = try #require(WebAddress("https://hub.example/x"))
    let transport = try Transport(subject: subject, options: options)
    #expect(throws: HubError.self) {
      try transport.redirection("http://hub.example/x", from: base, subject)
    }
    #expect(
      try transport.redirection("https://cdn.example/x", from: base, subject).host == "cdn.example")
    options.token = nil
    let open = try Transport(subject: subject, options: options)
    #expect(try open.redirection("http://cdn.example/x", from: base, subject).isSecure == false)
  }
}
