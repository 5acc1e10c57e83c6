import Foundation
import HubServer
import Testing

struct ModelInformationTests {
  private struct Model: Decodable {
    struct File: Decodable {
      struct Large: Decodable { let sha256: String }
      let rfilename: String
      let size: Int?
      let lfs: Large?
    }
    let id: String
    let sha: String
    let siblings: [File]
  }

  private struct Entry: Decodable {
    let type: String
    let path: String
    let size: Int
  }

  @Test func aModelListsItsFiles() async throws {
    try await withHubServer([sample]) { server async throws in
      let plain = try JSONDecoder().decode(
        Model.self, from: Data(try await server.get("/api/models/org/name").bytes))
      #expect(plain.id == "org/name" && plain.sha == server.commit("org/name"))
      #expect(
        plain.siblings.map(\.rfilename)
          == ["config.json", "empty.txt", "model.safetensors", "sub/a b#c.txt"])
      #expect(plain.siblings.allSatisfy { $0.size == nil })
      let path = "/api/models/org/name/revision/refs%2Fpr%2F1?blobs=true"
      let request = try JSONDecoder().decode(
        Model.self, from: Data(try await server.get(path).bytes))
      #expect(request.sha == server.commit("org/name", revision: "refs/pr/1"))
      #expect(request.siblings.map(\.size) == [2])
      #expect(try await server.get("/api/models/org/name/revision/nowhere").status == 404)
      #expect(try await server.get("/api/models/org/nothing").status == 401)
    }
  }

  @Test func aTreeHasFoldersAndPages() async throws {
    try await withHubServer([sample], options: .init(treePageSize: 2)) { server async throws in
      func entries(_ answer: Answer) throws -> [String] {
        try JSONDecoder().decode([Entry].self, from: Data(answer.bytes)).map(\.path)
      }
      let first = try await server.get("/api/models/org/name/tree/main?recursive=true")
      #expect(try entries(first) == ["config.json", "empty.txt"])
      let link = try #require(first["Link"])
      #expect(link.hasSuffix("; rel=\"next\""))
      let next = try await send("GET", String(link.dropFirst().prefix { $0 != ">" }))
      #expect(try entries(next) == ["model.safetensors", "sub"])
      let folder = try await server.get("/api/models/org/name/tree/main/sub")
      #expect(try entries(folder) == ["sub/a b#c.txt"] && folder["Link"] == nil)
      #expect(try await server.get("/api/models/org/name/tree/main/nothing").status == 404)
    }
  }

  @Test func aBranchMovesAndItsOldCommitStays() async throws {
    try await withHubServer([sample], options: direct) { server async throws in
      let old = try #require(server.commit("org/name"))
      try await server.serve(ServedRepository("org/name", ["config.json": ServedFile("new")]))
      #expect(server.commit("org/name") != old)
      #expect(try await server.get("/org/name/resolve/main/config.json").text == "new")
      #expect(try await server.get("/org/name/resolve/\(old)/config.json").text != "new")
    }
  }

  @Test func aFolderIsServed() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hub \(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for path in ["org/name/sub", "org/name/.git", "solo"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: path), withIntermediateDirectories: true)
    }
    for path in ["org/name/sub/a.txt", "org/name/.git/b", "solo/config.json", "solo/x.bin"] {
      try Data(path.utf8).write(to: folder.appending(path: path))
    }
    let repositories = try ServedRepository.inFolder(folder)
    #expect(repositories.map(\.id) == ["org/name", "solo"])
    try await withHubServer(repositories) { server async throws in
      #expect(
        try await server.follow("/org/name/resolve/main/sub/a.txt").text == "org/name/sub/a.txt")
      #expect(try await server.get("/org/name/resolve/main/.git/b").status == 404)
      #expect(try await server.get("/solo/resolve/main/x.bin").status == 302)
      #expect(try await server.follow("/solo/resolve/main/x.bin").text == "solo/x.bin")
    }
  }
}
