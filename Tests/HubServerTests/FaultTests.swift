import HubServer
import Testing

struct FaultTests {
  private let small = "/org/name/resolve/main/config.json"

  /// Runs `body` with a server without resolve cache and the address of its large file.
  private func withLargeFile(_ body: (HubServer, String) async throws -> Void) async throws {
    try await withHubServer([sample], options: direct) { server async throws in
      let head = try await server.head("/org/name/resolve/main/model.safetensors")
      try await body(server, try #require(head["Location"]))
    }
  }

  @Test func statusesComeAndGo() async throws {
    try await withHubServer([sample], options: direct) { server async throws in
      server.misbehave(.status(503), on: "config.json", times: 2)
      server.misbehave(.tooManyRequests(retryAfter: 3), on: "config.json")
      server.misbehave(.rateLimited(seconds: 55), on: "config.json")
      var answers: [Answer] = []
      for _ in 0..<5 { answers.append(try await server.get(small)) }
      #expect(answers.map(\.status) == [503, 503, 429, 429, 200])
      #expect(answers[2]["Retry-After"] == "3")
      #expect(answers[3]["ratelimit"] == "\"api\";r=0;t=55")
      #expect(try await server.get("/org/name/resolve/main/empty.txt").status == 200)
      #expect(server.requests.count == 6)
    }
  }

  @Test func redirectsLeadAnywhere() async throws {
    try await withHubServer([sample], options: direct) { server async throws in
      server.misbehave(.redirectChain(25), on: "config.json")
      #expect(try await server.follow(small).status == 200)
      #expect(server.requests.count == 26)
      server.misbehave(.redirectChain(1), on: "config.json")
      #expect(try await server.get(small)["Location"] == small)
      server.misbehave(.redirectLoop, on: "config.json")
      let loop = try? await server.follow(small)
      #expect(loop == nil && server.requests.count == 26 + 1 + 40)
      server.misbehave(.redirect(to: "http://localhost:1/x"), on: "config.json", method: "HEAD")
      #expect(try await server.get(small).status == 200)
      #expect(try await server.head(small)["Location"] == "http://localhost:1/x")
    }
  }

  @Test func headersLie() async throws {
    try await withHubServer([sample], options: direct) { server async throws in
      server.misbehave(.header("X-Repo-Commit", nil), on: "config.json")
      #expect(try await server.head(small)["X-Repo-Commit"] == nil)
      server.misbehave(.header("ETag", "\"../../x\""), on: "config.json")
      server.misbehave(
        .header("X-Padding", String(repeating: "a", count: 60_000)), on: "config.json")
      let head = try await server.head(small)
      #expect(head["ETag"] == "\"../../x\"")
      #expect(head["X-Padding"]?.count == 60_000)
      server.misbehave(.contentLength(by: 5), on: "config.json", method: "HEAD")
      #expect(try await server.head(small)["Content-Length"] == "27")
      #expect(try await server.head(small)["Content-Length"] == "22")
    }
  }

  @Test(arguments: [0, 1, 4_000, 9_999])
  func connectionsAreCutAfterSoManyBytes(count: Int) async throws {
    try await withLargeFile { server, location async throws in
      server.misbehave(.cut(afterBytes: count), on: "model.safetensors", host: .cdn)
      let cut = try await send("GET", location)
      #expect(cut.bytes == Array(weights.prefix(count)) && !cut.isComplete)
      let rest = try await send("GET", location, ["Range": "bytes=\(count)-"])
      #expect(cut.bytes + rest.bytes == weights && rest.isComplete)
    }
  }

  @Test func lengthsAndBytesLie() async throws {
    try await withLargeFile { server, location async throws in
      server.misbehave(.contentLength(by: 10), host: .cdn)
      let long = try await send("GET", location)
      #expect(long["Content-Length"] == "10010" && !long.isComplete && long.bytes == weights)
      server.misbehave(.contentLength(by: -10), host: .cdn)
      #expect(try await send("GET", location)["Content-Length"] == "9990")
      server.misbehave(.truncate(to: 0), host: .cdn)
      let empty = try await send("GET", location)
      #expect(empty.isComplete && empty["Content-Length"] == "0")
      server.misbehave(.flippedByte(at: 5_000), host: .cdn)
      let flipped = try await send("GET", location)
      #expect(flipped.bytes.count == weights.count)
      let places = zip(flipped.bytes, weights).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
      #expect(places == [5_000])
      #expect(try await send("GET", location).bytes == weights)
    }
  }

  @Test func rangesAreTreatedBadly() async throws {
    try await withLargeFile { server, location async throws in
      let range = ["Range": "bytes=100-"]
      server.misbehave(.ignoreRange, host: .cdn)
      server.misbehave(.contentRange("bytes 7-9999/10000"), host: .cdn)
      server.misbehave(.rangeNotSatisfiable, host: .cdn)
      // A request without a range is left alone.
      #expect(try await send("GET", location).bytes == weights)
      #expect(try await send("GET", location, range).status == 416)
      let both = try await send("GET", location, range)
      #expect(
        both.status == 200 && both.bytes == weights && both["Content-Range"] == "bytes 7-9999/10000"
      )
      #expect(try await send("GET", location, range)["Content-Range"] == "bytes 100-9999/10000")
    }
  }

  @Test func aBodyIsCompressedUnasked() async throws {
    try await withHubServer([sample], options: direct) { server async throws in
      server.misbehave(.gzip, on: "config.json")
      let answer = try await server.get(small, ["Accept-Encoding": "identity"])
      #expect(answer["Content-Encoding"] == "gzip")
      #expect(answer.bytes.starts(with: [0x1f, 0x8b]))
      #expect(answer.bytes.count == 50)
      // The length and the checksum at the end, which is Python's zlib.crc32.
      #expect(answer.bytes.suffix(8) == [158, 85, 138, 187] + [22, 0, 0, 0])
    }
  }

  @Test func connectionsAreDroppedAndStall() async throws {
    try await withLargeFile { server, location async throws in
      server.misbehave(.drop, on: "config.json")
      await #expect(throws: (any Error).self) { try await server.get(small) }
      #expect(server.requests.last?.status == nil)
      #expect(try await server.get(small).status == 200)
      let clock = ContinuousClock()
      server.misbehave(.stall(afterBytes: 100), host: .cdn)
      server.misbehave(.silence, on: "config.json")
      let silence = await clock.measure {
        await #expect(throws: (any Error).self) {
          try await send("GET", server.endpoint + small, milliseconds: 300)
        }
      }
      #expect(silence >= .milliseconds(290))
      let stalled = try await send("GET", location, milliseconds: 300)
      #expect(!stalled.isComplete && stalled.bytes.count == 100)
      server.misbehave(.trickle(bytes: 4, every: .milliseconds(50)), on: "config.json")
      let start = clock.now
      let slow = try await server.get(small)
      #expect(slow.text == "{\"model_type\": \"bert\"}")
      #expect(clock.now - start >= .milliseconds(250))
    }
  }

  // A server that does not stop would hang here for good.
  @Test(.timeLimit(.minutes(5))) func manyServersRunAtOnceAndStopCleanly() async throws {
    try await withThrowingTaskGroup { group in
      for _ in 0..<20 {
        group.addTask {
          try await withHubServer([sample], options: direct) { server async throws in
            server.misbehave(.silence, on: "empty.txt")
            async let silent = send(
              "GET", server.endpoint + "/org/name/resolve/main/empty.txt",
              milliseconds: 500)
            for _ in 0..<10 { #expect(try await server.get(small).status == 200) }
            _ = try? await silent
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func aStoppedServerIsGone() async throws {
    let server = try await HubServer.start([sample])
    #expect(try await server.get("/api/models/org/name").status == 200)
    await server.stop()
    await #expect(throws: (any Error).self) { try await server.get("/api/models/org/name") }
  }
}
