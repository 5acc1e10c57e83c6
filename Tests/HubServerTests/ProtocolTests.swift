import HubServer
import Testing

struct ProtocolTests {
  @Test func aSmallFileComesThroughTheResolveCache() async throws {
    try await withHubServer([sample]) { server async throws in
      let first = try await server.head("/org/name/resolve/main/config.json")
      #expect(first.status == 307)
      let commit = try #require(server.commit("org/name"))
      let location = try #require(first["Location"])
      #expect(
        location.hasPrefix("/api/resolve-cache/models/org/name/\(commit)/config.json?%2Forg%2Fname")
      )
      #expect(first["X-Repo-Commit"] == commit)

      let second = try await server.head(location)
      #expect(second.status == 200)
      #expect(second["X-Repo-Commit"] == commit)
      #expect(second["Content-Length"] == "22")
      // git hash-object of the same bytes
      #expect(second["ETag"] == "\"46332c50668921e90868a1d44a2550bb60ffdb1d\"")
      #expect(try await server.get(location).text == "{\"model_type\": \"bert\"}")
    }
  }

  @Test func namesWhatGitNames() async throws {
    try await withHubServer([sample]) { server async throws in
      #expect(
        server.etag("org/name", file: "empty.txt") == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")
      #expect(
        server.etag("org/name", file: "model.safetensors")
          == "f49bcd43c1cfa811a95f1535739bdf65ddd4acc99de390a61a0888640b347a3a")
      #expect(server.commit("org/name")?.count == 40)
      #expect(server.commit("org/name") != server.commit("org/name", revision: "refs/pr/1"))
      #expect(server.commit("org/name", revision: "nowhere") == nil)
    }
  }

  @Test func aLargeFileComesFromTheOtherPort() async throws {
    try await withHubServer([sample]) { server async throws in
      let head = try await server.head("/org/name/resolve/main/model.safetensors")
      #expect(head.status == 302)
      #expect(head["X-Linked-Size"] == "10000")
      #expect(
        head["X-Linked-Etag"] == "\"\(server.etag("org/name", file: "model.safetensors") ?? "")\"")
      #expect(head["X-Repo-Commit"] == server.commit("org/name"))
      #expect(head["Content-Length"] != "10000")
      let location = try #require(head["Location"])
      #expect(location.hasPrefix(server.cdn + "/repos/"))
      #expect(server.cdn != server.endpoint)

      #expect(try await send("GET", location).bytes == weights)
      #expect(try await send("GET", location + "x").status == 200)
      let unsigned = String(location.prefix { $0 != "?" })
      #expect(try await send("GET", unsigned).status == 403)
      #expect(server.leaks.isEmpty)
      _ = try await send("GET", location, ["Authorization": "Bearer hf_x"])
      _ = try await send("GET", location, ["Cookie": "a=b"])
      #expect(server.leaks.count == 2)
    }
  }

  @Test func anyNameAndRevisionCanBeAskedFor() async throws {
    try await withHubServer([sample, ServedRepository("solo", ["a": ServedFile("1")])]) {
      server async throws in
      #expect(try await server.follow("/org/name/resolve/main/sub/a%20b%23c.txt").text == "odd")
      #expect(try await server.follow("/org/name/resolve/refs%2Fpr%2F1/config.json").text == "{}")
      #expect(try await server.follow("/solo/resolve/main/a").text == "1")
      #expect(try await server.follow("/old-name/resolve/main/config.json").status == 200)
      let commit = try #require(server.commit("org/name"))
      #expect(try await server.follow("/org/name/resolve/\(commit)/config.json").status == 200)
    }
  }

  @Test func whatIsMissingIsSaidInAHeader() async throws {
    try await withHubServer([sample], options: .init(tokens: ["hf_somebody"])) {
      server async throws in
      let entry = try await server.head("/org/name/resolve/main/nothing.json")
      #expect(entry.status == 404 && entry["X-Error-Code"] == "EntryNotFound")
      #expect(entry["X-Repo-Commit"] == server.commit("org/name"))
      let revision = try await server.head("/org/name/resolve/nowhere/config.json")
      #expect(revision.status == 404 && revision["X-Error-Code"] == "RevisionNotFound")
      #expect(revision["X-Error-Message"] == "Invalid rev id: nowhere")
      let stranger = try await server.head("/org/other/resolve/main/config.json")
      #expect(stranger.status == 401 && stranger["X-Error-Code"] == nil)
      #expect(stranger["X-Error-Message"] == "Invalid username or password.")
      let known = try await server.head(
        "/org/other/resolve/main/config.json", ["Authorization": "Bearer hf_somebody"])
      #expect(known.status == 404 && known["X-Error-Code"] == "RepoNotFound")
      let wrong = try await server.head(
        "/org/name/resolve/main/config.json", ["Authorization": "Bearer hf_wrong"])
      #expect(wrong.status == 401)
      #expect(wrong["X-Error-Message"] == "Invalid credentials in Authorization header")
      #expect(wrong["X-Request-Id"] != nil)
    }
  }

  @Test func onlySomeMayReadPrivateAndGatedRepositories() async throws {
    let files = ["config.json": ServedFile("{}")]
    let repositories = [
      ServedRepository("org/private", files, access: .private(tokens: ["hf_a"])),
      ServedRepository("org/gated", files, access: .gated(tokens: ["hf_b"])),
      ServedRepository("org/gone", files, access: .disabled),
    ]
    func status(
      _ server: HubServer, _ name: String, _ token: String?
    ) async throws -> (Int, String?) {
      let headers = token.map { ["Authorization": "Bearer \($0)"] } ?? [:]
      let answer = try await server.head("/org/\(name)/resolve/main/config.json", headers)
      return (answer.status, answer["X-Error-Code"])
    }
    try await withHubServer(repositories, options: direct) { server async throws in
      #expect(try await status(server, "private", nil) == (401, nil))
      #expect(try await status(server, "private", "hf_b") == (404, "RepoNotFound"))
      #expect(try await status(server, "private", "hf_a") == (200, nil))
      #expect(try await status(server, "gated", nil) == (401, "GatedRepo"))
      #expect(try await status(server, "gated", "hf_a") == (403, "GatedRepo"))
      #expect(try await status(server, "gated", "hf_b") == (200, nil))
      #expect(try await status(server, "gone", nil) == (403, nil))
      #expect(try await server.get("/api/models/org/gated").status == 200)
      #expect(try await server.get("/api/models/org/gated/tree/main").status == 401)
    }
  }

  @Test func rangesAreServed() async throws {
    try await withHubServer([sample]) { server async throws in
      let location = try #require(
        try await server.head("/org/name/resolve/main/model.safetensors")["Location"])
      func part(_ range: String) async throws -> Answer {
        try await send("GET", location, ["Range": range])
      }
      let middle = try await part("bytes=10-19")
      #expect(middle.status == 206 && middle["Content-Range"] == "bytes 10-19/10000")
      #expect(middle.bytes == Array(weights[10..<20]) && middle["Content-Length"] == "10")
      #expect(try await part("bytes=9990-").bytes == Array(weights[9990...]))
      #expect(try await part("bytes=-5").bytes == Array(weights.suffix(5)))
      #expect(try await part("bytes=9999-20000").bytes == Array(weights.suffix(1)))
      let beyond = try await part("bytes=10000-")
      #expect(beyond.status == 416 && beyond["Content-Range"] == "bytes */10000")
      for ignored in ["bytes=5-2", "items=1-2", "bytes=1-2,4-5", "bytes=-", "bytes=x-"] {
        #expect(try await part(ignored).status == 200, "\(ignored)")
      }
      let changed = try await send(
        "GET", location, ["Range": "bytes=1-2", "If-Range": "\"other\""])
      #expect(changed.status == 200)
    }
  }
}
