import Foundation
import Synchronization

extension Hub {
  /// `/api/models/{id}`, `…/revision/{revision}` and `…/tree/{revision}[/{folder}]`.
  func modelInformation(
    _ parts: [String], _ target: RequestTarget, _ request: RecordedRequest
  ) -> Reply {
    let words = ["revision", "tree"]
    let keyword = [1, 2].first { parts.count > $0 + 1 && words.contains(parts[$0]) }
    let id = parts[..<(keyword ?? parts.count)].joined(separator: "/")
    let revision = keyword.map { parts[$0 + 1] } ?? "main"
    let isTree = keyword.map { parts[$0] == "tree" } ?? false
    switch admit(id, files: isTree, target, request) {
    case .refused(let reply): return reply
    case .granted(let repository):
      guard let commit = repository.commit(revision) else {
        return .error(404, code: "RevisionNotFound", "Invalid rev id: \(revision)")
      }
      guard isTree, let keyword else { return information(repository, commit, target) }
      return tree(commit, folder: parts[(keyword + 2)...].joined(separator: "/"), target)
    }
  }

  private func information(
    _ repository: StoredRepository, _ commit: StoredCommit, _ target: RequestTarget
  ) -> Reply {
    let isDetailed = target.query["blobs"].map { $0.lowercased() == "true" || $0 == "1" } ?? false
    return json(
      ModelInformation(
        _id: String(sha1(repository.id).prefix(24)), id: repository.id, modelId: repository.id,
        author: repository.id.split(separator: "/").dropLast().first.map(String.init),
        sha: commit.id, gated: repository.access.isGated, private: repository.access.isPrivate,
        siblings: commit.files.map { file in
          isDetailed
            ? Sibling(
              rfilename: file.path, size: file.content.count, blobId: file.gitHash,
              lfs: file.sha256.map {
                Sibling.Large(sha256: $0, size: file.content.count, pointerSize: file.pointerSize)
              })
            : Sibling(rfilename: file.path)
        }), commit)
  }

  private func tree(_ commit: StoredCommit, folder: String, _ target: RequestTarget) -> Reply {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let isRecursive = target.query["recursive"].map { $0.lowercased() == "true" || $0 == "1" }
    var entries: [TreeEntry] = []
    var folders: Set<String> = []
    for file in commit.files where file.path.hasPrefix(prefix) {
      let steps = file.path.dropFirst(prefix.count).split(separator: "/")
      for depth in 0..<max(0, steps.count - 1) where depth == 0 || isRecursive == true {
        let path = prefix + steps[...depth].joined(separator: "/")
        if folders.insert(path).inserted {
          entries.append(TreeEntry(type: "directory", oid: sha1(path), size: 0, path: path))
        }
      }
      if steps.count == 1 || isRecursive == true { entries.append(TreeEntry(file)) }
    }
    guard !entries.isEmpty || folder.isEmpty else {
      return .error(404, code: "EntryNotFound", "\(folder) does not exist on \"main\"")
    }
    let start = min(target.query["cursor"].flatMap { Int($0) } ?? 0, entries.count)
    let end = min(start + options.treePageSize, entries.count)
    var reply = json(Array(entries[max(0, start)..<end]), commit)
    if end < entries.count {
      let path = target.text.prefix { $0 != "?" }
      let mode = isRecursive == true ? "recursive=true&" : ""
      let host = state.withLock { $0.endpoint }
      reply["Link"] = "<\(host)\(path)?\(mode)cursor=\(end)>; rel=\"next\""
    }
    return reply
  }

  private func json(_ value: some Encodable, _ commit: StoredCommit) -> Reply {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return Reply(500) }
    return Reply(
      200,
      [
        "Content-Type": "application/json; charset=utf-8", "X-Repo-Commit": commit.id,
        "ETag": "W/\"\(sha1(commit.id).prefix(16))\"",
      ],
      text: String(decoding: data, as: UTF8.self))
  }
}

private struct ModelInformation: Encodable {
  let _id: String
  let id: String
  let modelId: String
  let author: String?
  let sha: String
  var lastModified = "2024-02-19T11:06:12.000Z"
  var createdAt = "2022-03-02T23:29:04.000Z"
  let gated: Bool
  let `private`: Bool
  var disabled = false
  var downloads = 0
  var likes = 0
  var tags = ["region:us"]
  let siblings: [Sibling]
}

private struct Sibling: Encodable {
  struct Large: Encodable {
    let sha256: String
    let size: Int
    let pointerSize: Int
  }

  let rfilename: String
  var size: Int?
  var blobId: String?
  var lfs: Large?
}

private struct TreeEntry: Encodable {
  struct Large: Encodable {
    let oid: String
    let size: Int
    let pointerSize: Int
  }

  let type: String
  let oid: String
  let size: Int
  let path: String
  var lfs: Large?

  init(type: String, oid: String, size: Int, path: String) {
    (self.type, self.oid, self.size, self.path) = (type, oid, size, path)
  }

  init(_ file: StoredFile) {
    self.init(type: "file", oid: file.gitHash, size: file.content.count, path: file.path)
    lfs = file.sha256.map {
      Large(oid: $0, size: file.content.count, pointerSize: file.pointerSize)
    }
  }
}

extension ServedRepository.Access {
  fileprivate var isGated: Bool { if case .gated = self { true } else { false } }
  fileprivate var isPrivate: Bool { if case .private = self { true } else { false } }
}
